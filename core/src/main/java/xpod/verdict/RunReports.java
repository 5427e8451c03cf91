package xpod.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xpod.claim.Claim;
import xpod.claim.Errand;
import xpod.claim.Matter;
import xpod.claim.Wording;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Run;
import xpod.evidence.Evidence.Tally;
import xpod.evidence.Exhibit;

/**
 * What reports say of a claim that something was run and went well. Only a report that the claimant
 * did not write counts; one that passed later shows that it is so, one that failed later shows
 * nothing about the claim's own time.
 */
final class RunReports {
  private static final int EXAMPLES = 3;

  private RunReports() {}

  /** How far the reports show every run that the claim speaks of. */
  static Support weigh(Case matter) {
    Set<Errand> errands = errands(matter.claim().says());
    if (errands.contains(Errand.OTHER)) return new Support.NoChannel(Rule.NEEDS_RUN);
    List<Reason> met = new ArrayList<>();
    List<Reason> open = new ArrayList<>();
    for (Errand errand : errands) {
      List<Case.Seen<Run>> runs = runs(matter, errand);
      // Reports of tests are what the channel brings; those of checks may come beside them.
      boolean again = Reruns.any(matter, errand);
      if (errand == Errand.CHECKS && runs.isEmpty() && !again)
        return new Support.NoChannel(Rule.NEEDS_RUN);
      Optional<Reason> passed =
          passed(matter, runs)
              .map(r -> because(Rule.RUN_PASSED, r))
              .or(() -> Reruns.wentWell(matter, errand));
      if (passed.isPresent()) met.add(passed.get());
      else
        open.add(runs.isEmpty() && again ? Reruns.instead(matter, errand) : instead(matter, runs));
    }
    open.removeIf(r -> r.rule() == Rule.NO_CHANGE);
    boolean all = met.size() == errands.size();
    return all ? new Support.Met(met) : new Support.Open(open);
  }

  /** Where a contract asks for a run of work that is no run, it means its tests. */
  private static Set<Errand> errands(Wording says) {
    return says.matter() == Matter.RUN ? Errand.of(says) : Set.of(Errand.TESTS);
  }

  /** A run that failed although the claim says that it passed, at its own revision, for good. */
  static @Nullable Reason failed(Case matter) {
    Claim claim = matter.claim();
    if (claim.says().matter() != Matter.RUN || !Errand.promises(claim.says())) return null;
    Set<Errand> errands = Errand.of(claim.says());
    if (!errands.contains(Errand.TESTS) && !errands.contains(Errand.PIPELINE)) return null;
    List<Case.Seen<Run>> runs = runs(matter, Errand.TESTS);
    if (passed(matter, runs).isPresent()) return null;
    return witnessed(runs).stream()
        .filter(r -> r.evidence().moment() == Evidence.Moment.AT)
        .filter(r -> r.evidence().tally().failed() > r.evidence().tally().old())
        .reduce((first, second) -> second)
        .map(r -> because(Rule.RUN_FAILED, r))
        .orElse(null);
  }

  private static List<Case.Seen<Run>> runs(Case matter, Errand errand) {
    Errand told = errand == Errand.PIPELINE ? Errand.TESTS : errand;
    return matter.seen(Run.class).filter(r -> r.evidence().errand() == told).toList();
  }

  /** Whether a machine saw the tests that the claim speaks of pass. */
  static boolean testsPassed(Case matter) {
    return passed(matter, runs(matter, Errand.TESTS)).isPresent();
  }

  static List<Case.Seen<Run>> witnessed(List<Case.Seen<Run>> runs) {
    return runs.stream().filter(r -> r.exhibit().witness() != Exhibit.Witness.CLAIMANT).toList();
  }

  private static Optional<Case.Seen<Run>> passed(Case matter, List<Case.Seen<Run>> runs) {
    return witnessed(runs).stream()
        .filter(r -> shortfall(matter, r.evidence()) == null)
        .reduce((first, second) -> second);
  }

  /** Why a run does not show what the claim says; null where it does. */
  private static @Nullable Rule shortfall(Case matter, Run run) {
    Tally tally = run.tally();
    boolean promised = Errand.promises(matter.claim().says());
    if (tally.failed() > tally.old() || tally.unsure() > 0) return Rule.RUN_RED;
    if (!run.whole()) return Rule.UNCHECKED;
    if (run.errand() == Errand.TESTS && tally.ran() == 0) return Rule.NOTHING_RAN;
    if (tally.failed() > 0 && promised) return Rule.FAILED_BEFORE;
    boolean isRun = matter.claim().says().matter() == Matter.RUN;
    if (isRun && tally.ran() < Errand.tests(matter.claim().says())) return Rule.NOTHING_RAN;
    return null;
  }

  private static Reason instead(Case matter, List<Case.Seen<Run>> runs) {
    List<Case.Seen<Run>> witnessed = witnessed(runs);
    if (!witnessed.isEmpty()) {
      Case.Seen<Run> last = witnessed.getLast();
      Rule rule = shortfall(matter, last.evidence());
      return because(rule == null ? Rule.RUN_RED : rule, last);
    }
    if (!runs.isEmpty()) return because(Rule.OWN_REPORT, runs.getLast());
    return OwnRuns.any(matter)
        ? OwnRuns.instead(matter)
        : new Reason(Rule.NO_CHANGE, "", List.of());
  }

  private static Reason because(Rule rule, Case.Seen<Run> run) {
    String unread = rule == Rule.UNCHECKED ? "a report could not be read whole: " : "";
    return run.because(rule, unread + describe(run.evidence()));
  }

  /** A run in words: "pytest at 9f31c2ab: 2 of 40 failed (test_a, test_b), 1 skipped". */
  static String describe(Run run) {
    Tally tally = run.tally();
    StringBuilder words = new StringBuilder(run.tool()).append(" at ").append(run.revision());
    if (run.moment() == Evidence.Moment.AFTER) words.append(", after the claim");
    words.append(": ").append(ended(run));
    if (tally.old() > 0) words.append(", ").append(tally.old()).append(" of them before, too");
    if (tally.unsure() > 0)
      words.append(", ").append(tally.unsure()).append(" both failed and passed");
    if (tally.flaky() > 0) words.append(", ").append(tally.flaky()).append(" only when repeated");
    if (tally.skipped() > 0) words.append(", ").append(tally.skipped()).append(" skipped");
    return words.toString();
  }

  private static String ended(Run run) {
    Tally tally = run.tally();
    if (run.errand() == Errand.CHECKS)
      return tally.failed() == 0 ? "nothing found" : tally.failed() + " found" + examples(run);
    if (tally.ran() == 0) return "no test ran";
    return tally.failed() == 0 && tally.unsure() == 0
        ? tally.ran() + " passed"
        : tally.failed() + " of " + tally.ran() + " failed" + examples(run);
  }

  private static String examples(Run run) {
    if (run.failed().isEmpty()) return "";
    List<String> some = run.failed().subList(0, Math.min(EXAMPLES, run.failed().size()));
    String more = run.failed().size() > EXAMPLES ? ", …" : "";
    return " (" + String.join(", ", some) + more + ")";
  }
}
