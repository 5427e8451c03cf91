package xpod.cli;

import xpod.report.Inert;

/** Text of unknown origin made fit for a terminal line, by the same rules as the report's own. */
public final class Printable {
  private Printable() {}

  public static String line(String text) {
    return Inert.of(text);
  }

  /** The same, cut to {@code width} columns. */
  public static String line(String text, int width) {
    String line = line(text);
    if (line.codePointCount(0, line.length()) <= width) return line;
    int end = line.offsetByCodePoints(0, Math.max(0, width - 1));
    return line.substring(0, end) + "…";
  }
}
