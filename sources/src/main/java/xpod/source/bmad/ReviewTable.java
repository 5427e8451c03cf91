package xpod.source.bmad;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.Mark;
import xpod.source.tracker.TaskItem;

/**
 * What a review at the end of a story reports, one row for each criterion or task: {@code | AC1 |
 * Limit the rate | IMPLEMENTED | src/limit.js:12 |}. A row that finds the work there is a claim of
 * its own. A row that finds it missing is none; it is no evidence against the box either, because a
 * review is left standing when what it found has been put right.
 */
final class ReviewTable {
  /** More rows are no review of one story. */
  private static final int MOST_ROWS = 500;

  private static final int MOST_CELLS = 8;
  private static final int MOST_CHARS = 1_000;
  private static final int LONGEST_NAME = 24;

  private static final Set<String> FOUND =
      Set.of("implemented", "verified", "verified complete", "verified done", "fully implemented");

  private static final Set<String> NOT_FOUND =
      Set.of(
          "missing",
          "partial",
          "partially implemented",
          "not done",
          "not implemented",
          "not verified",
          "not found",
          "questionable",
          "false completion");

  private ReviewTable() {}

  /** The rows of all reviews in a file, the last of a name counting. */
  static List<TaskItem> rows(String story, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!text.contains("IMPLEMENTED") && !text.contains("VERIFIED")) return List.of();
    Map<String, TaskItem> rows = new LinkedHashMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.startsWith("|") || line.length() > MOST_CHARS || rows.size() >= MOST_ROWS) continue;
      TaskItem row = row(story, line, number);
      if (row != null) rows.put(row.key(), row);
    }
    return List.copyOf(rows.values());
  }

  private static @Nullable TaskItem row(String story, String line, int number) {
    String[] cells = line.substring(1).split("\\|", MOST_CELLS);
    int at = cells.length - 1;
    while (at > 0 && !FOUND.contains(word(cells[at])) && !NOT_FOUND.contains(word(cells[at]))) at--;
    if (at < 1) return null;
    String name = plain(cells[0]);
    boolean done = FOUND.contains(word(cells[at]));
    String text = at > 1 && !plain(cells[1]).isEmpty() && !isBox(cells[1]) ? plain(cells[1]) : name;
    if (name.isEmpty()) return null;
    List<String> evidence = new ArrayList<>();
    for (int i = at + 1; i < cells.length; i++)
      if (!cells[i].isBlank()) evidence.add(cells[i].strip());
    return TaskItem.record(story + "/review/" + name, text, done ? Mark.DONE : Mark.OPEN, number)
        .known(story + "/review/" + name, story + BmadLists.BOX + "review " + shortened(name))
        .partOf(story)
        .withDetails(evidence);
  }

  private static String shortened(String name) {
    int colon = name.indexOf(':');
    String known = colon > 0 ? name.substring(0, colon) : name;
    return known.length() <= LONGEST_NAME ? known : known.substring(0, LONGEST_NAME).strip();
  }

  private static boolean isBox(String cell) {
    String text = cell.strip().toLowerCase(Locale.ROOT);
    return text.startsWith("[")
        || text.contains("complete")
        || text.equals("x")
        || text.equals("✅");
  }

  private static String plain(String cell) {
    return cell.replace("*", "").strip();
  }

  /** In lower case, without emphasis and emoji. */
  private static String word(String cell) {
    StringBuilder word = new StringBuilder();
    for (char c : cell.toCharArray()) if (Character.isLetter(c) || c == ' ') word.append(c);
    return word.toString().strip().toLowerCase(Locale.ROOT);
  }
}
