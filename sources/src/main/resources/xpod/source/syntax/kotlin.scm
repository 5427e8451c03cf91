; Kotlin. What a capture means: Role, Kind and Mark in xpod.source.syntax. This grammar has no fields.

(class_declaration (type_identifier) @name [(class_body) (enum_class_body)]? @body) @definition.type
(object_declaration (type_identifier) @name (class_body)? @body) @definition.type
(type_alias (type_identifier) @name) @definition.type

(function_declaration (simple_identifier) @name (function_body "{") @body) @definition.function
(function_declaration (simple_identifier) @name (function_body "=" (_) @value)) @definition.function
(function_declaration (simple_identifier) @name (function_body "=" "null" @value)) @definition.function
(function_declaration (simple_identifier) @name) @definition.function
(function_declaration (user_type (type_identifier) @owner) . (simple_identifier) @name) @definition.function
(secondary_constructor "constructor" @name (statements)? @body) @definition.function @mark.constructor
(class_body (property_declaration (variable_declaration (simple_identifier) @name)) @definition.field)
(source_file (property_declaration (variable_declaration (simple_identifier) @name)) @definition.constant)
(class_parameter (simple_identifier) @name) @definition.field
(enum_entry (simple_identifier) @name) @definition.constant

([(class_declaration (modifiers (visibility_modifier "private"))) (function_declaration (modifiers (visibility_modifier "private"))) (property_declaration (modifiers (visibility_modifier "private")))] @mark.private)
([(class_declaration (modifiers (inheritance_modifier "abstract"))) (function_declaration (modifiers (inheritance_modifier "abstract")))] @mark.abstract)
([(function_declaration (modifiers (member_modifier "override"))) (property_declaration (modifiers (member_modifier "override")))] @mark.override)

; tests: JUnit, kotlin.test, Kotest
(function_declaration (modifiers (annotation [(user_type (type_identifier) @_a) (constructor_invocation (user_type (type_identifier) @_a))]))
  (#any-of? @_a "Test" "ParameterizedTest" "RepeatedTest" "TestFactory" "Property")) @mark.test
([(function_declaration (modifiers (annotation [(user_type (type_identifier) @_a) (constructor_invocation (user_type (type_identifier) @_a))])))
  (class_declaration (modifiers (annotation [(user_type (type_identifier) @_a) (constructor_invocation (user_type (type_identifier) @_a))])))]
  @mark.disabled (#any-of? @_a "Disabled" "Ignore" "Ignored"))
(call_expression (call_expression (simple_identifier) @_f (call_suffix (value_arguments (value_argument (string_literal) @name)))) (call_suffix (annotated_lambda (lambda_literal) @body))
  (#any-of? @_f "test" "it" "should" "scenario" "expect" "then" "xtest" "xit" "xshould" "xscenario" "xthen" "ftest" "fit")) @definition.test
(call_expression (call_expression (simple_identifier) @_f (call_suffix (value_arguments (value_argument (string_literal) @name)))) (call_suffix (annotated_lambda (lambda_literal) @body))
  (#any-of? @_f "describe" "context" "feature" "given" "xdescribe" "xcontext" "xfeature" "xgiven" "fdescribe")) @definition.suite
(call_expression (call_expression (simple_identifier) @_f (call_suffix (value_arguments (value_argument (string_literal))))) (call_suffix (annotated_lambda (lambda_literal)))
  (#any-of? @_f "xtest" "xit" "xshould" "xscenario" "xthen" "xdescribe" "xcontext" "xfeature" "xgiven")) @mark.disabled
(call_expression (string_literal) @name (call_suffix (annotated_lambda (lambda_literal) @body))) @definition.test
(infix_expression (string_literal) @name (simple_identifier) @_f (lambda_literal) @body (#any-of? @_f "should" "When" "Then")) @definition.test

; assertions: kotlin.test, JUnit, AssertJ, Kotest, MockK
(call_expression (simple_identifier) @_n (#match? @_n "^(assert|verify|coVerify|fail$|check$|expect|should|withClue)")) @assert
(call_expression (navigation_expression (navigation_suffix (simple_identifier) @_n .)) (#match? @_n "^(assert|verify|should|isEqualTo|expect)")) @assert
(infix_expression (_) (simple_identifier) @_n (#match? @_n "^should")) @assert

(call_expression (simple_identifier) @_n (call_suffix (value_arguments . (value_argument (string_literal) @name)))
  (#any-of? @_n "get" "post" "put" "delete" "patch" "route") (#match? @name "^\"/")) @definition.route
(call_expression (call_expression (simple_identifier) @_n (call_suffix (value_arguments . (value_argument (string_literal) @name))))
  (#any-of? @_n "get" "post" "put" "delete" "patch" "route") (#match? @name "^\"/")) @definition.route
(annotation (constructor_invocation (user_type (type_identifier) @_a) (value_arguments (value_argument (string_literal) @name)))
  (#any-of? @_a "GetMapping" "PostMapping" "PutMapping" "DeleteMapping" "PatchMapping" "RequestMapping" "Path" "GET" "POST")) @definition.route
(call_expression (simple_identifier) @_n (call_suffix (value_arguments (value_argument (string_literal) @name)))
  (#any-of? @_n "option" "flag") (#match? @name "^\"-")) @definition.option

(statements (_) @statement)
(function_body "=" (_) @statement)
[(if_expression) (when_entry) (for_statement) (while_statement) (do_while_statement) (catch_block) (elvis_expression)] @condition
(jump_expression "return") @return
(jump_expression "throw") @throw
[(line_comment) (multiline_comment)] @comment
(function_body (statements) @block)
(lambda_literal (statements) @block)
(lambda_literal (lambda_parameters) @ignore)

(call_expression (simple_identifier) @_n (#eq? @_n "TODO")) @unfinished
(call_expression (simple_identifier) @_n (#match? @_n "^Not(Yet)?Implemented(Error|Exception)")) @unfinished
(call_expression (simple_identifier) @_n (#eq? @_n "UnsupportedOperationException")) @unsupported
(call_expression (simple_identifier) @_n (#eq? @_n "error")) @throw

(call_expression (simple_identifier) @_n (#any-of? @_n "println" "print")) @log
(call_expression (navigation_expression . (simple_identifier) @_o) (#any-of? @_o "log" "logger" "Log" "Timber" "LOG" "LOGGER")) @log

[(boolean_literal) (integer_literal) (long_literal) (real_literal) (character_literal) "null"] @constant
(string_literal) @constant
(prefix_expression "-" [(integer_literal) (long_literal) (real_literal)]) @constant
(call_expression (simple_identifier) @_n (call_suffix (value_arguments) @_r) (#any-of? @_n "emptyList" "emptyMap" "emptySet" "listOf" "mapOf" "setOf" "mutableListOf" "mutableMapOf" "emptyFlow" "flowOf") (#eq? @_r "()")) @constant

(call_expression . (simple_identifier) @call)
(call_expression . (navigation_expression (navigation_suffix (simple_identifier) @call .)))
(infix_expression (_) (simple_identifier) @call (_))
(constructor_invocation (user_type (type_identifier) @call))
(callable_reference (simple_identifier) @call .)
[(simple_identifier) (type_identifier)] @reference
(string_literal) @string
[(integer_literal) (long_literal) (real_literal) (hex_literal)] @number

(import_header (identifier) @import-module) @import

; bindings are no references
(parameter . (simple_identifier) @name)
(variable_declaration . (simple_identifier) @name)
(package_header) @silent
