package xpod.verdict;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xpod.evidence.Evidence.Grade;
import xpod.evidence.Exhibit;

/**
 * What graders say of the work as a whole. The claimant's own grade counts for nothing, and of
 * several the last decides: a grading that was mended replaces the one before it.
 */
final class Grades {
  private Grades() {}

  static @Nullable Reason notSolved(Case matter) {
    return last(matter)
        .filter(g -> !g.evidence().solved())
        .map(g -> because(Rule.NOT_SOLVED, g))
        .orElse(null);
  }

  static Optional<Reason> solved(Case matter) {
    return last(matter).filter(g -> g.evidence().solved()).map(g -> because(Rule.SOLVED, g));
  }

  private static Optional<Case.Seen<Grade>> last(Case matter) {
    return matter
        .seen(Grade.class)
        .filter(g -> g.exhibit().witness() != Exhibit.Witness.CLAIMANT)
        .reduce((first, second) -> second);
  }

  private static Reason because(Rule rule, Case.Seen<Grade> grade) {
    return grade.because(rule, grade.evidence().grader() + ": " + grade.evidence().told());
  }
}
