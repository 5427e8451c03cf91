; Go. What a capture means: Role, Kind and Mark in xpod.source.syntax.

(type_declaration (type_spec name: (type_identifier) @name type: (struct_type (field_declaration_list) @body)) @definition.type)
(type_declaration (type_spec name: (type_identifier) @name type: (interface_type) @body) @definition.type)
(type_declaration [(type_spec name: (type_identifier) @name) (type_alias name: (type_identifier) @name)] @definition.type)
(function_declaration name: (identifier) @name body: (block)? @body) @definition.function
(method_declaration receiver: (parameter_list (parameter_declaration type: [(type_identifier) @owner (pointer_type (type_identifier) @owner) (generic_type type: (type_identifier) @owner) (pointer_type (generic_type type: (type_identifier) @owner))])) name: (field_identifier) @name body: (block)? @body) @definition.function
(interface_type (method_elem name: (field_identifier) @name) @definition.function @mark.abstract)
(field_declaration name: (field_identifier) @name) @definition.field
(source_file (const_declaration (const_spec name: (identifier) @name) @definition.constant))
(source_file (var_declaration [(var_spec name: (identifier) @name) @definition.constant (var_spec_list (var_spec name: (identifier) @name) @definition.constant)]))
([(function_declaration name: (_) @_n) (method_declaration name: (_) @_n) (type_spec name: (_) @_n)] @mark.public (#match? @_n "^\\p{Lu}"))

; tests: testing, testify
(function_declaration name: (identifier) @_n parameters: (parameter_list) @_p (#match? @_n "^(Test|Benchmark|Fuzz)(\\P{Ll}|$)") (#not-eq? @_n "TestMain") (#match? @_p "\\*?testing\\.")) @mark.test
(function_declaration name: (identifier) @_n parameters: (parameter_list) @_p (#match? @_n "^Example(\\P{Ll}|$)") (#eq? @_p "()")) @mark.test
(method_declaration receiver: (parameter_list) @_r name: (field_identifier) @_n (#match? @_n "^Test\\P{Ll}") (#match? @_r "Suite")) @mark.test
(call_expression function: (selector_expression operand: (identifier) @_t field: (field_identifier) @_f) arguments: (argument_list . (_) @name (func_literal body: (block) @body)) (#any-of? @_t "t" "b" "s") (#eq? @_f "Run")) @definition.test
(function_declaration parameters: (parameter_list) @_p (#match? @_p "\\*testing\\.[TBF]\\b|testing\\.TB")) @mark.test-code
(expression_statement (call_expression function: (selector_expression operand: [(identifier) @_t (call_expression)] field: (field_identifier) @_f) (#any-of? @_f "Skip" "Skipf" "SkipNow"))) @skip

(call_expression function: (selector_expression operand: (identifier) @_t field: (field_identifier) @_f) (#any-of? @_t "t" "b" "f" "tb" "c") (#match? @_f "^(Error|Errorf|Fatal|Fatalf|Fail|FailNow)$")) @assert
(call_expression function: (selector_expression operand: (identifier) @_t) (#any-of? @_t "assert" "require" "is" "qt" "must" "g" "Ω")) @assert
(call_expression function: (selector_expression operand: (call_expression function: (selector_expression field: (field_identifier) @_f))) (#any-of? @_f "Require" "Assert")) @assert
(call_expression function: (identifier) @_f (#match? @_f "^(Expect|Eventually|assert|require)")) @assert
(call_expression function: (selector_expression operand: (identifier) @_t field: (field_identifier) @_f) (#eq? @_t "cmp") (#eq? @_f "Diff")) @assert

; routes and options: net/http, chi, gin, echo, fiber, gorilla; flag, pflag, cobra
(call_expression function: (selector_expression field: (field_identifier) @_f) arguments: (argument_list . (interpreted_string_literal) @name)
  (#match? @_f "^(HandleFunc|Handle|GET|POST|PUT|DELETE|PATCH|Get|Post|Put|Delete|Patch|Route|Mount|Group|Any)$") (#match? @name "^\"([A-Z]+ )?/")) @definition.route
(call_expression function: (selector_expression operand: (_) @_o field: (field_identifier) @_f) arguments: (argument_list . (interpreted_string_literal) @name)
  (#match? @_o "(?i)flag") (#match? @_f "^(String|Bool|Int|Int64|Uint|Float64|Duration|StringP|BoolP|IntP|DurationP|StringSlice|StringArray)$")) @definition.option
(call_expression function: (selector_expression operand: (_) @_o field: (field_identifier) @_f) arguments: (argument_list . (unary_expression) . (interpreted_string_literal) @name)
  (#match? @_o "(?i)flag") (#match? @_f "Var(P|F)?$")) @definition.option

(statement_list (_) @statement)
[(if_statement) (for_statement) (expression_case) (type_case) (communication_case)] @condition
(return_statement) @return
(call_expression function: (identifier) @_f (#eq? @_f "panic")) @throw
(comment) @comment
(statement_list (comment) @ignore)
(block (statement_list) @block)
(return_statement (expression_list (call_expression function: (selector_expression operand: (identifier) @_o field: (field_identifier) @_f) (#any-of? @_o "errors" "fmt" "status") (#any-of? @_f "New" "Errorf" "Error")) @throw))
(return_statement (expression_list (selector_expression field: (field_identifier) @_f) @unfinished (#match? @_f "^Err(NotImplemented|Unimplemented)")))
(return_statement (expression_list (identifier) @unfinished (#match? @unfinished "(?i)^err(or)?_?(NotImplemented|Unimplemented)")))

(call_expression function: (selector_expression operand: (_) @_o field: (field_identifier) @_f) (#match? @_o "(?i)^(\\w+\\.)?(log|logger|slog|klog|glog|logrus|zap)$")) @log
(call_expression function: (selector_expression operand: (identifier) @_o field: (field_identifier) @_f) (#eq? @_o "fmt") (#match? @_f "^(Print|Fprint)")) @log
(call_expression function: (identifier) @_f (#any-of? @_f "println" "print")) @log

; what is always the same, also several of it
[(nil) (true) (false) (int_literal) (float_literal) (interpreted_string_literal) (raw_string_literal) (rune_literal)] @constant
(unary_expression operand: [(int_literal) (float_literal)]) @constant
(composite_literal body: (literal_value) @_v (#eq? @_v "{}")) @constant
(unary_expression operand: (composite_literal body: (literal_value) @_v) (#eq? @_v "{}")) @constant
((expression_list) @constant (#match? @constant "^(nil|true|false|-?\\d+|\"[^\"]*\"|\\w+\\{\\})(, *(nil|true|false|-?\\d+|\"[^\"]*\"))+$"))

(call_expression function: (identifier) @call)
(call_expression function: (selector_expression field: (field_identifier) @call))
(call_expression function: (generic_type type: (type_identifier) @call))
(composite_literal type: [(type_identifier) @call (qualified_type name: (type_identifier) @call)])
[(identifier) (field_identifier) (type_identifier)] @reference
[(interpreted_string_literal) (raw_string_literal)] @string
[(int_literal) (float_literal)] @number
(import_spec path: (interpreted_string_literal) @import-module) @import

; bindings are no references
(parameter_declaration name: (identifier) @name)
(variadic_parameter_declaration name: (identifier) @name)
(short_var_declaration left: (expression_list (identifier) @name))
(range_clause left: (expression_list (identifier) @name))
(var_spec name: (identifier) @name)
(package_clause) @silent
