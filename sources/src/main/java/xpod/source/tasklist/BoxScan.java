package xpod.source.tasklist;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.Mark;
import xpod.source.tracker.TaskItem.Box;

/** A box found at the start of a list item, and where the text after it starts. */
record BoxScan(Mark mark, Box box, boolean optional, int end) {
  /**
   * The longest thing a box holds is a word such as CANCELLED with padding, or an emoji of several
   * code points.
   */
  private static final int MAX_INNER_BYTES = 16;

  static @Nullable BoxScan at(byte[] b, int at, int to) {
    if (at >= to) return null;
    if (b[at] == '[') return bracket(b, at, to);
    return b[at] == (byte) 0xE2 ? emoji(b, at, to) : null;
  }

  /** A box of one blank or one x, which stands for itself wherever it is. */
  static @Nullable BoxScan plain(byte[] b, int at, int to) {
    boolean box = at + 2 < to && b[at] == '[' && b[at + 2] == ']';
    boolean sure = box && (at + 3 == to || isBlank(b[at + 3])) && " xX".indexOf(b[at + 1]) >= 0;
    return sure ? bracket(b, at, to) : null;
  }

  private static @Nullable BoxScan bracket(byte[] b, int at, int to) {
    int close = at + 1;
    int limit = Math.min(to, at + 2 + MAX_INNER_BYTES);
    while (close < limit && b[close] != ']') close++;
    if (close >= limit) return null;
    Mark mark = inner(b, at + 1, close);
    if (mark == null) return null;
    int end = close + 1;
    boolean optional = end < to && b[end] == '*' && (end + 1 == to || isBlank(b[end + 1]));
    if (optional) end++;
    if (end < to && !isBlank(b[end])) {
      // GitHub wants a blank here; without one a tick is a typing slip, unless the bracket is a
      // link.
      boolean link = b[end] == '(' || b[end] == ':' || b[end] == '[';
      if (link || mark.kind() == Mark.Kind.OTHER) return null;
    }
    return new BoxScan(mark, Box.BRACKET, optional, end);
  }

  private static @Nullable Mark inner(byte[] b, int from, int to) {
    if (to - from == 1) {
      if (b[from] == ' ' || b[from] == '\t') return Mark.OPEN;
      if (b[from] == 'x' || b[from] == 'X') return Mark.DONE;
    }
    String inner = new String(b, from, to - from, StandardCharsets.UTF_8);
    return Mark.ofSymbol(inner.replace('\u00A0', ' ').strip());
  }

  private static @Nullable BoxScan emoji(byte[] b, int at, int to) {
    if (to - at < 3) return null;
    int end = at + 3;
    String sign = new String(b, at, 3, StandardCharsets.UTF_8);
    if ("\u2705\u2611\u2714\u274C\u2610\u2B1C".indexOf(sign.charAt(0)) < 0) return null;
    boolean styled =
        to - end >= 3
            && b[end] == (byte) 0xEF
            && b[end + 1] == (byte) 0xB8
            && b[end + 2] == (byte) 0x8F;
    if (styled) end += 3;
    if (end < to && !isBlank(b[end])) return null;
    Mark mark = Mark.ofSymbol(sign);
    return mark == null ? null : new BoxScan(mark, Box.EMOJI, false, end);
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }
}
