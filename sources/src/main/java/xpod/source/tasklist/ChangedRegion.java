package xpod.source.tasklist;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import xpod.source.tracker.Pairing;
import xpod.source.tracker.TaskChange;
import xpod.source.tracker.TaskItem;

/**
 * The lines in which two versions differ, and the items that may have changed with them: those on
 * the lines, those whose text runs into them, and all namesakes of these, since a namesake that
 * comes or goes changes keys.
 */
final class ChangedRegion {
  private final Side before;
  private final Side after;

  ChangedRegion(Line[] before, Line[] after, Supplier<Keys> keysBefore, Supplier<Keys> keysAfter) {
    int shorter = Math.min(before.length, after.length);
    int prefix = 0;
    while (prefix < shorter && before[prefix] == after[prefix]) prefix++;
    int suffix = 0;
    while (suffix < shorter - prefix
        && before[before.length - 1 - suffix] == after[after.length - 1 - suffix]) suffix++;
    int above = above(before, prefix);
    this.before = new Side(before, above, prefix, before.length - suffix, keysBefore);
    this.after = new Side(after, above, prefix, after.length - suffix, keysAfter);
  }

  /** The box whose text may run into the region, the same on both sides; -1 where there is none. */
  private static int above(Line[] lines, int from) {
    int i = from - 1;
    while (i >= 0 && lines[i].kind == Line.Kind.CONTINUATION) i--;
    return i >= 0 && lines[i].isBox() ? i : -1;
  }

  List<TaskChange> changes() {
    List<Line> running = before.mark(after);
    running.addAll(after.mark(before));
    for (Line owner : running) {
      before.addItem(owner);
      after.addItem(owner);
    }
    if (before.items.isEmpty() && after.items.isEmpty()) return List.of();
    Map<String, BoxText> names = new LinkedHashMap<>();
    before.addNames(names);
    after.addNames(names);
    for (BoxText name : names.values()) {
      before.items.addAll(before.keys.get().bearing(name));
      after.items.addAll(after.keys.get().bearing(name));
    }
    return pair(before.read(), after.read());
  }

  /** One of the two versions, and which of its box lines are looked at. */
  private static final class Side {
    private final Line[] lines;
    private final int above;
    private final int from;
    private final int to;
    private final Supplier<Keys> keys;
    private final Map<Line, Integer> places = new IdentityHashMap<>();
    private final SortedSet<Integer> items = new TreeSet<>();

    Side(Line[] lines, int above, int from, int to, Supplier<Keys> keys) {
      this.lines = lines;
      this.above = above;
      this.from = from;
      this.to = to;
      this.keys = keys;
      for (int i = from; i < to; i++) places.put(lines[i], i);
      if (above >= 0) places.put(lines[above], above);
    }

    /**
     * Takes up the items on lines the other side lacks; returns the boxes whose text runs into one.
     */
    List<Line> mark(Side other) {
      List<Line> running = new ArrayList<>();
      Line owner = above < 0 ? null : lines[above];
      for (int i = from; i < to; i++) {
        Line line = lines[i];
        if (line.kind != Line.Kind.CONTINUATION) owner = line.isBox() ? line : null;
        if (other.places.containsKey(line)) continue;
        if (line.isBox()) items.add(i);
        else if (owner != null) running.add(owner);
      }
      return running;
    }

    void addItem(Line line) {
      Integer place = places.get(line);
      if (place != null) items.add(place);
    }

    void addNames(Map<String, BoxText> names) {
      for (int i : items) names.putIfAbsent(lines[i].boxText().base(), lines[i].boxText());
    }

    Map<Line, TaskItem> read() {
      if (items.isEmpty()) return Map.of();
      ItemReader reader = new ItemReader(lines, keys.get());
      Map<Line, TaskItem> read = new LinkedHashMap<>();
      for (int i : items) read.put(lines[i], reader.item(i));
      return read;
    }
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
    List<TaskChange> all = new ArrayList<>();
    for (TaskItem item : now.values()) {
      TaskChange change = TaskChange.between(pairs.get(item), item);
      if (change != null) all.add(change);
    }
    for (TaskItem item : removed) all.add(new TaskChange.Removed(item));
    return List.copyOf(all);
  }
}
