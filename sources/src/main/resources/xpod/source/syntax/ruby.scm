; Ruby. What a capture means: Role, Kind and Mark in xpod.source.syntax.

(class name: [(constant) @name (scope_resolution name: (constant) @name)] body: (body_statement)? @body) @definition.type
(module name: [(constant) @name (scope_resolution name: (constant) @name)] body: (body_statement)? @body) @definition.module
(method name: (_) @name body: (body_statement) @body) @definition.function
(method name: (_) @name "=" body: (_) @value) @definition.function
(method name: (_) @name "end" @body) @definition.function
(singleton_method name: (_) @name body: (body_statement) @body) @definition.function @mark.static
(singleton_method name: (_) @name "end" @body) @definition.function @mark.static
(assignment left: (constant) @name) @definition.constant
(call method: (identifier) @_m arguments: (argument_list (simple_symbol) @name @definition.field) (#any-of? @_m "attr_reader" "attr_accessor" "attr_writer" "attribute"))
(method name: (identifier) @_n (#eq? @_n "initialize")) @mark.constructor

; tests: RSpec, Minitest, Test::Unit
(call !receiver method: (identifier) @_m arguments: (argument_list . (string) @name) block: [(do_block body: (body_statement)? @body) (block body: (block_body)? @body)] (#any-of? @_m "it" "specify" "example" "test" "scenario" "xit" "xspecify" "fit" "should" "its")) @definition.test
(call !receiver method: (identifier) @_m @name block: [(do_block body: (body_statement)? @body) (block body: (block_body)? @body)] (#any-of? @_m "it" "specify")) @definition.test
(call method: (identifier) @_m arguments: (argument_list . (_) @name) block: (do_block body: (body_statement)? @body) (#any-of? @_m "describe" "context" "feature" "xdescribe" "xcontext" "fdescribe" "fcontext" "shared_examples")) @definition.suite
(call !receiver method: (identifier) @_m arguments: (argument_list . (string) @name) block: (do_block "end" @body) (#any-of? @_m "it" "specify" "example" "test" "scenario" "xit")) @definition.test
(call !receiver method: (identifier) @_m arguments: (argument_list . (string) @name .) !block (#eq? @_m "it")) @definition.test @mark.disabled
(call method: (identifier) @_m (#any-of? @_m "xit" "xspecify" "xdescribe" "xcontext" "xexample")) @mark.disabled
(call method: (identifier) @_m (#any-of? @_m "fit" "fdescribe" "fcontext")) @mark.only
(call method: (identifier) @_m arguments: (argument_list (pair key: (hash_key_symbol) @_k value: [(true) (string)])) (#any-of? @_m "it" "describe" "context" "specify") (#any-of? @_k "skip" "pending")) @mark.disabled
(call method: (identifier) @_m arguments: (argument_list (simple_symbol) @_k) (#any-of? @_m "it" "describe" "context") (#any-of? @_k ":skip" ":pending")) @mark.disabled
([(call !receiver method: (identifier) @_m) (identifier) @_m] @skip (#any-of? @_m "skip" "pending"))
(class superclass: (superclass (_) @_s) body: (body_statement (method name: (identifier) @_n) @mark.test) (#match? @_s "Test|TestCase|Minitest|Spec") (#match? @_n "^test_"))
(class superclass: (superclass (_) @_s) (#match? @_s "Test\\b|TestCase|Minitest")) @mark.test-code

(call !receiver method: (identifier) @_m (#match? @_m "^(assert|refute|flunk|expect$|is_expected$|should$|must_|wont_)")) @assert
(call method: (identifier) @_m (#match? @_m "^(should|should_not|must_\\w+|wont_\\w+)$")) @assert
((identifier) @assert (#eq? @assert "is_expected"))

(call !receiver method: (identifier) @_m arguments: (argument_list . [(string) (pair key: (string) @name)] @name) (#any-of? @_m "get" "post" "put" "delete" "patch" "match") (#match? @name "^['\"]")) @definition.route
(call !receiver method: (identifier) @_m arguments: (argument_list . (simple_symbol) @name) (#any-of? @_m "resources" "resource" "namespace")) @definition.route
(call method: (identifier) @_m arguments: (argument_list (string) @name) (#eq? @_m "on") (#match? @name "^['\"]-")) @definition.option

(body_statement (_) @statement)
(then (_) @statement)
(block_body (_) @statement)
[(if) (unless) (while) (until) (for) (when) (in_clause) (elsif) (rescue) (conditional) (if_modifier) (unless_modifier) (while_modifier) (until_modifier) (rescue_modifier)] @condition
(return) @return
(call method: (identifier) @_m (#any-of? @_m "raise" "fail")) @throw
(comment) @comment
(yield) @effect
(body_statement (comment) @ignore)
(method name: (identifier) @_n body: (body_statement [(super) (call method: (super))] @ignore) (#eq? @_n "initialize"))
(call method: (identifier) @_m arguments: (argument_list . [(constant) @_c (call receiver: (constant) @_c)]) (#eq? @_m "raise") (#match? @_c "NotImplemented")) @unfinished

(call !receiver method: (identifier) @_m (#any-of? @_m "puts" "p" "pp" "print" "warn")) @log
(call receiver: (_) @_o (#match? @_o "(?i)^(@?_?logger|rails\\.logger|log|\\$stdout|\\$stderr)$")) @log

[(string) (integer) (float) (true) (false) (nil) (simple_symbol)] @constant
([(array) (hash)] @constant (#match? @constant "^[\\[{]\\s*[\\]}]$"))
(unary operand: [(integer) (float)]) @constant

(call method: [(identifier) (constant)] @call)
(call receiver: (constant) @call method: (identifier) @_m (#eq? @_m "new"))
[(identifier) (constant) (instance_variable) (global_variable)] @reference
[(simple_symbol) (string)] @string
[(integer) (float)] @number
(call !receiver method: (identifier) @_m arguments: (argument_list . (string) @import-module) (#any-of? @_m "require" "require_relative" "load")) @import

; bindings are no references
(method_parameters [(identifier) @name (optional_parameter name: (identifier) @name) (keyword_parameter name: (identifier) @name) (splat_parameter name: (identifier) @name) (block_parameter name: (identifier) @name)])
(block_parameters (identifier) @name)
(assignment left: (identifier) @name)
