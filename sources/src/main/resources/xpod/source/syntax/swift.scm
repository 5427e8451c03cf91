; Swift. What a capture means: Role, Kind and Mark in xpod.source.syntax.

(class_declaration "extension" name: (user_type (type_identifier) @name) body: (class_body) @body) @definition.extension
(class_declaration name: (type_identifier) @name body: [(class_body) (enum_class_body)] @body) @definition.type
(protocol_declaration name: (type_identifier) @name body: (protocol_body) @body) @definition.type
(typealias_declaration name: (type_identifier) @name) @definition.type
(function_declaration name: (simple_identifier) @name body: (function_body) @body) @definition.function
(init_declaration "init" @name body: (function_body) @body) @definition.function @mark.constructor
(protocol_function_declaration name: (simple_identifier) @name) @definition.function @mark.abstract
(protocol_property_declaration name: (pattern (simple_identifier) @name)) @definition.field
(class_body (property_declaration name: (pattern (simple_identifier) @name)) @definition.field)
(enum_class_body (property_declaration name: (pattern (simple_identifier) @name)) @definition.field)
(source_file (property_declaration name: (pattern (simple_identifier) @name)) @definition.constant)
(enum_entry name: (simple_identifier) @name @definition.constant)
([(function_declaration (modifiers (visibility_modifier) @_v)) (class_declaration (modifiers (visibility_modifier) @_v))] @mark.public (#any-of? @_v "public" "open"))
([(function_declaration (modifiers (visibility_modifier) @_v)) (class_declaration (modifiers (visibility_modifier) @_v))] @mark.private (#any-of? @_v "private" "fileprivate"))
(function_declaration (modifiers (member_modifier) @_m) (#eq? @_m "override")) @mark.override

; tests: XCTest, Swift Testing
(class_declaration (inheritance_specifier inherits_from: (user_type (type_identifier) @_s)) body: (class_body (function_declaration name: (simple_identifier) @_n) @mark.test) (#match? @_s "TestCase$") (#match? @_n "^test"))
(class_declaration (inheritance_specifier inherits_from: (user_type (type_identifier) @_s)) (#match? @_s "TestCase$")) @mark.test-code
(function_declaration (modifiers (attribute (user_type (type_identifier) @_a))) (#eq? @_a "Test")) @mark.test
(function_declaration (modifiers (attribute) @_a) (#match? @_a "^@Test\\(.*\\.disabled")) @mark.disabled
(call_expression (simple_identifier) @_f (#match? @_f "^XCT(Assert|Unwrap|Fail|Expect)")) @assert
(call_expression (simple_identifier) @_f (#eq? @_f "XCTSkip")) @skip

(statements (_) @statement)
[(if_statement) (guard_statement) (for_statement) (while_statement) (repeat_while_statement) (switch_entry) (catch_block) (ternary_expression) (nil_coalescing_expression)] @condition
(control_transfer_statement "return") @return
(control_transfer_statement (throw_keyword)) @throw
[(comment) (multiline_comment)] @comment
(function_body (statements) @block)
(init_declaration body: (function_body (statements (call_expression (navigation_expression (super_expression))) @ignore)))
(call_expression (simple_identifier) @_f (#any-of? @_f "fatalError" "preconditionFailure" "assertionFailure")) @throw
(call_expression (simple_identifier) @_f (#any-of? @_f "print" "NSLog" "debugPrint" "os_log")) @log
(call_expression (navigation_expression target: (simple_identifier) @_o) (#any-of? @_o "logger" "log" "Logger")) @log

[(line_string_literal) (integer_literal) (real_literal) (boolean_literal) "nil"] @constant
([(array_literal) (dictionary_literal)] @constant (#match? @constant "^\\[:?\\s*\\]$"))
(call_expression . (simple_identifier) @call)
(call_expression . (navigation_expression suffix: (navigation_suffix suffix: (simple_identifier) @call)))
[(simple_identifier) (type_identifier)] @reference
[(line_string_literal) (multi_line_string_literal)] @string
[(integer_literal) (real_literal)] @number
(parameter name: (simple_identifier) @name)
(import_declaration (identifier) @import-module) @import
