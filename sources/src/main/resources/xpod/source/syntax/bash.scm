; Shell. What a capture means: Role, Kind and Mark in xpod.source.syntax.

(function_definition name: (word) @name body: (compound_statement) @body) @definition.function
(program (variable_assignment name: (variable_name) @name) @definition.constant)
(program (declaration_command (variable_assignment name: (variable_name) @name) @definition.constant))

; tests: shunit2 by name; a bats file does not read as shell
(function_definition name: (word) @_n (#match? @_n "^test_?[A-Z_a-z]")) @mark.test
(command name: (command_name) @_c (#match? @_c "^(assert|assert_\\w+|assertEquals|assertTrue|fail|refute\\w*)$")) @assert
(command name: (command_name) @_c (#any-of? @_c "skip" "startSkipping")) @skip

; options, as the cases of a loop over arguments
(case_item value: (word) @name @definition.option (#match? @name "^--?[a-z]"))

(compound_statement (_) @statement)
[(if_statement) (elif_clause) (for_statement) (while_statement) (case_item) (c_style_for_statement)] @condition
(list) @condition
(comment) @comment
(command name: (command_name) @_c (#eq? @_c "return")) @return
(command name: (command_name) @_c (#any-of? @_c "exit" "die" "return")) @throw
(command name: (command_name) @_c (#any-of? @_c ":" "true")) @pass
(command name: (command_name) @_c (#any-of? @_c "echo" "printf" "log" "logger" "warn" "info")) @log
(command name: (command_name) @_c argument: (number) (#any-of? @_c "return" "echo")) @constant
(command name: (command_name (word) @call))
[(word) (variable_name)] @reference
[(string) (raw_string)] @string
(number) @number
(command name: (command_name) @_c argument: (_) @import-module (#any-of? @_c "source" ".")) @import
