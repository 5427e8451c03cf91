package xpod.verdict;

import java.util.Optional;
import java.util.stream.Stream;
import xpod.claim.Errand;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Rerun;
import xpod.evidence.Exhibit;

/**
 * What commands of the contract show when they are run again. That one ended well shows checks and
 * a build, which have no more to tell; of tests it has to be told that some ran. That one ended
 * badly may be due to where it ran, so it denies nothing.
 */
final class Reruns {
  private Reruns() {}

  static boolean any(Case matter, Errand errand) {
    return of(matter, errand).findAny().isPresent();
  }

  static Optional<Reason> wentWell(Case matter, Errand errand) {
    if (errand == Errand.TESTS) return Optional.empty();
    return of(matter, errand)
        .filter(r -> r.evidence().wentWell())
        .reduce((first, second) -> second)
        .map(r -> because(Rule.RERUN_PASSED, r));
  }

  /** Why the last of them does not show what the claim says. */
  static Reason instead(Case matter, Errand errand) {
    Case.Seen<Rerun> last = of(matter, errand).reduce((first, second) -> second).orElseThrow();
    return because(last.evidence().wentWell() ? Rule.NOTHING_RAN : Rule.RERUN_FAILED, last);
  }

  private static Stream<Case.Seen<Rerun>> of(Case matter, Errand errand) {
    return matter
        .seen(Rerun.class)
        .filter(r -> r.exhibit().witness() != Exhibit.Witness.CLAIMANT)
        .filter(r -> r.evidence().shows() == errand);
  }

  private static Reason because(Rule rule, Case.Seen<Rerun> seen) {
    Rerun again = seen.evidence();
    String later = again.moment() == Evidence.Moment.AFTER ? ", after the claim" : "";
    return seen.because(
        rule, again.command() + " at " + again.revision() + later + ": " + again.told());
  }
}
