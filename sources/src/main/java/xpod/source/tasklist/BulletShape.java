package xpod.source.tasklist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xpod.source.tasklist.Sections.Section;
import xpod.source.tracker.Mark;
import xpod.source.tracker.TaskItem;

/** Items of a list that show their state by a sign in front or a box at their end. */
final class BulletShape {
  private static final int FEWEST = 2;

  private BulletShape() {}

  /** A list half of whose items end with a box keeps its boxes there. */
  static List<TaskItem> trailing(Line[] lines) {
    ShapedItems items = new ShapedItems(lines);
    Sections sections = new Sections();
    int bullets = 0;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].kind != Line.Kind.BULLET) continue;
      Sign sign = lines[i].sign();
      Mark mark = sign.box() ? sign.trail() : null;
      if (mark == null && lines[i].depth > 0) continue;
      bullets++;
      Section section = sections.of(lines[i]);
      if (mark == null || !section.work()) continue;
      items.add(i, null, sign.text(), mark, section.headings());
    }
    return items.size() >= FEWEST && items.size() * 2 >= bullets ? items.all() : List.of();
  }

  private record Signed(int line, String text, Mark mark, Section section) {}

  /**
   * Items that begin with a sign, in a file named like a list of work. A tick in front of a
   * sentence is also how people list what is good about a thing and what they wish for. So in each
   * section something must be ahead, or its title must say that it is about what was done; a
   * section for a stretch of work counts where something is ahead in another one.
   */
  static List<TaskItem> signed(Line[] lines) {
    List<Signed> found = new ArrayList<>();
    Sections sections = new Sections();
    Set<Section> moving = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < lines.length; i++) {
      Signed signed = signed(lines[i], i, sections);
      if (signed == null) continue;
      found.add(signed);
      if (signed.mark().isAhead()) moving.add(signed.section());
    }
    ShapedItems items = new ShapedItems(lines);
    for (Signed s : found) {
      boolean work =
          moving.contains(s.section())
              || s.section().done()
              || (!moving.isEmpty() && s.section().stretch());
      if (work) items.add(s.line(), null, s.text(), s.mark(), s.section().headings());
    }
    return items.size() >= FEWEST ? items.all() : List.of();
  }

  private static @Nullable Signed signed(Line line, int index, Sections sections) {
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
    // "✅ Done" and "✅ = shipped" explain the signs.
    boolean legend = State.ofWord(text) != null || text.startsWith("=") || text.startsWith(":");
    Section section = sections.of(line);
    return legend || !section.work() || text.isBlank()
        ? null
        : new Signed(index, text, mark, section);
  }
}
