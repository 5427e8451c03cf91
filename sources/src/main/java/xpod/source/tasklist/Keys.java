package xpod.source.tasklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xpod.source.tasklist.BlockState.Heading;
import xpod.source.tasklist.BlockState.OpenItem;

/**
 * The keys of all items of a version: a name of its own for each box line.
 *
 * <p>The first item of a name keeps it plain, so that appending a namesake disturbs nothing; later
 * ones add their parent or section, and a count where that is not enough.
 */
final class Keys {
  private static final int MAX_PLACE_CHARS = 60;

  private final Line[] lines;

  /** By hash of the name: the first box line of a chain, counted from 1. */
  private final int[] table;

  private final int[] chain;
  private final Map<Line, String> namesakes = new IdentityHashMap<>();

  Keys(Line[] lines) {
    this.lines = lines;
    int boxes = 0;
    for (Line line : lines) if (line.isBox()) boxes++;
    table = new int[Math.max(16, Integer.highestOneBit(boxes + 1) * 4)];
    chain = new int[lines.length];
    for (int i = lines.length - 1; i >= 0; i--) {
      if (!lines[i].isBox()) continue;
      int slot = slot(lines[i].boxText().baseHash());
      chain[i] = table[slot];
      table[slot] = i + 1;
    }
  }

  private int slot(long hash) {
    return (int) (hash >>> 32) & (table.length - 1);
  }

  /** The box lines that bear this name, from top to bottom. */
  List<Integer> bearing(BoxText name) {
    List<Integer> found = new ArrayList<>();
    for (int next = table[slot(name.baseHash())]; next != 0; next = chain[next - 1]) {
      if (lines[next - 1].boxText().bearsTheNameOf(name)) found.add(next - 1);
    }
    return found;
  }

  String of(int index) {
    Line line = lines[index];
    String known = namesakes.get(line);
    if (known != null) return known;
    BoxText name = line.boxText();
    if (isAlone(name)) return name.base();
    nameAll(bearing(name), name.base());
    String found = namesakes.get(line);
    return found == null ? name.base() : found;
  }

  private boolean isAlone(BoxText name) {
    int count = 0;
    for (int next = table[slot(name.baseHash())]; next != 0; next = chain[next - 1]) {
      if (lines[next - 1].boxText().bearsTheNameOf(name) && ++count > 1) return false;
    }
    return true;
  }

  private void nameAll(List<Integer> bearers, String base) {
    Map<String, Integer> taken = new HashMap<>();
    boolean first = true;
    for (int index : bearers) {
      String place = place(lines[index]);
      int count = taken.merge(place, 1, Integer::sum);
      String key = first ? base : base + " § " + place + (count == 1 ? "" : "~" + count);
      namesakes.put(lines[index], key);
      first = false;
    }
  }

  private static String place(Line line) {
    Line parent = parentOf(line);
    Heading heading = line.in.heading();
    String place = parent != null ? parent.boxText().base() : heading == null ? "" : heading.text();
    if (place.length() > MAX_PLACE_CHARS) place = place.substring(0, MAX_PLACE_CHARS);
    // The two signs that build a key must not come from its parts, or two items could share one.
    return place.replace('§', ' ').replace('~', ' ').strip();
  }

  /** The nearest item that this one is nested in and that has a box itself. */
  static @Nullable Line parentOf(Line line) {
    OpenItem item = line.out.list();
    while (item != null && (item.line() == line || !item.line().isBox())) item = item.up();
    return item == null ? null : item.line();
  }
}
