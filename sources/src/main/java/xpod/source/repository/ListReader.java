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
import xpod.source.tracker.Snapshot;
import xpod.source.tracker.StateDigest;

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
  private final Turns turns;

  /**
   * @param settings what the files say today that trackers name as their settings, by path
   */
  ListReader(
      History history,
      ObjectReader objects,
      Map<String, ListKind> kinds,
      Map<String, byte[]> settings,
      Turns turns) {
    this.turns = turns;
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
    Progress progress = new Progress(remembered(lists), steps, heads);
    objects.read(plan(progress.changes), progress::take);
    progress.goOn();
    progress.tellGap();
  }

  /** A version, and what became of the list with it where that is known from an earlier run. */
  private record Change(Version version, @Nullable Turn known) {}

  private List<Change> remembered(List<List<Version>> lists) {
    List<Change> changes = new ArrayList<>();
    for (List<Version> list : lists) {
      if (list.isEmpty()) continue;
      Turns.Reading by = reading(list.getFirst().path());
      for (Version version : list) changes.add(new Change(version, turns.find(by, version)));
    }
    return changes;
  }

  private Turns.Reading reading(String path) {
    return new Turns.Reading(Objects.requireNonNull(kinds.get(path)), path, settings);
  }

  /** What the newest version of a list has that could not be read, by path; once all are read. */
  Map<String, String> gaps() {
    return gaps;
  }

  /** The blobs to ask for, in order: those that will not be at hand when they are needed. */
  private static List<String> plan(List<Change> changes) {
    List<String> ids = new ArrayList<>();
    Map<String, Boolean> atHand = recent();
    String path = "";
    for (Change change : changes) {
      if (!change.version().path().equals(path)) atHand = recent();
      path = change.version().path();
      if (change.known() != null) continue;
      for (String id : List.of(change.version().before(), change.version().after())) {
        if (id.isEmpty() || atHand.get(id) != null) continue;
        ids.add(id);
        atHand.put(id, true);
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
    private final List<Change> changes;
    private final Consumer<Step> steps;
    private final Consumer<Headed> heads;
    private final Set<String> illegible = new HashSet<>();
    private Map<String, Snapshot> versions = recent();
    private Set<StateDigest> seen = new HashSet<>();
    private String path = "";
    private String gap = "";
    private int at;

    /** The version read last: another branch's version has most lines in common with it. */
    private Snapshot last;

    /** The file before it was there. */
    private Snapshot none;

    Progress(List<Change> changes, Consumer<Step> steps, Consumer<Headed> heads) {
      this.changes = changes;
      this.steps = steps;
      this.heads = heads;
      this.none = TaskDocument.EMPTY;
      this.last = none;
    }

    void take(String id, Blob blob) {
      goOn();
      Version change = changes.get(at).version();
      Snapshot before = id.equals(change.after()) ? versions.get(change.before()) : null;
      Snapshot like = before == null ? last : before;
      last = blob instanceof Blob.Content content ? like.next(content.bytes()) : none;
      Legible.why(blob).ifPresent(why -> gaps.putIfAbsent(path, why));
      if (!(blob instanceof Blob.Content)) illegible.add(id);
      versions.put(id, last);
    }

    /** Tells of every change that is known, or whose versions are at hand. */
    void goOn() {
      for (; at < changes.size(); at++) {
        Change change = changes.get(at);
        turnTo(change.version());
        Turn turn = change.known() == null ? turn(change.version()) : change.known();
        if (turn == null) return;
        gap = turn.gap();
        tell(change.version(), turn);
      }
    }

    /** What became of the list with a version; null where one of the two is still to come. */
    private @Nullable Turn turn(Version change) {
      Snapshot before = at(change.before());
      Snapshot after = before == null ? null : at(change.after());
      if (before == null || after == null) return null;
      // A version that could not be read says nothing about its items, least of all that they
      // are gone.
      if (illegible.contains(change.before()) || illegible.contains(change.after())) {
        return Turn.illegible(after);
      }
      Turn turn = Turn.between(before, after, !change.after().isEmpty());
      turns.keep(reading(path), change, turn);
      return turn;
    }

    private void tell(Version change, Turn turn) {
      if (turn.head() != null) {
        heads.accept(new Headed(change.commit(), change.path(), turn.head()));
      }
      int ticked = turn.count(Step.Way.TICKED, Step.Way.BORN_TICKED);
      int unticked = turn.count(Step.Way.UNTICKED);
      boolean stale =
          unticked >= MANY && (seen.contains(turn.states()) || history.merge(change.commit()));
      for (Turn.Move move : turn.moves()) {
        Step.Way way = stale && move.way() == Step.Way.UNTICKED ? Step.Way.LOST : move.way();
        int crowd =
            switch (way) {
              case TICKED, BORN_TICKED -> ticked;
              case UNTICKED, LOST -> unticked;
              case GONE -> 0;
            };
        steps.accept(new Step(change.commit(), change.path(), way, move.item(), move.kin(), crowd));
      }
      if (turn.changed()) seen.add(turn.states());
    }

    void tellGap() {
      if (!gap.isEmpty()) gaps.put(path, gap);
      gap = "";
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
}
