package xpod;

import java.util.Comparator;

/**
 * A piece of work that claims and evidence speak of: the task {@code T039} of the list {@code
 * specs/012-checkout}.
 *
 * <p>Ids are re-used and copied, so the id alone is never the identity: {@code tracker} says in
 * which list of which repository, {@code key} which item of it, and {@code birth} tells apart two
 * items that bore the same key one after the other.
 */
public record WorkId(String tracker, String key, int birth) implements Comparable<WorkId> {
  private static final Comparator<WorkId> ORDER =
      Comparator.comparing(WorkId::tracker).thenComparing(WorkId::key).thenComparing(WorkId::birth);

  public WorkId {
    if (tracker.isBlank())
      throw new IllegalArgumentException("a work id has no tracker, key '" + key + "'");
    if (key.isBlank())
      throw new IllegalArgumentException("a work id of '" + tracker + "' has no key");
    if (birth < 0) throw new IllegalArgumentException("birth (" + birth + ") is negative");
  }

  public WorkId(String tracker, String key) {
    this(tracker, key, 0);
  }

  @Override
  public int compareTo(WorkId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return tracker + " " + key + (birth == 0 ? "" : "~" + birth);
  }
}
