package xpod.source.repository;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import xpod.source.git.Blob;
import xpod.source.git.History;
import xpod.source.git.ObjectReader;
import xpod.source.tasklist.TaskDocument;
import xpod.source.tracker.Kin;
import xpod.source.tracker.Snapshot;
import xpod.source.tracker.StateDigest;
import xpod.source.tracker.TaskChange;
import xpod.source.tracker.TaskItem;

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
  private final Map<String, ListKind> kinds;
  private final Map<String, String> gaps = new TreeMap<>();
  private final Map<String, byte[]> settings;

  /**
   * @param settings what the files say today that trackers name as their settings, by path
   */
  ListReader(
      History history,
      ObjectReader objects,
      Map<String, ListKind> kinds,
      Map<String, byte[]> settings) {
    this.history = history;
    this.objects = objects;
    this.kinds = kinds;
    this.settings = settings;
  }

  /** One version of a list replaced by another, or by none. */
  record Version(int commit, String path, String before, String after) {}

  /**
   * Hands over what became of the items of lists, each oldest first. All versions are asked for at
   * once, so that git unpacks the next while this one is read.
   */
  void read(List<List<Version>> lists, Consumer<Step> steps, Consumer<Headed> heads) {
    Progress progress = new Progress(lists.stream().flatMap(List::stream).toList(), steps, heads);
    objects.read(plan(lists), progress::take);
    progress.goOn();
    progress.tellGap();
  }

  /** What the newest version of a list has that could not be read, by path; once all are read. */
  Map<String, String> gaps() {
    return gaps;
  }

  /** The blobs to ask for, in order: those that will not be at hand when they are needed. */
  private static List<String> plan(List<List<Version>> lists) {
    List<String> ids = new ArrayList<>();
    for (List<Version> list : lists) {
      Map<String, Boolean> atHand = recent();
      for (Version change : list) {
        for (String id : List.of(change.before(), change.after())) {
          if (id.isEmpty() || atHand.get(id) != null) continue;
          ids.add(id);
          atHand.put(id, true);
        }
      }
    }
    return ids;
  }

  private static <V> Map<String, V> recent() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > VERSIONS_KEPT;
      }
    };
  }

  /** Where the reading stands: it goes on as far as the versions that came allow. */
  private final class Progress {
    private final List<Version> changes;
    private final Consumer<Step> steps;
    private final Consumer<Headed> heads;
    private final Set<String> illegible = new HashSet<>();
    private Map<String, Snapshot> versions = recent();
    private Set<StateDigest> seen = new HashSet<>();
    private String path = "";
    private int at;

    /** The version read last: another branch's version has most lines in common with it. */
    private Snapshot last;

    /** The file before it was there. */
    private Snapshot none;

    /** The version that the change told of last led to. */
    private Snapshot newest;

    Progress(List<Version> changes, Consumer<Step> steps, Consumer<Headed> heads) {
      this.changes = changes;
      this.steps = steps;
      this.heads = heads;
      this.none = TaskDocument.EMPTY;
      this.last = none;
      this.newest = none;
    }

    void take(String id, Blob blob) {
      goOn();
      Version change = changes.get(at);
      turnTo(change);
      Snapshot before = id.equals(change.after()) ? versions.get(change.before()) : null;
      Snapshot like = before == null ? last : before;
      last = blob instanceof Blob.Content content ? like.next(content.bytes()) : none;
      Legible.why(blob).ifPresent(why -> gaps.putIfAbsent(path, why));
      if (!(blob instanceof Blob.Content)) illegible.add(id);
      versions.put(id, last);
    }

    /** Tells of every change whose versions are at hand. */
    void goOn() {
      for (; at < changes.size(); at++) {
        Version change = changes.get(at);
        turnTo(change);
        Snapshot before = at(change.before());
        Snapshot after = before == null ? null : at(change.after());
        if (before == null || after == null) return;
        newest = after;
        if (Headed.isDone(after)) heads.accept(Headed.of(change.commit(), change.path(), after));
        // A version that could not be read says nothing about its items, least of all that they
        // are gone.
        if (illegible.contains(change.before()) || illegible.contains(change.after())) continue;
        List<TaskChange> items = before.changesTo(after);
        if (!items.isEmpty() && !change.after().isEmpty()) step(change, items, after, seen, steps);
        gone(change, items, steps);
        if (!items.isEmpty()) seen.add(after.states());
      }
    }

    void tellGap() {
      newest.problem().or(newest::gap).ifPresent(why -> gaps.put(path, why));
      newest = none;
    }

    private @Nullable Snapshot at(String id) {
      return id.isEmpty() ? none : versions.get(id);
    }

    private void turnTo(Version change) {
      if (change.path().equals(path)) return;
      tellGap();
      path = change.path();
      versions = recent();
      seen = new HashSet<>();
      none = last = Objects.requireNonNull(kinds.get(path)).empty(path, settings);
    }
  }

  private static void gone(Version change, List<TaskChange> items, Consumer<Step> steps) {
    for (TaskChange item : items) {
      if (!(item instanceof TaskChange.Removed gone) || !gone.item().mark().isDone()) continue;
      steps.accept(
          new Step(change.commit(), change.path(), Step.Way.GONE, gone.item(), Kin.ALONE, 0));
    }
  }

  private void step(
      Version change,
      List<TaskChange> items,
      Snapshot after,
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
      Kin kin = back ? Kin.ALONE : after.kin(subject);
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
      case TaskChange.Outdated o when o.before().mark().isDone() && o.after().mark().isAhead() ->
          Step.Way.LOST;
      default -> null;
    };
  }
}
