package xpod.source.tasklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.Status;

/** What a list says about itself: a status for the whole file, and counts of what is done. */
public final class SelfReport {

  /** A count the file states, as in "12/15 tasks complete". */
  public record Progress(int done, int total, String text, int line) {}

  /** A status further down speaks of one section. */
  private static final int MAX_HEAD_LINES = 40;

  private static final int MAX_LINE_CHARS = 200;
  private static final int MAX_COUNT_DIGITS = 6;

  /** How near to a count the word stands that says what it counts. */
  private static final int NEAR_CHARS = 24;

  private static final List<String> COUNTED =
      List.of(
          "task", "item", "step", "todo", "complete", "done", "finished", "progress", "stories");

  private static final Set<String> LABELS =
      Set.of(
          "status",
          "state",
          "estado",
          "statut",
          "stato",
          "stand",
          "статус",
          "状态",
          "状態",
          "ステータス",
          "상태",
          "implementation status",
          "overall status",
          "current status",
          "task status",
          "plan status",
          "story status");

  private SelfReport() {}

  static Optional<Status> status(Line[] lines) {
    int seen = 0;
    for (int i = 0; i < lines.length && seen < MAX_HEAD_LINES; i++) {
      Line line = lines[i];
      if (line.isBox()) break;
      if (!speaks(line) && line.kind != Line.Kind.FRONT_MATTER) continue;
      if (line.kind != Line.Kind.FRONT_MATTER) seen++;
      Status status = status(line.contentText(), i + 1);
      if (status != null) return Optional.of(status);
    }
    return Optional.empty();
  }

  private static boolean speaks(Line line) {
    return switch (line.kind) {
      case TEXT, CONTINUATION, BULLET, HEADING, QUOTE -> true;
      case BLANK, BOX, RULE, CODE, COMMENT, FRONT_MATTER -> false;
    };
  }

  /** What stands after a label such as {@code **Status**:}; null where the line has none. */
  static @Nullable String value(String line) {
    if (line.length() > MAX_LINE_CHARS) return null;
    int colon = line.indexOf(':');
    if (colon < 0) colon = line.indexOf('：');
    if (colon <= 0 || !LABELS.contains(words(line.substring(0, colon)))) return null;
    return line.substring(colon + 1);
  }

  private static @Nullable Status status(String line, int number) {
    String value = value(line);
    if (value == null) return null;
    // A line that offers several is a legend or an unfilled template.
    boolean choice =
        value.contains(" / ")
            || value.contains("|")
            || value.contains("→")
            || value.contains(" or ")
            || value.contains("{");
    String said = words(value);
    if (choice || said.isEmpty()) return null;
    return new Status(Status.Kind.of(said), BoxText.plain(value), number);
  }

  /** Lower case, without emphasis, emoji and quotes at either end. */
  private static String words(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && !Character.isLetter(text.charAt(from))) from++;
    while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) to--;
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }

  static List<Progress> progress(Line[] lines) {
    List<Progress> found = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      if (!speaks(lines[i])) continue;
      Progress progress = progress(lines[i].contentText(), i + 1);
      if (progress != null) found.add(progress);
    }
    return List.copyOf(found);
  }

  private static @Nullable Progress progress(String line, int number) {
    if (line.length() > MAX_LINE_CHARS) return null;
    for (int i = 0; i < line.length(); i++) {
      if (!isDigit(line, i) || (i > 0 && isPartOfWord(line.charAt(i - 1)))) continue;
      int end = digits(line, i);
      int second = afterOf(line, end);
      int last = second < 0 ? -1 : digits(line, second);
      boolean countable = end - i <= MAX_COUNT_DIGITS && last - second <= MAX_COUNT_DIGITS;
      if (second >= 0 && last > second && countable && endsCount(line, last)) {
        int done = Integer.parseInt(line.substring(i, end));
        int total = Integer.parseInt(line.substring(second, last));
        boolean sound = total > 0 && done <= total && speaksOfProgress(line, i, last);
        if (sound) return new Progress(done, total, line, number);
      }
      i = end;
    }
    return null;
  }

  /** Whether the words next to a count say what it counts. */
  private static boolean speaksOfProgress(String line, int from, int to) {
    String before = line.substring(Math.max(0, from - NEAR_CHARS), from).toLowerCase(Locale.ROOT);
    String after =
        line.substring(to, Math.min(line.length(), to + NEAR_CHARS)).toLowerCase(Locale.ROOT);
    if (!before.isEmpty() && "\"`“'".indexOf(before.charAt(before.length() - 1)) >= 0) return false;
    for (String word : COUNTED) if (before.contains(word) || after.contains(word)) return true;
    return false;
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '/' || c == '-' || c == '#' || c == '_';
  }

  /** A third part makes it a date or a path, letters a unit. */
  private static boolean endsCount(String line, int at) {
    return at == line.length() || !(isPartOfWord(line.charAt(at)) && line.charAt(at) != '.');
  }

  private static int afterOf(String line, int at) {
    int next = at;
    while (next < line.length() && line.charAt(next) == ' ') next++;
    if (line.startsWith("/", next)) next++;
    else if (next > at && line.startsWith("of ", next)) next += 3;
    else return -1;
    while (next < line.length() && line.charAt(next) == ' ') next++;
    return next < line.length() && isDigit(line, next) ? next : -1;
  }

  private static boolean isDigit(String line, int at) {
    return line.charAt(at) >= '0' && line.charAt(at) <= '9';
  }

  private static int digits(String line, int from) {
    int end = from;
    while (end < line.length() && isDigit(line, end)) end++;
    return end;
  }
}
