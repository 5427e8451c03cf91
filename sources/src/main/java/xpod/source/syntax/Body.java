package xpod.source.syntax;

/**
 * What is inside a definition, counted over all that it encloses.
 *
 * @param emptiness how far it does something
 * @param constant the literal it always returns, as written; else empty
 * @param todo the first comment inside that says something is still to be done; else empty
 * @param unfinished places inside that say they are not implemented
 * @param statements how many statements
 * @param conditions branches, loops and handlers
 * @param assertions by the conventions of the language's test frameworks
 */
public record Body(
    Emptiness emptiness,
    String constant,
    String todo,
    int unfinished,
    int statements,
    int conditions,
    int assertions) {
  /** Of a declaration without one. */
  public static final Body NONE = new Body(Emptiness.NONE, "", "", 0, 0, 0, 0);

  public Body {
    if (unfinished < 0 || statements < 0 || conditions < 0 || assertions < 0) {
      throw new IllegalArgumentException("a negative count in the body of a definition");
    }
  }
}
