; C++. What a capture means: Role, Kind and Mark in xpod.source.syntax.

; tests come first, since a macro of theirs reads as a function: GoogleTest, Catch2, doctest, Boost
(function_definition declarator: (function_declarator declarator: (identifier) @_f parameters: (parameter_list . (parameter_declaration type: (type_identifier) @owner) . (parameter_declaration type: (type_identifier) @name))) body: (compound_statement) @body (#any-of? @_f "TEST" "TEST_F" "TEST_P" "TYPED_TEST")) @definition.test
(function_definition declarator: (function_declarator declarator: (identifier) @_f parameters: (parameter_list . (parameter_declaration type: (type_identifier) @name))) body: (compound_statement) @body (#any-of? @_f "BOOST_AUTO_TEST_CASE" "BOOST_FIXTURE_TEST_CASE")) @definition.test
(function_definition declarator: (function_declarator declarator: (identifier) @_f parameters: (parameter_list . (_) . (parameter_declaration type: (type_identifier) @_n))) (#any-of? @_f "TEST" "TEST_F" "TEST_P") (#match? @_n "^DISABLED_")) @mark.disabled
(_ (expression_statement (call_expression function: (identifier) @_f arguments: (argument_list . (string_literal) @name))) @definition.test . (compound_statement) @body (#any-of? @_f "TEST_CASE" "SCENARIO" "SECTION" "SUBCASE"))
(expression_statement (call_expression function: (identifier) @_f arguments: (argument_list (string_literal) (string_literal) @_t)) (#eq? @_f "TEST_CASE") (#match? @_t "\\[!?(\\.|hide|mayfail)")) @mark.disabled
; with c

(class_specifier name: (type_identifier) @name body: (field_declaration_list) @body) @definition.type
(alias_declaration name: (type_identifier) @name) @definition.type
(concept_definition name: (identifier) @name) @definition.type
(namespace_definition name: (_) @name body: (declaration_list) @body) @definition.module
(function_definition declarator: [(function_declarator declarator: (qualified_identifier scope: (_) @owner name: [(identifier) @name (destructor_name) @name (operator_name) @name])) (pointer_declarator declarator: (function_declarator declarator: (qualified_identifier scope: (_) @owner name: (identifier) @name))) (reference_declarator (function_declarator declarator: (qualified_identifier scope: (_) @owner name: [(identifier) (operator_name)] @name)))] body: (compound_statement) @body) @definition.function
(function_definition declarator: [(function_declarator declarator: [(field_identifier) (destructor_name) (operator_name)] @name) (pointer_declarator declarator: (function_declarator declarator: (field_identifier) @name)) (reference_declarator (function_declarator declarator: [(field_identifier) (identifier) (operator_name)] @name))] body: (compound_statement)? @body) @definition.function
(field_declaration declarator: [(function_declarator declarator: [(field_identifier) (operator_name)] @name) (pointer_declarator declarator: (function_declarator declarator: (field_identifier) @name)) (reference_declarator (function_declarator declarator: (field_identifier) @name))]) @definition.function @mark.abstract
(declaration_list (declaration declarator: (function_declarator declarator: (identifier) @name)) @definition.function @mark.abstract)
(function_definition declarator: (function_declarator (virtual_specifier) @_v) (#eq? @_v "override")) @mark.override
(field_declaration declarator: (function_declarator (virtual_specifier) @_v) (#eq? @_v "override")) @mark.override
(class_specifier name: (type_identifier) @_c body: (field_declaration_list (function_definition declarator: (function_declarator declarator: (identifier) @name) body: (compound_statement)? @body) @definition.function @mark.constructor))

(expression_statement (call_expression function: (identifier) @_f) (#eq? @_f "GTEST_SKIP")) @skip
[(for_range_loop) (catch_clause)] @condition
(throw_statement) @throw
(throw_statement (call_expression function: [(identifier) @_t (qualified_identifier name: (identifier) @_t)] (#match? @_t "(?i)^not_?(yet_?)?implemented"))) @unfinished
(expression_statement (binary_expression left: (_) @_o) (#match? @_o "^(std::)?(cout|cerr|clog)\\b|^LOG\\(")) @log
(call_expression function: (field_expression argument: (_) @_o) (#match? @_o "(?i)^(\\w+->)?_?(log|logger)_?$")) @log
(call_expression function: (qualified_identifier scope: (_) @_s name: (identifier) @_n) (#any-of? @_s "spdlog" "std") (#any-of? @_n "info" "warn" "error" "debug" "trace" "print" "println")) @log
([(initializer_list) (compound_literal_expression)] @constant (#match? @constant "^(std::)?\\w*(<.*>)?\\{\\s*\\}$"))
((qualified_identifier) @constant (#eq? @constant "std::nullopt"))
(raw_string_literal) @constant @string

(call_expression function: [(qualified_identifier name: [(identifier) @call (template_function name: (identifier) @call) (qualified_identifier name: (identifier) @call)]) (template_function name: (identifier) @call)])
(call_expression function: (field_expression field: (template_method name: (field_identifier) @call)))
(new_expression type: (type_identifier) @call)
(namespace_identifier) @reference
