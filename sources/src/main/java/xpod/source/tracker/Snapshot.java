package xpod.source.tracker;

import java.util.List;
import java.util.Optional;

/**
 * What one version of a tracker's file says.
 *
 * <p>A snapshot never changes and keeps the bytes it was made from, which must not be changed
 * either. Bytes that make no sense are a snapshot without items and with a {@link #problem}.
 */
public interface Snapshot {
  /**
   * Reads a newer version of the same file; what did not change may be shared with this one. The
   * result is the same whichever snapshot it is asked of.
   */
  Snapshot next(byte[] newer);

  /** Every item, from top to bottom. */
  List<TaskItem> items();

  /**
   * What became of the items from this version to a newer one of the same file. A version that
   * could not be read says nothing about its items, least of all that they are gone.
   */
  List<TaskChange> changesTo(Snapshot newer);

  /** What belongs together with an item of this very version. */
  Kin kin(TaskItem item);

  /**
   * The states of all items as one value: equal where all names and marks are, in whatever order.
   */
  default StateDigest states() {
    StateDigest.Sum sum = new StateDigest.Sum();
    items().forEach(i -> sum.add(StateDigest.hash(i.key()), i.mark()));
    return sum.digest();
  }

  /**
   * What the file says about the whole of it, as in {@code Status: Complete}; where it is no item
   * of its own.
   */
  default Optional<Status> status() {
    return Optional.empty();
  }

  /** What of the file was passed over, as in "line 12 is not JSON"; all the rest was read. */
  default Optional<String> gap() {
    return Optional.empty();
  }

  /** Why the file was not read, as in "longer than 64 MiB"; then it has no items. */
  Optional<String> problem();
}
