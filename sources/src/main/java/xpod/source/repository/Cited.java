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
 */
record Cited(Set<Integer> pullRequests, List<String> commits, Set<String> issues) {
  static final Cited NOTHING = new Cited(Set.of(), List.of(), Set.of());

  Cited {
    pullRequests = Set.copyOf(pullRequests);
    commits = List.copyOf(commits);
    issues = Set.copyOf(issues);
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
    return new Cited(numbers, item.all(Field.COMMIT), Set.copyOf(item.all(Field.ISSUE)));
  }
}
