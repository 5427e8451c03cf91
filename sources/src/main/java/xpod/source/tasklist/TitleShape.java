package xpod.source.tasklist;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xpod.source.tasklist.Sections.Section;
import xpod.source.tracker.Mark;
import xpod.source.tracker.TaskItem;

/** Titles, or items with something below them, that carry the state of a piece of work. */
final class TitleShape {
  private static final int FEWEST = 2;

  /** A status stands close below its title. */
  private static final int STATUS_WITHIN = 6;

  private static final int MOST_DETAILS = 16;

  private final Line[] lines;
  private final boolean named;
  private final Sections sections = new Sections();

  private TitleShape(Line[] lines, boolean named) {
    this.lines = lines;
    this.named = named;
  }

  /** A title and the state it carries; null where it carries none. */
  private record Title(int line, int level, String text, boolean numbered, @Nullable Mark mark) {}

  static List<TaskItem> titles(Line[] lines, boolean named) {
    return new TitleShape(lines, named).titles();
  }

  private List<TaskItem> titles() {
    List<Title> titles = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      BlockState.Heading heading = lines[i].out.heading();
      if (lines[i].kind != Line.Kind.HEADING || heading == null) continue;
      Sign sign = lines[i].sign();
      Mark mark = sign.lead() != null ? sign.lead() : sign.box() ? null : sign.trail();
      if (mark == null) mark = below(i);
      // A cross or a tick alone also says what is wrong and what is right.
      if (mark != null && mark.kind() == Mark.Kind.OTHER) mark = null;
      titles.add(new Title(i, heading.level(), sign.text(), isNumbered(sign.text()), mark));
    }
    List<TaskItem> best = List.of();
    for (int level = 1; level <= Markup.BOLD_LINE_LEVEL; level++) {
      List<TaskItem> found = ofLevel(titles, level);
      if (found.size() > best.size()) best = found;
    }
    return best;
  }

  private List<TaskItem> ofLevel(List<Title> titles, int level) {
    List<Title> own = titles.stream().filter(t -> t.level() == level).toList();
    long marked = own.stream().filter(t -> t.mark() != null).count();
    long both = own.stream().filter(t -> t.mark() != null && t.numbered()).count();
    boolean plain = both >= FEWEST && both * 2 >= marked;
    boolean moves = own.stream().anyMatch(t -> t.mark() != null && t.mark().isAhead());
    boolean bold = level == Markup.BOLD_LINE_LEVEL;
    if (marked < FEWEST || !(plain || (named && moves && !bold))) return List.of();
    ShapedItems items = new ShapedItems(lines);
    for (Title title : own) {
      BlockState.Heading heading = lines[title.line()].out.heading();
      Section above = sections.of(heading == null ? null : heading.up());
      if (!above.work() || State.ofWord(title.text()) != null) continue;
      Mark mark = title.mark();
      if (mark == null && !title.numbered()) continue;
      Mark known = mark == null ? Mark.OPEN : mark;
      items.add(title.line(), null, title.text(), known, above.headings(), details(title.line()));
    }
    return items.size() >= FEWEST ? items.all() : List.of();
  }

  /** A bare number counts the sections of any document; in a list of work it counts the work. */
  private boolean isNumbered(String text) {
    return isNumbered(text, named);
  }

  private static boolean isNumbered(String text, boolean named) {
    if (TaskId.in(text) == null) return false;
    int at = 0;
    while (at < text.length() && "*_`[ ".indexOf(text.charAt(at)) >= 0) at++;
    return named || (at < text.length() && !Character.isDigit(text.charAt(at)));
  }

  /** The state that a status line close below a title says. */
  private @Nullable Mark below(int title) {
    int seen = 0;
    for (int i = title + 1; i < lines.length && seen < STATUS_WITHIN; i++) {
      Line line = lines[i];
      if (line.kind == Line.Kind.HEADING || line.isBox()) return null;
      boolean speaks =
          switch (line.kind) {
            case TEXT, CONTINUATION, BULLET, QUOTE -> true;
            case BLANK, BOX, HEADING, RULE, CODE, COMMENT, FRONT_MATTER -> false;
          };
      if (!speaks) continue;
      seen++;
      String value = SelfReport.value(line.contentText());
      if (value != null) return State.ofValue(value);
    }
    return null;
  }

  private List<String> details(int title) {
    List<String> details = new ArrayList<>();
    for (int i = title + 1; i < lines.length && details.size() < MOST_DETAILS; i++) {
      if (lines[i].kind == Line.Kind.HEADING) break;
      if (lines[i].kind == Line.Kind.BULLET && SelfReport.value(lines[i].contentText()) == null) {
        details.add(lines[i].contentText());
      }
    }
    return details;
  }

  /** Items without boxes whose status stands in a line of their own below them. */
  static List<TaskItem> bullets(Line[] lines, boolean named) {
    ShapedItems items = new ShapedItems(lines);
    Sections sections = new Sections();
    Map<Line, Integer> bullets = new IdentityHashMap<>();
    boolean numbered = true;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].kind != Line.Kind.BULLET) continue;
      bullets.put(lines[i], i);
      Mark mark = lines[i].depth == 0 ? null : status(lines[i]);
      BlockState.OpenItem own = lines[i].out.list();
      BlockState.OpenItem up = own == null ? null : own.up();
      Integer above = mark == null || up == null ? null : bullets.get(up.line());
      Section section = sections.of(lines[i]);
      if (mark == null || above == null || !section.work()) continue;
      String text = lines[above].contentText();
      numbered &= isNumbered(text, named);
      items.add(above, null, text, mark, section.headings());
    }
    boolean plain = items.size() >= FEWEST && (named || numbered);
    return plain ? items.all() : List.of();
  }

  private static @Nullable Mark status(Line line) {
    String value = SelfReport.value(line.contentText());
    return value == null ? null : State.ofValue(value);
  }
}
