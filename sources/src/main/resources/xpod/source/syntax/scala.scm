; Scala. What a capture means: Role, Kind and Mark in xpod.source.syntax.

(class_definition name: (identifier) @name body: (template_body)? @body) @definition.type
(trait_definition name: (identifier) @name body: (template_body)? @body) @definition.type
(object_definition name: (identifier) @name body: (template_body)? @body) @definition.type
(enum_definition name: (identifier) @name body: (enum_body) @body) @definition.type
(type_definition name: (type_identifier) @name) @definition.type
(function_definition name: [(identifier) (operator_identifier)] @name body: (block) @body) @definition.function
(function_definition name: [(identifier) (operator_identifier)] @name body: (indented_block) @body) @definition.function
(function_definition name: [(identifier) (operator_identifier)] @name body: (_) @value) @definition.function
(function_declaration name: (identifier) @name) @definition.function @mark.abstract
(template_body [(val_definition pattern: (identifier) @name) @definition.field (var_definition pattern: (identifier) @name) @definition.field])
(class_parameter name: (identifier) @name) @definition.field
(compilation_unit [(val_definition pattern: (identifier) @name) @definition.constant])
(simple_enum_case name: (identifier) @name) @definition.constant
([(function_definition (modifiers (access_modifier))) (val_definition (modifiers (access_modifier)))] @mark.private)
(function_definition (modifiers "override")) @mark.override

; tests: ScalaTest, munit, specs2
(call_expression function: (call_expression function: (identifier) @_f arguments: (arguments . (string) @name)) arguments: [(block) @body (colon_argument (indented_block) @body)] (#any-of? @_f "test" "it" "scenario" "property")) @definition.test
(call_expression function: (call_expression function: (identifier) @_f arguments: (arguments . (string) @name)) arguments: [(block) @body (colon_argument (indented_block) @body)] (#any-of? @_f "describe" "feature")) @definition.suite
(call_expression function: (call_expression function: (identifier) @_f arguments: (arguments . (string) @name)) arguments: (block) @body (#eq? @_f "ignore")) @definition.test @mark.disabled
(infix_expression left: (_) @name operator: (identifier) @_o right: (block) @body (#any-of? @_o "in" "should" "must" "ignore" "when")) @definition.test
(infix_expression operator: (identifier) @_o right: (block) (#eq? @_o "ignore")) @mark.disabled
(call_expression function: (call_expression function: (identifier) @_f arguments: (arguments . (field_expression value: (string) field: (identifier) @_i))) @_c (#eq? @_f "test") (#eq? @_i "ignore")) @mark.disabled
(call_expression function: (identifier) @_n (#match? @_n "^(assert|expect|intercept|forAll|fail$|verify)")) @assert
(infix_expression operator: (identifier) @_o (#match? @_o "^(should|must|shouldBe|mustBe|shouldEqual|mustEqual)$") right: [(identifier) (call_expression) (integer_literal) (boolean_literal) (infix_expression)]) @assert
(infix_expression operator: (identifier) @_o (#any-of? @_o "shouldBe" "mustBe" "shouldEqual" "mustEqual")) @assert

(block (_) @statement)
(indented_block (_) @statement)
[(if_expression) (case_clause) (for_expression) (while_expression) (catch_clause)] @condition
(return_expression) @return
(throw_expression) @throw
[(comment) (block_comment)] @comment
((operator_identifier) @unfinished (#eq? @unfinished "???"))
((identifier) @unfinished (#eq? @unfinished "???"))
(instance_expression (type_identifier) @_t (#match? @_t "^NotImplemented")) @unfinished
(instance_expression (type_identifier) @_t (#eq? @_t "UnsupportedOperationException")) @unsupported
(call_expression function: (identifier) @_f (#any-of? @_f "println" "print")) @log
(call_expression function: (field_expression value: (identifier) @_o) (#any-of? @_o "log" "logger" "Console")) @log
[(string) (integer_literal) (floating_point_literal) (boolean_literal) (null_literal) (unit) (character_literal)] @constant
((identifier) @constant (#any-of? @constant "None" "Nil"))
((field_expression) @constant (#match? @constant "^(List|Seq|Map|Set|Vector|Option)\\.empty$"))
(call_expression function: [(identifier) @call (field_expression field: (identifier) @call) (generic_function function: [(identifier) @call (field_expression field: (identifier) @call)])])
(instance_expression [(type_identifier) @call (generic_type type: (type_identifier) @call)])
(infix_expression operator: (identifier) @call)
[(identifier) (type_identifier)] @reference
[(string) (interpolated_string)] @string
[(integer_literal) (floating_point_literal)] @number
(parameter name: (identifier) @name)
(package_clause name: (_) @silent)
(import_declaration) @import @import-module
