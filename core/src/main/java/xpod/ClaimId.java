package xpod;

/**
 * The identity of one claim: a digest of the work it speaks of and of the fact that made it, so
 * that the same tick read from two branches, or twice, is one claim.
 */
public record ClaimId(String value) implements Comparable<ClaimId> {
  /**
   * 48 bits: short enough to type, and no collision is likely below a million claims in one report.
   */
  private static final int HEX_DIGITS = 12;

  public ClaimId {
    if (value.isBlank()) throw new IllegalArgumentException("a claim id is blank");
  }

  /** The claim about {@code work} that {@code fact} made: a commit, a delivery, a session. */
  public static ClaimId of(WorkId work, String fact) {
    return new ClaimId(
        Digest.of(HEX_DIGITS, work.tracker(), work.key(), String.valueOf(work.birth()), fact));
  }

  @Override
  public int compareTo(ClaimId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
