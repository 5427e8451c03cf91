; Python. What a capture means: Role, Kind and Mark in xpod.source.syntax.

(class_definition name: (identifier) @name body: (block) @body) @definition.type
(function_definition name: (identifier) @name body: (block) @body) @definition.function
(class_definition body: (block (expression_statement (assignment left: (identifier) @name) @definition.field)))
(module (expression_statement (assignment left: (identifier) @name) @definition.constant))
(function_definition name: (identifier) @_i body: (block (expression_statement (assignment left: (attribute object: (identifier) @_s attribute: (identifier) @name)) ) @definition.field)
  (#eq? @_i "__init__") (#eq? @_s "self"))
(type_alias_statement left: (type (identifier) @name)) @definition.type

(function_definition name: (identifier) @_n (#eq? @_n "__init__")) @mark.constructor
([(function_definition name: (identifier) @_n) (class_definition name: (identifier) @_n)] @mark.private (#match? @_n "^_[^_]"))
(decorated_definition (decorator [(identifier) @_d (attribute attribute: (identifier) @_d) (call function: (identifier) @_d)]) definition: (function_definition) @mark.abstract
  (#any-of? @_d "abstractmethod" "overload" "abstractproperty" "abstractclassmethod"))
(decorated_definition (decorator (identifier) @_d) definition: (function_definition) @mark.override (#eq? @_d "override"))
(decorated_definition (decorator (identifier) @_d) definition: (function_definition) @mark.static (#any-of? @_d "staticmethod" "classmethod"))
(class_definition superclasses: (argument_list [(identifier) @_s (subscript value: (identifier) @_s) (attribute attribute: (identifier) @_s)]) body: (block [(function_definition) @mark.abstract (decorated_definition definition: (function_definition) @mark.abstract)])
  (#eq? @_s "Protocol"))

; tests: pytest, unittest
(function_definition name: (identifier) @_n (#match? @_n "^test(_|$)")) @mark.test
(class_definition superclasses: (argument_list [(identifier) @_s (attribute attribute: (identifier) @_s)]) body: (block (function_definition name: (identifier) @_n) @mark.test)
  (#match? @_s "TestCase$") (#match? @_n "^test"))
(class_definition name: (identifier) @_n superclasses: (argument_list)? @_s (#match? @_n "^Test|Tests?$") body: (block (function_definition name: (identifier) @_m (#match? @_m "^(test|setUp|tearDown|setup|teardown)")))) @mark.test-code
(decorated_definition (decorator [(identifier) @_d (attribute attribute: (identifier) @_d) (call function: (identifier) @_d) (call function: (attribute attribute: (identifier) @_d))]) definition: [(function_definition) (class_definition)] @mark.disabled
  (#eq? @_d "skip"))
(decorated_definition (decorator [(identifier) @_d (attribute attribute: (identifier) @_d) (call function: (attribute attribute: (identifier) @_d))]) definition: (function_definition) @mark.test-code
  (#eq? @_d "fixture"))
(decorated_definition (decorator (call function: (attribute attribute: (identifier) @_d) arguments: (argument_list . (true)))) definition: [(function_definition) (class_definition)] @mark.disabled
  (#any-of? @_d "skipif" "skipIf"))
(block (expression_statement (call function: [(attribute attribute: (identifier) @_n) (identifier) @_n])) @skip
  (#any-of? @_n "skip" "skipTest" "xfail"))
(raise_statement (call function: [(attribute attribute: (identifier) @_n) (identifier) @_n]) (#eq? @_n "SkipTest")) @skip

(assert_statement) @assert
(call function: (attribute object: (identifier) @_o attribute: (identifier) @_n) (#eq? @_o "self") (#match? @_n "^(assert|fail)")) @assert
(call function: (attribute attribute: (identifier) @_n) (#match? @_n "^(assert_|assertRaises|raises$|warns$|approx_equal)")) @assert
(call function: (identifier) @_n (#match? @_n "^(assert_|raises$|expect$|assert[A-Z])")) @assert

(decorator (call function: (attribute attribute: (identifier) @_n) arguments: (argument_list . (string) @name))
  (#any-of? @_n "route" "get" "post" "put" "delete" "patch" "websocket" "api_route")) @definition.route
(call function: (identifier) @_n arguments: (argument_list . (string) @name) (#any-of? @_n "path" "re_path" "url")) @definition.route
(call function: (attribute attribute: (identifier) @_n) arguments: (argument_list . (string) @name) (#match? @_n "^add_(route|get|post|put|delete|api_route|url_rule)$")) @definition.route
(call function: (attribute attribute: (identifier) @_n) arguments: (argument_list (string) @name) (#any-of? @_n "add_argument" "option" "add_option") (#match? @name "^[\"']-")) @definition.option
(call function: (attribute attribute: (identifier) @_n) arguments: (argument_list . (_) (string) @name) (#eq? @_n "Option") (#match? @name "^[\"']-")) @definition.option

[(expression_statement) (return_statement) (raise_statement) (if_statement) (for_statement) (while_statement) (try_statement) (with_statement) (match_statement) (assert_statement) (delete_statement) (pass_statement) (break_statement) (continue_statement) (global_statement) (nonlocal_statement) (print_statement) (exec_statement)] @statement
[(if_statement) (elif_clause) (for_statement) (while_statement) (except_clause) (case_clause) (conditional_expression) (if_clause) (for_in_clause)] @condition
(return_statement) @return
(raise_statement) @throw
(comment) @comment
(yield) @effect
(pass_statement) @pass
(expression_statement (ellipsis)) @pass
(block . (expression_statement (string)) @ignore)
(block (expression_statement (call function: (attribute object: (call function: (identifier) @_s) attribute: (identifier) @_m))) @ignore (#eq? @_s "super") (#eq? @_m "__init__"))

(raise_statement [(identifier) @_t (call function: (identifier) @_t)] (#match? @_t "^NotImplemented(Error)?$")) @unfinished
(return_statement (identifier) @_t (#eq? @_t "NotImplemented")) @unfinished

(call function: (identifier) @_n (#any-of? @_n "print" "pprint")) @log
(call function: (attribute object: (_) @_o) (#match? @_o "(?i)^(self\\.)?_?(log|logger|logging|console|warnings)$")) @log
(call function: (attribute object: (_) @_o attribute: (identifier) @_n) (#any-of? @_o "click" "typer") (#any-of? @_n "echo" "secho")) @log

[(string) (integer) (float) (true) (false) (none)] @constant
(unary_operator argument: [(integer) (float)]) @constant
([(list) (dictionary) (tuple)] @constant (#match? @constant "^[\\[({]\\s*[\\])}]$"))
(call function: (identifier) @_n arguments: (argument_list) @_r (#any-of? @_n "list" "dict" "set" "tuple" "str") (#eq? @_r "()")) @constant

(call function: (identifier) @call)
(call function: (attribute attribute: (identifier) @call))
(decorator (identifier) @call)
(identifier) @reference
(keyword_argument name: (identifier) @name)
(string) @string
[(integer) (float)] @number

(import_statement name: [(dotted_name) @import-module (aliased_import name: (dotted_name) @import-module)]) @import
(import_from_statement module_name: [(dotted_name) (relative_import)] @import-module name: [(dotted_name) @import-name (aliased_import name: (dotted_name) @import-name)]) @import
(import_from_statement module_name: [(dotted_name) (relative_import)] @import-module (wildcard_import)) @import

; bindings are no references
(parameters [(identifier) @name (default_parameter name: (identifier) @name) (typed_parameter . (identifier) @name) (typed_default_parameter name: (identifier) @name)])
(lambda_parameters (identifier) @name)
(for_statement left: (identifier) @name)
(as_pattern_target (identifier) @name)
(future_import_statement) @silent
