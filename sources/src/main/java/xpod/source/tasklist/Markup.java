package xpod.source.tasklist;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The signs by which CommonMark tells its blocks apart, looked for in bytes. */
final class Markup {
  /** A bold line that stands for a title ranks below all real ones. */
  static final int BOLD_LINE_LEVEL = 7;

  /** CommonMark reads no list number longer than this. */
  private static final int MAX_NUMBER_DIGITS = 9;

  /** The longest identifier with its dress. */
  private static final int MAX_NAME_BYTES = 20;

  private static final int MAX_TITLE_BYTES = 400;
  private static final int MAX_FRONT_MATTER_LINES = 400;
  private static final String[] RAW = {"pre", "script", "style", "textarea"};

  private Markup() {}

  static int byteOrderMark(byte[] b, int from, int to) {
    boolean marked =
        to - from >= 3
            && b[from] == (byte) 0xEF
            && b[from + 1] == (byte) 0xBB
            && b[from + 2] == (byte) 0xBF;
    return marked ? 3 : 0;
  }

  /** The length of the bullet or number at this place, 0 where there is none. */
  static int bullet(byte[] b, int at, int to) {
    if (at >= to) return 0;
    int end = at;
    if (b[at] == '-' || b[at] == '*' || b[at] == '+') {
      end++;
    } else {
      while (end < to && end - at < MAX_NUMBER_DIGITS && b[end] >= '0' && b[end] <= '9') end++;
      if (end == at || end == to || (b[end] != '.' && b[end] != ')')) return 0;
      end++;
    }
    return end == to || b[end] == ' ' || b[end] == '\t' ? end - at : 0;
  }

  /**
   * The length of a word with a number in it, such as {@code 1.2} or {@code **T12:**}, and the
   * blanks after it; 0 where there is none.
   */
  static int numbered(byte[] b, int at, int to) {
    int end = at;
    boolean number = false;
    while (end < to && end - at <= MAX_NAME_BYTES && isNamePart(b[end])) {
      number |= b[end] >= '0' && b[end] <= '9';
      end++;
    }
    if (!number || end - at > MAX_NAME_BYTES) return 0;
    int after = end;
    while (after < to && b[after] == ' ') after++;
    return after == end ? 0 : after - at;
  }

  private static boolean isNamePart(byte b) {
    boolean letter = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
    return letter || ".-_*:)".indexOf(b) >= 0;
  }

  /** The level of a title that starts with number signs, 0 where there is none. */
  static int titleLevel(byte[] b, int at, int to) {
    int end = at;
    while (end < to && b[end] == '#') end++;
    int level = end - at;
    boolean title = level >= 1 && level <= 6 && (end == to || b[end] == ' ' || b[end] == '\t');
    return title ? level : 0;
  }

  static String titleText(byte[] b, int from, int to) {
    String text = decode(b, from, to).strip();
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '#') end--;
    boolean closed = end < text.length() && (end == 0 || text.charAt(end - 1) == ' ');
    return closed ? text.substring(0, end).strip() : text;
  }

  /** The level of the title underlined by this line, 0 where it is no underline. */
  static int underline(byte[] b, int at, int to) {
    byte sign = b[at];
    if (sign != '=' && sign != '-') return 0;
    int end = at;
    while (end < to && b[end] == sign) end++;
    return isBlank(b, end, to) ? (sign == '=' ? 1 : 2) : 0;
  }

  static boolean isRule(byte[] b, int at, int to) {
    byte sign = b[at];
    if (sign != '-' && sign != '*' && sign != '_') return false;
    int count = 0;
    for (int i = at; i < to; i++) {
      if (b[i] == sign) count++;
      else if (b[i] != ' ' && b[i] != '\t') return false;
    }
    return count >= 3;
  }

  /** The sign and length of a fence that opens here, 0 where none does. */
  static int opensFence(byte[] b, int at, int to) {
    int length = fenceLength(b, at, to);
    if (length < 3) return 0;
    if (b[at] == '`') {
      for (int i = at + length; i < to; i++) if (b[i] == '`') return 0;
    }
    return b[at] << 16 | length;
  }

  static boolean closesFence(byte[] b, int at, int to, int fence) {
    int length = fenceLength(b, at, to);
    return length >= (fence & 0xFFFF)
        && length > 0
        && b[at] == fence >> 16
        && isBlank(b, at + length, to);
  }

  private static int fenceLength(byte[] b, int at, int to) {
    if (at >= to || (b[at] != '`' && b[at] != '~')) return 0;
    int end = at;
    while (end < to && b[end] == b[at] && end - at < 0xFFFF) end++;
    return end - at;
  }

  static boolean closesComment(byte[] b, int at, int to) {
    for (int i = at; i + 2 < to; i++) {
      if (b[i] == '-' && b[i + 1] == '-' && b[i + 2] == '>') return true;
    }
    return false;
  }

  /** Whether a comment starts in this line, outside back quotes, and goes on in the next. */
  static boolean leavesCommentOpen(byte[] b, int at, int to) {
    boolean open = false;
    boolean quoted = false;
    for (int i = at; i < to; i++) {
      if (open) {
        if (b[i] == '>' && i >= at + 2 && b[i - 1] == '-' && b[i - 2] == '-') open = false;
      } else if (b[i] == '`') {
        quoted = !quoted;
      } else if (b[i] == '<' && !quoted && startsWith(b, i, to, "<!--")) {
        open = true;
        i += 3;
      }
    }
    return open;
  }

  static boolean opensRaw(byte[] b, int at, int to) {
    if (b[at] != '<') return false;
    for (String name : RAW) {
      int end = at + 1 + name.length();
      boolean ends = end >= to || b[end] == '>' || b[end] == ' ' || b[end] == '\t';
      if (startsWith(b, at + 1, to, name) && ends) return true;
    }
    return false;
  }

  static boolean closesRaw(byte[] b, int at, int to) {
    for (int i = at; i + 1 < to; i++) {
      if (b[i] != '<' || b[i + 1] != '/') continue;
      for (String name : RAW) if (startsWith(b, i + 2, to, name)) return true;
    }
    return false;
  }

  /** The text of a paragraph that is nothing but one bold run, as writers use it for a title. */
  static @Nullable String boldLine(byte[] b, int at, int to) {
    if (to - at < 5 || b[at] != '*' || b[at + 1] != '*') return null;
    String text = decode(b, at, to).strip();
    if (text.endsWith(":")) text = text.substring(0, text.length() - 1);
    if (text.length() < 5 || !text.endsWith("**")) return null;
    String inner = text.substring(2, text.length() - 2).strip();
    if (inner.endsWith(":")) inner = inner.substring(0, inner.length() - 1);
    return inner.isEmpty() || inner.contains("**") ? null : inner;
  }

  /** Whether the file starts with front matter that is closed again. */
  static boolean hasFrontMatter(byte[] b) {
    int at = byteOrderMark(b, 0, b.length);
    if (!startsWith(b, at, b.length, "---")) return false;
    int end = Lines.end(b, at);
    if (!isBlank(b, at + 3, end)) return false;
    for (int n = 0; n < MAX_FRONT_MATTER_LINES; n++) {
      at = Lines.next(b, end);
      if (at >= b.length) return false;
      end = Lines.end(b, at);
      if (isFrontMatterEnd(b, at, end)) return n > 0;
    }
    return false;
  }

  static boolean isFrontMatterEnd(byte[] b, int at, int to) {
    boolean sign = startsWith(b, at, to, "---") || startsWith(b, at, to, "...");
    return sign && isBlank(b, at + 3, to);
  }

  static boolean startsWith(byte[] b, int at, int to, String sign) {
    if (to - at < sign.length()) return false;
    for (int i = 0; i < sign.length(); i++) if (b[at + i] != sign.charAt(i)) return false;
    return true;
  }

  private static boolean isBlank(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) if (b[i] != ' ' && b[i] != '\t') return false;
    return true;
  }

  private static String decode(byte[] b, int from, int to) {
    int end = Math.min(to, from + MAX_TITLE_BYTES);
    return new String(b, from, Math.max(0, end - from), StandardCharsets.UTF_8);
  }
}
