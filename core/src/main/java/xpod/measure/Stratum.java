package xpod.measure;

import xpod.Points;
import xpod.signal.Audit.Answer;
import xpod.verdict.Verdict;

/**
 * The claims of one verdict, and what audits found among them.
 *
 * @param points the weight of all its claims
 * @param done how many of those that could be told were done
 * @param cannotTell how many were looked at and could not be told
 */
public record Stratum(Verdict verdict, int claims, Points points, Share done, int cannotTell) {
  /** With fewer answers an estimate would be noise; a smaller stratum has to be answered whole. */
  public static final int LEAST_ANSWERS = 10;

  static Stratum empty(Verdict verdict) {
    return new Stratum(verdict, 0, Points.ZERO, new Share(0, 0), 0);
  }

  /** With a claim more. */
  Stratum with(AuditedIntegrity.Asked asked) {
    Answer answer = asked.answer();
    boolean told = answer != null && answer != Answer.CANNOT_TELL;
    int of = done.of() + (told ? 1 : 0);
    int hits = done.hits() + (answer == Answer.DONE ? 1 : 0);
    int not = cannotTell + (answer == Answer.CANNOT_TELL ? 1 : 0);
    return new Stratum(verdict, claims + 1, points.plus(asked.points()), new Share(hits, of), not);
  }

  /** How many answers are lacking before an estimate may rest on it. */
  public int lacking() {
    return Math.max(0, Math.min(LEAST_ANSWERS, claims - cannotTell) - done.of());
  }
}
