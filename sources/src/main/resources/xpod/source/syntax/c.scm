; C, and the basis of C++. What a capture means: Role, Kind and Mark in xpod.source.syntax.

(struct_specifier name: (type_identifier) @name body: (field_declaration_list) @body) @definition.type
(union_specifier name: (type_identifier) @name body: (field_declaration_list) @body) @definition.type
(enum_specifier name: (type_identifier) @name body: (enumerator_list) @body) @definition.type
(type_definition declarator: (type_identifier) @name) @definition.type
(function_definition declarator: [(function_declarator declarator: (identifier) @name) (pointer_declarator declarator: (function_declarator declarator: (identifier) @name)) (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (identifier) @name)))] body: (compound_statement) @body) @definition.function
(translation_unit (declaration declarator: [(function_declarator declarator: (identifier) @name) (pointer_declarator declarator: (function_declarator declarator: (identifier) @name))]) @definition.function @mark.abstract)
(field_declaration declarator: [(field_identifier) @name @definition.field (pointer_declarator declarator: (field_identifier) @name @definition.field) (array_declarator declarator: (field_identifier) @name @definition.field)])
(enumerator name: (identifier) @name) @definition.constant
(preproc_def name: (identifier) @name) @definition.constant
(preproc_function_def name: (identifier) @name) @definition.function @mark.abstract
(translation_unit (declaration declarator: [(init_declarator declarator: (identifier) @name) (init_declarator declarator: (array_declarator declarator: (identifier) @name)) (init_declarator declarator: (pointer_declarator declarator: (identifier) @name))]) @definition.constant)
(function_definition (storage_class_specifier) @_s (#eq? @_s "static")) @mark.private

; tests: Check, Unity, cmocka, plain functions named test_
(function_definition declarator: (function_declarator declarator: (identifier) @_n) (#match? @_n "^test_|_test$")) @mark.test
(expression_statement (call_expression function: (identifier) @_f (#any-of? @_f "TEST_IGNORE" "TEST_IGNORE_MESSAGE" "skip"))) @skip
(call_expression function: (identifier) @_f (#match? @_f "^(assert|ck_assert|TEST_ASSERT|TEST_FAIL|CU_ASSERT|g_assert|cr_assert|EXPECT_|ASSERT_|REQUIRE|CHECK)")) @assert

(compound_statement (_) @statement)
[(if_statement) (for_statement) (while_statement) (do_statement) (case_statement) (conditional_expression)] @condition
(return_statement) @return
(comment) @comment
(call_expression function: (identifier) @_f (#any-of? @_f "abort" "exit" "perror" "errx" "die")) @throw
(return_statement (unary_expression argument: (identifier) @unfinished (#any-of? @unfinished "ENOSYS" "EOPNOTSUPP" "ENOTSUP")))
(call_expression function: (identifier) @_f (#match? @_f "^(printf|fprintf|puts|fputs|perror|syslog|log_\\w+|LOG_?\\w*|pr_\\w+|printk|dprintf|NSLog)$")) @log

[(string_literal) (number_literal) (char_literal) (true) (false) (null)] @constant
((identifier) @constant (#any-of? @constant "EXIT_SUCCESS" "EXIT_FAILURE"))
(unary_expression argument: (number_literal)) @constant
(expression_statement (cast_expression type: (type_descriptor) @_t (#eq? @_t "void"))) @ignore

(call_expression function: (identifier) @call)
(call_expression function: (field_expression field: (field_identifier) @call))
[(identifier) (type_identifier) (field_identifier)] @reference
[(string_literal) (concatenated_string)] @string
(number_literal) @number
(preproc_include path: [(string_literal) (system_lib_string)] @import-module) @import

; bindings are no references
(parameter_declaration declarator: [(identifier) @name (pointer_declarator declarator: (identifier) @name) (array_declarator declarator: (identifier) @name)])
(declaration declarator: [(identifier) @name (init_declarator declarator: [(identifier) @name (pointer_declarator declarator: (identifier) @name)]) (pointer_declarator declarator: (identifier) @name)])
