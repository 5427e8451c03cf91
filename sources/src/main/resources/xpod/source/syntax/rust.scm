; Rust. What a capture means: Role, Kind and Mark in xpod.source.syntax.

(struct_item name: (type_identifier) @name body: (_)? @body) @definition.type
(enum_item name: (type_identifier) @name body: (enum_variant_list) @body) @definition.type
(union_item name: (type_identifier) @name body: (_) @body) @definition.type
(trait_item name: (type_identifier) @name body: (declaration_list) @body) @definition.type
(type_item name: (type_identifier) @name) @definition.type
(impl_item type: [(type_identifier) @name (generic_type type: (type_identifier) @name) (scoped_type_identifier name: (type_identifier) @name)] body: (declaration_list) @body) @definition.extension
(mod_item name: (identifier) @name body: (declaration_list)? @body) @definition.module
(function_item name: (identifier) @name body: (block) @body) @definition.function
(function_signature_item name: (identifier) @name) @definition.function @mark.abstract
(macro_definition name: (identifier) @name) @definition.function
(field_declaration name: (field_identifier) @name) @definition.field
(enum_variant name: (identifier) @name) @definition.constant
(const_item name: (identifier) @name) @definition.constant
(static_item name: (identifier) @name) @definition.constant

([(function_item (visibility_modifier)) (struct_item (visibility_modifier)) (enum_item (visibility_modifier)) (trait_item (visibility_modifier)) (mod_item (visibility_modifier)) (const_item (visibility_modifier))] @mark.public)
(impl_item trait: (_) body: (declaration_list (function_item) @mark.override))

; tests: the attribute stands before the function; other attributes may stand between
(_ (attribute_item (attribute [(identifier) @_a (scoped_identifier name: (identifier) @_a)])) . (attribute_item)? . (attribute_item)? . (function_item) @mark.test (#any-of? @_a "test" "rstest" "test_case" "proptest" "quickcheck" "wasm_bindgen_test"))
(_ (attribute_item (attribute (identifier) @_a)) . (attribute_item)? . (attribute_item)? . (function_item) @mark.disabled (#eq? @_a "ignore"))
(_ (attribute_item (attribute (identifier) @_a arguments: (token_tree (identifier) @_t))) . (attribute_item)? . [(mod_item) (function_item) (impl_item)] @mark.test-code (#eq? @_a "cfg") (#eq? @_t "test"))
(macro_invocation macro: (identifier) @_m (#match? @_m "^(debug_)?assert|^(prop_assert|ensure|insta|matches)|^assert_snapshot$")) @assert
(macro_invocation macro: (scoped_identifier) @_m (#match? @_m "insta::assert|pretty_assertions::assert")) @assert
(call_expression function: (field_expression field: (field_identifier) @_f) (#match? @_f "^(assert|should_eq|expect_err$|unwrap_err$)")) @assert

(_ (attribute_item (attribute (identifier) @_a arguments: (token_tree (string_literal) @name)) @definition.route (#any-of? @_a "get" "post" "put" "delete" "patch")))
(call_expression function: (field_expression field: (field_identifier) @_f) arguments: (arguments . (string_literal) @name) (#any-of? @_f "route" "nest" "at" "resource" "service") (#match? @name "^\"/")) @definition.route
(call_expression function: (scoped_identifier name: (identifier) @_f) arguments: (arguments . (string_literal) @name) (#any-of? @_f "resource" "scope") (#match? @name "^\"/")) @definition.route
(call_expression function: (field_expression field: (field_identifier) @_f) arguments: (arguments . (string_literal) @name) (#eq? @_f "long")) @definition.option

(block (_) @statement)
(block (attribute_item) @ignore)
[(if_expression) (match_arm) (for_expression) (while_expression) (loop_expression) (let_condition) (try_expression)] @condition
(return_expression) @return
[(line_comment) (block_comment)] @comment
(attribute_item) @ignore
(macro_invocation macro: (identifier) @_m (#any-of? @_m "panic" "bail" "unreachable" "anyhow")) @throw
(macro_invocation macro: (identifier) @_m (#any-of? @_m "todo" "unimplemented")) @unfinished
(macro_invocation macro: (identifier) @_m (#any-of? @_m "println" "eprintln" "print" "eprint" "dbg" "info" "debug" "warn" "error" "trace")) @log
(macro_invocation macro: (scoped_identifier path: (identifier) @_p) (#any-of? @_p "log" "tracing")) @log
(call_expression function: (identifier) @_f arguments: (arguments) @_a (#eq? @_f "Err")) @throw

[(string_literal) (raw_string_literal) (integer_literal) (float_literal) (boolean_literal) (char_literal) (unit_expression) (negative_literal)] @constant
((identifier) @constant (#eq? @constant "None"))
(call_expression function: (identifier) @_f arguments: (arguments . [(unit_expression) (integer_literal) (boolean_literal) (string_literal) (identifier)] @_v .) (#any-of? @_f "Ok" "Some") (#match? @_v "^(\\(\\)|None|true|false|-?\\d+|\".*\")$")) @constant
(call_expression function: (identifier) @_f arguments: (arguments . (macro_invocation) @_v .) (#eq? @_f "Ok") (#match? @_v "^vec!\\s*\\[\\]$")) @constant
(call_expression function: (identifier) @_f arguments: (arguments . (call_expression) @_v .) (#any-of? @_f "Ok" "Some") (#match? @_v "^\\w+(::<.*>)?::(new|default)\\(\\)$")) @constant
((macro_invocation) @constant (#match? @constant "^vec!\\s*\\[\\]$"))
((call_expression) @constant (#match? @constant "^(Vec|String|HashMap|HashSet|BTreeMap|Default|Self)::(new|default)\\(\\)$"))
(call_expression function: (field_expression value: (string_literal) field: (field_identifier) @_f) (#any-of? @_f "to_string" "into" "to_owned")) @constant

(call_expression function: [(identifier) @call (scoped_identifier name: (identifier) @call) (field_expression field: (field_identifier) @call) (generic_function function: [(identifier) @call (scoped_identifier name: (identifier) @call) (field_expression field: (field_identifier) @call)])])
(macro_invocation macro: [(identifier) @call (scoped_identifier name: (identifier) @call)])
(struct_expression name: (type_identifier) @call)
[(identifier) (type_identifier) (field_identifier)] @reference
[(string_literal) (raw_string_literal)] @string
[(integer_literal) (float_literal)] @number
(use_declaration argument: (_) @import-module) @import
(use_declaration argument: (scoped_use_list path: (_) @import-module list: (use_list [(identifier) @import-name (scoped_identifier name: (identifier) @import-name)]))) @import

; bindings are no references
(parameter pattern: (identifier) @name)
(let_declaration pattern: (identifier) @name)
(closure_parameters (identifier) @name)
(for_expression pattern: (identifier) @name)
