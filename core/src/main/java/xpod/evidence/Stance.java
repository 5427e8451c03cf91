package xpod.evidence;

/** Where a second reader stands. */
public enum Stance {
  /** It does not see in the changes what the claim says. */
  DOUBTS,
  /** It has no doubt, whatever else it says. */
  REMARKS,
  /** It could not be asked: no answer, a refusal, or none that could be read. */
  SILENT
}
