package xpod.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a sentence into its parts. Each sign is looked at a bounded number of times, whatever the
 * text.
 */
final class Tokens {
  /** A quote that does not close within this many signs was an apostrophe or an inch. */
  private static final int LONGEST_QUOTE = 160;

  /** A call with longer parameters is prose in parentheses. */
  private static final int LONGEST_CALL = 80;

  private static final String OPENING = "\"'“„«‘「『";
  private static final String CLOSING = "\"'”“»’」』";
  private static final String MARKS = ",;()|&→—–…•·≤≥≠×，。、；：（）！？";
  private static final String SPACED_MARKS = "-+=<>/:.!?~*#[]{}";
  private static final String TRAILING = ".,;:!?…";
  private static final Set<String> ABBREVIATIONS =
      Set.of("e.g", "i.e", "etc", "vs", "cf", "incl", "resp", "z.b", "approx", "max", "min", "no");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int depth;

  private Tokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text) {
    Tokens tokens = new Tokens(text);
    int at = 0;
    while (at < text.length()) at = tokens.next(at);
    return tokens.tokens;
  }

  private int next(int at) {
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) return at + 1;
    if (c == '`') return code(at);
    if (OPENING.indexOf(c) >= 0) {
      int end = quoteEnd(at);
      if (end > 0) return quote(at, end);
      if (c != '\'') return at + 1;
    }
    if (c == '[') {
      int end = link(at);
      if (end > 0) return end;
    }
    int mark = markEnd(at);
    return mark > 0 ? mark : chunk(at);
  }

  private void add(Token.Kind kind, int from, int to) {
    tokens.add(Token.of(kind, text.substring(from, to), from, to, depth));
  }

  private int code(int at) {
    int open = at;
    while (open < text.length() && text.charAt(open) == '`') open++;
    int close = text.indexOf(text.substring(at, open), open);
    int end = close < 0 ? text.length() : close;
    String inside = text.substring(open, end).strip();
    int after = close < 0 ? text.length() : close + open - at;
    if (!inside.isEmpty()) tokens.add(Token.of(Token.Kind.CODE, inside, at, after, depth));
    return after;
  }

  /** Where the quote that opens at {@code at} closes; -1 where it opens none. */
  private int quoteEnd(int at) {
    char open = text.charAt(at);
    boolean straight = open == '"' || open == '\'';
    if (straight && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) return -1;
    char close = CLOSING.charAt(OPENING.indexOf(open));
    int last = Math.min(text.length(), at + LONGEST_QUOTE);
    for (int i = at + 1; i < last; i++) {
      char c = text.charAt(i);
      if (c != close && !(open == '„' && c == '”')) continue;
      if (i == at + 1) return -1;
      boolean inWord =
          close == '\'' || close == '’'
              ? i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1))
              : false;
      boolean afterBlank = open == '\'' && Character.isWhitespace(text.charAt(i - 1));
      if (!inWord && !afterBlank) return i;
    }
    return -1;
  }

  private int quote(int at, int end) {
    String inside = text.substring(at + 1, end).strip();
    boolean code = inside.length() > 2 && inside.startsWith("`") && inside.endsWith("`");
    if (code) inside = inside.substring(1, inside.length() - 1).strip();
    Token.Kind kind = code ? Token.Kind.CODE : Token.Kind.QUOTE;
    if (!inside.isEmpty()) tokens.add(Token.of(kind, inside, at, end + 1, depth));
    return end + 1;
  }

  /** {@code [words](target)}: the words are read as they stand, the target is a part of its own. */
  private int link(int at) {
    int middle = within(at, "](");
    int end = middle < 0 ? -1 : within(middle, ")");
    if (end < 0) return -1;
    int i = at + 1;
    String words = text.substring(at + 1, middle);
    for (Token inner : of(words.replace('[', ' '))) {
      tokens.add(
          new Token(
              inner.kind(), inner.text(), inner.lower(), i + inner.from(), i + inner.to(), depth));
    }
    if (middle + 2 < end) add(Token.Kind.LINK, middle + 2, end);
    return end + 1;
  }

  private int within(int from, String what) {
    int last = Math.min(text.length(), from + 2 * LONGEST_QUOTE);
    int found = text.substring(from, last).indexOf(what);
    return found < 0 ? -1 : from + found;
  }

  /** Where a mark that begins here ends; -1 where none does. */
  private int markEnd(int at) {
    char c = text.charAt(at);
    boolean ends = at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1));
    for (String two : List.of("->", "=>", "<=", ">=", "==", "::")) {
      if (text.startsWith(two, at) && !isWordSign(at + 2))
        return mark(
            two.equals("->") || two.equals("=>")
                ? "→"
                : two.equals("<=") ? "≤" : two.equals(">=") ? "≥" : two,
            at,
            at + 2);
    }
    if ((c == '<' || c == '>' || c == '~' || c == '=') && digitFollows(at + 1))
      return mark(String.valueOf(c), at, at + 1);
    if (text.startsWith("<=", at) || text.startsWith(">=", at))
      return mark(c == '<' ? "≤" : "≥", at, at + 2);
    if (MARKS.indexOf(c) >= 0 || (SPACED_MARKS.indexOf(c) >= 0 && ends)) {
      if (c == '(' || c == '（') depth++;
      int end = mark(plain(c, ends), at, at + 1);
      if ((c == ')' || c == '）') && depth > 0) depth--;
      return end;
    }
    boolean loose = (c == '/' || c == ':') && !tokens.isEmpty() && next(at + 1, "`\"'");
    return loose ? mark(String.valueOf(c), at, at + 1) : -1;
  }

  private boolean isWordSign(int at) {
    return at < text.length() && Character.isLetter(text.charAt(at)) && text.charAt(at - 1) == ':';
  }

  private boolean next(int at, String signs) {
    return at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
  }

  private boolean digitFollows(int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }

  private static String plain(char c, boolean ends) {
    return switch (c) {
      case '，', '、' -> ",";
      case '。' -> ".";
      case '；' -> ";";
      case '：' -> ":";
      case '（' -> "(";
      case '）' -> ")";
      case '！' -> "!";
      case '？' -> "?";
      case '–' -> "—";
      case '-' -> ends ? "—" : "-";
      default -> String.valueOf(c);
    };
  }

  private int mark(String sign, int from, int to) {
    tokens.add(Token.of(Token.Kind.MARK, sign, from, to, depth));
    return to;
  }

  private int chunk(int at) {
    int end = at;
    while (end < text.length() && goesOn(at, end)) end++;
    if (end == at) end = at + 1;
    int call = callEnd(at, end);
    if (call > 0) end = call;
    int from = at;
    int to = end;
    while (from < to && isEmphasis(from, to, true)) from++;
    int marks = to;
    while (to > from && (isTrailing(from, to) || isEmphasis(from, to, false))) to--;
    if (to > from) add(Token.Kind.WORD, from, to);
    boolean abbreviated =
        to > from && ABBREVIATIONS.contains(tokens.getLast().lower()) && marks == to + 1;
    for (int i = to; i < marks && !abbreviated; i++) {
      char c = text.charAt(i);
      if (TRAILING.indexOf(c) >= 0) mark(String.valueOf(c), i, i + 1);
    }
    return end;
  }

  /** Whether the sign at {@code end} still belongs to the word that began at {@code at}. */
  private boolean goesOn(int at, int end) {
    char c = text.charAt(end);
    if (Character.isWhitespace(c) || c == '`' || "“”„«»「」『』，。、；：（）！？→—…".indexOf(c) >= 0)
      return false;
    if (end == at) return true;
    char before = text.charAt(end - 1);
    if ((c == ',' || c == ';') && !(Character.isDigit(before) && digitFollows(end + 1)))
      return false;
    if (c == ')' && !opened(at, end)) return false;
    if (c == '(' && !Character.isLetterOrDigit(before) && before != '_') return false;
    if ((c == '"' || c == '\'') && "(=:[{".indexOf(before) >= 0 && before != '[') return false;
    boolean unspaced = c >= Script.FIRST_UNSPACED && Character.isLetter(c);
    boolean was = before >= Script.FIRST_UNSPACED && Character.isLetter(before);
    return unspaced == was;
  }

  private boolean opened(int from, int to) {
    int open = 0;
    for (int i = Math.max(from, to - LONGEST_CALL); i < to; i++) {
      if (text.charAt(i) == '(') open++;
      else if (text.charAt(i) == ')') open--;
    }
    return open > 0;
  }

  /** Where a call with blanks among its parameters ends; -1 where none is open at {@code end}. */
  private int callEnd(int at, int end) {
    if (end <= at || !opened(at, end) || !Character.isLetter(text.charAt(at))) return -1;
    int last = Math.min(text.length(), end + LONGEST_CALL);
    int open = 1;
    for (int i = end; i < last && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == '(') open++;
      if (text.charAt(i) == ')' && --open == 0) return i + 1;
    }
    return -1;
  }

  private boolean isTrailing(int from, int to) {
    char c = text.charAt(to - 1);
    if (TRAILING.indexOf(c) >= 0) return true;
    if (c == ']') return text.substring(from, to).indexOf('[') < 0;
    if (c == '}') return text.substring(from, to).indexOf('{') < 0;
    return c == '"' || c == '\'' || c == '’';
  }

  /** Stars and lines that make words bold; those of a pattern or a name stay. */
  private boolean isEmphasis(int from, int to, boolean first) {
    char c = first ? text.charAt(from) : text.charAt(to - 1);
    if (c == '~') return first ? text.startsWith("~~", from) : to - 2 >= from;
    if (c != '*' && c != '_') return false;
    int next = first ? from + 1 : to - 2;
    if (next < from || next >= to) return c == '*';
    char other = text.charAt(next);
    if (other == c) return !(first ? text.startsWith("**/", from) : text.startsWith("/**", to - 3));
    if (c == '_') return first ? text.charAt(to - 1) == '_' : false;
    return other != '.' && other != '/';
  }
}
