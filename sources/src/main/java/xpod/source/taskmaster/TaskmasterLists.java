package xpod.source.taskmaster;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.Records;
import xpod.source.tracker.Records.Weight;
import xpod.source.tracker.Snapshot;
import xpod.source.tracker.Tracker;

/**
 * The lists of Task Master: {@code .taskmaster/tasks/tasks.json}, or {@code tasks/tasks.json} as
 * older versions wrote it. A subtask shares the weight of its task and is called {@code 12.3}.
 */
public final class TaskmasterLists implements Tracker {
  private static final String FILE = "tasks.json";
  private static final String FOLDER = ".taskmaster";
  private static final Records NONE = Records.empty(TaskmasterFile::read, Weight.SHARED);

  /** What stands between a tag and the id of a task. */
  static final char TAG = ':';

  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(?:\\.\\d{1,6}){0,8}");

  @Override
  public String name() {
    return "taskmaster";
  }

  @Override
  public @Nullable Recognised recognises(String path) {
    String[] parts = path.split("/", -1);
    int last = parts.length - 1;
    if (!parts[last].equals(FILE)) return null;
    for (int i = 0, at = 0; i < last; at += parts[i++].length() + 1) {
      if (!parts[i].equals(FOLDER)) continue;
      String feature = path.substring(0, at) + "tasks";
      return new Recognised(this, feature, Certainty.CERTAIN, "tasks.json of Task Master");
    }
    if (last < 1 || !parts[last - 1].equals("tasks")) return null;
    String project = path.substring(0, path.length() - "tasks/".length() - FILE.length());
    String why = "named like the list of Task Master; one if it holds tasks";
    return new Recognised(this, project + "tasks", Certainty.POSSIBLE, why);
  }

  @Override
  public Snapshot empty(String path) {
    return NONE;
  }

  @Override
  public boolean isSynced() {
    return true;
  }

  @Override
  public boolean standsOut(String id) {
    return NUMBER.matcher(untagged(id)).matches();
  }

  /**
   * A number alone says nothing; {@code task 12.3} does, and so does a branch {@code task-12-3}.
   */
  @Override
  public List<String> spokenOf(String id) {
    String number = untagged(id).toLowerCase(Locale.ROOT);
    String spoken = "task-" + number;
    return number.indexOf('.') < 0 ? List.of(spoken) : List.of(spoken, spoken.replace('.', '-'));
  }

  private static String untagged(String id) {
    return id.substring(id.lastIndexOf(TAG) + 1);
  }
}
