package xpod.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that somebody is likely to have meant. */
final class Nearest {
  private static final int MOST_LENGTH = 40;

  private Nearest() {}

  /** The closest of {@code known}, or none where two fifths of the word would have to change. */
  static Optional<String> of(String word, Collection<String> known) {
    if (word.length() > MOST_LENGTH) return Optional.empty();
    String lower = word.toLowerCase(Locale.ROOT).replace('_', '-');
    return known.stream()
        .filter(k -> distance(lower, k) <= Math.max(1, 2 * k.length() / 5))
        .min(Comparator.comparingInt((String k) -> distance(lower, k)).thenComparing(k -> k));
  }

  /** How many letters must be put in, left out, changed or swapped with their neighbour. */
  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
        least = Math.min(least, cost[i - 1][j - 1] + change);
        if (swapped(a, b, i, j)) least = Math.min(least, cost[i - 2][j - 2] + 1);
        cost[i][j] = least;
      }
    }
    return cost[a.length()][b.length()];
  }

  private static boolean swapped(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }

  /** A way out that names the likely word, or else all known ones. */
  static String wayOut(String word, Collection<String> known) {
    return of(word, known)
        .map(k -> "did you mean \"" + k + "\"?")
        .orElse("known here: " + String.join(", ", known));
  }
}
