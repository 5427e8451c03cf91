package xpod.verdict;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xpod.ClaimId;

/**
 * What the judge says of one claim, as of one instant.
 *
 * @param reasons the deciding one first, then whatever else was seen for and against
 * @param missing what the contract still needs, in words; empty once verified
 * @param until when the verdict would change by itself: the end of grace of a pending claim, the
 *     end of probation of a verified one, the expiry of a waiver; null where time alone changes
 *     nothing
 * @param contract name and version of the contract it was judged under
 * @param rules version of the rules it was judged by
 */
public record Judgement(
    ClaimId claim,
    Verdict verdict,
    Standing standing,
    List<Reason> reasons,
    String missing,
    @Nullable Instant until,
    Instant asOf,
    String contract,
    int rules) {
  public Judgement {
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty())
      throw new IllegalArgumentException("a judgement of claim " + claim + " has no reason");
  }

  /** The reason that decided. */
  public Reason deciding() {
    return reasons.getFirst();
  }

  /** Whether it is verified but may still be taken back without surprise. */
  public boolean provisional() {
    return verdict == Verdict.VERIFIED && until != null;
  }

  /** Whether {@code other} says the same, whatever the time it was asked. */
  public boolean saysAs(Judgement other) {
    return verdict == other.verdict
        && standing == other.standing
        && deciding().equals(other.deciding())
        && provisional() == other.provisional();
  }
}
