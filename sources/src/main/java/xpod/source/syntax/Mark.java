package xpod.source.syntax;

/** What a definition says of itself, or what its place says of it. */
public enum Mark {
  PUBLIC,
  PRIVATE,
  /** Meant to be given its body elsewhere. */
  ABSTRACT,
  /** Says that it takes the place of an inherited one. */
  OVERRIDE,
  CONSTRUCTOR,
  STATIC,
  /** One test that a framework collects by its conventions. */
  TEST,
  /** A test, a group of tests, or a thing inside one. */
  TEST_CODE,
  /** A test that is switched off here, or by what encloses it. */
  DISABLED,
  /** A test that says that no others be run. */
  ONLY
}
