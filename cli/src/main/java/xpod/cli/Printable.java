package xpod.cli;

/**
 * Text of unknown origin made fit for a terminal line: no control or escape characters, nothing
 * that turns the direction of writing, no line breaks.
 */
public final class Printable {
  private Printable() {}

  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().map(Printable::shown).forEach(line::appendCodePoint);
    return line.toString();
  }

  /** The same, cut to {@code width} columns. */
  public static String line(String text, int width) {
    String line = line(text);
    if (line.codePointCount(0, line.length()) <= width) return line;
    int end = line.offsetByCodePoints(0, Math.max(0, width - 1));
    return line.substring(0, end) + "…";
  }

  private static int shown(int c) {
    if (c == '\t' || c == '\n' || c == '\r') return ' ';
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          '\uFFFD';
      default -> c;
    };
  }
}
