package xpod.claim;

import java.util.ArrayList;
import java.util.List;

/** A word of a claim: as written, and whether it stood in back-ticks or inside parentheses. */
record Word(String text, boolean quoted, boolean aside) {
  /** Splits at white space; what stands in back-ticks is one word, however long. */
  static List<Word> split(String sentence) {
    List<Word> words = new ArrayList<>();
    int depth = 0;
    int i = 0;
    while (i < sentence.length()) {
      char c = sentence.charAt(i);
      if (Character.isWhitespace(c)) {
        i++;
      } else if (c == '`') {
        int end = sentence.indexOf('`', i + 1);
        if (end < 0) end = sentence.length();
        String inside = sentence.substring(i + 1, end).strip();
        if (!inside.isEmpty()) words.add(new Word(inside, true, depth > 0));
        i = end + 1;
      } else {
        int end = i;
        while (end < sentence.length()
            && !Character.isWhitespace(sentence.charAt(end))
            && sentence.charAt(end) != '`') end++;
        String word = sentence.substring(i, end);
        if (word.indexOf('(') >= 0) depth++;
        words.add(new Word(word, false, depth > 0));
        if (word.indexOf(')') >= 0 && depth > 0) depth--;
        i = end;
      }
    }
    return words;
  }

  /** The word without punctuation around it. */
  String bare() {
    int start = 0;
    int end = text.length();
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) start++;
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) end--;
    return text.substring(start, end);
  }

  boolean is(String word) {
    return !quoted && bare().equalsIgnoreCase(word);
  }
}
