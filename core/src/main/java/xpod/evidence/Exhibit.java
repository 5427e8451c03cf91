package xpod.evidence;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import xpod.ClaimId;
import xpod.SignalId;

/**
 * A piece of evidence in a docket: what was read, since when it has been so, and who wrote the
 * bytes.
 *
 * @param at since when the fact has been so, by the source's clock; not when we noticed
 * @param about the one claim it answers a question of, or null where it speaks of the work as a
 *     whole
 */
public record Exhibit(
    SignalId from, Instant at, Witness witness, @Nullable ClaimId about, Evidence evidence)
    implements Comparable<Exhibit> {
  private static final Comparator<Exhibit> ORDER =
      Comparator.comparing(Exhibit::at).thenComparing(Exhibit::from);

  /** Who wrote what was read. */
  public enum Witness {
    /** The one who made the claim. */
    CLAIMANT,
    /** Another person or agent. */
    ANOTHER,
    /** A machine that neither of them controls. */
    MACHINE
  }

  /** Whether it may speak for or against {@code claim}. */
  public boolean concerns(ClaimId claim) {
    return about == null || about.equals(claim);
  }

  @Override
  public int compareTo(Exhibit other) {
    return ORDER.compare(this, other);
  }
}
