package xpod.source.git;

import java.util.Locale;

/** Whether a name may be a slip of another: for suggestions only. */
final class Nearness {
  private static final int LONGEST = 100;

  private Nearness() {}

  static boolean near(String asked, String name) {
    String a = asked.toLowerCase(Locale.ROOT);
    String b = name.toLowerCase(Locale.ROOT);
    if (a.length() > LONGEST || b.length() > LONGEST) return false;
    if (b.endsWith("/" + a) || a.endsWith("/" + b)) return true;
    return Math.abs(a.length() - b.length()) <= 2 && distance(a, b) <= Math.min(2, a.length() / 2);
  }

  /** The edit distance of two short texts. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(swap, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
