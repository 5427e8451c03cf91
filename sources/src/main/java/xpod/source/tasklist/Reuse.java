package xpod.source.tasklist;

import org.jspecify.annotations.Nullable;

/**
 * Finds, between two places where versions differ, the older lines that stand there still: an item
 * that wanders from one end of a list to the other changes two lines, not all between them.
 *
 * <p>It only looks forward, so each older line is taken once and order is kept. What it misses is
 * merely read again.
 */
final class Reuse {
  /** How many removed lines in a row are passed over. */
  private static final int MAX_AHEAD = 64;

  /** A shorter line, such as an empty one, is found anywhere and would lead astray. */
  private static final int MIN_BYTES = 8;

  private final Line[] older;
  private final int to;
  private int next;

  Reuse(Line[] older, int from, int to) {
    this.older = older;
    this.next = from;
    this.to = to;
  }

  /** The older line of the same bytes that reads the same after that state. */
  @Nullable Line find(byte[] bytes, int from, int end, BlockState state) {
    int limit = Math.min(to, next + (end - from < MIN_BYTES ? 1 : MAX_AHEAD));
    for (int i = next; i < limit; i++) {
      if (older[i].length() != end - from || !older[i].hasBytes(bytes, from, end)) continue;
      next = i + 1;
      return older[i].follows(state) ? older[i] : null;
    }
    return null;
  }
}
