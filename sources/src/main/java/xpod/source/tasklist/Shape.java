package xpod.source.tasklist;

/**
 * What makes a Markdown file a list of work. Boxes speak for themselves; every other shape is also
 * used for other things, so the file as a whole must make it plain.
 */
public enum Shape {
  BOXES("its items have boxes"),
  TRAILING_BOXES("its items end with boxes"),
  TABLE("a table in it has a column of states"),
  TITLES("its titles carry their state"),
  STATUS_LINES("its items have a line with their status"),
  SIGNS("its items begin with a sign of their state"),
  FRONT_MATTER("its front matter has the status of one piece of work");

  private final String reason;

  Shape(String reason) {
    this.reason = reason;
  }

  /** For people, as the end of "a Markdown file; …". */
  public String reason() {
    return reason;
  }
}
