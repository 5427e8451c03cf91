package xpod.source.tasklist;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.Mark;
import xpod.source.tracker.TaskItem;

/**
 * One line that knows what it is, a function of its bytes and of the {@link BlockState} before it;
 * two versions of a file therefore share it wherever both agree.
 *
 * <p>Text is decoded when first asked for: of thousands of versions only the changed lines ever
 * are.
 */
final class Line {
  /** What a line is to a list of tasks. */
  enum Kind {
    BLANK,
    TEXT,
    /** Carries on the paragraph of the list item above it. */
    CONTINUATION,
    BULLET,
    BOX,
    HEADING,
    QUOTE,
    RULE,
    CODE,
    COMMENT,
    FRONT_MATTER
  }

  private final byte[] bytes;
  private final int from;
  private final int to;
  BlockState in;
  Kind kind = Kind.TEXT;
  BlockState out;

  /** Where the content starts: after indentation, bullet and box. */
  int content;

  /** How many bytes before the box name the item, as in {@code - 1.2 [x] Draw}. */
  int named;

  int namedAt;

  int depth;

  /** The column by which this line ends the list items above it; negative where it ends none. */
  int endsItemsAt = -1;

  boolean optional;
  @Nullable Mark mark;
  TaskItem.Box box = TaskItem.Box.BRACKET;
  private @Nullable BoxText boxText;
  private @Nullable Sign sign;
  TableShape.@Nullable Said row;
  private @Nullable BoxText shaped;
  private @Nullable TaskItem item;

  Line(byte[] bytes, int from, int to, BlockState in) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.in = in;
    this.out = in;
    this.content = from;
  }

  /**
   * Drops from the state before this line the items it ends. They have no part in what it is, and
   * would keep it from being shared whenever its neighbour above changes.
   */
  void forgetEndedItems() {
    if (endsItemsAt >= 0) in = in.without(endsItemsAt);
  }

  /** Whether this line would read the same after that state. */
  boolean follows(BlockState state) {
    return in.agrees(endsItemsAt < 0 ? state : state.without(endsItemsAt));
  }

  boolean hasBytes(byte[] other, int otherFrom, int otherTo) {
    return Arrays.equals(bytes, from, to, other, otherFrom, otherTo);
  }

  int length() {
    return to - from;
  }

  boolean isBox() {
    return kind == Kind.BOX;
  }

  Mark markOrOpen() {
    Mark known = mark;
    return known == null ? Mark.OPEN : known;
  }

  /**
   * What the box line says; only for boxes. Two threads may both work it out, to the same result.
   */
  BoxText boxText() {
    BoxText known = boxText;
    if (known == null) boxText = known = BoxText.of(contentText(), optional);
    return known;
  }

  /** What state it shows otherwise than by a box; worked out once, as {@link #boxText} is. */
  Sign sign() {
    Sign known = sign;
    if (known == null) sign = known = Sign.of(this);
    return known;
  }

  /** The item made of this line before where it is the same, so that versions share it. */
  TaskItem shared(TaskItem made) {
    TaskItem known = item;
    if (known != null && known.equals(made)) return known;
    item = made;
    return made;
  }

  /** What a part of this line says as an item; nearly always the same part is asked for. */
  BoxText shapedText(String part) {
    BoxText known = shaped;
    if (known == null || !known.raw().equals(part)) shaped = known = BoxText.of(part, false);
    return known;
  }

  /** The line after its bullet and box, decoded and cut at a length no honest line has. */
  String contentText() {
    int end = Math.min(to, content + TaskDocument.MAX_TEXT_BYTES);
    String text =
        new String(bytes, content, Math.max(0, end - content), StandardCharsets.UTF_8).strip();
    if (named == 0) return text;
    return new String(bytes, namedAt, named, StandardCharsets.UTF_8).strip() + " " + text;
  }
}
