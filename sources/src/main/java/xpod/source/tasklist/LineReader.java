package xpod.source.tasklist;

import org.jspecify.annotations.Nullable;
import xpod.source.tasklist.BlockState.Mode;
import xpod.source.tasklist.BlockState.OpenItem;
import xpod.source.tasklist.BlockState.Paragraph;
import xpod.source.tasklist.Line.Kind;

/**
 * Reads one line after another by the rules of CommonMark, as far as they decide what is a task.
 *
 * <p>It departs from them where writers plainly mean a task: an item indented less than its
 * parent's text is still its child, and one indented too far is an item as long as no blank line
 * makes it indented code. Quoted lines are never tasks: they cite another document.
 */
final class LineReader {
  /** Bullets on one line, as in {@code - - [x]}; more of them is no writing. */
  private static final int MAX_BULLETS_A_LINE = 32;

  private static final int CODE_INDENT = 4;

  private final byte[] bytes;
  private final int to;
  private final Line line;

  /** The first byte that is no blank, and its column. */
  private int at;

  private int column;

  private LineReader(byte[] bytes, int from, int to, BlockState in) {
    this.bytes = bytes;
    this.to = to;
    this.line = new Line(bytes, from, to, in);
    this.at = from;
    this.column = 0;
  }

  /** The line between two offsets, without its line end. */
  static Line read(byte[] bytes, int from, int to, BlockState in) {
    LineReader reader = new LineReader(bytes, from, to, in);
    reader.skipMark();
    reader.skipBlanks();
    reader.line.content = reader.at;
    reader.read();
    reader.line.forgetEndedItems();
    return reader.line;
  }

  private void read() {
    BlockState in = line.in;
    switch (in.mode()) {
      case START -> block(in.in(Mode.NORMAL));
      case START_FRONT_MATTER -> end(Kind.FRONT_MATTER, in.in(Mode.FRONT_MATTER));
      case FRONT_MATTER -> frontMatter(in);
      case NORMAL -> block(in);
      case FENCE -> fenced(in);
      case COMMENT -> comment(in);
      case INLINE_COMMENT -> inlineComment(in);
      case RAW -> end(Kind.CODE, Markup.closesRaw(bytes, at, to) ? in.in(Mode.NORMAL) : in);
    }
  }

  private void end(Kind kind, BlockState out) {
    line.kind = kind;
    line.out = out;
  }

  private void frontMatter(BlockState in) {
    boolean closes = Markup.isFrontMatterEnd(bytes, at, to);
    end(Kind.FRONT_MATTER, closes ? in.in(Mode.NORMAL) : in);
  }

  /**
   * Inside a fence. A fence opened in a list item ends with the item; here only a bullet or a title
   * ends it, since writers forget to indent the code itself.
   */
  private void fenced(BlockState in) {
    if (Markup.closesFence(bytes, at, to, in.fence())) {
      end(Kind.CODE, new BlockState(Mode.NORMAL, 0, Paragraph.NONE, in.list(), null, in.heading()));
      return;
    }
    OpenItem list = in.list();
    boolean dedented = list != null && at < to && column < list.contentColumn();
    if (dedented && (Markup.bullet(bytes, at, to) > 0 || Markup.titleLevel(bytes, at, to) > 0)) {
      block(in.with(Paragraph.NONE, list, null));
      // That the fence ends here depends on the very items the line ends.
      line.endsItemsAt = -1;
    } else {
      end(Kind.CODE, in);
    }
  }

  private void comment(BlockState in) {
    end(Kind.COMMENT, Markup.closesComment(bytes, at, to) ? in.in(Mode.NORMAL) : in);
  }

  private void inlineComment(BlockState in) {
    boolean startsBlock =
        at == to
            || Markup.bullet(bytes, at, to) > 0
            || Markup.titleLevel(bytes, at, to) > 0
            || Markup.opensFence(bytes, at, to) > 0;
    if (startsBlock) {
      block(in.in(Mode.NORMAL));
    } else if (Markup.closesComment(bytes, at, to)) {
      end(Kind.COMMENT, in.with(Paragraph.OTHER, in.list(), null));
    } else {
      end(Kind.COMMENT, in);
    }
  }

  private void block(BlockState in) {
    if (at == to) {
      end(Kind.BLANK, in.with(Paragraph.NONE, in.list(), null));
      return;
    }
    int underline = Markup.underline(bytes, at, to);
    Line title = in.title();
    if (underline > 0 && title != null && column < CODE_INDENT) {
      end(Kind.HEADING, in.under(underline, title.contentText()));
      return;
    }
    boolean code = isIndentedCode(in);
    if (!code && Markup.isRule(bytes, at, to)) {
      end(Kind.RULE, in.with(Paragraph.NONE, open(in), null));
      return;
    }
    if (code) {
      end(Kind.CODE, in.with(Paragraph.NONE, open(in), null));
    } else if (Markup.bullet(bytes, at, to) > 0) {
      item(in);
    } else if (!leaf(in)) {
      paragraph(in);
    }
  }

  /**
   * Indented code cannot interrupt a paragraph, so without a gap before it a line is merely
   * indented too far.
   */
  private boolean isIndentedCode(BlockState in) {
    if (in.paragraph() != Paragraph.NONE || column < CODE_INDENT) return false;
    OpenItem list = BlockState.open(in.list(), column);
    return column - (list == null ? 0 : list.contentColumn()) >= CODE_INDENT;
  }

  /** The innermost item this line can belong to by its indentation; the others end here. */
  private @Nullable OpenItem open(BlockState in) {
    line.endsItemsAt = column;
    return BlockState.open(in.list(), column);
  }

  private void item(BlockState in) {
    OpenItem up = open(in);
    for (int n = 0; n < MAX_BULLETS_A_LINE; n++) {
      int marker = Markup.bullet(bytes, at, to);
      if (marker == 0 || (n > 0 && Markup.isRule(bytes, at, to))) break;
      int markerColumn = column;
      at += marker;
      column += marker;
      int contentColumn = skipAfterBullet();
      up = new OpenItem(markerColumn, contentColumn, line, up, up == null ? 0 : up.depth() + 1);
    }
    line.content = at;
    line.depth = up == null ? 0 : up.depth();
    BlockState out = in.with(Paragraph.LEAD, up, null);
    int fence = Markup.opensFence(bytes, at, to);
    if (fence > 0) {
      end(Kind.BULLET, out.inFence(fence, up));
    } else if (Markup.startsWith(bytes, at, to, "<!--")) {
      end(Kind.BULLET, Markup.leavesCommentOpen(bytes, at, to) ? out.in(Mode.COMMENT) : out);
    } else {
      end(box() ? Kind.BOX : Kind.BULLET, afterText(out));
    }
  }

  private boolean box() {
    BoxScan scan = BoxScan.at(bytes, at, to);
    if (scan == null) {
      int after = Markup.numbered(bytes, at, to);
      scan = after == 0 ? null : BoxScan.plain(bytes, at + after, to);
      line.named = scan == null ? 0 : after;
      line.namedAt = at;
    }
    if (scan == null) return false;
    line.mark = scan.mark();
    line.box = scan.box();
    line.optional = scan.optional();
    line.content = scan.end();
    return true;
  }

  private BlockState afterText(BlockState out) {
    if (!Markup.leavesCommentOpen(bytes, at, to)) return out;
    return out.in(Mode.INLINE_COMMENT);
  }

  /** Titles, fences, quotes and raw HTML: blocks that are told by how their line starts. */
  private boolean leaf(BlockState in) {
    OpenItem list = open(in);
    int level = Markup.titleLevel(bytes, at, to);
    if (level > 0 && (list == null || column < list.contentColumn())) {
      end(Kind.HEADING, in.under(level, Markup.titleText(bytes, at + level, to)));
      return true;
    }
    int fence = Markup.opensFence(bytes, at, to);
    if (fence > 0) {
      end(Kind.CODE, in.inFence(fence, list));
      return true;
    }
    if (bytes[at] == '>') {
      end(Kind.QUOTE, in.with(Paragraph.NONE, list, null));
      return true;
    }
    if (Markup.startsWith(bytes, at, to, "<!--")) {
      BlockState after = in.with(Paragraph.NONE, list, null);
      boolean stays = Markup.leavesCommentOpen(bytes, at, to);
      end(Kind.COMMENT, stays ? after.in(Mode.COMMENT) : after);
      return true;
    }
    if (Markup.opensRaw(bytes, at, to)) {
      BlockState after = in.with(Paragraph.NONE, list, null);
      end(Kind.CODE, Markup.closesRaw(bytes, at, to) ? after : after.in(Mode.RAW));
      return true;
    }
    return false;
  }

  private void paragraph(BlockState in) {
    if (in.paragraph() != Paragraph.NONE) {
      boolean lead = in.paragraph() == Paragraph.LEAD && in.list() != null;
      line.endsItemsAt = -1;
      line.depth = depthOf(in.list());
      end(
          lead ? Kind.CONTINUATION : Kind.TEXT,
          afterText(in.with(in.paragraph(), in.list(), null)));
      return;
    }
    OpenItem list = open(in);
    line.depth = depthOf(list);
    String bold = list == null ? Markup.boldLine(bytes, at, to) : null;
    if (bold != null) {
      end(Kind.HEADING, in.under(Markup.BOLD_LINE_LEVEL, bold).with(Paragraph.OTHER, null, null));
    } else {
      Line title = list == null && column < CODE_INDENT ? line : null;
      end(Kind.TEXT, afterText(in.with(Paragraph.OTHER, list, title)));
    }
  }

  private static int depthOf(@Nullable OpenItem list) {
    return list == null ? 0 : list.depth();
  }

  private void skipMark() {
    Mode mode = line.in.mode();
    boolean first = mode == Mode.START || mode == Mode.START_FRONT_MATTER;
    if (first) at += Markup.byteOrderMark(bytes, at, to);
  }

  private void skipBlanks() {
    while (at < to) {
      byte b = bytes[at];
      if (b == ' ') column++;
      else if (b == '\t') column += 4 - column % 4;
      else break;
      at++;
    }
  }

  /** Moves to the text after a bullet and says at which column lines belong to the item. */
  private int skipAfterBullet() {
    int afterMarker = column;
    skipBlanks();
    boolean empty = at == to;
    return empty || column - afterMarker > CODE_INDENT ? afterMarker + 1 : column;
  }
}
