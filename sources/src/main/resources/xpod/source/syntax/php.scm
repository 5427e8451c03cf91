; PHP. What a capture means: Role, Kind and Mark in xpod.source.syntax.

(class_declaration name: (name) @name body: (declaration_list) @body) @definition.type
(interface_declaration name: (name) @name body: (declaration_list) @body) @definition.type
(trait_declaration name: (name) @name body: (declaration_list) @body) @definition.type
(enum_declaration name: (name) @name body: (enum_declaration_list) @body) @definition.type
(method_declaration name: (name) @name body: (compound_statement)? @body) @definition.function
(function_definition name: (name) @name body: (compound_statement) @body) @definition.function
(property_declaration (property_element name: (variable_name (name) @name))) @definition.field
(property_promotion_parameter name: (variable_name (name) @name)) @definition.field
(const_declaration (const_element . (name) @name)) @definition.constant
(enum_case name: (name) @name) @definition.constant

(method_declaration (visibility_modifier) @_m (#eq? @_m "public")) @mark.public
([(method_declaration (visibility_modifier) @_m) (property_declaration (visibility_modifier) @_m)] @mark.private (#any-of? @_m "private" "protected"))
([(method_declaration (abstract_modifier)) (class_declaration (abstract_modifier))] @mark.abstract)
(interface_declaration body: (declaration_list (method_declaration) @mark.abstract))
(method_declaration (static_modifier)) @mark.static
(method_declaration attributes: (attribute_list (attribute_group (attribute (name) @_a))) (#eq? @_a "Override")) @mark.override
(method_declaration name: (name) @_n (#eq? @_n "__construct")) @mark.constructor

; tests: PHPUnit, Pest
(class_declaration (base_clause [(name) (qualified_name)] @_b) body: (declaration_list (method_declaration name: (name) @_n) @mark.test) (#match? @_b "TestCase$|Test$") (#match? @_n "^test"))
(method_declaration attributes: (attribute_list (attribute_group (attribute (name) @_a))) (#eq? @_a "Test")) @mark.test
(declaration_list (comment) @_c . (method_declaration) @mark.test (#match? @_c "@test\\b"))
(class_declaration (base_clause [(name) (qualified_name)] @_b) (#match? @_b "TestCase$")) @mark.test-code
(function_call_expression function: (name) @_f arguments: (arguments . (argument (string) @name) (argument [(anonymous_function body: (compound_statement) @body) (arrow_function body: (_) @value)])) (#any-of? @_f "it" "test")) @definition.test
(function_call_expression function: (name) @_f arguments: (arguments . (argument (string) @name) (argument (anonymous_function body: (compound_statement) @body))) (#eq? @_f "describe")) @definition.suite
(member_call_expression object: (function_call_expression function: (name) @_f) @mark.disabled name: (name) @_n (#any-of? @_f "it" "test" "describe") (#any-of? @_n "skip" "todo"))
(expression_statement (member_call_expression object: (variable_name) @_o name: (name) @_n) (#eq? @_o "$this") (#any-of? @_n "markTestSkipped" "markTestIncomplete")) @skip
(expression_statement (scoped_call_expression name: (name) @_n) (#any-of? @_n "markTestSkipped" "markTestIncomplete")) @skip

(member_call_expression name: (name) @_n (#match? @_n "^(assert|expect(s|Exception\\w*)?$|should|seeIn|see$|dontSee)")) @assert
(scoped_call_expression name: (name) @_n (#match? @_n "^assert")) @assert
(function_call_expression function: (name) @_n (#match? @_n "^(expect|assert)")) @assert

(scoped_call_expression scope: (name) @_s name: (name) @_n arguments: (arguments . (argument (string) @name)) (#any-of? @_s "Route" "Router") (#any-of? @_n "get" "post" "put" "delete" "patch" "any" "resource" "apiResource")) @definition.route
(member_call_expression name: (name) @_n arguments: (arguments . (argument (string) @name)) (#any-of? @_n "get" "post" "put" "delete" "patch" "map") (#match? @name "^['\"]/")) @definition.route
(attribute (name) @_a parameters: (arguments . (argument [(string) (encapsed_string)] @name)) (#eq? @_a "Route")) @definition.route
(member_call_expression name: (name) @_n arguments: (arguments . (argument (string) @name)) (#any-of? @_n "addOption")) @definition.option

[(expression_statement) (return_statement) (echo_statement) (if_statement) (for_statement) (foreach_statement) (while_statement) (do_statement) (switch_statement) (try_statement) (break_statement) (continue_statement) (unset_statement) (global_declaration)] @statement
[(if_statement) (else_if_clause) (for_statement) (foreach_statement) (while_statement) (do_statement) (case_statement) (match_conditional_expression) (catch_clause) (conditional_expression)] @condition
(binary_expression "??") @condition
(return_statement) @return
(throw_expression) @throw
(comment) @comment
(yield_expression) @effect
(empty_statement) @ignore
(expression_statement (scoped_call_expression scope: (relative_scope) @_s name: (name) @_n) @ignore (#eq? @_s "parent") (#eq? @_n "__construct"))
(object_creation_expression (name) @_t (#match? @_t "^Not(Yet)?Implemented")) @unfinished
(object_creation_expression (qualified_name) @_t (#match? @_t "Not(Yet)?Implemented")) @unfinished
(object_creation_expression [(name) (qualified_name)] @_t (#match? @_t "BadMethodCallException$")) @unsupported
(echo_statement) @log
(function_call_expression function: (name) @_f (#any-of? @_f "error_log" "var_dump" "print_r" "dump" "trigger_error" "logger")) @log
(scoped_call_expression scope: (name) @_s (#eq? @_s "Log")) @log
(member_call_expression object: (_) @_o (#match? @_o "(?i)(\\$|->)(log|logger)$")) @log

[(string) (encapsed_string) (integer) (float) (boolean) (null)] @constant
((array_creation_expression) @constant (#match? @constant "^(\\[\\s*\\]|array\\(\\))$"))
(unary_op_expression (integer)) @constant

(function_call_expression function: [(name) @call (qualified_name (name) @call)])
(member_call_expression name: (name) @call)
(nullsafe_member_call_expression name: (name) @call)
(scoped_call_expression name: (name) @call)
(object_creation_expression [(name) @call (qualified_name (name) @call)])
(name) @reference
[(string) (encapsed_string)] @string
[(integer) (float)] @number
(namespace_use_declaration (namespace_use_clause [(qualified_name) (name)] @import-module) @import)
(namespace_use_declaration (namespace_name) @import-module body: (namespace_use_group (namespace_use_clause (name) @import-name))) @import
(require_once_expression (_) @import-module) @import
(require_expression (_) @import-module) @import
(include_expression (_) @import-module) @import

; bindings are no references
(simple_parameter name: (variable_name (name) @name))
(namespace_definition name: (_) @silent)
(declare_statement) @silent
