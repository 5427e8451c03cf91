package xpod.source.bmad;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xpod.source.tasklist.TaskDocument;
import xpod.source.tasklist.WholeDocument;
import xpod.source.tracker.SectionKind;
import xpod.source.tracker.Status;
import xpod.source.tracker.TaskItem;

/**
 * How the file of one story is read: its status is the story, the boxes of its tasks are parts of
 * it. Check lists by which an agent looks over its own work are no work.
 */
record StoryFile(StoryKey story) implements WholeDocument.Reading {
  /** The status stands at the top, under the title. */
  private static final int MOST_LINES = 60;

  private static final int MOST_CHARS = 16 << 10;

  private static final Pattern TITLE =
      Pattern.compile("(?i)(?:user )?story[\\s:]*[\\d.-]+[a-z]?\\s*[-:–—.]?\\s*(\\S.*)");

  /** Parts of titles, in lower case: what is below them is looked over, not done. */
  private static final List<String> LOOKED_OVER =
      List.of(
          "checklist",
          "check list",
          "definition of done",
          "definition of ready",
          "guardrail",
          "compliance",
          "verification",
          "validation",
          "validated",
          "story draft",
          "change log",
          "anti-pattern",
          "dev notes");

  @Override
  public WholeDocument.Name name(byte[] bytes) {
    return new WholeDocument.Name(story.id(), story.id());
  }

  @Override
  public @Nullable TaskItem head(byte[] bytes, TaskDocument boxes) {
    List<String> top =
        new String(bytes, 0, Math.min(bytes.length, MOST_CHARS), StandardCharsets.UTF_8)
            .lines()
            .limit(MOST_LINES)
            .toList();
    Status status = boxes.status().orElseGet(() -> below(top));
    if (status == null) return null;
    return TaskItem.record(
        story.id(),
        title(top),
        WholeDocument.markOf(status.text(), status.isPlainlyDone()),
        status.line());
  }

  /** The status under a title of its own, as older versions of the method write it. */
  private static @Nullable Status below(List<String> top) {
    for (int i = 0; i + 1 < top.size(); i++) {
      String title = top.get(i).strip().toLowerCase(Locale.ROOT);
      if (!title.startsWith("#") || !title.replace("#", "").strip().equals("status")) continue;
      for (int line = i + 1; line < top.size(); line++) {
        String said = top.get(line).strip();
        if (said.isEmpty()) continue;
        String words = said.replace("*", "").replace("`", "").strip();
        return new Status(Status.Kind.of(words), words, line + 1);
      }
    }
    return null;
  }

  private String title(List<String> top) {
    for (String line : top) {
      if (!line.startsWith("# ")) continue;
      String title = line.substring(2).strip();
      Matcher named = TITLE.matcher(title);
      return named.matches() ? named.group(1) : title;
    }
    return story.words();
  }

  @Override
  public List<TaskItem> rows(byte[] bytes) {
    return ReviewTable.rows(story.id(), bytes);
  }

  @Override
  public WholeDocument.Role role(TaskItem box) {
    if (box.section() != SectionKind.WORK) return WholeDocument.Role.NOTHING;
    boolean tasks = false;
    for (String heading : box.headings()) {
      String title = heading.toLowerCase(Locale.ROOT);
      tasks |= title.contains("task") || title.contains("acceptance criteria");
    }
    if (tasks) return WholeDocument.Role.NEEDED;
    for (String heading : box.headings()) {
      String title = heading.toLowerCase(Locale.ROOT);
      if (LOOKED_OVER.stream().anyMatch(title::contains)) return WholeDocument.Role.NOTHING;
    }
    return WholeDocument.Role.PART;
  }

  @Override
  public String id(WholeDocument.Name whole, TaskItem box, int nth) {
    return whole.id() + BmadLists.BOX + (box.id() == null ? "#" + nth : box.id());
  }
}
