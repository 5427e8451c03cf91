package xpod.source.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines that differ between two versions of a file: good for what a change added or removed,
 * not for a patch, since a line that only moved is not a difference.
 *
 * @param removed lines of the old version, in order
 * @param added lines of the new version, in order
 */
public record Diff(List<Line> removed, List<Line> added) {
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
    List<Line> removed = new ArrayList<>();
    List<Line> added = new ArrayList<>();
    ChangedLines.each(before, after, into(removed), into(added));
    return new Diff(removed, added);
  }

  private static ChangedLines.Sink into(List<Line> lines) {
    return (number, text, from, to) ->
        lines.add(new Line(number, new String(text, from, to - from, StandardCharsets.UTF_8)));
  }

  /** Whether no line differs, but for moved lines and the last line break. */
  public boolean isEmpty() {
    return removed.isEmpty() && added.isEmpty();
  }
}
