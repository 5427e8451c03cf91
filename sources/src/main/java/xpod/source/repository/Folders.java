package xpod.source.repository;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.Kin;
import xpod.source.tracker.TaskItem;

/**
 * What only the files of a tracker together show: how many of them a commit moved the same way, and
 * that an item which is gone from one place came back in another under a new key.
 */
final class Folders {
  private final Map<String, ListKind> kinds;

  /** The first key of every item that got another one, by tracker and key. */
  private final Map<String, String> firstKeys = new HashMap<>();

  Folders(Map<String, ListKind> kinds) {
    this.kinds = kinds;
  }

  /**
   * @param steps every step of every list, oldest first, those of one commit in a row
   */
  List<Step> over(List<Step> steps) {
    List<Step> all = new ArrayList<>(steps.size());
    for (int from = 0; from < steps.size(); ) {
      int to = from;
      while (to < steps.size() && steps.get(to).commit() == steps.get(from).commit()) to++;
      commit(steps.subList(from, to), all);
      from = to;
    }
    return all;
  }

  private void commit(List<Step> steps, List<Step> all) {
    renamed(steps);
    Set<String> born = born(steps);
    Map<String, Set<String>> moved = new HashMap<>();
    for (Step step : steps) {
      if (root(step) == null) continue;
      moved.computeIfAbsent(tracker(step) + isBack(step), k -> new HashSet<>()).add(step.path());
    }
    for (Step step : steps) {
      if (step.way() == Step.Way.GONE && born.contains(named(step))) continue;
      Set<String> files = moved.get(tracker(step) + isBack(step));
      all.add(renamed(step, files == null ? step.crowd() : crowd(step, files.size())));
    }
  }

  /** Where people keep an item to a file, its parts are no crowd; a file of records is one. */
  private int crowd(Step step, int files) {
    ListKind kind = kinds.get(step.path());
    boolean records = kind != null && kind.tracker().isSynced();
    if (root(step) == null) return step.crowd();
    return records ? Math.max(step.crowd(), files) : files;
  }

  /** The items that are in some file of their tracker since a commit, by their first keys. */
  private Set<String> born(List<Step> steps) {
    Set<String> born = new HashSet<>();
    for (Step step : steps) {
      if (step.way() == Step.Way.BORN_TICKED) born.add(named(step));
    }
    return born;
  }

  private String named(Step step) {
    return tracker(step) + firstKey(step, step.item().key());
  }

  private Step renamed(Step step, int crowd) {
    TaskItem item = step.item();
    Kin kin = step.kin();
    if (!firstKeys.isEmpty()) {
      item = item.known(firstKey(step, item.key()), item.id());
      List<String> open = kin.open().stream().map(key -> firstKey(step, key)).toList();
      kin = new Kin(kin.parts(), open, kin.family(), kin.nth());
    }
    return new Step(step.commit(), step.path(), step.way(), item, kin, crowd);
  }

  /** An item as a whole that is gone and one of the same text that came ticked are the same. */
  private void renamed(List<Step> steps) {
    Map<String, List<Step>> gone = new HashMap<>();
    Set<String> come = new HashSet<>();
    for (Step step : steps) {
      if (step.item().parentKey() != null) continue;
      if (step.way() == Step.Way.BORN_TICKED) come.add(tracker(step) + step.item().key());
      if (step.way() != Step.Way.GONE) continue;
      gone.computeIfAbsent(tracker(step) + step.item().text(), k -> new ArrayList<>()).add(step);
    }
    for (Step step : steps) {
      if (step.way() != Step.Way.BORN_TICKED || step.item().parentKey() != null) continue;
      List<Step> like = gone.getOrDefault(tracker(step) + step.item().text(), List.of());
      if (like.size() != 1) continue;
      Step old = like.getFirst();
      // What was moved under its own key is known already, and so is all that keeps its key.
      if (come.contains(tracker(old) + old.item().key())) continue;
      firstKeys.put(tracker(step) + step.item().key(), firstKey(old, old.item().key()));
    }
  }

  /** A part is known by the key of its whole and what follows it. */
  private String firstKey(Step step, String key) {
    if (firstKeys.isEmpty()) return key;
    String known = firstKeys.get(tracker(step) + key);
    if (known != null) return known;
    for (int end = key.length() - 1; end > 0; end--) {
      if (key.charAt(end) != '/' && key.charAt(end) != '.') continue;
      String whole = firstKeys.get(tracker(step) + key.substring(0, end));
      if (whole != null) return whole + key.substring(end);
    }
    return key;
  }

  private static boolean isBack(Step step) {
    return switch (step.way()) {
      case UNTICKED, LOST, GONE -> true;
      case TICKED, BORN_TICKED -> false;
    };
  }

  private @Nullable String root(Step step) {
    ListKind kind = kinds.get(step.path());
    return kind == null ? null : kind.root();
  }

  private String tracker(Step step) {
    ListKind kind = kinds.get(step.path());
    return kind == null ? step.path() + "\0" : kind.kind() + "\0" + kind.feature() + "\0";
  }
}
