package xpod.source.tasklist;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.Snapshot;
import xpod.source.tracker.Tracker;

/** Task lists in plain Markdown files: some are known by name, any other is one if it has boxes. */
public final class MarkdownLists implements Tracker {
  private static final Set<String> NAMES =
      Set.of(
          "todo",
          "todos",
          "to-do",
          "tasks",
          "task",
          "tasklist",
          "task-list",
          "roadmap",
          "plan",
          "implementation_plan",
          "implementation-plan",
          "fix_plan",
          "fix-plan",
          "@fix_plan",
          "task_plan",
          "backlog",
          "checklist",
          "milestones",
          "progress");

  private static final List<String> ENDINGS =
      List.of(
          "-todo",
          "_todo",
          "-tasks",
          "_tasks",
          "-plan",
          "_plan",
          "-roadmap",
          "-checklist",
          "_checklist",
          "-backlog");

  private static final Set<String> EXTENSIONS = Set.of("md", "markdown", "mdown", "mkd", "mdx");
  private static final Set<String> BARE = Set.of("todo", "roadmap", "tasks");

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public Snapshot empty(String path) {
    return TaskDocument.EMPTY;
  }

  @Override
  public boolean holdsWork(String path, byte[] bytes) {
    return TaskDocument.holdsBoxes(bytes);
  }

  @Override
  public @Nullable Recognised recognises(String path) {
    int slash = path.lastIndexOf('/');
    String name = path.substring(slash + 1).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    String stem = dot <= 0 ? name : name.substring(0, dot);
    boolean markdown = dot > 0 && EXTENSIONS.contains(name.substring(dot + 1));
    if (!markdown && !(dot < 0 && BARE.contains(name))) return null;
    String feature = slash < 0 ? null : path.substring(0, slash);
    if (isListName(stem)) {
      return new Recognised(this, feature, Certainty.CERTAIN, "named like a task list");
    }
    return new Recognised(
        this, feature, Certainty.POSSIBLE, "a Markdown file; a list if it has boxes");
  }

  private static boolean isListName(String stem) {
    if (NAMES.contains(stem)) return true;
    for (String ending : ENDINGS) if (stem.endsWith(ending)) return true;
    return false;
  }
}
