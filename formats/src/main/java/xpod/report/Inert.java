package xpod.report;

import java.util.regex.Pattern;

/**
 * Text from a repository, made inert: one line that no terminal, log viewer or CI runner takes for
 * anything but text. What could steer is replaced by a visible mark, what could hide is left out,
 * white space is one space.
 */
public final class Inert {
  /** Stands where something was that must not reach a terminal. */
  static final char MARK = '\uFFFD';

  /** Longer texts are no line to be read; the rest is cut before any work is spent on it. */
  private static final int MOST_CHARS = 10_000;

  /**
   * Letters carry at most two marks in the languages we know; more is a tower that covers other
   * lines.
   */
  private static final int MOST_COMBINING = 2;

  private static final String ELLIPSIS = "…";

  /** What CI runners read as an order anywhere in a line, as in {@code ##[error]}. */
  private static final Pattern CI_ORDER = Pattern.compile("#(?=#[\\w.]*\\[)");

  private Inert() {}

  /**
   * {@code text} on one line, without anything a terminal or a CI runner acts on. Applied twice it
   * changes nothing.
   */
  public static String of(String text) {
    String head = text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) : text;
    StringBuilder out = new StringBuilder(head.length());
    int combining = 0;
    for (int i = 0; i < head.length(); ) {
      int c = head.codePointAt(i);
      i += Character.charCount(c);
      switch (Glyph.of(c)) {
        case SPACE -> space(out);
        case STEERING -> out.append(MARK);
        case HIDDEN -> {
          continue; // a hidden character must not hide that marks pile up
        }
        case COMBINING -> {
          if (out.isEmpty() || ++combining > MOST_COMBINING) continue;
          out.appendCodePoint(c);
          continue;
        }
        case PLAIN -> plain(out, c);
      }
      combining = 0;
    }
    if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') out.setLength(out.length() - 1);
    if (head.length() < text.length()) out.append(ELLIPSIS);
    return CI_ORDER.matcher(out).replaceAll("# ");
  }

  /**
   * A JSON document in which no CI runner finds an order: a number sign, which stands in strings
   * alone, is written by its number where it would begin one. What the document says is the same.
   */
  static String withoutOrders(String json) {
    return CI_ORDER.matcher(json).replaceAll("\\\\u0023");
  }

  private static void space(StringBuilder out) {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') out.append(' ');
  }

  /**
   * A double colon that begins a word may begin a line, where CI runners read an order; it is
   * parted.
   */
  private static void plain(StringBuilder out, int c) {
    int end = out.length();
    boolean second = c == ':' && end > 0 && out.charAt(end - 1) == ':';
    if (second && (end == 1 || out.charAt(end - 2) == ' ')) out.append(' ');
    out.appendCodePoint(c);
  }

  /**
   * How many terminal columns {@code text} takes: wide letters and emoji two, combining marks none.
   */
  public static int columns(String text) {
    return text.codePoints().map(Glyph::columns).sum();
  }

  /** {@code text} made inert, and cut with an ellipsis where it takes more than {@code columns}. */
  public static String fit(String text, int columns) {
    String line = of(text);
    if (columns(line) <= columns) return line;
    if (columns < 1) return "";
    StringBuilder out = new StringBuilder();
    int used = 1;
    for (int c : line.codePoints().toArray()) {
      used += Glyph.columns(c);
      if (used > columns) break;
      out.appendCodePoint(c);
    }
    return out.toString().stripTrailing() + ELLIPSIS;
  }

  /** The end of {@code text}, which tells more of a path than its beginning does. */
  public static String fitEnd(String text, int columns) {
    String line = of(text);
    if (columns(line) <= columns) return line;
    if (columns < 1) return "";
    int used = 1;
    int start = line.length();
    while (start > 0) {
      int c = line.codePointBefore(start);
      used += Glyph.columns(c);
      if (used > columns) break;
      start -= Character.charCount(c);
    }
    // once more: the cut may have laid bare a mark without its letter, or a pair of colons
    return ELLIPSIS + fit(line.substring(start), columns - 1);
  }
}
