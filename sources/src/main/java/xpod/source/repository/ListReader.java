package xpod.source.repository;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import xpod.source.git.Blob;
import xpod.source.git.History;
import xpod.source.git.ObjectReader;
import xpod.source.tasklist.StateDigest;
import xpod.source.tasklist.TaskChange;
import xpod.source.tasklist.TaskDocument;
import xpod.source.tasklist.TaskItem;

/** Reads one list over its whole history, by difference: each version against the one it replaced. */
final class ListReader {
  /** Versions kept at hand; branches that fork earlier are read again. */
  private static final int VERSIONS_KEPT = 48;

  /** From here on unticking is a stale copy or a sweep, not a correction. */
  private static final int MANY = 3;

  private final History history;
  private final ObjectReader objects;
  private final Map<String, TaskDocument> versions =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TaskDocument> eldest) {
          return size() > VERSIONS_KEPT;
        }
      };
  private static final TaskDocument NOTHING = TaskDocument.parse(new byte[0]);

  ListReader(History history, ObjectReader objects) {
    this.history = history;
    this.objects = objects;
  }

  /** One version of a list replaced by another, or by none. */
  record Version(int commit, String path, String before, String after) {}

  /**
   * Hands over what became of the items.
   *
   * @param changes oldest first
   */
  void read(List<Version> changes, Consumer<Step> steps) {
    Set<StateDigest> seen = new HashSet<>();
    for (Version change : changes) {
      TaskDocument before = document(change.before(), NOTHING);
      TaskDocument after = document(change.after(), before);
      List<TaskChange> items = TaskDocument.changes(before, after);
      if (!items.isEmpty() && !change.after().isEmpty()) step(change, items, after, seen, steps);
      seen.add(after.states());
    }
  }

  private TaskDocument document(String blob, TaskDocument like) {
    if (blob.isEmpty()) return NOTHING;
    TaskDocument known = versions.get(blob);
    if (known != null) return known;
    TaskDocument read =
        objects.read(blob) instanceof Blob.Content content ? like.next(content.bytes()) : NOTHING;
    versions.put(blob, read);
    return read;
  }

  private void step(Version change, List<TaskChange> items, TaskDocument after, Set<StateDigest> seen, Consumer<Step> steps) {
    int ticked = 0;
    int unticked = 0;
    for (TaskChange item : items) {
      if (item instanceof TaskChange.Ticked || (item instanceof TaskChange.Born b && b.item().mark().isDone())) ticked++;
      if (item instanceof TaskChange.Unticked) unticked++;
    }
    Family family = null;
    boolean stale = unticked >= MANY && (seen.contains(after.states()) || history.merge(change.commit()));
    for (TaskChange item : items) {
      Step.Way way = way(item, stale);
      if (way == null) continue;
      if (family == null) family = new Family(after.items());
      TaskItem subject = subject(item);
      steps.accept(family.step(change, way, subject, way == Step.Way.UNTICKED || way == Step.Way.LOST ? unticked : ticked));
    }
  }

  private static TaskItem subject(TaskChange change) {
    return switch (change) {
      case TaskChange.Born born -> born.item();
      case TaskChange.Pair pair -> pair.after();
      case TaskChange.Removed removed -> removed.item();
    };
  }

  private static Step.@org.jspecify.annotations.Nullable Way way(TaskChange change, boolean stale) {
    return switch (change) {
      case TaskChange.Ticked t -> Step.Way.TICKED;
      case TaskChange.Born b when b.item().mark().isDone() -> Step.Way.BORN_TICKED;
      case TaskChange.Born b -> Step.Way.BORN_OPEN;
      case TaskChange.Unticked u -> stale ? Step.Way.LOST : Step.Way.UNTICKED;
      default -> null;
    };
  }

  /** The items of one version by key and kinship. */
  private static final class Family {
    private final Map<String, TaskItem> byKey = new HashMap<>();
    private final Map<String, List<TaskItem>> children = new HashMap<>();
    private final Map<String, List<String>> kin = new HashMap<>();

    Family(List<TaskItem> items) {
      for (TaskItem item : items) {
        byKey.put(item.key(), item);
        String parent = item.parentKey();
        if (parent != null) children.computeIfAbsent(parent, k -> new ArrayList<>()).add(item);
        else dotted(item, items);
      }
      for (TaskItem item : items) kin.computeIfAbsent(root(item), k -> new ArrayList<>()).add(item.key());
    }

    /** Flat lists spell kinship in the id: {@code t135.9} is a part of {@code t135}. */
    private void dotted(TaskItem item, List<TaskItem> items) {
      String id = item.id();
      int dot = id == null ? -1 : id.lastIndexOf('.');
      if (id == null || dot <= 0 || !Character.isLetter(id.charAt(0))) return;
      children.computeIfAbsent(id.substring(0, dot), k -> new ArrayList<>()).add(item);
    }

    private String root(TaskItem item) {
      TaskItem at = item;
      for (int depth = 0; depth < 20 && at.parentKey() != null; depth++) {
        TaskItem parent = byKey.get(at.parentKey());
        if (parent == null) break;
        at = parent;
      }
      return at.key();
    }

    Step step(ListReader.Version change, Step.Way way, TaskItem item, int crowd) {
      List<TaskItem> parts = children.getOrDefault(item.key(), List.of());
      List<String> open =
          parts.stream().filter(p -> p.mark().isAhead() && !p.isOptional()).map(TaskItem::key).toList();
      List<String> family = kin.getOrDefault(root(item), List.of(item.key()));
      int nth = Math.max(0, family.indexOf(item.key()));
      return new Step(change.commit(), change.path(), way, item, open, parts.size(), Math.max(1, family.size()), Math.min(nth, Math.max(0, family.size() - 1)), crowd);
    }
  }
}
