package xpod.source.syntax.tree;

/** What marks a string as a string, in any of the languages. */
final class Quotes {
  private static final String MARKS = "\"'`";

  private Quotes() {}

  /** The string itself; a text that is no string stays as it is. */
  static String without(String text) {
    int start = 0;
    while (start < text.length() && isPrefix(text.charAt(start))) start++;
    if (start == text.length() || MARKS.indexOf(text.charAt(start)) < 0) return symbol(text);
    char mark = text.charAt(start);
    int from = start;
    while (from < text.length() && text.charAt(from) == mark) from++;
    int to = text.length();
    while (to > from && text.charAt(to - 1) == '#') to--;
    while (to > from && text.charAt(to - 1) == mark) to--;
    return text.substring(from, to);
  }

  /** A name that stands for itself, as in Ruby and Elixir. */
  private static String symbol(String text) {
    return text.length() > 1 && text.charAt(0) == ':' && text.charAt(1) != ':'
        ? text.substring(1)
        : text;
  }

  private static boolean isPrefix(char sign) {
    return Character.isLetter(sign) || sign == '@' || sign == '$' || sign == '#' || sign == '~';
  }
}
