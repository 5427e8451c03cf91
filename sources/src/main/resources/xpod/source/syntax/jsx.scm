; JSX, which is in JavaScript and TSX.
(jsx_self_closing_element name: (identifier) @_t attribute: (jsx_attribute (property_identifier) @_a (string) @name) (#eq? @_t "Route") (#eq? @_a "path")) @definition.route
(jsx_opening_element name: (identifier) @call (#match? @call "^[A-Z]"))
(jsx_self_closing_element name: (identifier) @call (#match? @call "^[A-Z]"))
(jsx_closing_element) @silent
