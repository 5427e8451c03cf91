package xpod.source.beads;

import java.util.Arrays;
import xpod.source.CommonEnd;

/**
 * The lines of a version and what each says. The table of another version is made from it by
 * difference, so that only lines that are new are read.
 *
 * @param bytes never changed
 * @param starts where each line begins; one more for the end of the last
 * @param beads what each line says
 */
record LineTable(byte[] bytes, int[] starts, Bead[] beads) {

  int size() {
    return beads.length;
  }

  /** The table of another version; this one where it is the same. */
  LineTable next(byte[] newer) {
    int same = Arrays.mismatch(bytes, newer);
    if (same < 0) return this;
    int head = lineAt(same);
    int tail = tailAt(starts[head], newer);
    LineMatch match = new LineMatch(this, newer, head, tail);
    return match.table();
  }

  /** The line that begins at or before a place; lines before it are the same in both versions. */
  private int lineAt(int place) {
    int found = Arrays.binarySearch(starts, 0, size() + 1, place);
    int line = found >= 0 ? found : -found - 2;
    // The last line may go on in the other version.
    return line == size() && line > 0 && bytes[bytes.length - 1] != '\n' ? line - 1 : line;
  }

  /** The first of the lines at the end that both versions have, with the break before them. */
  private int tailAt(int from, byte[] newer) {
    int most = Math.min(bytes.length, newer.length) - from;
    int same = CommonEnd.of(bytes, newer, most);
    int place = bytes.length - same;
    int found = Arrays.binarySearch(starts, 0, size() + 1, place);
    int line = found >= 0 ? found : -found - 1;
    boolean begins = line <= size() && starts[line] > place;
    return begins || line > size() ? Math.min(line, size()) : Math.min(line + 1, size());
  }

  /** Behind the line break that ends the line at {@code from}, or the end of the file. */
  static int endOfLine(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != '\n') at++;
    return Math.min(at + 1, bytes.length);
  }
}
