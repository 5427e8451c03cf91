package xpod.source.git;

import java.util.BitSet;

/**
 * Git's path patterns: {@code *} and {@code ?} stop at slashes, {@code **} between slashes does
 * not, brackets are a set of characters and a backslash takes the next character literally.
 *
 * <p>All states are followed at once, so the time is pattern times path whatever the pattern.
 */
final class Wildcard {
  private static final int DEEP = 1;
  private static final int FLAT = 2;

  private final String pattern;

  private Wildcard(String pattern) {
    this.pattern = pattern;
  }

  static boolean fits(String pattern, String path) {
    return new Wildcard(pattern).fits(path);
  }

  private boolean fits(String path) {
    BitSet states = new BitSet();
    enter(states, 0);
    for (int i = 0; i < path.length() && !states.isEmpty(); i++) {
      BitSet next = new BitSet();
      char c = path.charAt(i);
      for (int at = states.nextSetBit(0); at >= 0; at = states.nextSetBit(at + 1)) {
        if (at > pattern.length()) deep(at - pattern.length() - 1, c, next);
        else if (at < pattern.length()) step(at, c, next);
      }
      states = next;
    }
    return states.get(pattern.length());
  }

  /** Enters a place in the pattern, and those that nothing needs to be read for. */
  private void enter(BitSet states, int at) {
    if (states.get(at)) return;
    states.set(at);
    int stars = stars(at);
    if (stars == 0) return;
    int after = at + length(at);
    if (stars == FLAT) enter(states, after);
    else if (after < pattern.length()) enter(states, after + 1);
  }

  private void step(int at, char c, BitSet next) {
    int stars = stars(at);
    if (stars == DEEP) {
      deep(at, c, next);
    } else if (stars == FLAT) {
      if (c != '/') enter(next, at);
    } else {
      int end = single(at, c);
      if (end > 0) enter(next, end);
    }
  }

  /**
   * Reads on inside {@code **}: any character keeps it there, in a state of its own beyond the
   * pattern's places; after a slash the rest of the pattern may begin.
   */
  private void deep(int at, char c, BitSet next) {
    next.set(pattern.length() + 1 + at);
    int after = at + length(at);
    if (after == pattern.length()) enter(next, after);
    else if (c == '/') enter(next, after + 1);
  }

  /** Whether a run of stars starts here, and of which kind. */
  private int stars(int at) {
    if (at >= pattern.length() || pattern.charAt(at) != '*') return 0;
    int end = at + length(at);
    boolean two = end - at >= 2;
    boolean opened = at == 0 || pattern.charAt(at - 1) == '/';
    boolean closed = end == pattern.length() || pattern.charAt(end) == '/';
    return two && opened && closed ? DEEP : FLAT;
  }

  private int length(int at) {
    int end = at;
    while (end < pattern.length() && pattern.charAt(end) == '*') end++;
    return end - at;
  }

  /** The place after one literal, {@code ?} or set that takes the character; 0 if none does. */
  private int single(int at, char c) {
    char p = pattern.charAt(at);
    if (p == '?') return c == '/' ? 0 : at + 1;
    if (p == '[') return set(at, c);
    if (p == '\\') {
      boolean same = at + 1 < pattern.length() && pattern.charAt(at + 1) == c;
      return same ? at + 2 : 0;
    }
    return p == c ? at + 1 : 0;
  }

  private int set(int at, char c) {
    int i = at + 1;
    boolean not = i < pattern.length() && (pattern.charAt(i) == '!' || pattern.charAt(i) == '^');
    if (not) i++;
    boolean in = false;
    for (boolean first = true; ; first = false) {
      if (i >= pattern.length()) return 0;
      if (pattern.charAt(i) == ']' && !first) break;
      if (pattern.startsWith("[:", i) && pattern.indexOf(":]", i) > 0) {
        int end = pattern.indexOf(":]", i);
        in |= named(pattern.substring(i + 2, end), c);
        i = end + 2;
        continue;
      }
      if (pattern.charAt(i) == '\\' && i + 1 < pattern.length()) i++;
      char low = pattern.charAt(i++);
      char high = low;
      boolean span = i + 1 < pattern.length() && pattern.charAt(i) == '-';
      if (span && pattern.charAt(i + 1) != ']') {
        i++;
        if (pattern.charAt(i) == '\\' && i + 1 < pattern.length()) i++;
        high = pattern.charAt(i++);
      }
      in |= c >= low && c <= high;
    }
    return in != not && c != '/' ? i + 1 : 0;
  }

  private static boolean named(String name, char c) {
    return switch (name) {
      case "alpha" -> c < 128 && Character.isLetter(c);
      case "digit" -> c >= '0' && c <= '9';
      case "alnum" -> c < 128 && Character.isLetterOrDigit(c);
      case "upper" -> c >= 'A' && c <= 'Z';
      case "lower" -> c >= 'a' && c <= 'z';
      case "space" -> c == ' ' || c >= '\t' && c <= '\r';
      case "punct" -> c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
      case "xdigit" -> Character.digit(c, 16) >= 0 && c < 128;
      default -> false;
    };
  }
}
