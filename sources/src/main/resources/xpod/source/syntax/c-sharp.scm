; C#. What a capture means: Role, Kind and Mark in xpod.source.syntax.

(class_declaration name: (identifier) @name body: (declaration_list)? @body) @definition.type
(struct_declaration name: (identifier) @name body: (declaration_list)? @body) @definition.type
(interface_declaration name: (identifier) @name body: (declaration_list)? @body) @definition.type
(record_declaration name: (identifier) @name body: (declaration_list)? @body) @definition.type
(enum_declaration name: (identifier) @name body: (enum_member_declaration_list)? @body) @definition.type
(delegate_declaration name: (identifier) @name) @definition.type
(namespace_declaration name: (_) @name body: (declaration_list) @body) @definition.module
(method_declaration name: (identifier) @name body: (block)? @body) @definition.function
(method_declaration name: (identifier) @name body: (arrow_expression_clause (_) @value)) @definition.function
(local_function_statement name: (identifier) @name body: (block) @body) @definition.function
(local_function_statement name: (identifier) @name body: (arrow_expression_clause (_) @value)) @definition.function
(constructor_declaration name: (identifier) @name body: (block) @body) @definition.function @mark.constructor
(property_declaration name: (identifier) @name value: (arrow_expression_clause (_) @value)) @definition.field
(property_declaration name: (identifier) @name) @definition.field
(field_declaration (variable_declaration (variable_declarator name: (identifier) @name))) @definition.field
(enum_member_declaration name: (identifier) @name) @definition.constant

([(class_declaration (modifier) @_m) (method_declaration (modifier) @_m) (interface_declaration (modifier) @_m) (record_declaration (modifier) @_m) (struct_declaration (modifier) @_m) (property_declaration (modifier) @_m)] @mark.public (#eq? @_m "public"))
([(class_declaration (modifier) @_m) (method_declaration (modifier) @_m) (property_declaration (modifier) @_m) (field_declaration (modifier) @_m)] @mark.private (#eq? @_m "private"))
([(class_declaration (modifier) @_m) (method_declaration (modifier) @_m) (property_declaration (modifier) @_m)] @mark.abstract (#eq? @_m "abstract"))
([(method_declaration (modifier) @_m) (property_declaration (modifier) @_m)] @mark.override (#eq? @_m "override"))
([(method_declaration (modifier) @_m) (class_declaration (modifier) @_m) (field_declaration (modifier) @_m)] @mark.static (#eq? @_m "static"))
(interface_declaration body: (declaration_list (method_declaration !body) @mark.abstract))

; tests: xUnit, NUnit, MSTest
(method_declaration (attribute_list (attribute name: (identifier) @_a)) (#any-of? @_a "Fact" "Theory" "Test" "TestCase" "TestCaseSource" "TestMethod" "DataTestMethod" "SkippableFact")) @mark.test
(class_declaration (attribute_list (attribute name: (identifier) @_a)) (#any-of? @_a "TestFixture" "TestClass")) @mark.test-code
([(method_declaration (attribute_list (attribute name: (identifier) @_a))) (class_declaration (attribute_list (attribute name: (identifier) @_a)))] @mark.disabled (#any-of? @_a "Ignore" "Explicit"))
(method_declaration (attribute_list (attribute (attribute_argument_list (attribute_argument) @_k))) (#match? @_k "^(Skip|Ignore)\\s*=")) @mark.disabled
(expression_statement (invocation_expression function: (member_access_expression expression: (identifier) @_o name: (identifier) @_n) (#eq? @_o "Assert") (#any-of? @_n "Ignore" "Inconclusive" "Skip"))) @skip

(invocation_expression function: (member_access_expression expression: (identifier) @_o name: (_) @_n) (#any-of? @_o "Assert" "StringAssert" "CollectionAssert" "Verify" "Approvals" "Snapshot") (#not-any-of? @_n "Ignore" "Inconclusive" "Skip")) @assert
(invocation_expression function: (member_access_expression name: (_) @_n) (#match? @_n "^(Should|ShouldBe|Verify|Received|DidNotReceive|MustHaveHappened)")) @assert
(invocation_expression function: (identifier) @_n (#match? @_n "^(Expect|Verify|Assert)")) @assert

(attribute name: (identifier) @_a (attribute_argument_list . (attribute_argument (string_literal) @name)) (#match? @_a "^(Http(Get|Post|Put|Delete|Patch)|Route)$")) @definition.route
(invocation_expression function: (member_access_expression name: (_) @_n) arguments: (argument_list . (argument (string_literal) @name)) (#match? @_n "^Map(Get|Post|Put|Delete|Patch|Group|Hub)$")) @definition.route
(object_creation_expression type: [(identifier) @_t (generic_name (identifier) @_t)] arguments: (argument_list . (argument (string_literal) @name)) (#any-of? @_t "Option") (#match? @name "^\"-")) @definition.option

(block (_) @statement)
(arrow_expression_clause (_) @statement)
[(if_statement) (for_statement) (foreach_statement) (while_statement) (do_statement) (switch_section) (switch_expression_arm) (catch_clause) (conditional_expression)] @condition
(return_statement) @return
[(throw_statement) (throw_expression)] @throw
(comment) @comment
(yield_statement) @effect
(object_creation_expression type: (identifier) @_t (#match? @_t "^Not(Yet)?Implemented")) @unfinished
(object_creation_expression type: (identifier) @_t (#eq? @_t "NotSupportedException")) @unsupported
(invocation_expression function: (member_access_expression expression: (_) @_o) (#match? @_o "(?i)^(this\\.)?_?(log|logger|console|debug|trace)$")) @log

[(string_literal) (integer_literal) (real_literal) (boolean_literal) (null_literal) (character_literal) (verbatim_string_literal) (default_expression)] @constant
((prefix_unary_expression) @constant (#match? @constant "^-\\d"))
((invocation_expression) @constant (#match? @constant "^(Array|Enumerable)\\.Empty<.*>\\(\\)$|^Task\\.FromResult(<.*>)?\\((null|true|false|\\d+|\"[^\"]*\")\\)$"))
((member_access_expression) @constant (#any-of? @constant "Task.CompletedTask" "string.Empty" "String.Empty" "ValueTask.CompletedTask"))
((object_creation_expression) @constant (#match? @constant "^new (List|Dictionary|HashSet)<.*>\\(\\)$"))
((implicit_object_creation_expression) @constant (#eq? @constant "new()"))

(invocation_expression function: [(identifier) @call (generic_name (identifier) @call) (member_access_expression name: [(identifier) @call (generic_name (identifier) @call)])])
(conditional_access_expression (invocation_expression function: (member_binding_expression name: (identifier) @call)))
(object_creation_expression type: [(identifier) @call (generic_name (identifier) @call) (qualified_name name: (identifier) @call)])
(identifier) @reference
[(string_literal) (verbatim_string_literal) (raw_string_literal) (interpolated_string_expression)] @string
[(integer_literal) (real_literal)] @number
(using_directive [(identifier) (qualified_name)] @import-module) @import

; bindings are no references
(parameter name: (identifier) @name)
(variable_declarator name: (identifier) @name)
(foreach_statement left: (identifier) @name)
(catch_declaration name: (identifier) @name)
(namespace_declaration name: (_) @silent)
(file_scoped_namespace_declaration name: (_) @silent)
