package xpod.source.tasklist;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The lines in which two versions differ, and the items that may have changed with them: those on
 * the lines, the one whose text runs into them, and all namesakes of these, since a namesake that
 * comes or goes changes keys.
 */
final class ChangedRegion {
  /** How far above the region the box may stand whose text runs into it. */
  private static final int MAX_LINES_ABOVE = 64;

  private final Line[] before;
  private final Line[] after;
  private final Supplier<Keys> keysBefore;
  private final Supplier<Keys> keysAfter;

  ChangedRegion(Line[] before, Line[] after, Supplier<Keys> keysBefore, Supplier<Keys> keysAfter) {
    this.before = before;
    this.after = after;
    this.keysBefore = keysBefore;
    this.keysAfter = keysAfter;
  }

  List<TaskChange> changes() {
    int shorter = Math.min(before.length, after.length);
    int prefix = 0;
    while (prefix < shorter && before[prefix] == after[prefix]) prefix++;
    int suffix = 0;
    while (suffix < shorter - prefix
        && before[before.length - 1 - suffix] == after[after.length - 1 - suffix]) suffix++;
    // The lines above are the same in both, so the owner is too.
    int from = owner(prefix);
    SortedSet<Integer> old = boxes(before, from, before.length - suffix);
    SortedSet<Integer> now = boxes(after, from, after.length - suffix);
    if (old.isEmpty() && now.isEmpty()) return List.of();
    addNamesakes(old, now);
    return pair(items(before, old, keysBefore.get()), items(after, now, keysAfter.get()));
  }

  private int owner(int prefix) {
    int lowest = Math.max(0, prefix - MAX_LINES_ABOVE);
    for (int i = prefix - 1; i >= lowest; i--) {
      if (before[i].isBox()) return i;
      if (before[i].kind == Line.Kind.HEADING) return prefix;
    }
    return prefix;
  }

  private static SortedSet<Integer> boxes(Line[] lines, int from, int to) {
    SortedSet<Integer> boxes = new TreeSet<>();
    for (int i = from; i < to; i++) if (lines[i].isBox()) boxes.add(i);
    return boxes;
  }

  private void addNamesakes(SortedSet<Integer> old, SortedSet<Integer> now) {
    Map<String, BoxText> names = new LinkedHashMap<>();
    for (int i : old) names.putIfAbsent(before[i].boxText().base(), before[i].boxText());
    for (int i : now) names.putIfAbsent(after[i].boxText().base(), after[i].boxText());
    for (BoxText name : names.values()) {
      old.addAll(keysBefore.get().bearing(name));
      now.addAll(keysAfter.get().bearing(name));
    }
  }

  private static Map<Line, TaskItem> items(Line[] lines, SortedSet<Integer> at, Keys keys) {
    ItemReader reader = new ItemReader(lines, keys);
    Map<Line, TaskItem> items = new LinkedHashMap<>();
    for (int i : at) items.put(lines[i], reader.item(i));
    return items;
  }

  private static List<TaskChange> pair(Map<Line, TaskItem> old, Map<Line, TaskItem> now) {
    Map<TaskItem, TaskItem> pairs = new IdentityHashMap<>();
    List<TaskItem> gone = new ArrayList<>();
    List<TaskItem> come = new ArrayList<>();
    for (var entry : now.entrySet()) {
      TaskItem same = old.get(entry.getKey());
      if (same == null) come.add(entry.getValue());
      else pairs.put(entry.getValue(), same);
    }
    for (var entry : old.entrySet())
      if (!now.containsKey(entry.getKey())) gone.add(entry.getValue());
    List<TaskItem> removed = Pairing.into(pairs, gone, come);
    TreeMap<Long, TaskChange> changes = new TreeMap<>();
    for (TaskItem item : now.values()) {
      TaskItem was = pairs.get(item);
      TaskChange change = was == null ? new TaskChange.Born(item) : Pairing.change(was, item);
      if (change != null) changes.put(2L * item.line(), change);
    }
    List<TaskChange> all = new ArrayList<>(changes.values());
    for (TaskItem item : removed) all.add(new TaskChange.Removed(item));
    return List.copyOf(all);
  }
}
