package xpod.source.syntax;

/** What sort of thing is defined. */
public enum Kind {
  /** A named space that is no type: a namespace, a Rust {@code mod}, a Ruby module. */
  MODULE,
  /** A class, interface, struct, enum, trait, record, alias. */
  TYPE,
  /** What adds to a type defined elsewhere, under that type's name: {@code impl}, an extension. */
  EXTENSION,
  FUNCTION,
  /** A function that belongs to a type. */
  METHOD,
  FIELD,
  /** A value outside all functions and types. */
  CONSTANT,
  /**
   * A path that a server answers; its name is the path, its body the handler if it stands there.
   */
  ROUTE,
  /** An option of a command line; its name is as typed by users. */
  OPTION,
  /** A test that is a call with a title, not a function with a name; its name is the title. */
  TEST,
  /** A group of such tests. */
  SUITE;

  /** Whether it can have a body that does something. */
  public boolean runs() {
    return this == FUNCTION || this == METHOD || this == TEST || this == ROUTE;
  }
}
