package xpod.source.tracker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version of a file that keeps its items as records, each with a key of its own. A record is the
 * same as before where its key is; of records with one key the last counts, as it does in files to
 * which tools append.
 */
public final class Records implements Snapshot {
  private static final byte[] NO_BYTES = {};

  /** Tools set a state for each part; where more than half are open, the whole alone was set. */
  private static final int FORGOTTEN = 2;

  /** Takes the records out of a file, from top to bottom. */
  @FunctionalInterface
  public interface Reader {
    /**
     * @throws Unreadable where the bytes are not what the tracker writes
     */
    List<TaskItem> read(byte[] bytes) throws Unreadable;
  }

  /** What the parts of an item weigh. */
  public enum Weight {
    /**
     * An item and its parts are one piece of work and share its weight. Where most parts are open
     * under an item that is done, they are not kept and say nothing.
     */
    SHARED,
    /** Each part is a piece of work of its own, as the issues of an epic are. */
    EACH
  }

  private final Reader reader;
  private final Weight weight;
  private final byte[] bytes;
  private final Map<String, TaskItem> items;
  private final @Nullable String problem;
  private @Nullable Map<String, List<TaskItem>> parts;

  private Records(
      Reader reader,
      Weight weight,
      byte[] bytes,
      Map<String, TaskItem> items,
      @Nullable String problem) {
    this.reader = reader;
    this.weight = weight;
    this.bytes = bytes;
    this.items = items;
    this.problem = problem;
  }

  /** A file before its first version. */
  public static Records empty(Reader reader, Weight weight) {
    return new Records(reader, weight, NO_BYTES, Map.of(), null);
  }

  @Override
  public Records next(byte[] newer) {
    if (problem == null && Arrays.equals(bytes, newer)) return this;
    try {
      Map<String, TaskItem> read = new LinkedHashMap<>();
      for (TaskItem item : reader.read(newer)) read.put(item.key(), item);
      return new Records(reader, weight, newer, read, null);
    } catch (Unreadable e) {
      return new Records(reader, weight, newer, Map.of(), e.why());
    }
  }

  @Override
  public List<TaskItem> items() {
    return List.copyOf(items.values());
  }

  @Override
  public List<TaskChange> changesTo(Snapshot newer) {
    Records after = (Records) newer;
    if (problem != null || after.problem != null || after == this) return List.of();
    List<TaskChange> changes = new ArrayList<>();
    after.items.forEach((key, now) -> {
      TaskChange change = TaskChange.between(items.get(key), now);
      if (change != null) changes.add(change);
    });
    items.forEach((key, then) -> {
      if (!after.items.containsKey(key)) changes.add(new TaskChange.Removed(then));
    });
    return changes;
  }

  @Override
  public Kin kin(TaskItem item) {
    List<TaskItem> own = partsOf(item.key());
    List<String> open =
        own.stream().filter(p -> p.mark().isAhead() && !p.isOptional()).map(TaskItem::key).toList();
    if (weight == Weight.EACH) return new Kin(own.size(), open, 1, 0);
    List<TaskItem> family = new ArrayList<>();
    collect(top(item), family);
    int nth = 0;
    while (nth < family.size() && !family.get(nth).key().equals(item.key())) nth++;
    return new Kin(own.size(), open, family.size(), Math.min(nth, family.size() - 1))
        .kept(FORGOTTEN);
  }

  private TaskItem top(TaskItem item) {
    TaskItem at = item;
    // A chain longer than there are items is a ring, which tools refuse and hands can write.
    for (int step = 0; step < items.size(); step++) {
      TaskItem up = at.parentKey() == null ? null : items.get(at.parentKey());
      if (up == null) return at;
      at = up;
    }
    return item;
  }

  private void collect(TaskItem from, List<TaskItem> family) {
    if (family.size() >= items.size()) return;
    family.add(from);
    for (TaskItem part : partsOf(from.key())) collect(part, family);
  }

  private List<TaskItem> partsOf(String key) {
    Map<String, List<TaskItem>> known = parts;
    if (known == null) {
      known = new HashMap<>();
      for (TaskItem item : items.values()) {
        String parent = item.parentKey();
        if (parent != null && !parent.equals(item.key())) {
          known.computeIfAbsent(parent, k -> new ArrayList<>()).add(item);
        }
      }
      parts = known;
    }
    return known.getOrDefault(key, List.of());
  }

  @Override
  public Optional<String> problem() {
    return Optional.ofNullable(problem);
  }
}
