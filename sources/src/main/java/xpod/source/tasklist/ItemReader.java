package xpod.source.tasklist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xpod.source.tasklist.BlockState.Heading;
import xpod.source.tasklist.BlockState.OpenItem;
import xpod.source.tracker.TaskItem;
import xpod.source.tracker.TaskItem.Field;

/** Puts an item together from its box line and the lines around it. */
final class ItemReader {
  /** Lines of one item's own text; beyond them it is a document, not a task. */
  private static final int MAX_TEXT_LINES = 16;

  /** Lines below an item that are kept; enough for its steps and its requirements. */
  private static final int MAX_DETAILS = 32;

  private static final int MAX_DETAIL_CHARS = 400;
  private static final int MAX_HEADINGS = 8;

  private final Line[] lines;
  private final Keys keys;
  private @Nullable Line lastParent;
  private int lastParentIndex;

  ItemReader(Line[] lines, Keys keys) {
    this.lines = lines;
    this.keys = keys;
  }

  TaskItem item(int index) {
    Line line = lines[index];
    BoxText own = line.boxText();
    BoxText whole = whole(index, own);
    List<String> details = details(index);
    Line parent = Keys.parentOf(line);
    return new TaskItem(
        keys.of(index),
        own.id(),
        whole.text(),
        own.raw(),
        line.markOrOpen(),
        line.box,
        index + 1,
        line.depth,
        parent == null ? null : keys.of(indexOf(parent, index)),
        headings(line.in.heading()),
        fields(whole, details),
        whole.struck(),
        details,
        whole.note());
  }

  /** The text with the lines that carry its paragraph on. */
  private BoxText whole(int index, BoxText own) {
    int end = index + 1;
    int limit = Math.min(lines.length, end + MAX_TEXT_LINES);
    StringBuilder text = null;
    while (end < limit && lines[end].kind == Line.Kind.CONTINUATION) {
      if (text == null) text = new StringBuilder(own.raw());
      text.append(' ').append(lines[end++].contentText());
    }
    if (text == null) return own;
    int length = Math.min(text.length(), TaskDocument.MAX_TEXT_BYTES);
    return BoxText.of(text.substring(0, length), lines[index].optional);
  }

  private List<String> details(int index) {
    Line owner = lines[index];
    List<String> details = List.of();
    for (int i = index + 1; i < lines.length && details.size() < MAX_DETAILS; i++) {
      Line line = lines[i];
      if (line.isBox() || line.kind == Line.Kind.HEADING) break;
      if (line.kind == Line.Kind.BLANK) continue;
      if (!isInside(line, owner)) break;
      if (line.kind != Line.Kind.BULLET && line.kind != Line.Kind.TEXT) continue;
      String text = line.contentText();
      if (text.isEmpty()) continue;
      if (details.isEmpty()) details = new ArrayList<>();
      details.add(text.length() <= MAX_DETAIL_CHARS ? text : text.substring(0, MAX_DETAIL_CHARS));
    }
    return details;
  }

  private static boolean isInside(Line line, Line owner) {
    OpenItem item = line.out.list();
    while (item != null && item.line() != owner) item = item.up();
    return item != null;
  }

  private static List<Field> fields(BoxText text, List<String> details) {
    List<Field> fields = text.fields();
    for (String detail : details) {
      String bare = BoxText.plain(detail).replace("_", "");
      if (!bare.startsWith("Requirements:") && !bare.startsWith("Requirement:")) continue;
      if (fields == text.fields()) fields = new ArrayList<>(fields);
      for (String one : bare.substring(bare.indexOf(':') + 1).split(",", -1)) {
        if (!one.isBlank()) fields.add(new Field("requirement", linkText(one.strip())));
      }
    }
    return fields;
  }

  /** {@code 3.1} of {@code [3.1](requirements.md#3.1)}. */
  private static String linkText(String text) {
    int close = text.indexOf("](");
    return text.startsWith("[") && close > 0 ? text.substring(1, close) : text;
  }

  static List<String> headings(@Nullable Heading innermost) {
    if (innermost == null) return List.of();
    List<String> path = new ArrayList<>();
    Heading heading = innermost;
    while (heading != null && path.size() < MAX_HEADINGS) {
      path.add(heading.text());
      heading = heading.up();
    }
    Collections.reverse(path);
    return path;
  }

  /** Siblings ask for the same parent one after another, so it is looked for once. */
  private int indexOf(Line parent, int below) {
    if (parent != lastParent) {
      int i = below - 1;
      while (i > 0 && lines[i] != parent) i--;
      lastParent = parent;
      lastParentIndex = i;
    }
    return lastParentIndex;
  }
}
