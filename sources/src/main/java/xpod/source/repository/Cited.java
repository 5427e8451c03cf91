package xpod.source.repository;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import xpod.source.tracker.TaskItem;
import xpod.source.tracker.TaskItem.Field;

/**
 * What a claim itself says did the work.
 *
 * @param pullRequests by their numbers
 * @param commits by their hashes, as written
 * @param issues what messages that close the item call it, as in {@code #12}
 * @param words all its words, in which it may cite other projects
 */
record Cited(List<Integer> pullRequests, List<String> commits, List<String> issues, String words) {
  static final Cited NOTHING = new Cited(List.of(), List.of(), List.of(), "");

  Cited {
    pullRequests = List.copyOf(pullRequests);
    commits = List.copyOf(commits);
    issues = List.copyOf(issues);
  }

  /**
   * @param subject that of the commit that makes the claim, where it names the item; else empty
   */
  static Cited by(TaskItem item, String subject) {
    Set<Integer> numbers = new LinkedHashSet<>();
    for (String pr : item.all(Field.PULL_REQUEST)) {
      numbers.addAll(Mentions.cited(pr.startsWith("#") ? "(" + pr : "(#" + pr));
    }
    numbers.addAll(Mentions.cited(item.rawText()));
    numbers.addAll(Mentions.cited(subject));
    StringBuilder text = new StringBuilder(item.rawText());
    item.details().forEach(detail -> text.append('\n').append(detail));
    item.fields().forEach(field -> text.append('\n').append(field.value()));
    return new Cited(
        List.copyOf(numbers),
        item.all(Field.COMMIT),
        item.all(Field.ISSUE).stream().distinct().toList(),
        text.toString());
  }

  /** What it cites of other projects: sought only when a run reads several. */
  Set<Elsewhere> elsewhere() {
    return Elsewhere.in(words);
  }
}
