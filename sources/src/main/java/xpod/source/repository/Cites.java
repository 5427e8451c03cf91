package xpod.source.repository;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import xpod.source.tracker.TaskItem;

/**
 * What an item cites beside pull requests.
 *
 * @param issues the numbers of issues of the same repository
 * @param commits ids of commits, whole or cut
 */
record Cites(Set<Integer> issues, Set<String> commits) {
  static final Cites NOTHING = new Cites(Set.of(), Set.of());

  private static final Pattern NUMBER = Pattern.compile("#\\d{1,7}");
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,64}");

  static Cites of(TaskItem item) {
    Set<Integer> issues = new LinkedHashSet<>();
    for (String issue : item.all("issue")) {
      if (NUMBER.matcher(issue).matches()) issues.add(Integer.parseInt(issue.substring(1)));
    }
    Set<String> commits = new LinkedHashSet<>();
    for (String commit : item.all("commit")) {
      String id = commit.toLowerCase(Locale.ROOT);
      if (COMMIT.matcher(id).matches()) commits.add(id);
    }
    return new Cites(issues, commits);
  }
}
