package xpod.source.tasklist;

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
}
