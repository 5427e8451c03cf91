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

  /** Folders in which each file is one piece of work. */
  private static final Set<String> SINGLE =
      Set.of("plans", "plan", "tasks", "tickets", "stories", "backlog", "todos", "work-items");

  /** Folders that say how far the files in them are. */
  private static final Set<String> STATES =
      Set.of(
          "active",
          "done",
          "completed",
          "complete",
          "archive",
          "archived",
          "todo",
          "doing",
          "in-progress",
          "in_progress",
          "finished",
          "pending");

  private final boolean wanted;

  public MarkdownLists() {
    this(false);
  }

  /**
   * @param wanted whether somebody said of these files that they are lists of work
   */
  public MarkdownLists(boolean wanted) {
    this.wanted = wanted;
  }

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public Snapshot empty(String path) {
    return file(path);
  }

  private MarkdownFile file(String path) {
    int slash = path.lastIndexOf('/');
    String stem = stem(path.substring(slash + 1).toLowerCase(Locale.ROOT));
    boolean single = false;
    for (String folder : path.substring(0, slash + 1).toLowerCase(Locale.ROOT).split("/", -1)) {
      single |= SINGLE.contains(folder);
    }
    boolean named = wanted || isListName(stem) || WorkWords.inFileName(stem);
    return MarkdownFile.empty(new MarkdownFile.Setting(named, stem, single));
  }

  @Override
  public boolean holdsWork(String path, byte[] bytes) {
    return file(path).next(bytes).shape() != null;
  }

  @Override
  public String shape(String path, byte[] bytes) {
    Shape shape = file(path).next(bytes).shape();
    return shape == null ? "" : shape.reason();
  }

  @Override
  public @Nullable Recognised recognises(String path) {
    int slash = path.lastIndexOf('/');
    String name = path.substring(slash + 1).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    boolean markdown = dot > 0 && EXTENSIONS.contains(name.substring(dot + 1));
    if (!markdown && !(dot < 0 && BARE.contains(name))) return null;
    String feature = slash < 0 ? null : feature(path.substring(0, slash));
    if (isListName(stem(name))) {
      return new Recognised(this, feature, Certainty.CERTAIN, "named like a task list");
    }
    return new Recognised(this, feature, Certainty.POSSIBLE, "a Markdown file");
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  /** A plan that is moved from {@code active} to {@code done} stays the same plan. */
  private static String feature(String folder) {
    int slash = folder.lastIndexOf('/');
    String last = folder.substring(slash + 1).toLowerCase(Locale.ROOT);
    return slash > 0 && STATES.contains(last) ? folder.substring(0, slash) : folder;
  }

  private static boolean isListName(String stem) {
    if (NAMES.contains(stem)) return true;
    for (String ending : ENDINGS) if (stem.endsWith(ending)) return true;
    return false;
  }
}
