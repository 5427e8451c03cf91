package xpod.source.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.Kin;
import xpod.source.tracker.Snapshot;
import xpod.source.tracker.StateDigest;
import xpod.source.tracker.TaskChange;
import xpod.source.tracker.TaskItem;

/**
 * What became of a list from one version to the next, as far as it matters to claims. It depends on
 * the two versions and on how the list is read, and on nothing around them.
 *
 * @param changed whether anything at all became of an item
 * @param states all names and marks afterwards; nothing where {@code changed} is not
 * @param moves the items that were reported done, or no longer so
 * @param head where the newer version says that the whole is done
 * @param gap what of the newer version was passed over; empty where nothing was
 */
record Turn(
    boolean changed, StateDigest states, List<Move> moves, @Nullable Head head, String gap) {
  Turn {
    moves = List.copyOf(moves);
  }

  /** One item, and what it belonged together with afterwards. */
  record Move(Step.Way way, TaskItem item, Kin kin) {}

  /**
   * Compares two versions.
   *
   * @param there whether the newer version is a file, and not the end of it
   */
  static Turn between(Snapshot before, Snapshot after, boolean there) {
    List<TaskChange> changes = before.changesTo(after);
    List<Move> moves = new ArrayList<>();
    if (there) for (TaskChange change : changes) move(change, after).ifPresent(moves::add);
    for (TaskChange change : changes) gone(change).ifPresent(moves::add);
    boolean changed = !changes.isEmpty();
    return new Turn(
        changed, changed ? after.states() : StateDigest.NONE, moves, Head.of(after), gap(after));
  }

  /** A version that could not be read: nothing is known of its items. */
  static Turn illegible(Snapshot after) {
    return new Turn(false, StateDigest.NONE, List.of(), Head.of(after), gap(after));
  }

  /** How many items went one way. */
  int count(Step.Way... ways) {
    List<Step.Way> counted = List.of(ways);
    return (int) moves.stream().filter(m -> counted.contains(m.way())).count();
  }

  private static String gap(Snapshot after) {
    return after.problem().or(after::gap).orElse("");
  }

  private static Optional<Move> move(TaskChange change, Snapshot after) {
    return switch (change) {
      case TaskChange.Ticked t -> Optional.of(forth(Step.Way.TICKED, t.after(), after));
      case TaskChange.Born b when b.item().mark().isDone() ->
          Optional.of(forth(Step.Way.BORN_TICKED, b.item(), after));
      case TaskChange.Unticked u -> Optional.of(back(Step.Way.UNTICKED, u.after()));
      case TaskChange.Outdated o when o.before().mark().isDone() && o.after().mark().isAhead() ->
          Optional.of(back(Step.Way.LOST, o.after()));
      default -> Optional.empty();
    };
  }

  private static Optional<Move> gone(TaskChange change) {
    return change instanceof TaskChange.Removed r && r.item().mark().isDone()
        ? Optional.of(back(Step.Way.GONE, r.item()))
        : Optional.empty();
  }

  private static Move forth(Step.Way way, TaskItem item, Snapshot after) {
    return new Move(way, item, after.kin(item));
  }

  private static Move back(Step.Way way, TaskItem item) {
    return new Move(way, item, Kin.ALONE);
  }
}
