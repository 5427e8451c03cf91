; TypeScript.
; with ecmascript

(class_declaration name: (type_identifier) @name body: (class_body) @body) @definition.type
(abstract_class_declaration name: (type_identifier) @name body: (class_body) @body) @definition.type @mark.abstract
(interface_declaration name: (type_identifier) @name body: (_) @body) @definition.type
(enum_declaration name: (identifier) @name body: (enum_body) @body) @definition.type
(type_alias_declaration name: (type_identifier) @name) @definition.type
(internal_module name: (_) @name body: (statement_block) @body) @definition.module
(module name: (_) @name body: (statement_block) @body) @definition.module
(public_field_definition name: (_) @name value: (arrow_function body: (statement_block) @body)) @definition.function
(public_field_definition name: (_) @name) @definition.field
(interface_body (property_signature name: (_) @name) @definition.field)
(type_alias_declaration value: (object_type (property_signature name: (_) @name) @definition.field))
(method_signature name: (_) @name) @definition.function @mark.abstract
(abstract_method_signature name: (_) @name) @definition.function @mark.abstract
(function_signature name: (identifier) @name) @definition.function @mark.abstract
(enum_body [(property_identifier) @name @definition.constant (enum_assignment name: (_) @name) @definition.constant])
([(method_definition (accessibility_modifier) @_m) (public_field_definition (accessibility_modifier) @_m)] @mark.private (#any-of? @_m "private" "protected"))
(method_definition (override_modifier)) @mark.override

; routes by decorator: NestJS, Angular's table of routes
(decorator (call_expression function: (identifier) @_f arguments: (arguments . (string) @name)) (#any-of? @_f "Get" "Post" "Put" "Delete" "Patch" "Controller")) @definition.route
(object . (pair key: (property_identifier) @_k value: (string) @name) (pair key: (property_identifier) @_c) (#eq? @_k "path") (#any-of? @_c "component" "loadComponent" "loadChildren" "element")) @definition.route

(type_identifier) @reference
(import_require_clause (identifier) @import-name source: (string) @import-module) @import

(required_parameter pattern: (identifier) @name)
(optional_parameter pattern: (identifier) @name)
