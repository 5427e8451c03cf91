; JavaScript.
; with ecmascript
; with jsx

(class_declaration name: (identifier) @name body: (class_body) @body) @definition.type
(field_definition property: (_) @name value: [(arrow_function body: (statement_block) @body) (function_expression body: (statement_block) @body)]) @definition.function
(field_definition property: (_) @name) @definition.field
(variable_declarator name: (identifier) @name value: (class body: (class_body) @body)) @definition.type
