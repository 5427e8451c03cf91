package xpod.source.syntax;

/**
 * A string or a number that stands in the code.
 *
 * @param text a string without its quotes; a number as written
 * @param number whether it is a number
 * @param within the innermost definition around it, by its place; -1 where there is none
 * @param line counted from 1
 */
public record Literal(String text, boolean number, int within, int line) {
  public Literal {
    if (within < -1 || line < 1) {
      throw new IllegalArgumentException("literal within " + within + ", line " + line);
    }
  }
}
