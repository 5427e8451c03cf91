package xpod.source.git;

/**
 * A name and an e-mail address as a commit gives them; it never leaves this package.
 *
 * @param name as given
 * @param mail in lower case
 */
record Ident(String name, String mail) {}
