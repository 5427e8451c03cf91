package xpod.source.backlog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xpod.source.tasklist.FrontMatter;
import xpod.source.tasklist.TaskDocument;
import xpod.source.tasklist.WholeDocument;
import xpod.source.tracker.Mark;
import xpod.source.tracker.SectionKind;
import xpod.source.tracker.Status;
import xpod.source.tracker.TaskItem;

/**
 * How one file of Backlog.md is read: its front matter is the task, its boxes are parts of it, and
 * without its acceptance criteria it is not done.
 *
 * @param named what the name of the file says
 * @param archived whether the file lies where tasks are dropped
 */
record BacklogTask(TaskName named, boolean archived, Statuses statuses)
    implements WholeDocument.Reading {
  private static final String CRITERIA = "acceptance criteria";
  private static final String DEFINITION = "definition of done";

  /** "Task:" and "Task 11.2 -" say no more than the name of the file does. */
  private static final Pattern LABEL = Pattern.compile("(?i)^task\\b[\\w.\\s-]{0,40}?[:–—]\\s*");

  /** Lines looked through for a title where there is no front matter. */
  private static final int MOST_LINES = 40;

  @Override
  public WholeDocument.Name name(byte[] bytes) {
    TaskName name = task(FrontMatter.of(bytes));
    return new WholeDocument.Name(name.key(), name.id());
  }

  private TaskName task(FrontMatter front) {
    TaskName own = front.text("id").map(TaskName::of).orElse(null);
    return own == null ? named : own;
  }

  @Override
  public @Nullable TaskItem head(byte[] bytes, TaskDocument boxes) {
    FrontMatter front = FrontMatter.of(bytes);
    Status status = status(front, boxes);
    if (status == null) return null;
    TaskName name = task(front);
    String title = front.text("title").orElseGet(() -> title(bytes));
    boolean done = statuses.saysDone(status.text());
    Mark mark = WholeDocument.markOf(status.text(), done);
    if (archived && !done) mark = new Mark(Mark.Kind.CANCELLED, "archived");
    return TaskItem.record(name.key(), title, mark, status.line()).known(name.key(), name.id());
  }

  private static @Nullable Status status(FrontMatter front, TaskDocument boxes) {
    FrontMatter.Entry said = front.entry("status").orElse(null);
    if (said == null) return boxes.status().orElse(null);
    return new Status(Status.Kind.of(said.value()), said.value(), said.line());
  }

  /** The first title of the text, else what the name of the file says. */
  private String title(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, MOST_LINES * 200), StandardCharsets.UTF_8)
        .lines()
        .limit(MOST_LINES)
        .filter(line -> line.startsWith("# "))
        .map(line -> LABEL.matcher(line.substring(2).strip()).replaceFirst(""))
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse(named.title().isEmpty() ? named.id() : named.title());
  }

  @Override
  public WholeDocument.Role role(TaskItem box) {
    if (box.section() != SectionKind.WORK) return WholeDocument.Role.NOTHING;
    return isUnder(CRITERIA, box.headings()) ? WholeDocument.Role.NEEDED : WholeDocument.Role.PART;
  }

  private static boolean isUnder(String title, List<String> headings) {
    for (String heading : headings) {
      if (heading.toLowerCase(Locale.ROOT).contains(title)) return true;
    }
    return false;
  }

  /** As people call them: {@code TASK-12 AC#1}. Those without a number get their place. */
  @Override
  public String id(WholeDocument.Name whole, TaskItem box, int nth) {
    String number = box.id() == null ? "" + nth : String.valueOf(box.id()).replace("#", "");
    String kind = "";
    if (isUnder(CRITERIA, box.headings())) kind = "AC";
    if (isUnder(DEFINITION, box.headings())) kind = "DoD";
    return whole.id() + BacklogLists.BOX + kind + "#" + number;
  }
}
