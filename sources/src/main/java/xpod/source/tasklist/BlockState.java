package xpod.source.tasklist;

import org.jspecify.annotations.Nullable;

/**
 * What must be known about the lines above to read the next one: whether it is inside a fence or a
 * comment, which list items are open, and under which titles it stands.
 *
 * <p>Lines of an older version may be shared from the first line whose state {@link #agrees} on.
 */
record BlockState(
    Mode mode,
    int fence,
    Paragraph paragraph,
    @Nullable OpenItem list,
    @Nullable Line title,
    @Nullable Heading heading) {

  enum Mode {
    /** Before the first line, which may carry a byte order mark. */
    START,
    /** Before the first line of a file whose front matter is closed further down. */
    START_FRONT_MATTER,
    FRONT_MATTER,
    NORMAL,
    FENCE,
    COMMENT,
    /** A comment opened inside a paragraph; it cannot outlive that paragraph. */
    INLINE_COMMENT,
    /** Inside {@code <pre>} and its like. */
    RAW
  }

  enum Paragraph {
    NONE,
    /** The paragraph a list item starts with. */
    LEAD,
    OTHER
  }

  /** A list item that is still open, innermost first. */
  record OpenItem(
      int markerColumn, int contentColumn, Line line, @Nullable OpenItem up, int depth) {}

  /** A title, innermost first; bold lines that stand for a title have level 7. */
  record Heading(int level, String text, @Nullable Heading up) {}

  static final BlockState START = new BlockState(Mode.START, 0, Paragraph.NONE, null, null, null);
  static final BlockState START_FRONT_MATTER = START.in(Mode.START_FRONT_MATTER);

  BlockState in(Mode next) {
    return mode == next ? this : new BlockState(next, 0, Paragraph.NONE, list, null, heading);
  }

  BlockState inFence(int fence, @Nullable OpenItem list) {
    return new BlockState(Mode.FENCE, fence, Paragraph.NONE, list, null, heading);
  }

  BlockState with(Paragraph next, @Nullable OpenItem list, @Nullable Line title) {
    if (mode == Mode.NORMAL && paragraph == next && this.list == list && this.title == title) {
      return this;
    }
    return new BlockState(Mode.NORMAL, 0, next, list, title, heading);
  }

  /** The innermost item a line of that indentation can belong to. */
  static @Nullable OpenItem open(@Nullable OpenItem list, int column) {
    while (list != null && column < list.contentColumn && column < list.markerColumn + 2) {
      list = list.up;
    }
    return list;
  }

  /** This state without the items a line of that indentation ends. */
  BlockState without(int column) {
    OpenItem open = open(list, column);
    return open == list ? this : new BlockState(mode, fence, paragraph, open, title, heading);
  }

  BlockState under(int level, String text) {
    Heading up = heading;
    while (up != null && up.level >= level) up = up.up;
    return new BlockState(Mode.NORMAL, 0, Paragraph.NONE, null, null, new Heading(level, text, up));
  }

  /** Whether the same bytes read in either state give the same line. */
  boolean agrees(BlockState other) {
    return this == other
        || (mode == other.mode
            && fence == other.fence
            && paragraph == other.paragraph
            && title == other.title
            && sameItems(list, other.list)
            && sameTitles(heading, other.heading));
  }

  // Loops, not recursion: nesting is as deep as hostile bytes make it.
  private static boolean sameItems(@Nullable OpenItem one, @Nullable OpenItem two) {
    while (one != two) {
      if (one == null || two == null || one.line != two.line) return false;
      if (one.markerColumn != two.markerColumn || one.contentColumn != two.contentColumn)
        return false;
      one = one.up;
      two = two.up;
    }
    return true;
  }

  private static boolean sameTitles(@Nullable Heading one, @Nullable Heading two) {
    while (one != two) {
      if (one == null || two == null || one.level != two.level) return false;
      if (!one.text.equals(two.text)) return false;
      one = one.up;
      two = two.up;
    }
    return true;
  }
}
