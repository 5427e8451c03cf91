package xpod.signal;

import org.jspecify.annotations.Nullable;
import xpod.ClaimId;
import xpod.Revision;
import xpod.WorkId;

/**
 * What somebody answered who looked at a claim without being shown its verdict.
 *
 * @param judge who answered, as a pseudonym; never a name
 * @param note what they wrote beside it; may be empty, and may be erased later
 * @param read the revision that the repository was read as of
 * @param told the verdict that was kept back, in a word
 * @param rules the version of the rules that gave it
 * @param draw the draw that brought the claim up; null where somebody chose it, which says nothing
 *     about other claims
 */
public record Audit(
    ClaimId claim,
    WorkId work,
    String judge,
    Answer answer,
    String note,
    Revision read,
    String told,
    int rules,
    @Nullable Draw draw) {
  public Audit {
    if (judge.isBlank())
      throw new IllegalArgumentException("an audit of claim " + claim + " has no judge");
  }

  /** Whether the work that a claim speaks of was done when the claim was made, or soon after. */
  public enum Answer {
    DONE,
    NOT_DONE,
    /** It cannot be seen from what is there. */
    CANNOT_TELL
  }

  /** A random draw of claims that anybody can repeat: its seed, and how many were wanted. */
  public record Draw(long seed, int size) {
    public Draw {
      if (size < 1) throw new IllegalArgumentException("a draw of " + size + " claims");
    }
  }
}
