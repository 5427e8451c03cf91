; Java. What a capture means: Role, Kind and Mark in xpod.source.syntax.

; types
(class_declaration name: (identifier) @name body: (class_body) @body) @definition.type
(interface_declaration name: (identifier) @name body: (interface_body) @body) @definition.type
(enum_declaration name: (identifier) @name body: (enum_body) @body) @definition.type
(record_declaration name: (identifier) @name body: (class_body) @body) @definition.type
(annotation_type_declaration name: (identifier) @name body: (annotation_type_body) @body) @definition.type

; what belongs to them
(method_declaration name: (identifier) @name body: (block)? @body) @definition.function
(constructor_declaration name: (identifier) @name body: (constructor_body) @body) @definition.function @mark.constructor
(compact_constructor_declaration name: (identifier) @name body: (block) @body) @definition.function @mark.constructor
(annotation_type_element_declaration name: (identifier) @name) @definition.function
(field_declaration declarator: (variable_declarator name: (identifier) @name)) @definition.field
(constant_declaration declarator: (variable_declarator name: (identifier) @name)) @definition.field
(record_declaration parameters: (formal_parameters (formal_parameter name: (identifier) @name) @definition.field))
(enum_constant name: (identifier) @name) @definition.constant

; modifiers
([(class_declaration (modifiers "public")) (interface_declaration (modifiers "public")) (enum_declaration (modifiers "public")) (record_declaration (modifiers "public")) (method_declaration (modifiers "public")) (constructor_declaration (modifiers "public")) (field_declaration (modifiers "public"))] @mark.public)
([(class_declaration (modifiers "private")) (enum_declaration (modifiers "private")) (record_declaration (modifiers "private")) (method_declaration (modifiers "private")) (constructor_declaration (modifiers "private")) (field_declaration (modifiers "private"))] @mark.private)
([(class_declaration (modifiers "abstract")) (method_declaration (modifiers "abstract"))] @mark.abstract)
([(class_declaration (modifiers "static")) (method_declaration (modifiers "static")) (field_declaration (modifiers "static"))] @mark.static)
(interface_body (method_declaration !body) @mark.abstract)
(method_declaration (modifiers (marker_annotation name: (identifier) @_a)) (#eq? @_a "Override")) @mark.override

; tests: JUnit 3 to 6, TestNG, jqwik
(method_declaration (modifiers [(marker_annotation name: (identifier) @_a) (annotation name: (identifier) @_a)])
  (#any-of? @_a "Test" "ParameterizedTest" "RepeatedTest" "TestFactory" "TestTemplate" "Property" "Example" "ArchTest" "FuzzTest")) @mark.test
(class_declaration superclass: (superclass (type_identifier) @_s) body: (class_body (method_declaration name: (identifier) @_m) @mark.test)
  (#match? @_s "TestCase$") (#match? @_m "^test"))
([(method_declaration (modifiers [(marker_annotation name: (identifier) @_a) (annotation name: (identifier) @_a)]))
  (class_declaration (modifiers [(marker_annotation name: (identifier) @_a) (annotation name: (identifier) @_a)]))]
  @mark.disabled (#any-of? @_a "Disabled" "Ignore"))
(method_declaration (modifiers (annotation name: (identifier) @_a arguments: (annotation_argument_list (element_value_pair key: (identifier) @_k value: (false)))))
  (#eq? @_a "Test") (#eq? @_k "enabled")) @mark.disabled
(method_invocation name: (identifier) @_n (#any-of? @_n "abort" "assumeTrue") arguments: (argument_list . (false))) @skip
(method_invocation object: (identifier) @_o name: (identifier) @_n (#eq? @_o "Assumptions") (#eq? @_n "abort")) @skip

; assertions: JUnit, AssertJ, Hamcrest, Truth, Mockito, MockMvc, WebTestClient, Awaitility
(assert_statement) @assert
(method_invocation name: (identifier) @_n
  (#match? @_n "^(assert|assertThat|verify|expect|fail$|check(That)?$|then$|thenThrownBy|should|andExpect|untilAsserted|shouldHave)")) @assert

; routes and options
(annotation name: (identifier) @_a arguments: (annotation_argument_list (string_literal) @name)
  (#any-of? @_a "GetMapping" "PostMapping" "PutMapping" "DeleteMapping" "PatchMapping" "RequestMapping" "Path" "Get" "Post" "Put" "Delete" "Patch")) @definition.route
(annotation name: (identifier) @_a arguments: (annotation_argument_list (element_value_pair key: (identifier) @_k value: (string_literal) @name))
  (#any-of? @_a "GetMapping" "PostMapping" "PutMapping" "DeleteMapping" "PatchMapping" "RequestMapping") (#any-of? @_k "value" "path")) @definition.route
(method_invocation name: (identifier) @_n arguments: (argument_list . (string_literal) @name)
  (#any-of? @_n "get" "post" "put" "delete" "patch" "ws" "sse" "route") (#match? @name "^\"/")) @definition.route
(annotation name: (identifier) @_a arguments: (annotation_argument_list (element_value_pair key: (identifier) @_k value: [(string_literal) @name @definition.option (element_value_array_initializer (string_literal) @name @definition.option)]))
  (#any-of? @_a "Option" "Parameter") (#any-of? @_k "names" "name") (#match? @name "^\"-"))

; statements and conditions
[(expression_statement) (local_variable_declaration) (return_statement) (throw_statement) (if_statement) (for_statement) (enhanced_for_statement) (while_statement) (do_statement) (switch_expression) (try_statement) (try_with_resources_statement) (synchronized_statement) (yield_statement) (assert_statement) (break_statement) (continue_statement)] @statement
[(if_statement) (for_statement) (enhanced_for_statement) (while_statement) (do_statement) (switch_rule) (switch_block_statement_group) (ternary_expression) (catch_clause)] @condition
(return_statement) @return
(throw_statement) @throw
[(line_comment) (block_comment)] @comment
(constructor_body (explicit_constructor_invocation) @ignore)

; not done
(throw_statement (object_creation_expression type: (type_identifier) @_t) (#any-of? @_t "UnsupportedOperationException" "IllegalStateException" "RuntimeException" "Error" "AssertionError")) @throw
(object_creation_expression type: (type_identifier) @_t (#eq? @_t "UnsupportedOperationException")) @unsupported
(object_creation_expression type: (type_identifier) @_t (#match? @_t "^Not(Yet)?Implemented|^ToDo")) @unfinished

; logs
(method_invocation object: (_) @_o (#match? @_o "(?i)^(this\\.)?_?(log|logger|LOGGER|System\\.(out|err))$")) @log

; what is always the same
[(string_literal) (character_literal) (decimal_integer_literal) (hex_integer_literal) (decimal_floating_point_literal) (true) (false) (null_literal) (class_literal)] @constant
(unary_expression operand: [(decimal_integer_literal) (decimal_floating_point_literal)]) @constant
(method_invocation object: (identifier) @_o name: (identifier) @_n arguments: (argument_list) @_r (#any-of? @_o "List" "Set" "Map" "Optional" "Collections" "Stream" "Flux" "Mono" "OptionalInt" "OptionalLong") (#match? @_n "^(of|empty)") (#eq? @_r "()")) @constant
(object_creation_expression type: [(type_identifier) (generic_type)] @_t arguments: (argument_list) @_r (#match? @_t "^(ArrayList|HashMap|HashSet|LinkedHashMap|LinkedList|Object)\\b") (#eq? @_r "()")) @constant

; names and literals
(method_invocation name: (identifier) @call)
(object_creation_expression type: (type_identifier) @call)
(object_creation_expression type: (generic_type . (type_identifier) @call))
(method_reference (identifier) @call .)
[(identifier) (type_identifier)] @reference
(string_literal) @string
[(decimal_integer_literal) (hex_integer_literal) (binary_integer_literal) (octal_integer_literal) (decimal_floating_point_literal)] @number

(import_declaration [(scoped_identifier) (identifier)] @import-module) @import

; bindings are no references
(formal_parameter name: (identifier) @name)
(variable_declarator name: (identifier) @name)
(catch_formal_parameter name: (identifier) @name)
(enhanced_for_statement name: (identifier) @name)
(lambda_expression parameters: (identifier) @name)
(inferred_parameters (identifier) @name)
(element_value_pair key: (identifier) @name)
(package_declaration) @silent
