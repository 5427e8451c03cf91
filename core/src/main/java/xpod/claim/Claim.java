package xpod.claim;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import xpod.Actor;
import xpod.ClaimId;
import xpod.Place;
import xpod.PodId;
import xpod.Points;
import xpod.Revision;
import xpod.WorkId;

/**
 * A report that a piece of work is done. It is never evidence for itself.
 *
 * @param by who reported it, which need not be who did it
 * @param at when it was reported, by the source's clock
 * @param revision the commit that made the claim
 * @param task the id people use for the work, as in {@code T039}, where the tracker has one
 */
public record Claim(
    ClaimId id,
    WorkId work,
    PodId pod,
    Actor by,
    Wording says,
    Points points,
    Instant at,
    Revision revision,
    Place place,
    @Nullable String task,
    Manner manner)
    implements Comparable<Claim> {
  private static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::at).thenComparing(Claim::work).thenComparing(Claim::id);

  /** Whether an agent reported it, whose claims have the shorter probation. */
  public boolean byAgent() {
    return by instanceof Actor.Agent;
  }

  /** What people call the claim: its task id, or its own id where the tracker has none. */
  public String label() {
    return task != null ? task : id.value();
  }

  @Override
  public int compareTo(Claim other) {
    return ORDER.compare(this, other);
  }
}
