package xpod.source.backlog;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of a task: a prefix that a project may choose, and numbers, as in {@code TASK-12.3},
 * {@code back-7} or {@code task-epic-11.60}.
 *
 * @param id as written
 * @param title what follows it in the name of a file
 */
record TaskName(String id, String title) {
  private static final String SHAPE =
      "[A-Za-z]{1,20}(?:-[A-Za-z]{1,20}){0,3}-\\d{1,6}(?:\\.\\d{1,4}){0,6}";

  /** What Backlog.md keeps beside tasks. */
  private static final Pattern OTHERS = Pattern.compile("(?i)(?:doc|decision|milestone|m)-\\d.*");

  private static final Pattern ID = Pattern.compile(SHAPE);
  private static final Pattern FILE =
      Pattern.compile("(" + SHAPE + ")(?:\\s*-\\s*|[ _])?((?<=[-_ ])\\S.*)?\\.md");

  /** The id that is all of {@code text}; null where it is none. */
  static @Nullable TaskName of(String text) {
    boolean task = ID.matcher(text).matches() && !OTHERS.matcher(text).matches();
    return task ? new TaskName(text, "") : null;
  }

  /** The id that the name of a file starts with; null where it does with none. */
  static @Nullable TaskName ofFile(String name) {
    Matcher file = FILE.matcher(name);
    if (!file.matches() || OTHERS.matcher(name).matches()) return null;
    String title = file.group(2) == null ? "" : file.group(2).replace('-', ' ').strip();
    return new TaskName(file.group(1), title);
  }

  /** The same for every way to write the id. */
  String key() {
    return BacklogLists.withoutZeros(id.toLowerCase(Locale.ROOT));
  }
}
