package xpod.source.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines that differ between two versions of a file: good for what a change added or removed,
 * not for a patch, since a line that only moved is not a difference.
 *
 * @param removed lines of the old version, in order
 * @param added lines of the new version, in order
 */
public record Diff(List<Line> removed, List<Line> added) {
  private static final int CHUNK = 4 * 1024;

  /**
   * One line.
   *
   * @param number counted from 1
   * @param text without its line break
   */
  public record Line(int number, String text) {}

  public Diff {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }

  /** Compares two versions byte by byte; the text is read as UTF-8. */
  public static Diff between(byte[] before, byte[] after) {
    int prefix = commonPrefix(before, after);
    int suffix = commonSuffix(before, after, prefix);
    int first = 1 + lineBreaks(before, prefix);
    List<Line> old = lines(before, prefix, before.length - suffix, first);
    List<Line> young = lines(after, prefix, after.length - suffix, first);
    return new Diff(without(old, young), without(young, old));
  }

  /** Whether no line differs, but for moved lines and the last line break. */
  public boolean isEmpty() {
    return removed.isEmpty() && added.isEmpty();
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
    int same = 0;
    while (same + CHUNK <= most && chunkEquals(a, b, same)) same += CHUNK;
    while (same < most && a[a.length - same - 1] == b[b.length - same - 1]) same++;
    while (same > 0 && !startsLine(a, b, a.length - same, b.length - same, prefix)) same--;
    return same;
  }

  private static boolean chunkEquals(byte[] a, byte[] b, int same) {
    int endA = a.length - same;
    int endB = b.length - same;
    return Arrays.equals(a, endA - CHUNK, endA, b, endB - CHUNK, endB);
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

  private static List<Line> lines(byte[] text, int from, int to, int first) {
    List<Line> lines = new ArrayList<>();
    int start = from;
    for (int number = first; start < to; number++) {
      int end = start;
      while (end < to && text[end] != '\n') end++;
      int cut = end > start && text[end - 1] == '\r' ? end - 1 : end;
      lines.add(new Line(number, new String(text, start, cut - start, StandardCharsets.UTF_8)));
      start = end + 1;
    }
    return lines;
  }

  /** What is left of the lines when each line of the others takes one equal line away. */
  private static List<Line> without(List<Line> lines, List<Line> others) {
    Map<String, Integer> counts = new HashMap<>();
    for (Line line : others) counts.merge(line.text(), 1, Integer::sum);
    List<Line> left = new ArrayList<>();
    for (Line line : lines) {
      int count = counts.getOrDefault(line.text(), 0);
      if (count == 0) left.add(line);
      else counts.put(line.text(), count - 1);
    }
    return left;
  }
}
