package xpod.source.syntax;

/** How far a body does something: a fact of its shape, no judgement. */
public enum Emptiness {
  /** A declaration that has no body, as in an interface, a prototype or an overload. */
  NONE,
  /** A body with nothing in it, but maybe comments. */
  EMPTY,
  /** A body that says in words that it does nothing, such as {@code pass}. */
  PASS,
  /** Returns a literal or an empty collection, always the same. */
  CONSTANT,
  /** Writes to a log and does nothing else. */
  LOG_ONLY,
  /** Ends, whatever happens, by saying that it is not implemented. */
  NOT_IMPLEMENTED,
  /** Does something, and a comment inside it says that something is still to be done. */
  TODO_MARKED,
  WORKING
}
