package xpod.verdict;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xpod.claim.Errand;
import xpod.claim.Matter;
import xpod.evidence.Evidence.OwnRun;

/**
 * What the claimant's own session shows of the run it speaks of. It lies in the claimant's hands,
 * so it never shows that something is so; that it shows the opposite of what is said nobody writes
 * down to please.
 */
final class OwnRuns {
  private OwnRuns() {}

  static @Nullable Reason failed(Case matter) {
    boolean ofAllTests =
        Errand.promises(matter.claim().says())
            && Errand.of(matter.claim().says()).contains(Errand.TESTS)
            && Errand.scope(matter.claim().says()).isEmpty()
            && matter.claim().says().names().isEmpty();
    // What a machine saw pass goes before what a session tells.
    if (!ofAllTests || RunReports.testsPassed(matter)) return null;
    return last(matter)
        .filter(r -> r.evidence().seen() == OwnRun.Seen.FAILED)
        .map(r -> because(Rule.OWN_RUN_FAILED, r))
        .orElse(null);
  }

  static boolean any(Case matter) {
    return matter.claim().says().matter() == Matter.RUN && last(matter).isPresent();
  }

  /** Why the session does not show it. */
  static Reason instead(Case matter) {
    Case.Seen<OwnRun> run = last(matter).orElseThrow();
    return switch (run.evidence().seen()) {
      case NONE, STALE -> because(Rule.NEVER_RAN, run);
      case PASSED, FAILED, UNKNOWN -> because(Rule.OWN_REPORT, run);
    };
  }

  private static Optional<Case.Seen<OwnRun>> last(Case matter) {
    return matter.latest(OwnRun.class);
  }

  private static Reason because(Rule rule, Case.Seen<OwnRun> run) {
    String command = run.evidence().command();
    String what = command.isEmpty() ? "" : "`" + command + "`: ";
    return run.because(rule, "in its own session, " + what + run.evidence().told());
  }
}
