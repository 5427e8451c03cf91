package xpod.verdict;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xpod.claim.Act;
import xpod.claim.Matter;
import xpod.claim.Terms;
import xpod.evidence.Evidence.Change;
import xpod.evidence.Evidence.Gate;
import xpod.evidence.Evidence.Link;
import xpod.evidence.Evidence.Weakening;

/**
 * What the change behind a claim did to the tests and checks that would have caught it, and checks
 * that were promised and stop nothing. A suite that was weakened shows less than before; it does
 * not show that the work is false.
 */
final class Weakened {
  /** Words that promise that something is stopped, rather than run and told of. */
  private static final Pattern STOPS =
      Pattern.compile(
          "\\bexits? (?:with )?(?:code"
              + " )?(?:non-?\\s?zero|1)\\b|\\benforc\\w+|\\bgat(?:es?|ing)\\b|\\b(?:fail|break|block|reject|stop|prevent)s?(?:ing)?"
              + " (?:the |a |any )?(?:ci |pr"
              + " )?(?:build|pipeline|job|merge|pr|prs|ci|workflow|step|check|commit|push)",
          Pattern.CASE_INSENSITIVE);

  /** Words of a claim that takes its subject away, or makes it anew together with its tests. */
  private static final SortedSet<String> MADE_ANEW =
      Terms.of(
          "quarantine flaky deprecate prune delete cleanup migrate consolidate refactor rewrite"
              + " restructure reorganise reorganize simplify revert rollback obsolete redundant"
              + " dead unused convert parametrize parameterize port");

  /** Words that speak of taking away only where tests or checks are spoken of, too. */
  private static final SortedSet<String> LESS =
      Terms.of(
          "disable skip ignore mute lower loosen relax drop optional non-blocking duplicate merge"
              + " split replace rename move remove temporarily");

  private static final SortedSet<String> TESTS =
      Terms.of(
          "test tests spec specs suite check checks ci lint coverage threshold assertion assertions"
              + " workflow pipeline gate job");

  /** One word in common is chance where many things change at once. */
  private static final int FEWEST = 2;

  private Weakened() {}

  /** A check that was to stop something, and cannot. */
  static @Nullable Reason cannotFail(Case matter) {
    if (!STOPS.matcher(matter.claim().says().text()).find()) return null;
    return open(matter).map(g -> g.because(Rule.CANNOT_FAIL, words(g.evidence()))).orElse(null);
  }

  /** What keeps a claim from being verified although its change is there. */
  static List<Reason> shortfalls(Case matter) {
    Stream<Reason> gate =
        open(matter).stream().map(g -> g.because(Rule.GATE_OPEN, words(g.evidence())));
    if (isAboutThem(matter)) return gate.toList();
    Stream<Reason> weaker =
        matter
            .seen(Weakening.class)
            .filter(w -> !w.evidence().declared() && isBehind(w.evidence(), matter))
            .filter(w -> isOfIt(w.evidence(), matter))
            .map(w -> w.because(rule(w.evidence()), words(w.evidence())));
    return Stream.concat(gate, weaker).toList();
  }

  private static Optional<Case.Seen<Gate>> open(Case matter) {
    return matter.latest(Gate.class).filter(g -> !g.evidence().shut());
  }

  private static boolean isAboutThem(Case matter) {
    boolean takesAway =
        matter.claim().says().matter() == Matter.REMOVAL
            || matter.claim().says().acts().stream()
                .anyMatch(
                    a -> a == Act.REMOVE || a == Act.RENAME || a == Act.MOVE || a == Act.REPLACE);
    SortedSet<String> terms = matter.claim().says().terms();
    boolean ofTests = terms.stream().anyMatch(TESTS::contains);
    return takesAway
        || terms.stream().anyMatch(MADE_ANEW::contains)
        || (ofTests && terms.stream().anyMatch(LESS::contains));
  }

  /**
   * Whether somebody linked the change to the work, or it came with the report; what only stands
   * near it has reasons of its own.
   */
  private static boolean isBehind(Weakening weakening, Case matter) {
    Predicate<Change> linked = c -> c.link().stated() || c.link() == Link.TOGETHER;
    return matter
        .seen(Change.class)
        .map(Case.Seen::evidence)
        .anyMatch(c -> c.revision().equals(weakening.by()) && linked.test(c));
  }

  /**
   * Checks guard everything, but what a large change did to them is not the matter of one claim.
   */
  private static boolean isOfIt(Weakening weakening, Case matter) {
    return weakening.loss().ofChecks() ? !isOneOfMany(matter) : speaksOfIt(weakening, matter);
  }

  /**
   * The tests of other things may change for reasons of their own. In a change that holds the work
   * of many claims a test is of this one only where it has most of its words.
   */
  private static boolean speaksOfIt(Weakening weakening, Case matter) {
    SortedSet<String> asked = matter.claim().says().terms();
    boolean many = isOneOfMany(matter);
    for (String test : weakening.tests()) {
      SortedSet<String> words = new TreeSet<>(Terms.of(weakening.where() + " " + test));
      words.retainAll(asked);
      if (many ? words.size() >= FEWEST && words.size() * 2 >= asked.size() : !words.isEmpty())
        return true;
    }
    return false;
  }

  private static boolean isOneOfMany(Case matter) {
    return switch (matter.claim().manner()) {
      case BULK_TICKED, IMPORTED, BORN_TICKED -> true;
      case TICKED, STATED, SAID -> false;
    };
  }

  private static Rule rule(Weakening weakening) {
    return weakening.loss().ofChecks() ? Rule.CHECKS_WEAKENED : Rule.TESTS_WEAKENED;
  }

  private static String words(Weakening weakening) {
    return weakening.by().abbreviated() + ": " + weakening.where() + " " + weakening.words();
  }

  private static String words(Gate gate) {
    return gate.where() + " " + gate.words();
  }
}
