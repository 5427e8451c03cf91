package xpod.source.tasklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import xpod.source.tracker.TaskItem.Field;

/**
 * Takes the labelled words out of a task's text: {@code pr:#12}, {@code completed:2026-02-01},
 * {@code @owner}, {@code #tag}, {@code ~4h}, {@code (ai:2h test:1h)}, {@code -> [brief]}.
 *
 * <p>A word that is plainly a field is taken wherever it stands; one that could be prose only in a
 * row of fields or at the end. Nothing inside back quotes is a field.
 */
final class TrailingFields {
  private static final int MAX_COMMENTS = 16;

  /** A longer bracket is prose; the bound also keeps hostile lines cheap. */
  private static final int MAX_GROUP_CHARS = 120;

  private static final Set<String> NAMES =
      Set.of(
          "pr",
          "completed",
          "verified",
          "started",
          "logged",
          "ref",
          "actual",
          "blocked-by",
          "blocks",
          "parent",
          "assignee",
          "tier",
          "model",
          "category",
          "testing",
          "est",
          "estimate",
          "due",
          "done",
          "priority",
          "owner",
          "run",
          "agent",
          "repeat",
          "depends",
          "depends-on",
          "deps",
          "created",
          "updated",
          "plan",
          "cancelled",
          "deployed",
          "merged",
          "commit",
          "proof",
          "evidence",
          "gh",
          "issue",
          "brief",
          "status",
          "id");

  private static final Set<String> PREPOSITIONS =
      Set.of("by", "from", "with", "to", "via", "of", "like", "for", "and", "or", "using", "in");

  private enum Token {
    WORD,
    WEAK,
    STRONG
  }

  private TrailingFields() {}

  /** The text without its comments; a comment {@code <!-- id:abc -->} is a field. */
  static String takeComments(String raw, List<Field> into) {
    String text = raw;
    for (int n = 0; n < MAX_COMMENTS; n++) {
      int open = text.indexOf("<!--");
      if (open < 0 || oddBackQuotes(text, open)) break;
      int close = text.indexOf("-->", open);
      String inner = text.substring(open + 4, close < 0 ? text.length() : close).strip();
      if (inner.startsWith("id:")) into.add(new Field("id", inner.substring(3).strip()));
      text = text.substring(0, open) + (close < 0 ? "" : text.substring(close + 3));
    }
    return text.strip();
  }

  private static boolean oddBackQuotes(String text, int end) {
    int count = 0;
    for (int i = 0; i < end; i++) if (text.charAt(i) == '`') count++;
    return count % 2 == 1;
  }

  /** The text without its fields, words apart by one blank. */
  static String take(String text, List<Field> into) {
    List<String> words = words(text);
    Token[] tokens = new Token[words.size()];
    boolean any = false;
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = kind(words, i, tokens);
      any |= tokens[i] != Token.WORD;
    }
    if (!any) return String.join(" ", words);
    StringBuilder rest = new StringBuilder(text.length());
    for (int i = 0; i < tokens.length; ) {
      int end = i;
      boolean strong = false;
      while (end < tokens.length && tokens[end] != Token.WORD)
        strong |= tokens[end++] == Token.STRONG;
      boolean fields = strong || end - i >= 2 || end == tokens.length;
      if (end == i) end++;
      else if (fields) addAll(words.subList(i, end), into);
      if (!fields || tokens[i] == Token.WORD) append(rest, words.subList(i, end));
      i = end;
    }
    return rest.toString();
  }

  private static void append(StringBuilder text, List<String> words) {
    for (String word : words) {
      if (!text.isEmpty()) text.append(' ');
      text.append(word);
    }
  }

  /** Words apart by blanks; what is in back quotes or in the brackets of a field stays together. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
      int end = wordEnd(text, at);
      if (end > at) words.add(text.substring(at, end));
      at = end;
    }
    return words;
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      char c = text.charAt(end);
      int close = -1;
      if (c == '`') close = text.indexOf('`', end + 1);
      else if (c == '(' && opensFieldGroup(text, from, end)) close = groupEnd(text, end);
      end = close < 0 ? end + 1 : close + 1;
    }
    return end;
  }

  private static int groupEnd(String text, int open) {
    int limit = Math.min(text.length(), open + MAX_GROUP_CHARS);
    int close = open + 1;
    while (close < limit && text.charAt(close) != ')') close++;
    return close < limit ? close : -1;
  }

  /** {@code (ai:2h test:1h)} and {@code repeat:cron(0 2 * * *)}. */
  private static boolean opensFieldGroup(String text, int word, int open) {
    if (open - word > MAX_GROUP_CHARS) return false;
    if (open > word) return isNamed(text.substring(word, open));
    int colon = text.indexOf(':', open);
    if (colon < 0 || colon - open > 12 || colon + 1 >= text.length()) return false;
    for (int i = open + 1; i < colon; i++) if (!Character.isLetter(text.charAt(i))) return false;
    return Character.isDigit(text.charAt(colon + 1));
  }

  private static Token kind(List<String> words, int i, Token[] before) {
    String word = words.get(i);
    char first = word.charAt(0);
    boolean afterField = i > 0 && before[i - 1] != Token.WORD;
    return switch (first) {
      case '#' -> isTag(word) ? Token.WEAK : Token.WORD;
      case '@' ->
          isOwner(word) && (afterField || !isPreposition(words, i)) ? Token.WEAK : Token.WORD;
      case '~' -> isEstimate(word) ? Token.WEAK : Token.WORD;
      case '(' -> afterField && opensFieldGroup(word, 0, 0) ? Token.WEAK : Token.WORD;
      case '-', '→' -> isArrow(words, i) ? Token.WEAK : Token.WORD;
      case '[' -> afterField && isArrow(words, i - 1) ? Token.WEAK : Token.WORD;
      default -> named(word);
    };
  }

  private static Token named(String word) {
    if (!isNamed(word)) return Token.WORD;
    String value = word.substring(word.indexOf(':') + 1);
    boolean hard =
        value.startsWith("#")
            || value.startsWith("GH#")
            || (value.length() >= 5 && value.charAt(4) == '-' && Character.isDigit(value.charAt(0)))
            || (value.length() > 1 && value.charAt(0) == 't' && Character.isDigit(value.charAt(1)));
    return hard ? Token.STRONG : Token.WEAK;
  }

  private static boolean isNamed(String word) {
    int colon = word.indexOf(':');
    if (colon < 2 || colon > 12 || colon + 1 >= word.length()) return false;
    return NAMES.contains(word.substring(0, colon).toLowerCase(Locale.ROOT));
  }

  /** A number after the sign is an issue, which belongs to the text. */
  private static boolean isTag(String word) {
    return word.length() > 1 && Character.isLetter(word.charAt(1)) && word.indexOf('`') < 0;
  }

  private static boolean isOwner(String word) {
    if (word.length() < 2) return false;
    for (int i = 1; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '-' && c != '_' && c != '.') return false;
    }
    return true;
  }

  private static boolean isPreposition(List<String> words, int i) {
    return i > 0 && PREPOSITIONS.contains(words.get(i - 1).toLowerCase(Locale.ROOT));
  }

  private static boolean isEstimate(String word) {
    if (word.length() < 3 || !Character.isDigit(word.charAt(1))) return false;
    return "mhdw".indexOf(word.charAt(word.length() - 1)) >= 0;
  }

  private static boolean isArrow(List<String> words, int i) {
    if (!words.get(i).equals("->") && !words.get(i).equals("→")) return false;
    return i + 1 < words.size() && words.get(i + 1).startsWith("[");
  }

  private static void addAll(List<String> words, List<Field> into) {
    for (String word : words) {
      switch (word.charAt(0)) {
        case '#' -> into.add(new Field("tag", word.substring(1)));
        case '@' -> into.add(new Field("owner", word.substring(1)));
        case '~' -> into.add(new Field("estimate", word));
        case '(' -> into.add(new Field("effort", word));
        case '[' -> into.add(new Field("link", word));
        case '-', '→' -> {}
        default -> {
          int colon = word.indexOf(':');
          into.add(
              new Field(
                  word.substring(0, colon).toLowerCase(Locale.ROOT), word.substring(colon + 1)));
        }
      }
    }
  }
}
