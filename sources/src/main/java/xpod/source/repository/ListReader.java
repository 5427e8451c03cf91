package xpod.source.repository;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import xpod.source.git.Blob;
import xpod.source.git.History;
import xpod.source.git.ObjectReader;
import xpod.source.tasklist.Kin;
import xpod.source.tasklist.StateDigest;
import xpod.source.tasklist.TaskChange;
import xpod.source.tasklist.TaskDocument;
import xpod.source.tasklist.TaskItem;

/**
 * Reads one list over its whole history, by difference: each version against the one it replaced.
 */
final class ListReader {
  /** Versions kept at hand; branches that fork earlier are read again. */
  private static final int VERSIONS_KEPT = 128;

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
  private static final Kin ALONE = new Kin(0, List.of(), 1, 0);

  /** The version read last: another branch's version has most lines in common with it. */
  private TaskDocument last = NOTHING;

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
    TaskDocument close = like == NOTHING ? last : like;
    TaskDocument read =
        objects.read(blob) instanceof Blob.Content content ? close.next(content.bytes()) : NOTHING;
    versions.put(blob, read);
    last = read;
    return read;
  }

  private void step(
      Version change,
      List<TaskChange> items,
      TaskDocument after,
      Set<StateDigest> seen,
      Consumer<Step> steps) {
    int ticked = 0;
    int unticked = 0;
    for (TaskChange item : items) {
      if (item instanceof TaskChange.Ticked
          || (item instanceof TaskChange.Born b && b.item().mark().isDone())) ticked++;
      if (item instanceof TaskChange.Unticked) unticked++;
    }
    boolean stale =
        unticked >= MANY && (seen.contains(after.states()) || history.merge(change.commit()));
    for (TaskChange item : items) {
      Step.Way way = way(item, stale);
      if (way == null) continue;
      boolean back = way == Step.Way.UNTICKED || way == Step.Way.LOST;
      TaskItem subject = subject(item);
      Kin kin = back ? ALONE : after.kin(subject);
      steps.accept(
          new Step(change.commit(), change.path(), way, subject, kin, back ? unticked : ticked));
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
      case TaskChange.Unticked u -> stale ? Step.Way.LOST : Step.Way.UNTICKED;
      default -> null;
    };
  }
}
