; Elixir, where everything is a call. What a capture means: Role, Kind and Mark in xpod.source.syntax.

(call target: (identifier) @_k (arguments . (alias) @name) (do_block) @body (#any-of? @_k "defmodule" "defprotocol")) @definition.type
(call target: (identifier) @_k (arguments . (alias) @name) (do_block) @body (#eq? @_k "defimpl")) @definition.extension
(call target: (identifier) @_k (arguments . [(call target: (identifier) @name) (identifier) @name (binary_operator left: (call target: (identifier) @name))]) (do_block) @body (#any-of? @_k "def" "defp" "defmacro" "defmacrop")) @definition.function
(call target: (identifier) @_k (arguments . [(call target: (identifier) @name) (identifier) @name] (keywords (pair value: (_) @value))) (#any-of? @_k "def" "defp")) @definition.function
(call target: (identifier) @_k (arguments . [(call target: (identifier) @name) (identifier) @name]) (#any-of? @_k "def" "defp" "defdelegate")) @definition.function
(call target: (identifier) @_k (#any-of? @_k "defp" "defmacrop")) @mark.private
(unary_operator operand: (call target: (identifier) @name (arguments)) @definition.constant (#not-any-of? @name "doc" "moduledoc" "spec" "impl" "type" "typedoc" "behaviour" "callback" "tag" "moduletag" "describetag"))

; tests: ExUnit
(call target: (identifier) @_k (arguments . (string) @name) (do_block) @body (#any-of? @_k "test" "property")) @definition.test
(call target: (identifier) @_k (arguments . (string) @name .) . (#eq? @_k "test")) @definition.test @mark.disabled
(call target: (identifier) @_k (arguments . (string) @name) (do_block) @body (#eq? @_k "describe")) @definition.suite
(do_block (unary_operator operand: (call target: (identifier) @_t (arguments) @_a)) . (call target: (identifier) @_k (do_block)) @mark.disabled (#eq? @_t "tag") (#match? @_a "^:?skip") (#eq? @_k "test"))
(call target: (identifier) @_n (#match? @_n "^(assert|refute|flunk|catch_)")) @assert

(call target: (identifier) @_k (arguments . (string) @name) (#any-of? @_k "get" "post" "put" "delete" "patch" "resources" "live" "scope") (#match? @name "^\"/")) @definition.route

(do_block (_) @statement)
(call target: (identifier) @_k (do_block) (#any-of? @_k "if" "unless" "case" "cond" "for" "with" "receive" "try")) @condition
(stab_clause) @condition
(comment) @comment
(call target: (identifier) @_k (#eq? @_k "raise")) @throw
(call target: (dot left: (alias) @_o) (#any-of? @_o "Logger" "IO")) @log
[(string) (integer) (float) (boolean) (nil) (atom)] @constant
([(list) (map) (tuple)] @constant (#match? @constant "^(%?[\\[{]\\s*[\\]}]|\\{:(ok|error), (nil|\\[\\]|%\\{\\}|:\\w+)\\})$"))
(call target: (identifier) @call)
(call target: (dot right: (identifier) @call))
[(identifier) (alias)] @reference
(string) @string
[(integer) (float)] @number
(call target: (identifier) @_k (arguments . [(alias) (dot)] @import-module) (#any-of? @_k "alias" "import" "use" "require")) @import
