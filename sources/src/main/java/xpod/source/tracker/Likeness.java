package xpod.source.tracker;

import java.util.Arrays;
import java.util.Locale;

/**
 * How alike two texts are, by the pairs of letters they share; works in scripts without blanks too.
 */
final class Likeness {
  /** Longer texts are told by their beginning. */
  private static final int MAX_CHARS = 400;

  private Likeness() {}

  /** The sorted letter pairs of a text. */
  static int[] pairs(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    int[] pairs = new int[Math.min(plain.length(), MAX_CHARS)];
    int count = 0;
    char last = ' ';
    for (int i = 0; i < plain.length() && count < pairs.length; i++) {
      char c = plain.charAt(i);
      if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) c = ' ';
      if (c == ' ' && last == ' ') continue;
      pairs[count++] = last << 16 | c;
      last = c;
    }
    pairs = Arrays.copyOf(pairs, count);
    Arrays.sort(pairs);
    return pairs;
  }

  /** Dice's coefficient: 1 for equal, 0 for nothing in common. */
  static double of(int[] one, int[] two) {
    if (one.length == 0 || two.length == 0) return one.length == two.length ? 1 : 0;
    int shared = 0;
    for (int i = 0, j = 0; i < one.length && j < two.length; ) {
      if (one[i] == two[j]) {
        shared++;
        i++;
        j++;
      } else if (one[i] < two[j]) {
        i++;
      } else {
        j++;
      }
    }
    return 2.0 * shared / (one.length + two.length);
  }
}
