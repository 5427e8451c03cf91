package xpod.source.tasklist;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the identifier a task starts with: {@code T001}, {@code t135.9}, {@code 1.2.}, {@code 3)},
 * {@code RT-007}, {@code [PROJ-12]}, {@code #12}, {@code Subtask 3.1:}, any of them bold.
 *
 * <p>Many names look like one ({@code UTF-8}, {@code S3}, {@code 3 retries}), so a shape counts
 * only where names rarely have it.
 */
final class TaskId {
  /** An identifier and the text after it. */
  record Found(String id, String rest) {}

  /** Letters after a number that are no unit: 2.5x, 1.5h, 3d, 10s and 2m measure something. */
  private static final String VARIANTS = "abcefg";

  private static final int MAX_DIGITS = 6;
  private static final int MAX_PREFIX = 10;

  /** Standards and formats that are written like an identifier. */
  private static final Set<String> NAMES =
      Set.of(
          "UTF", "SHA", "ISO", "RFC", "GPT", "TLS", "SSL", "HTTP", "AES", "RSA", "CVE", "ES",
          "ECMA", "MD", "HS", "RS", "CP", "GB", "BASE", "IPV", "EC", "ED", "PEP", "JEP", "COVID",
          "IEEE", "EN", "DIN", "WCAG", "RGB", "HTML", "CSS", "PHP", "SQL", "DDR", "USB", "WIN", "X",
          "V", "CWE");

  /** Words before a number that only say what the number counts. */
  private static final Set<String> PLAIN_WORDS = Set.of("task", "subtask", "sub-task", "item");

  /** Words before a number that tell it from the number of a task. */
  private static final Set<String> KEPT_WORDS =
      Set.of("phase", "step", "milestone", "story", "epic", "stage", "part", "iteration", "sprint");

  private static final Set<String> LOWER_PREFIXES =
      Set.of("t", "r", "task", "story", "epic", "bug", "issue", "us", "ac", "fr", "st", "bd");

  private final String s;
  private int at;

  private TaskId(String text) {
    s = text;
  }

  static @Nullable Found in(String text) {
    return text.isEmpty() ? null : new TaskId(text).find();
  }

  private @Nullable Found find() {
    boolean bold = take("**") || take("__");
    boolean code = take("`");
    boolean bracket = take("[");
    String id = bracket ? bracketed() : bare(bold);
    if (id == null) return null;
    if (bracket && !take("]")) return null;
    if (bracket && at < s.length() && s.charAt(at) == '(') skipLinkTarget();
    if (code && !take("`")) return null;
    boolean closed = bold && (take("**") || take("__"));
    boolean separated = separator();
    if (bold && !closed) closed = take("**") || take("__");
    if (!separated && closed) {
      separator();
      separated = true;
    }
    if (!separated && !bracket && !code && at < s.length()) return null;
    String rest = s.substring(at).strip();
    if (bold && !closed) rest = unbold(rest);
    return new Found(id, rest);
  }

  private static String unbold(String rest) {
    int close = rest.indexOf("**");
    return close < 0 ? rest : (rest.substring(0, close) + rest.substring(close + 2)).strip();
  }

  private @Nullable String bracketed() {
    int close = s.indexOf(']', at);
    if (close < 0) return null;
    String inner = s.substring(at, close);
    TaskId whole = new TaskId(inner);
    String id = whole.bare(false);
    if (id == null || whole.at != inner.length() || inner.length() < 2) return null;
    if (inner.startsWith("US")) return null;
    at = close;
    return id;
  }

  private @Nullable String bare(boolean bold) {
    if (at >= s.length()) return null;
    char c = s.charAt(at);
    if (c == '#') return issue();
    if (isDigit(c)) return numbered(bold);
    if (!isLetter(c)) return null;
    String named = prefixed(bold);
    return named != null ? named : worded();
  }

  private @Nullable String issue() {
    int end = digits(at + 1);
    if (end == at + 1 || end - at > MAX_DIGITS + 2) return null;
    return cut(end);
  }

  /** {@code 1.2}, {@code 1.2.3}, {@code 2.1a}; a bare number only where a sign after it says so. */
  private @Nullable String numbered(boolean bold) {
    int end = digits(at);
    if (end - at > MAX_DIGITS) return null;
    int dotted = dotted(end);
    boolean plain = dotted == end;
    boolean variant = dotted < s.length() && VARIANTS.indexOf(s.charAt(dotted)) >= 0;
    if (variant && endsAt(dotted + 1)) dotted++;
    if (plain) {
      boolean signed = dotted < s.length() && ".):".indexOf(s.charAt(dotted)) >= 0;
      return signed && endsAt(dotted) ? cut(dotted) : null;
    }
    // "2.5x faster", "1.5h" and "3.0-beta" count or name a version.
    return endsAt(dotted) || bold && startsAt(dotted, "**") ? cut(dotted) : null;
  }

  /** Letters and a number in one word. */
  private @Nullable String prefixed(boolean bold) {
    int end = at;
    while (end < s.length() && isLetter(s.charAt(end)) && end - at <= MAX_PREFIX) end++;
    String prefix = s.substring(at, end);
    boolean dash = end < s.length() && s.charAt(end) == '-';
    int number = dash ? end + 1 : end;
    int last = digits(number);
    int length = last - number;
    if (length == 0 || length > MAX_DIGITS || prefix.length() > MAX_PREFIX) return null;
    int full = dotted(last);
    if (prefix.equals("T")) full = suffixed(full);
    if (full < s.length() && isLower(s.charAt(full)) && endsAt(full + 1)) full++;
    if (!endsAt(full) && !startsAt(full, "**") && !startsAt(full, "]")) return null;
    return isPrefix(prefix, dash, length, full > last, bold, full) ? cut(full) : null;
  }

  private boolean isPrefix(
      String prefix, boolean dash, int digits, boolean dotted, boolean bold, int end) {
    String upper = prefix.toUpperCase(Locale.ROOT);
    // A version has a dot or few digits: "v2", "v1.2"; "v012" is none.
    if (prefix.equals("v") && digits >= 3 && !dotted) return true;
    if (NAMES.contains(upper)) return false;
    boolean lower = LOWER_PREFIXES.contains(prefix.toLowerCase(Locale.ROOT));
    int enough = prefix.equals("t") ? 2 : 3;
    boolean known = lower && (dash || dotted || digits >= enough);
    if (known || prefix.equals("T")) return true;
    if (!prefix.equals(upper)) return false;
    if (dash) return true;
    if (prefix.length() <= 4 && digits >= 3) return true;
    boolean signed = end < s.length() && s.charAt(end) == ':' && !prefix.equals("P");
    if (prefix.length() <= 3 && (dotted || signed)) return true;
    return bold && prefix.length() <= 3 && startsAt(end, "**");
  }

  /** Past the kind in {@code T012-TEST}. */
  private int suffixed(int from) {
    int end = from + 1;
    if (from >= s.length() || s.charAt(from) != '-') return from;
    while (end < s.length() && s.charAt(end) >= 'A' && s.charAt(end) <= 'Z') end++;
    return end > from + 1 ? end : from;
  }

  /** {@code Task 3.1:}, {@code Phase 4}. */
  private @Nullable String worded() {
    int end = at;
    while (end < s.length() && (isLetter(s.charAt(end)) || s.charAt(end) == '-')) end++;
    if (end - at > 12 || end >= s.length() || s.charAt(end) != ' ') return null;
    String word = s.substring(at, end);
    String lower = word.toLowerCase(Locale.ROOT);
    boolean plain = PLAIN_WORDS.contains(lower);
    if (!plain && !KEPT_WORDS.contains(lower)) return null;
    int number = end + 1;
    int last = dotted(digits(number));
    if (last == number || last - number > 2 * MAX_DIGITS) return null;
    if (last < s.length() && isLower(s.charAt(last)) && endsAt(last + 1)) last++;
    if (!endsAt(last) && !startsAt(last, "**")) return null;
    boolean inSentence = last < s.length() && s.charAt(last) == ' ' && !dashAt(last + 1);
    if (inSentence && !(plain && s.substring(number, last).contains("."))) return null;
    String id = s.substring(number, last);
    at = last;
    return plain ? id : word + " " + id;
  }

  private String cut(int end) {
    String id = s.substring(at, end);
    at = end;
    return id;
  }

  private int digits(int from) {
    int end = from;
    while (end < s.length() && isDigit(s.charAt(end))) end++;
    return end;
  }

  /** Past {@code .1.2} after a number. */
  private int dotted(int from) {
    int end = from;
    while (end + 1 < s.length() && s.charAt(end) == '.' && isDigit(s.charAt(end + 1))) {
      end = digits(end + 1);
    }
    return end;
  }

  /** Whether an identifier can end here: at a blank, or at a sign that is followed by one. */
  private boolean endsAt(int end) {
    if (end >= s.length()) return true;
    char c = s.charAt(end);
    if (Character.isWhitespace(c) || c == ']' || c == '`' || c == '：') return true;
    if (c == '*' || c == '_') return startsAt(end, "**") || startsAt(end, "__");
    if (c != '.' && c != ':' && c != ')') return false;
    return end + 1 >= s.length() || Character.isWhitespace(s.charAt(end + 1)) || isMark(end + 1);
  }

  private boolean isMark(int index) {
    return s.charAt(index) == '*' || s.charAt(index) == '_' || s.charAt(index) == '`';
  }

  /** Takes what stands between the identifier and the words. */
  private boolean separator() {
    int start = at;
    while (at < s.length() && ".:)：".indexOf(s.charAt(at)) >= 0) at++;
    while (at < s.length() && Character.isWhitespace(s.charAt(at))) at++;
    if (dashAt(at)) {
      at++;
      while (at < s.length() && Character.isWhitespace(s.charAt(at))) at++;
    }
    return at > start || at == s.length();
  }

  private boolean dashAt(int index) {
    if (index >= s.length() || "-–—".indexOf(s.charAt(index)) < 0) return false;
    return index + 1 >= s.length() || Character.isWhitespace(s.charAt(index + 1));
  }

  private void skipLinkTarget() {
    int close = s.indexOf(')', at);
    if (close >= 0) at = close + 1;
  }

  private boolean take(String sign) {
    if (!startsAt(at, sign)) return false;
    at += sign.length();
    return true;
  }

  private boolean startsAt(int index, String sign) {
    return s.startsWith(sign, index);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isLetter(char c) {
    return isLower(c) || (c >= 'A' && c <= 'Z');
  }
}
