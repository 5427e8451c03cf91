package xpod.source.backlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xpod.source.tasklist.WholeDocument;
import xpod.source.tracker.Snapshot;
import xpod.source.tracker.Tracker;

/**
 * The tasks of Backlog.md: {@code backlog/tasks/task-12 - Add-login.md}, in sub-folders too, later
 * in {@code completed}, or in {@code archive} where they are dropped. The folder is one tracker,
 * and a task is the same wherever its file is moved and whatever its title becomes.
 */
public final class BacklogLists implements Tracker {
  private static final List<String> ROOTS = List.of("backlog", ".backlog");
  private static final List<String> FOLDERS = List.of("tasks", "completed", "drafts");
  private static final List<String> ARCHIVED = List.of("tasks", "drafts", "completed");
  private static final String ARCHIVE = "archive";

  /** What stands between a task and one of its boxes. */
  static final char BOX = ' ';

  private static final Pattern NUMBERS = Pattern.compile("\\d+");

  @Override
  public String name() {
    return "backlog";
  }

  @Override
  public @Nullable Recognised recognises(String path) {
    int root = root(path);
    if (root < 0) return null;
    String name = path.substring(path.lastIndexOf('/') + 1);
    TaskName task = TaskName.ofFile(name);
    if (task == null) return null;
    String folder = path.substring(0, root);
    String feature = folder.replace("/.backlog", "/backlog").replaceFirst("^\\.", "");
    String why = "the tasks of Backlog.md, one file each";
    return new Recognised(this, feature, folder, Certainty.CERTAIN, why);
  }

  /** Where the path of the tracker's folder ends; -1 where the file is in none. */
  private static int root(String path) {
    String[] parts = path.split("/", -1);
    int at = 0;
    for (int i = 0; i + 2 < parts.length; i++) {
      at += parts[i].length();
      boolean kept = FOLDERS.contains(parts[i + 1]);
      boolean dropped = parts[i + 1].equals(ARCHIVE) && ARCHIVED.contains(parts[i + 2]);
      if (ROOTS.contains(parts[i]) && (kept || dropped)) return path.endsWith(".md") ? at : -1;
      at++;
    }
    return -1;
  }

  private static boolean isArchived(String path) {
    return path.startsWith("/" + ARCHIVE + "/", root(path));
  }

  @Override
  public @Nullable String settings(String path) {
    int root = root(path);
    return root < 0 ? null : path.substring(0, root) + "/config.yml";
  }

  @Override
  public Snapshot empty(String path) {
    return empty(path, null);
  }

  @Override
  public Snapshot empty(String path, byte @Nullable [] settings) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    TaskName task = TaskName.ofFile(name);
    TaskName known = task == null ? new TaskName(name, name) : task;
    return WholeDocument.empty(new BacklogTask(known, isArchived(path), Statuses.of(settings)));
  }

  @Override
  public boolean standsOut(String id) {
    return TaskName.of(whole(id)) != null;
  }

  /** A task with and without leading zeros, and without the word task before a named number. */
  @Override
  public List<String> spokenOf(String id) {
    String task = whole(id).toLowerCase(Locale.ROOT);
    List<String> names = new ArrayList<>(List.of(task));
    String bare = withoutZeros(task);
    if (!bare.equals(task)) names.add(bare);
    boolean named = task.startsWith("task-") && !Character.isDigit(task.charAt("task-".length()));
    if (named) names.add(task.substring("task-".length()));
    return names;
  }

  private static String whole(String id) {
    int box = id.indexOf(BOX);
    return box < 0 ? id : id.substring(0, box);
  }

  /** {@code task-7.1} for {@code task-007.01}. */
  static String withoutZeros(String id) {
    Matcher number = NUMBERS.matcher(id);
    return number.replaceAll(n -> n.group().replaceFirst("^0+(?=\\d)", ""));
  }
}
