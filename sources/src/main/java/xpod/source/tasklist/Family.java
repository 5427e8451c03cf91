package xpod.source.tasklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.Kin;
import xpod.source.tracker.TaskItem;

/**
 * Finds the {@link Kin} of the items of one version. All lines are looked at once, so that a list
 * in which everything was ticked costs no more than its length.
 */
final class Family {
  private final Line[] lines;
  private final Keys keys;

  /** By the item they are nested in, and by the identifier that theirs carries on. */
  private final Map<Line, List<Integer>> nested = new IdentityHashMap<>();

  private final Map<String, List<Integer>> carriedOn = new HashMap<>();

  /** For each line its top-level item, its place below it, and how many that one comes to. */
  private final int[] tops;

  private final int[] places;
  private final int[] sizes;

  Family(Line[] lines, Keys keys) {
    this.lines = lines;
    this.keys = keys;
    this.tops = new int[lines.length];
    this.places = new int[lines.length];
    this.sizes = new int[lines.length];
    for (int i = 0; i < lines.length; i++) if (lines[i].isBox()) enter(i);
    measure();
  }

  private void enter(int at) {
    Line parent = Keys.parentOf(lines[at]);
    if (parent != null) {
      nested.computeIfAbsent(parent, p -> new ArrayList<>()).add(at);
      return;
    }
    String own = lines[at].boxText().id();
    String whole = own == null ? null : carried(own);
    if (whole != null) carriedOn.computeIfAbsent(whole, w -> new ArrayList<>()).add(at);
  }

  /** {@code t135} of {@code t135.9}; null where an identifier carries on no other. */
  private static @Nullable String carried(String own) {
    int dot = own.lastIndexOf('.');
    boolean carriesOn = dot > 0 && dot + 1 < own.length() && Character.isLetter(own.charAt(0));
    return carriesOn ? own.substring(0, dot) : null;
  }

  private void measure() {
    int top = 0;
    boolean open = true;
    for (int i = 0; i < lines.length; i++) {
      if (isTop(lines[i])) {
        boolean box = lines[i].isBox();
        if (box) top = i;
        open = box || i == 0;
      } else if (lines[i].isBox() && open && i > 0) {
        places[i] = ++sizes[top];
      }
      tops[i] = top;
    }
  }

  Kin kin(TaskItem item) {
    int at = item.line() - 1;
    List<Integer> below = nested.getOrDefault(lines[at], List.of());
    boolean untold = isUntold(below);
    List<Integer> parts = new ArrayList<>(below);
    if (item.id() != null) parts.addAll(carriedOn.getOrDefault(item.id(), List.of()));
    parts.sort(null);
    List<String> open = new ArrayList<>();
    for (int part : parts) {
      Line line = lines[part];
      if (untold && below.contains(part)) continue;
      if (line.markOrOpen().isAhead() && !isOptional(line)) open.add(keys.of(part));
    }
    return new Kin(parts.size(), open, 1 + sizes[tops[at]], places[at]);
  }

  /**
   * Whether not one of the parts below a whole is ticked, and none has a name of its own: who ticks
   * the whole alone has told nothing of its parts.
   */
  private boolean isUntold(List<Integer> below) {
    return below.stream()
        .map(i -> lines[i])
        .allMatch(l -> l.markOrOpen().isAhead() && l.boxText().id() == null);
  }

  /** A star after the box, or the word itself. */
  private static boolean isOptional(Line line) {
    return line.optional || line.boxText().raw().toLowerCase(Locale.ROOT).contains("optional");
  }

  private static boolean isTop(Line line) {
    return (line.isBox() && Keys.parentOf(line) == null) || line.kind == Line.Kind.HEADING;
  }
}
