package xpod.source.tracker;

import org.jspecify.annotations.Nullable;

/**
 * What became of one item between two versions of its list.
 *
 * <p>A change of mark says so even where the text was edited as well; then {@link Pair#reworded} is
 * true. Where the key differs between before and after, what was known under the old key carries
 * over to the new one.
 */
public sealed interface TaskChange {

  /** An item that was there before and after. */
  sealed interface Pair extends TaskChange {
    TaskItem before();

    TaskItem after();

    /** Whether the text was edited too. */
    default boolean reworded() {
      return !before().text().equals(after().text());
    }

    /** Whether the item is known by another key now. */
    default boolean rekeyed() {
      return !before().key().equals(after().key());
    }
  }

  /**
   * The item appeared, in the state it carries: born ticked is a claim made without a visible tick.
   */
  record Born(TaskItem item) implements TaskChange {}

  /** The item is now reported done. */
  record Ticked(TaskItem before, TaskItem after) implements Pair {}

  /** The item was reported done and is now open or under way again. */
  record Unticked(TaskItem before, TaskItem after) implements Pair {}

  /**
   * An older copy of the item was written over a newer one, as a tool does that syncs late: the
   * mark went back, and nobody said anything.
   */
  record Outdated(TaskItem before, TaskItem after) implements Pair {}

  /** The mark changed in another way. */
  record Marked(TaskItem before, TaskItem after) implements Pair {}

  /** The text changed and the mark did not. */
  record Reworded(TaskItem before, TaskItem after) implements Pair {}

  /** Only the key changed: renumbered, or a namesake came or went. */
  record Moved(TaskItem before, TaskItem after) implements Pair {}

  /** The item is gone. */
  record Removed(TaskItem item) implements TaskChange {}

  /** What became of one item; null where nothing that matters did. */
  static @Nullable TaskChange between(@Nullable TaskItem before, TaskItem after) {
    if (before == null) return new Born(after);
    boolean done = after.mark().isDone();
    if (done && !before.mark().isDone()) return new Ticked(before, after);
    if (before.mark().isDone() && after.mark().isAhead()) return new Unticked(before, after);
    if (!before.mark().equals(after.mark())) return new Marked(before, after);
    if (!before.text().equals(after.text())) return new Reworded(before, after);
    return before.key().equals(after.key()) ? null : new Moved(before, after);
  }
}
