package xpod.source.git;

import java.util.Arrays;
import xpod.source.CommonEnd;

/**
 * The lines in which two versions of a file differ, as places in their bytes: no text is made of
 * them. A line that only moved is not a difference.
 */
public final class ChangedLines {
  /** Takes one line. */
  @FunctionalInterface
  public interface Sink {
    /**
     * @param number counted from 1
     * @param from where the line starts in {@code text}
     * @param to where it ends, before its line break
     */
    void take(int number, byte[] text, int from, int to);
  }

  private ChangedLines() {}

  /** Hands over the lines that went, in order, then the lines that came. */
  public static void each(byte[] before, byte[] after, Sink removed, Sink added) {
    int prefix = commonPrefix(before, after);
    int suffix = commonSuffix(before, after, prefix);
    int first = 1 + lineBreaks(before, prefix);
    Lines old = new Lines(before, prefix, before.length - suffix, first);
    Lines young = new Lines(after, prefix, after.length - suffix, first);
    if (old.count == 0 || young.count == 0) {
      old.hand(removed);
      young.hand(added);
      return;
    }
    Names names = new Names(old, young);
    old.handWithout(names.left(young), removed);
    young.handWithout(names.left(old), added);
  }

  /** Ends at the start of a line. */
  private static int commonPrefix(byte[] a, byte[] b) {
    int differs = Arrays.mismatch(a, b);
    if (differs < 0) return a.length;
    while (differs > 0 && a[differs - 1] != '\n') differs--;
    return differs;
  }

  /** Starts at the start of a line; its length in bytes. */
  private static int commonSuffix(byte[] a, byte[] b, int prefix) {
    int most = Math.min(a.length, b.length) - prefix;
    int same = CommonEnd.of(a, b, most);
    while (same > 0 && !startsLine(a, b, a.length - same, b.length - same, prefix)) same--;
    return same;
  }

  private static boolean startsLine(byte[] a, byte[] b, int atA, int atB, int prefix) {
    boolean inA = atA == prefix || a[atA - 1] == '\n';
    return inA && (atB == prefix || b[atB - 1] == '\n');
  }

  private static int lineBreaks(byte[] text, int end) {
    int breaks = 0;
    for (int i = 0; i < end; i++) {
      if (text[i] == '\n') breaks++;
    }
    return breaks;
  }

  /** The lines of a stretch of a version. */
  private static final class Lines {
    private final byte[] text;
    private final int first;
    private int count;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] hashes = new int[64];

    /** By line: which of the different lines it is. */
    private int[] names = {};

    Lines(byte[] text, int from, int to, int first) {
      this.text = text;
      this.first = first;
      int start = from;
      while (start < to) {
        int hash = 0;
        int end = start;
        while (end < to && text[end] != '\n') hash = 31 * hash + text[end++];
        boolean broken = end > start && text[end - 1] == '\r';
        // A hash of the text with its return would part lines that are the same.
        add(start, broken ? end - 1 : end, broken ? hash(start, end - 1) : hash);
        start = end + 1;
      }
    }

    private int hash(int from, int to) {
      int hash = 0;
      for (int i = from; i < to; i++) hash = 31 * hash + text[i];
      return hash;
    }

    private void add(int start, int end, int hash) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
        hashes = Arrays.copyOf(hashes, count * 2);
      }
      starts[count] = start;
      ends[count] = end;
      hashes[count++] = hash;
    }

    boolean same(int line, Lines other, int theirs) {
      return hashes[line] == other.hashes[theirs]
          && Arrays.equals(
              text, starts[line], ends[line], other.text, other.starts[theirs], other.ends[theirs]);
    }

    void hand(Sink sink) {
      for (int i = 0; i < count; i++) sink.take(first + i, text, starts[i], ends[i]);
    }

    /** Hands over what is left when each line of the others takes one equal line away. */
    void handWithout(int[] others, Sink sink) {
      for (int i = 0; i < count; i++) {
        if (others[names[i]]-- > 0) continue;
        sink.take(first + i, text, starts[i], ends[i]);
      }
    }
  }

  /** Numbers the different lines of two stretches. */
  private static final class Names {
    private final Lines old;
    private final int[] table;

    /**
     * By name: the first line that bears it; those of the younger stretch come after the others.
     */
    private int size;

    Names(Lines old, Lines young) {
      this.old = old;
      table = new int[Integer.highestOneBit(old.count + young.count) * 4];
      old.names = new int[old.count];
      young.names = new int[young.count];
      for (int i = 0; i < old.count; i++) old.names[i] = name(old, i, old, young);
      for (int i = 0; i < young.count; i++) young.names[i] = name(young, i, old, young);
    }

    private int name(Lines of, int line, Lines first, Lines second) {
      int slot = spread(of.hashes[line]) & (table.length - 1);
      while (table[slot] != 0) {
        int bearer = table[slot] - 1;
        boolean here =
            bearer < old.count
                ? of.same(line, first, bearer)
                : of.same(line, second, bearer - old.count);
        if (here) {
          return bearer < old.count ? first.names[bearer] : second.names[bearer - old.count];
        }
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = 1 + (of == first ? line : old.count + line);
      return size++;
    }

    private static int spread(int hash) {
      return (hash * 0x9E3779B9) >>> 7;
    }

    /** How many lines of each name there are. */
    int[] left(Lines lines) {
      int[] counts = new int[size];
      for (int name : lines.names) counts[name]++;
      return counts;
    }
  }
}
