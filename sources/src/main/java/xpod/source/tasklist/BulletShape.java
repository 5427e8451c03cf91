package xpod.source.tasklist;

import java.util.ArrayList;
import java.util.List;
import xpod.source.tracker.Mark;
import xpod.source.tracker.TaskItem;

/** Items of a list that show their state by a sign in front or a box at their end. */
final class BulletShape {
  private static final int FEWEST = 2;

  private BulletShape() {}

  /** A list half of whose items end with a box keeps its boxes there. */
  static List<TaskItem> trailing(Line[] lines) {
    ShapedItems items = new ShapedItems(lines);
    int bullets = 0;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].kind != Line.Kind.BULLET) continue;
      Sign sign = lines[i].sign();
      Mark mark = sign.box() ? sign.trail() : null;
      if (mark == null && lines[i].depth > 0) continue;
      bullets++;
      List<String> headings = ItemReader.headings(lines[i].in.heading());
      if (mark == null || !ShapedItems.isWork(headings)) continue;
      items.add(i, null, sign.text(), mark, headings);
    }
    return items.size() >= FEWEST && items.size() * 2 >= bullets ? items.all() : List.of();
  }

  private record Signed(int line, String text, Mark mark, List<String> headings) {}

  /**
   * Items that begin with a sign, in a file named like a list of work. A tick in front of a
   * sentence is also how people list what is good about a thing, so something must be ahead, or
   * most of it must stand under titles that speak of work.
   */
  static List<TaskItem> signed(Line[] lines) {
    List<Signed> found = new ArrayList<>();
    int underWork = 0;
    boolean ahead = false;
    for (int i = 0; i < lines.length; i++) {
      Signed signed = signed(lines[i], i);
      if (signed == null) continue;
      found.add(signed);
      if (WorkWords.inTitles(signed.headings())) underWork++;
      ahead |= signed.mark().isAhead();
    }
    boolean plain = ahead || (underWork * 2 >= found.size() && !comparing(found));
    if (found.size() < FEWEST || !plain) return List.of();
    ShapedItems items = new ShapedItems(lines);
    for (Signed s : found) items.add(s.line(), null, s.text(), s.mark(), s.headings());
    return items.all();
  }

  /** Ticks and crosses and nothing else weigh one thing against another. */
  private static boolean comparing(List<Signed> found) {
    return found.stream().anyMatch(s -> s.mark().kind() == Mark.Kind.OTHER);
  }

  private static @org.jspecify.annotations.Nullable Signed signed(Line line, int index) {
    Mark mark;
    String text;
    if (line.isBox()) {
      mark = line.markOrOpen();
      text = line.contentText();
    } else if (line.kind == Line.Kind.BULLET
        || line.kind == Line.Kind.TEXT
        || line.kind == Line.Kind.CONTINUATION) {
      Mark lead = line.sign().lead();
      if (lead == null) return null;
      mark = lead;
      text = line.sign().text();
    } else {
      return null;
    }
    List<String> headings = ItemReader.headings(line.in.heading());
    // "✅ Done" and "✅ = shipped" explain the signs.
    boolean legend = State.ofWord(text) != null || text.startsWith("=") || text.startsWith(":");
    return legend || !ShapedItems.isWork(headings) || text.isBlank()
        ? null
        : new Signed(index, text, mark, headings);
  }
}
