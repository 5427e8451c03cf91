package xpod.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The known words closest to one that was mistyped. */
public final class Nearest {
  private Nearest() {}

  /** At most {@code most} of {@code known}, closest first; none that differs too much. */
  public static List<String> to(String typed, Collection<String> known, int most) {
    record Rank(String word, int distance) {}
    String word = typed.toLowerCase(Locale.ROOT);
    int allowed = Math.max(1, letters(word) / 3);
    return known.stream()
        .distinct()
        .map(k -> new Rank(k, distance(word, k.toLowerCase(Locale.ROOT))))
        .filter(r -> r.distance() <= allowed)
        .sorted(Comparator.comparingInt(Rank::distance).thenComparing(Rank::word))
        .limit(most)
        .map(Rank::word)
        .toList();
  }

  private static int letters(String word) {
    return word.replaceFirst("^-+", "").length();
  }

  /** Insertions, deletions, substitutions and swaps of neighbours. */
  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
        if (i > 1 && j > 1 && swapped(a, i, b, j)) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      before = last;
      last = row;
    }
    return last[b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
