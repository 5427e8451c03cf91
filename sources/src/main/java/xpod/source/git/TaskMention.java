package xpod.source.git;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A task id that a message names: {@code T012}, {@code t12.3}, {@code PAY-12}, {@code task-4.1}, or
 * a bare {@code 4.1} after the word task. Ranges are filled in.
 *
 * @param id as written
 * @param inSubject whether the subject names it, or a branch in the subject
 */
public record TaskMention(String id, boolean inSubject) {
  /** The most ids read from one message; a longer range is read as its two ends. */
  public static final int LIMIT = 500;

  private static final String SHAPE =
      "(?:T\\d{2,4}[a-z]?|t\\d{1,6}(?:\\.\\d{1,4}){0,8}+|(?i:task)-\\d{1,6}(?:\\.\\d{1,4}){0,8}+|"
          + Keys.SHAPE
          + ")";

  private static final String END = "(?!\\w|\\.\\w|-\\d)";

  private static final String TO = "\\s*(?:-|–|—|\\.{2,3}|…|\\bto\\b|\\bthrough\\b)\\s*";

  private static final Pattern ID =
      Pattern.compile(
          "(?<![\\w./@-])(" + SHAPE + ")" + END + "(?:" + TO + "(" + SHAPE + ")" + END + ")?");

  private static final String BARE = "#?(\\d{1,4}+(?:\\.\\d{1,4}+){0,8}+)(?!\\w|\\.\\d|%)";

  private static final Pattern WORD = Pattern.compile("(?i)\\b(?:sub-?)?tasks?:?\\s+(?=#?\\d)");

  private static final Pattern NEXT =
      Pattern.compile("\\G(?:\\s*(?:,\\s*and|,|and|&|\\+)\\s*)?" + BARE + "(?:" + TO + BARE + ")?");

  private static final Pattern TAIL = Pattern.compile("(.*?)(\\d+)([a-z]?)", Pattern.DOTALL);

  static List<TaskMention> in(Message message) {
    Map<String, TaskMention> found = new LinkedHashMap<>();
    collect(message.subject(), true, found);
    for (String branch : message.merge().map(Merge::branches).orElse(List.of())) {
      collect(branch.replace('/', ' ').replace('_', ' '), true, found);
    }
    collect(message.body(), false, found);
    return List.copyOf(found.values());
  }

  private static void collect(String text, boolean subject, Map<String, TaskMention> found) {
    Matcher id = ID.matcher(text);
    while (id.find()) {
      if (isStandard(id.group(1))) continue;
      add(range(id.group(1), Optional.ofNullable(id.group(2))), subject, found);
    }
    add(numbers(text), subject, found);
  }

  /** The bare numbers that stand after the word task, ranges filled in, in order. */
  public static List<String> numbers(String text) {
    List<String> numbers = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      Matcher next = NEXT.matcher(text).region(word.end(), text.length());
      while (next.find() && numbers.size() < LIMIT) {
        numbers.addAll(range(next.group(1), Optional.ofNullable(next.group(2))));
      }
    }
    return numbers;
  }

  private static void add(List<String> ids, boolean subject, Map<String, TaskMention> found) {
    for (String id : ids) {
      if (found.size() < LIMIT) found.putIfAbsent(id, new TaskMention(id, subject));
    }
  }

  private static boolean isStandard(String id) {
    boolean keyed = id.indexOf('-') > 0 && !id.regionMatches(true, 0, "task-", 0, 5);
    return keyed && !Keys.isKey(id);
  }

  /** Both ends and, where they differ in the last number alone, all between. */
  static List<String> range(String first, Optional<String> last) {
    if (last.isEmpty()) return List.of(first);
    List<String> ends = List.of(first, last.get());
    Matcher from = TAIL.matcher(first);
    Matcher to = TAIL.matcher(last.get());
    if (!from.matches() || !to.matches()) return ends;
    boolean alike = from.group(1).equals(to.group(1)) && (from.group(3) + to.group(3)).isEmpty();
    int low = Integer.parseInt(from.group(2));
    int high = Integer.parseInt(to.group(2));
    if (!alike || high <= low || high - low >= LIMIT) return ends;
    List<String> ids = new ArrayList<>();
    int width = from.group(2).startsWith("0") ? from.group(2).length() : 0;
    for (int number = low; number <= high; number++) {
      String digits = Integer.toString(number);
      ids.add(from.group(1) + "0".repeat(Math.max(0, width - digits.length())) + digits);
    }
    return ids;
  }
}
