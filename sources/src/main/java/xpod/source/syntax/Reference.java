package xpod.source.syntax;

/**
 * A name that is used somewhere, other than where it is defined. All uses of one name inside one
 * definition are one reference.
 *
 * @param name one identifier
 * @param within the innermost definition around it, by its place; -1 where there is none
 * @param firstLine of the first use
 * @param times how often
 * @param called whether it is called there at least once
 */
public record Reference(String name, int within, int firstLine, int times, boolean called) {
  public Reference {
    if (within < -1 || firstLine < 1 || times < 1) {
      throw new IllegalArgumentException(
          "reference within " + within + ", line " + firstLine + ", " + times + " times");
    }
  }
}
