package xpod.source.issues;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import xpod.source.tracker.TaskItem;

/** What was read from one export. */
final class Export {
  private final List<TaskItem> items = new ArrayList<>();
  private final Set<String> projects = new HashSet<>();
  private int records;
  private int issues;

  /** Takes in a record, whatever it is. */
  void add(Issue issue, int line) {
    records++;
    if (!issue.isIssue()) return;
    issues++;
    issue.project().ifPresent(projects::add);
    if (!issue.isPullRequest()) items.add(issue.item(line));
  }

  /** The issues, without pull requests. */
  List<TaskItem> items() {
    return items;
  }

  /**
   * Whether the file is what a tracker exports: most of its records are issues, and they are of one
   * project. Issues of many projects are data that somebody collected.
   */
  boolean isTracker() {
    return !items.isEmpty() && 2 * issues >= records && projects.size() <= 1;
  }
}
