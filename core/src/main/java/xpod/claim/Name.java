package xpod.claim;

/**
 * A thing that a claim names.
 *
 * @param value as written, without quotes; a path uses {@code /} and has no leading {@code ./}
 * @param group names of one positive group are alternatives ("A or B"): one of them is enough; 0
 *     stands alone
 */
public record Name(Kind kind, String value, Role role, int group) {
  /** What sort of thing the name stands for. */
  public enum Kind {
    /** A file, by path or by bare file name. */
    FILE,
    /** A directory. */
    DIRECTORY,
    /** A pattern over paths. */
    GLOB,
    /** A test, by the name of its function or case. */
    TEST,
    /** A name in code: a class, function, option, key. */
    SYMBOL,
    /**
     * A thing by its own name, as in "create the Sitebulb agent"; files tend to be named after it.
     */
    THING
  }

  /** What the claim says of the named thing. */
  public enum Role {
    /** It was brought into being by this work. */
    MADE,
    /** It is where the work was done. */
    TOUCHED,
    /** It was taken away. */
    GONE,
    /** It is only spoken of: a source, a model, a requirement. */
    CONTEXT
  }

  public Name {
    if (value.isBlank()) throw new IllegalArgumentException("a name of kind " + kind + " is blank");
    if (group < 0)
      throw new IllegalArgumentException("group (" + group + ") of '" + value + "' is negative");
  }

  /** Whether it stands for something in the file tree. */
  public boolean isPath() {
    return kind == Kind.FILE || kind == Kind.DIRECTORY || kind == Kind.GLOB;
  }

  /** The last part of a path. */
  public String base() {
    return value.substring(value.lastIndexOf('/') + 1);
  }
}
