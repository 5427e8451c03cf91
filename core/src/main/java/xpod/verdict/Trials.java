package xpod.verdict;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xpod.claim.Matter;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Outcome;
import xpod.evidence.Evidence.Run;
import xpod.evidence.Evidence.Trial;

/**
 * What became of the tests of a claim when they were run: of those it names, and of those that
 * speak of what it says. A failure counts against it only where the test passed on the parent and
 * the claim's own change stands between.
 */
final class Trials {
  /** What looks at all that a claim speaks of, whatever it is. */
  private static final Set<Rule> OF_ALL =
      EnumSet.of(Rule.RUN_PASSED, Rule.RERUN_PASSED, Rule.SOLVED);

  private Trials() {}

  /** A trial with the run it was part of. */
  private record Tried(Case.Seen<Run> run, Trial trial) {
    Reason because(Rule rule, String words) {
      return run.because(rule, trial.test() + words + run.evidence().revision());
    }
  }

  /** A test that the claim's own change broke, and that no later run has seen pass. */
  static @Nullable Reason broken(Case matter) {
    if (!isAboutContent(matter)) return null;
    return trials(matter)
        .filter(t -> t.run().evidence().moment() == Evidence.Moment.AT)
        .filter(t -> t.trial().outcome() == Outcome.FAILED && t.trial().before() == Outcome.PASSED)
        .filter(t -> isOwnWork(matter, t.run().evidence()) && !heals(matter, t))
        .findFirst()
        .map(t -> t.because(Rule.TEST_BROKEN, " passed on the parent and failed at "))
        .orElse(null);
  }

  private static boolean isOwnWork(Case matter, Run run) {
    return matter
        .seen(Evidence.Change.class)
        .map(Case.Seen::evidence)
        .anyMatch(c -> c.revision().equals(run.product()) && Delivery.delivers(c, matter));
  }

  private static boolean heals(Case matter, Tried failed) {
    return trials(matter)
        .filter(t -> t.trial().test().equals(failed.trial().test()))
        .filter(t -> t.run().exhibit().compareTo(failed.run().exhibit()) > 0)
        .anyMatch(t -> passes(t.trial()));
  }

  /** Why the runs do not bear a claim out that is otherwise shown: by the tests that it names. */
  static List<Reason> shortfalls(Case matter) {
    if (!isAboutContent(matter)) return List.of();
    return latest(matter).flatMap(t -> Stream.ofNullable(shortfall(t))).toList();
  }

  private static @Nullable Reason shortfall(Tried tried) {
    return switch (tried.trial().outcome()) {
      case FAILED -> tried.because(Rule.RUN_RED, " failed at ");
      case SKIPPED -> tried.because(Rule.TEST_NOT_RUN, " was skipped at ");
      case ABSENT ->
          tried.run().evidence().whole()
              ? tried.because(Rule.TEST_NOT_RUN, " is in no report of ")
              : null;
      case PASSED, FLAKY, UNSURE, UNKNOWN -> null;
    };
  }

  /** The tests it names that passed: what a verified claim rests on besides. */
  static Stream<Reason> passed(Case matter) {
    if (!isAboutContent(matter)) return Stream.of();
    return latest(matter)
        .filter(t -> passes(t.trial()) && t.run().evidence().whole())
        .map(t -> t.because(Rule.RUN_PASSED, " passed at "));
  }

  /** Whether what shows a claim is a run, or a grading, of all that it speaks of. */
  static boolean showEveryCase(List<Reason> reasons) {
    return !reasons.isEmpty() && reasons.stream().map(Reason::rule).allMatch(OF_ALL::contains);
  }

  /** A run that passed does not make the work; what is shown by a run alone is a claim of runs. */
  private static boolean isAboutContent(Case matter) {
    Matter kind = matter.claim().says().matter();
    return kind == Matter.CONTENT || kind == Matter.TEST;
  }

  private static boolean passes(Trial trial) {
    return trial.outcome() == Outcome.PASSED || trial.outcome() == Outcome.FLAKY;
  }

  private static Stream<Tried> trials(Case matter) {
    return RunReports.witnessed(matter.seen(Run.class).toList()).stream()
        .flatMap(r -> r.evidence().trials().stream().map(t -> new Tried(r, t)));
  }

  /** Of each test that the claim names, the last trial. */
  private static Stream<Tried> latest(Case matter) {
    Map<String, Tried> last = new LinkedHashMap<>();
    trials(matter).filter(t -> t.trial().named()).forEach(t -> last.put(t.trial().test(), t));
    return last.values().stream();
  }
}
