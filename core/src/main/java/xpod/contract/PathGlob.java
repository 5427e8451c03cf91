package xpod.contract;

/**
 * A pattern over repository paths: {@code *} stands for any run of characters but {@code /}, {@code
 * **} for any run, {@code ?} for one character but {@code /}. A pattern without a slash is matched
 * against the file name. Matching takes time proportional to pattern times path, whatever the
 * pattern.
 */
public record PathGlob(String pattern) {
  public static final PathGlob EVERYWHERE = new PathGlob("**");

  public PathGlob {
    if (pattern.isBlank()) throw new IllegalArgumentException("a path pattern is blank");
  }

  public boolean matches(String path) {
    if (pattern.indexOf('/') < 0 && !pattern.equals("**")) {
      return matches(pattern, path.substring(path.lastIndexOf('/') + 1));
    }
    return matches(pattern, path);
  }

  private static boolean matches(String pattern, String path) {
    return endsAlike(pattern, path) && matchesThroughout(pattern, path);
  }

  /** Most paths differ from a pattern before its first wildcard or behind its last. */
  private static boolean endsAlike(String pattern, String path) {
    int first = 0;
    while (first < pattern.length() && !isWild(pattern.charAt(first))) first++;
    if (first == pattern.length()) return pattern.equals(path);
    int last = pattern.length();
    while (!isWild(pattern.charAt(last - 1))) last--;
    // The slash behind two stars may stand for nothing.
    boolean folded = pattern.startsWith("**/", last - 2);
    return path.startsWith(pattern.substring(0, first))
        && path.endsWith(pattern.substring(folded ? last + 1 : last));
  }

  private static boolean isWild(char c) {
    return c == '*' || c == '?';
  }

  /** Dynamic programming over (pattern, path), so no pattern can make it slow. */
  private static boolean matchesThroughout(String pattern, String path) {
    boolean[] here = new boolean[path.length() + 1];
    here[0] = true;
    for (int p = 0; p < pattern.length(); p++) {
      boolean star = pattern.charAt(p) == '*';
      boolean deep = star && p + 1 < pattern.length() && pattern.charAt(p + 1) == '*';
      if (deep) p++;
      boolean slash = deep && p + 1 < pattern.length() && pattern.charAt(p + 1) == '/';
      if (slash) p++;
      here = star ? afterStar(here, path, deep, slash) : afterOne(here, path, pattern.charAt(p));
    }
    return here[path.length()];
  }

  private static boolean[] afterStar(boolean[] from, String path, boolean deep, boolean slash) {
    boolean[] to = new boolean[from.length];
    boolean open = false;
    for (int i = 0; i < from.length; i++) {
      if (i > 0 && !deep && path.charAt(i - 1) == '/') open = false;
      open |= from[i];
      boolean atName = i == 0 || path.charAt(i - 1) == '/';
      to[i] = slash ? from[i] || (open && atName) : open;
    }
    return to;
  }

  private static boolean[] afterOne(boolean[] from, String path, char expected) {
    boolean[] to = new boolean[from.length];
    for (int i = 1; i < from.length; i++) {
      char c = path.charAt(i - 1);
      to[i] = from[i - 1] && (expected == c || (expected == '?' && c != '/'));
    }
    return to;
  }
}
