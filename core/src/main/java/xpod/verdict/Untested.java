package xpod.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xpod.claim.Matter;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Cases;
import xpod.evidence.Evidence.Change;
import xpod.evidence.Evidence.Subject;
import xpod.evidence.Evidence.Told;

/** What no test speaks of, though the claim says that it is tested. */
final class Untested {
  /** As many cases are named in a reason; the rest is counted. */
  private static final int MOST_NAMED = 3;

  private Untested() {}

  /** The thing that is said to be tested is known, and no test on any branch speaks of it. */
  static @Nullable Reason subject(Case matter) {
    if (matter.claim().says().matter() != Matter.TEST || matter.blind()) return null;
    if (Delivery.deliveries(matter).findAny().isPresent()) return null;
    boolean named =
        matter.seen(Evidence.Presence.class).anyMatch(p -> Delivery.isTheTest(p.evidence()));
    if (named) return null;
    List<Case.Seen<Subject>> subjects = settled(matter);
    if (subjects.stream().anyMatch(s -> s.evidence().told() == Told.TESTED)) return null;
    return subjects.stream()
        .filter(s -> s.evidence().told() == Told.UNTESTED)
        .findFirst()
        .map(s -> s.because(Rule.NO_TEST_OF_IT, words(s.evidence())))
        .orElse(null);
  }

  /** Of each thing what was so when the claim had settled; a test written much later is news. */
  private static List<Case.Seen<Subject>> settled(Case matter) {
    Instant end = matter.claim().at().plus(Subject.SETTLING);
    Map<String, Case.Seen<Subject>> last = new LinkedHashMap<>();
    matter
        .seen(Subject.class)
        .filter(s -> !s.exhibit().at().isAfter(end))
        .forEach(s -> last.put(s.evidence().thing(), s));
    return List.copyOf(last.values());
  }

  private static String words(Subject subject) {
    String where = subject.where().isEmpty() ? "" : " (" + subject.where() + ")";
    return "no test on any branch speaks of " + subject.thing() + where;
  }

  /** Tests that were deleted with the word that they could not work are denied, not tidied up. */
  static @Nullable Reason disowned(Case matter) {
    if (matter.claim().says().matter() != Matter.TEST) return null;
    if (Delivery.deliveries(matter).findAny().isPresent()) return null;
    return matter
        .seen(Change.class)
        .filter(c -> Delivery.delivers(c.evidence(), matter))
        .flatMap(c -> Delivery.testsTakenAway(c.evidence(), matter).stream())
        .filter(r -> !r.evidence().declared())
        .reduce((first, second) -> second)
        .map(r ->
            r.because(
                Rule.TESTS_DISOWNED,
                r.evidence().by().abbreviated()
                    + " deleted those of "
                    + r.evidence().where().substring(0, Math.min(8, r.evidence().where().length()))
                    + " and says that they could not work"))
        .orElse(null);
  }

  /** What keeps a claim of tests that are there from being verified: they leave out a part. */
  static List<Reason> shortfalls(Case matter) {
    List<Reason> reasons = new ArrayList<>();
    settled(matter).stream()
        .filter(s -> s.evidence().told() == Told.UNTESTED)
        .forEach(s -> reasons.add(s.because(Rule.CASES_MISSING, words(s.evidence()))));
    Optional<Case.Seen<Cases>> cases = matter.latest(Cases.class);
    cases
        .filter(c -> !c.evidence().without().isEmpty())
        .ifPresent(c -> reasons.add(c.because(Rule.CASES_MISSING, words(c.evidence()))));
    return reasons;
  }

  private static String words(Cases cases) {
    List<String> without = cases.without();
    String named =
        String.join(
            ", ",
            without.subList(0, Math.min(MOST_NAMED, without.size())).stream()
                .map(w -> "\"" + w + "\"")
                .toList());
    String more =
        without.size() > MOST_NAMED ? " and " + (without.size() - MOST_NAMED) + " more" : "";
    return "no trace of %d of %d promised cases in %s: %s%s"
        .formatted(without.size(), cases.promised(), cases.where(), named, more);
  }
}
