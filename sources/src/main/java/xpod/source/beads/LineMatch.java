package xpod.source.beads;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines of a newer version in an older one. Both are walked side by side, as lines are
 * mostly replaced in place; what that leaves over is looked up by its bytes, wherever it was moved.
 */
final class LineMatch {
  /** How many lines ahead the walk looks where lines came or went. */
  private static final int AHEAD = 4;

  /** Ids are shorter. */
  private static final int LONGEST_HEAD = 96;

  /** Those around the name of the id and around the id. */
  private static final int QUOTES = 4;

  /** Stands for a line until it is looked up. */
  private static final Bead UNREAD = Bead.unread();

  private final LineTable old;
  private final byte[] newer;
  private final int tail;
  private final int end;
  private int[] starts;
  private Bead[] beads;
  private int size;
  private int place;

  /** The next line of the older version. */
  private int next;

  /** Where the lines looked at last begin and end, in turn. */
  private final int[] known = new int[4 * (AHEAD + 1)];

  private int oldest;
  private final boolean[] used;
  private final int first;
  private int missing;

  /**
   * @param head the first line that may differ
   * @param tail the first of the last lines that do not, in the older version
   */
  LineMatch(LineTable old, byte[] newer, int head, int tail) {
    this.old = old;
    this.newer = newer;
    this.tail = Math.max(head, tail);
    this.end = newer.length - (old.bytes().length - old.starts()[this.tail]);
    this.starts = Arrays.copyOf(old.starts(), old.size() + 16);
    this.beads = Arrays.copyOf(old.beads(), old.size() + 16);
    this.size = head;
    this.first = head;
    this.next = head;
    this.place = old.starts()[head];
    Arrays.fill(known, -1);
    this.used = new boolean[this.tail - head];
  }

  LineTable table() {
    while (place < end) if (!run()) step();
    if (missing > 0) fill();
    appendTail();
    return new LineTable(newer, Arrays.copyOf(starts, size + 1), Arrays.copyOf(beads, size));
  }

  /** Takes over as many whole lines as are the same from here on; false where there is none. */
  private boolean run() {
    if (next >= tail) return false;
    int from = old.starts()[next];
    int to = old.starts()[tail];
    int same = Arrays.mismatch(old.bytes(), from, to, newer, place, end);
    int alike = same < 0 ? to - from : same;
    boolean any = false;
    while (next < tail && old.starts()[next + 1] - from <= alike && isEnded(next)) {
      add(old.beads()[next], old.starts()[next + 1] - old.starts()[next]);
      used[next - first] = true;
      next++;
      any = true;
    }
    return any;
  }

  /** A last line without a break is the same only where the newer version ends with it too. */
  private boolean isEnded(int line) {
    int to = old.starts()[line + 1];
    return old.bytes()[to - 1] == '\n' || place + to - old.starts()[line] == newer.length;
  }

  /** A line that differs: it was replaced, or others came before it, or some went. */
  private void step() {
    int to = endOf(place);
    boolean replaced = next < tail && hasSameHead(next, place, to);
    if (!replaced && skip(to)) return;
    boolean inserted = !replaced && isInserted(to);
    add(UNREAD, to - place);
    missing++;
    if (!inserted && next < tail) next++;
  }

  /** Where the line at a place ends; asked for again by every line shortly before it. */
  private int endOf(int from) {
    for (int nth = 0; nth < known.length; nth += 2) if (known[nth] == from) return known[nth + 1];
    int to = LineTable.endOfLine(newer, from);
    known[oldest] = from;
    known[oldest + 1] = to;
    oldest = (oldest + 2) % known.length;
    return to;
  }

  /** Whether two lines begin alike up to the end of an id, as in {@code {"id":"bd-1"}. */
  private boolean hasSameHead(int line, int from, int to) {
    int start = old.starts()[line];
    int most = Math.min(Math.min(to - from, old.starts()[line + 1] - start), LONGEST_HEAD);
    int quotes = 0;
    for (int at = 0; at < most; at++) {
      byte b = newer[from + at];
      if (b != old.bytes()[start + at]) return false;
      if (b == '"' && ++quotes == QUOTES) return true;
    }
    return false;
  }

  /** Goes on behind lines that went, where the line is one of those behind them. */
  private boolean skip(int to) {
    for (int skip = 1; skip <= AHEAD && next + skip < tail; skip++) {
      if (!isSame(next + skip, place, to)) continue;
      next += skip;
      return true;
    }
    return false;
  }

  /** Whether the next line of the older version comes soon, behind lines that are new. */
  private boolean isInserted(int to) {
    int from = to;
    for (int skip = 1; skip <= AHEAD && next < tail && from < end; skip++) {
      int until = endOf(from);
      if (isSame(next, from, until)) return true;
      from = until;
    }
    return false;
  }

  private boolean isSame(int line, int from, int to) {
    int start = old.starts()[line];
    int length = old.starts()[line + 1] - start;
    return length == to - from
        && Arrays.equals(old.bytes(), start, start + length, newer, from, to);
  }

  private void add(Bead bead, int length) {
    if (size + 1 >= starts.length) {
      starts = Arrays.copyOf(starts, 2 * size + 16);
      beads = Arrays.copyOf(beads, 2 * size + 16);
    }
    starts[size] = place;
    beads[size] = bead;
    size++;
    place += length;
    starts[size] = place;
  }

  /** Reads the lines that were not met, unless the older version has them somewhere else. */
  private void fill() {
    Map<LineKey, Bead> moved = new HashMap<>();
    for (int line = first; line < tail; line++) {
      if (used[line - first]) continue;
      LineKey key = new LineKey(old.bytes(), old.starts()[line], old.starts()[line + 1]);
      moved.put(key, old.beads()[line]);
    }
    for (int line = first; line < size; line++) {
      if (beads[line] != UNREAD) continue;
      int from = starts[line];
      int to = starts[line + 1];
      Bead other = moved.isEmpty() ? null : moved.get(new LineKey(newer, from, to));
      beads[line] = other != null ? other : BeadReader.read(newer, from, to);
    }
  }

  /**
   * The bytes of a line. Comparable, because a hash map keeps its pace then even among lines that
   * were made to have one hash.
   */
  private record LineKey(byte[] bytes, int from, int to) implements Comparable<LineKey> {
    /** Enough to tell an id at the head and the time of a change at the end. */
    private static final int SAMPLE = 32;

    @Override
    public int hashCode() {
      int hash = to - from;
      for (int at = from; at < Math.min(to, from + SAMPLE); at++) hash = 31 * hash + bytes[at];
      for (int at = Math.max(from, to - SAMPLE); at < to; at++) hash = 31 * hash + bytes[at];
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof LineKey(byte[] otherBytes, int start, int end)
          && Arrays.equals(bytes, from, to, otherBytes, start, end);
    }

    @Override
    public int compareTo(LineKey other) {
      return Arrays.compare(bytes, from, to, other.bytes, other.from, other.to);
    }
  }

  private void appendTail() {
    for (int line = tail; line < old.size(); line++) {
      add(old.beads()[line], old.starts()[line + 1] - old.starts()[line]);
    }
  }
}
