package xpod.source.tracker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds which item of the newer version is which of the older one.
 *
 * <p>In this order: same key and text; same text (renumbered, or a namesake came or went); same
 * identifier (an edited text keeps its key); and at last the most alike among those without an
 * identifier of their own.
 */
public final class Pairing {
  /**
   * Below this, two texts are two tasks: measured on edited and on unrelated neighbours of real
   * lists.
   */
  static final double MIN_LIKENESS = 0.65;

  /** An identifier that comes or goes with the words is a further doubt. */
  private static final double MIN_LIKENESS_WITH_ID = 0.8;

  /** Above this, a word or two were changed in a sentence. */
  private static final double TOUCHED_UP = 0.9;

  /**
   * So many comparisons are made at most; beyond them, the file was rewritten rather than edited.
   */
  private static final int MAX_COMPARISONS = 40_000;

  /** A shorter text, such as "Tests", is no name to know a renumbered item by. */
  private static final int MIN_NAME_CHARS = 8;

  private record Alike(double likeness, TaskItem old, TaskItem now) {}

  private Pairing() {}

  /** Adds pairs, newer to older, and returns the older items left over. */
  public static List<TaskItem> into(
      Map<TaskItem, TaskItem> pairs, List<TaskItem> gone, List<TaskItem> come) {
    List<TaskItem> old = new ArrayList<>(gone);
    List<TaskItem> now = new ArrayList<>(come);
    match(pairs, old, now, i -> i.key() + "\n" + i.text(), (a, b) -> true);
    match(pairs, old, now, i -> i.id() == null ? null : i.id() + "\n" + i.text(), (a, b) -> true);
    match(pairs, old, now, TaskItem::key, Pairing::isTouchedUp);
    match(pairs, old, now, TaskItem::text, (a, b) -> isName(b.text()));
    match(pairs, old, now, i -> i.id() == null ? null : i.key(), (a, b) -> true);
    match(pairs, old, now, TaskItem::id, (a, b) -> true);
    match(pairs, old, now, TaskItem::key, (a, b) -> a.id() == null && b.id() == null);
    matchAlike(pairs, old, now);
    return old;
  }

  /**
   * A twin of the same text but another number must not take the place of an item that was touched
   * up.
   */
  private static boolean isTouchedUp(TaskItem old, TaskItem now) {
    return Likeness.of(Likeness.pairs(old.text()), Likeness.pairs(now.text())) >= TOUCHED_UP;
  }

  private static boolean isName(String text) {
    return text.length() >= MIN_NAME_CHARS || text.codePoints().anyMatch(Character::isIdeographic);
  }

  private static void match(
      Map<TaskItem, TaskItem> pairs,
      List<TaskItem> old,
      List<TaskItem> now,
      Function<TaskItem, @Nullable String> name,
      BiPredicate<TaskItem, TaskItem> may) {
    if (old.isEmpty() || now.isEmpty()) return;
    Map<String, Deque<TaskItem>> byName = new HashMap<>();
    for (TaskItem item : old) {
      String key = name.apply(item);
      if (key != null) byName.computeIfAbsent(key, k -> new ArrayDeque<>()).add(item);
    }
    Set<TaskItem> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (TaskItem item : now) {
      String key = name.apply(item);
      Deque<TaskItem> same = key == null ? null : byName.get(key);
      TaskItem first = same == null ? null : same.peekFirst();
      if (same == null || first == null || !may.test(first, item)) continue;
      same.removeFirst();
      pairs.put(item, first);
      taken.add(first);
    }
    old.removeIf(taken::contains);
    now.removeIf(pairs::containsKey);
  }

  private static void matchAlike(
      Map<TaskItem, TaskItem> pairs, List<TaskItem> old, List<TaskItem> now) {
    if ((long) old.size() * now.size() > MAX_COMPARISONS) return;
    List<int[]> oldPairs = old.stream().map(i -> Likeness.pairs(i.text())).toList();
    List<Alike> found = new ArrayList<>();
    for (TaskItem item : now) {
      int[] letters = Likeness.pairs(item.text());
      for (int i = 0; i < old.size(); i++) {
        TaskItem was = old.get(i);
        if (was.id() != null && item.id() != null) continue;
        double likeness = Likeness.of(oldPairs.get(i), letters);
        boolean oneHasId = was.id() != null || item.id() != null;
        if (likeness >= (oneHasId ? MIN_LIKENESS_WITH_ID : MIN_LIKENESS))
          found.add(new Alike(likeness, was, item));
      }
    }
    found.sort(Comparator.comparingDouble(Alike::likeness).reversed());
    Set<TaskItem> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Alike alike : found) {
      if (taken.contains(alike.old) || pairs.containsKey(alike.now)) continue;
      taken.add(alike.old);
      pairs.put(alike.now, alike.old);
    }
    old.removeIf(taken::contains);
  }

  /**
   * What became of the items between two versions, each read whole: equal keys of equal items are
   * the same, the others are paired by what they say.
   */
  public static List<TaskChange> between(List<TaskItem> before, List<TaskItem> after) {
    int shorter = Math.min(before.size(), after.size());
    int head = 0;
    while (head < shorter && before.get(head) == after.get(head)) head++;
    int tail = 0;
    while (tail < shorter - head
        && before.get(before.size() - 1 - tail) == after.get(after.size() - 1 - tail)) tail++;
    return unlike(
        before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
  }

  private static List<TaskChange> unlike(List<TaskItem> before, List<TaskItem> after) {
    Map<String, TaskItem> known = new LinkedHashMap<>();
    for (TaskItem item : before) known.put(item.key(), item);
    Map<TaskItem, TaskItem> pairs = new IdentityHashMap<>();
    List<TaskItem> come = new ArrayList<>();
    for (TaskItem item : after) {
      TaskItem same = known.get(item.key());
      boolean stays = same != null && same.text().equals(item.text());
      if (stays) pairs.put(item, known.remove(item.key()));
      else come.add(item);
    }
    List<TaskItem> removed = into(pairs, List.copyOf(known.values()), come);
    List<TaskChange> changes = new ArrayList<>();
    for (TaskItem item : after) {
      TaskChange change = TaskChange.between(pairs.get(item), item);
      if (change != null) changes.add(change);
    }
    for (TaskItem item : removed) changes.add(new TaskChange.Removed(item));
    return List.copyOf(changes);
  }
}
