package xpod.source.tasklist;

import java.util.Arrays;

/** Where lines start and end: at a line feed, a carriage return, or both. */
final class Lines {
  private Lines() {}

  /** The end of the line that starts here, before its line end. */
  static int end(byte[] b, int from) {
    int at = from;
    while (at < b.length && b[at] != '\n' && b[at] != '\r') at++;
    return at;
  }

  /** The start of the line after the one that ends here. */
  static int next(byte[] b, int end) {
    if (end >= b.length) return b.length;
    boolean both = b[end] == '\r' && end + 1 < b.length && b[end + 1] == '\n';
    return end + (both ? 2 : 1);
  }

  /** How many bytes at the end are equal, looking at no more than {@code limit} of them. */
  static int commonSuffix(byte[] one, byte[] two, int limit) {
    final int chunk = 4096;
    int same = 0;
    while (same < limit) {
      int step = Math.min(chunk, limit - same);
      int a = one.length - same;
      int b = two.length - same;
      if (!Arrays.equals(one, a - step, a, two, b - step, b)) break;
      same += step;
    }
    while (same < limit && one[one.length - 1 - same] == two[two.length - 1 - same]) same++;
    return same;
  }
}
