; What JavaScript, TypeScript and TSX have in common. What a capture means: Role, Kind and Mark in xpod.source.syntax.

(function_declaration name: (_) @name body: (statement_block) @body) @definition.function
(generator_function_declaration name: (_) @name body: (statement_block) @body) @definition.function
(method_definition name: (_) @name body: (statement_block) @body) @definition.function
(variable_declarator name: (identifier) @name value: [(arrow_function body: (statement_block) @body) (function_expression body: (statement_block) @body) (generator_function body: (statement_block) @body)]) @definition.function
(variable_declarator name: (identifier) @name value: (arrow_function body: (_) @value) (#not-match? @value "^\\{")) @definition.function
(assignment_expression left: (member_expression property: (property_identifier) @name) right: [(arrow_function body: (statement_block) @body) (function_expression body: (statement_block) @body)]) @definition.function
(pair key: (property_identifier) @name value: [(arrow_function body: (statement_block) @body) (function_expression body: (statement_block) @body)]) @definition.function
(program [(lexical_declaration (variable_declarator name: (identifier) @name) @definition.constant) (export_statement declaration: (lexical_declaration (variable_declarator name: (identifier) @name) @definition.constant)) (variable_declaration (variable_declarator name: (identifier) @name) @definition.constant)])

(method_definition name: (_) @_n (#eq? @_n "constructor")) @mark.constructor
(method_definition "static") @mark.static
(method_definition name: (private_property_identifier)) @mark.private
(export_statement declaration: (_) @mark.public)
(export_statement declaration: (lexical_declaration (variable_declarator) @mark.public))

; tests: Jest, Vitest, Mocha, node:test, Jasmine, Playwright, AVA, tap
(call_expression
  function: [(identifier) @_f (member_expression object: (identifier) @_f property: (property_identifier) @_p) (call_expression function: (member_expression object: (identifier) @_f property: (property_identifier) @_p))]
  arguments: (arguments . [(string) (template_string)] @name [(arrow_function body: (statement_block) @body) (function_expression body: (statement_block) @body)])
  (#any-of? @_f "it" "test" "xit" "fit" "xtest" "specify" "Deno")
  (#not-any-of? @_p "describe" "step" "suite")) @definition.test
(call_expression
  function: [(identifier) @_f (member_expression object: (identifier) @_f property: (property_identifier) @_p)]
  arguments: (arguments . [(string) (template_string)] @name (arrow_function body: (_) @value))
  (#any-of? @_f "it" "test" "xit" "fit" "xtest" "specify")
  (#not-any-of? @_p "describe" "step" "suite")
  (#not-match? @value "^\\{")) @definition.test
(call_expression
  function: [(identifier) @_f (member_expression object: (identifier) @_f property: (property_identifier) @_p) (call_expression function: (member_expression object: (identifier) @_f property: (property_identifier) @_p))]
  arguments: (arguments . [(string) (template_string)] @name [(arrow_function body: (statement_block) @body) (function_expression body: (statement_block) @body)])
  (#any-of? @_f "describe" "xdescribe" "fdescribe" "suite" "context")) @definition.suite
(call_expression
  function: (member_expression object: (identifier) @_f property: (property_identifier) @_p)
  arguments: (arguments . [(string) (template_string)] @name [(arrow_function body: (statement_block) @body) (function_expression body: (statement_block) @body)])
  (#eq? @_f "test") (#eq? @_p "describe")) @definition.suite
(call_expression function: [(identifier) @_f (member_expression object: (identifier) @_f)] arguments: (arguments . (string) @name .)
  (#any-of? @_f "it" "test")) @definition.test @mark.disabled
(call_expression function: (member_expression object: (identifier) @_f property: (property_identifier) @_p)
  (#any-of? @_f "it" "test" "describe" "suite" "specify" "context") (#any-of? @_p "skip" "todo" "fixme")) @mark.disabled
(call_expression function: (call_expression function: (member_expression object: (identifier) @_f property: (property_identifier) @_p))
  (#any-of? @_f "it" "test" "describe") (#any-of? @_p "skip" "skipIf" "todo")) @mark.disabled
(call_expression function: (identifier) @_f (#any-of? @_f "xit" "xtest" "xdescribe")) @mark.disabled
(call_expression function: (member_expression object: (identifier) @_f property: (property_identifier) @_p)
  (#any-of? @_f "it" "test" "describe" "suite") (#eq? @_p "only")) @mark.only
(call_expression function: (identifier) @_f (#any-of? @_f "fit" "fdescribe")) @mark.only
(call_expression arguments: (arguments . (string) (object (pair key: (property_identifier) @_k value: [(true) (string)]))) (#any-of? @_k "skip" "todo")) @mark.disabled
(call_expression function: (member_expression object: [(identifier) (this)] @_o property: (property_identifier) @_p) (#any-of? @_o "t" "this" "test" "ctx" "context") (#eq? @_p "skip")) @skip

(call_expression function: (identifier) @_n (#any-of? @_n "expect" "assert" "expectTypeOf" "assertEquals" "assertThrows" "assertStrictEquals" "should")) @assert
(call_expression function: (member_expression object: (identifier) @_o) (#eq? @_o "assert")) @assert
(call_expression function: (member_expression object: (identifier) @_o property: (property_identifier) @_p) (#eq? @_o "t") (#match? @_p "^(is|equal|deepEqual|notEqual|ok|notOk|truthy|falsy|true|false|throws|rejects|like|pass|fail|same|strictSame|snapshot|regex)")) @assert
(member_expression property: (property_identifier) @_p (#eq? @_p "should")) @assert

; routes and options: Express, Fastify, Koa, Hono; commander, yargs
(call_expression function: (member_expression property: (property_identifier) @_p) arguments: (arguments . [(string) (template_string)] @name (_))
  (#any-of? @_p "get" "post" "put" "delete" "patch" "all" "use" "route" "head") (#match? @name "^[\"'`]/")) @definition.route
(call_expression function: (member_expression property: (property_identifier) @_p) arguments: (arguments . [(string) (template_string)] @name [(arrow_function body: (statement_block) @body) (function_expression body: (statement_block) @body)] .)
  (#any-of? @_p "get" "post" "put" "delete" "patch" "all") (#match? @name "^[\"'`]/")) @definition.route
(call_expression function: (member_expression property: (property_identifier) @_p) arguments: (arguments . (string) @name)
  (#any-of? @_p "option" "requiredOption" "addOption") (#match? @name "^[\"']-|^[\"'][a-z-]+[\"']$")) @definition.option

[(expression_statement) (lexical_declaration) (variable_declaration) (return_statement) (throw_statement) (if_statement) (for_statement) (for_in_statement) (while_statement) (do_statement) (switch_statement) (try_statement) (break_statement) (continue_statement) (debugger_statement)] @statement
[(if_statement) (for_statement) (for_in_statement) (while_statement) (do_statement) (switch_case) (catch_clause) (ternary_expression)] @condition
(binary_expression "??") @condition
(return_statement) @return
(throw_statement) @throw
(comment) @comment
(yield_expression) @effect
(empty_statement) @ignore
(expression_statement (call_expression function: (super))) @ignore
(expression_statement (string) @_s (#match? @_s "^[\"']use ")) @ignore

(new_expression constructor: (identifier) @_t (#match? @_t "^(NotImplemented|Unimplemented)")) @unfinished
(call_expression function: (member_expression object: (identifier) @_o property: (property_identifier) @_p) (#eq? @_o "Promise") (#eq? @_p "reject")) @throw

(call_expression function: (member_expression object: (_) @_o) (#match? @_o "(?i)^(this\\.)?_?(console|log|logger)$")) @log

[(string) (number) (true) (false) (null) (undefined) (regex)] @constant
([(array) (object)] @constant (#match? @constant "^[\\[{]\\s*[\\]}]$"))
(unary_expression argument: (number)) @constant
(parenthesized_expression (object) @_o (#match? @_o "^\\{\\s*\\}$")) @constant
(call_expression function: (member_expression object: (identifier) @_o property: (property_identifier) @_p) arguments: (arguments [(null) (true) (false) (undefined) (array) (object)]? @_v) @_a
  (#eq? @_o "Promise") (#eq? @_p "resolve") (#match? @_a "^\\((null|undefined|true|false|\\[\\]|\\{\\})?\\)$")) @constant

(call_expression function: (identifier) @call)
(call_expression function: (member_expression property: [(property_identifier) (private_property_identifier)] @call))
(new_expression constructor: (identifier) @call)
(new_expression constructor: (member_expression property: (property_identifier) @call))
[(identifier) (property_identifier) (shorthand_property_identifier) (private_property_identifier)] @reference
[(string) (template_string)] @string
(number) @number

(import_statement source: (string) @import-module (import_clause [(identifier) @import-name (named_imports (import_specifier name: (identifier) @import-name)) (namespace_import (identifier))])) @import
(import_statement source: (string) @import-module) @import
(import_statement (import_clause [(identifier) @import-name (named_imports (import_specifier name: (identifier) @import-name))])) @import
(export_statement source: (string) @import-module) @import
(call_expression function: [(identifier) @_f (import) @_f] arguments: (arguments . (string) @import-module) (#any-of? @_f "require" "import")) @import

; bindings are no references
(formal_parameters [(identifier) @name (assignment_pattern left: (identifier) @name) (rest_pattern (identifier) @name)])
(arrow_function parameter: (identifier) @name)
(variable_declarator name: (identifier) @name)
(catch_clause parameter: (identifier) @name)
[(shorthand_property_identifier_pattern)] @name
