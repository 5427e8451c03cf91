package xpod.verdict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import xpod.claim.Act;
import xpod.claim.Matter;
import xpod.claim.Mention;
import xpod.claim.Name;
import xpod.claim.Named.Symbol;
import xpod.claim.Terms;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Change;
import xpod.evidence.Evidence.Landing;
import xpod.evidence.Evidence.Link;
import xpod.evidence.Evidence.Presence;
import xpod.evidence.Fit;

/**
 * Whether a change, or a thing found, delivers what a claim says. The weaker the link, the more of
 * the claim's words must be in the content.
 */
final class Delivery {
  /** A change somebody linked to the work: a fifth of the words shows that the link is no slip. */
  private static final int STATED_SHARE = 200;

  /**
   * The commit that makes the claim changes other things too; two fifths keeps most of those out.
   */
  private static final int TOGETHER_SHARE = 400;

  /** A change inferred from time alone must speak of most of what is said. */
  private static final int NEARBY_SHARE = 600;

  private static final int NEARBY_TERMS = 2;

  /** Tests must speak of most of what they are to test, the promised cases included. */
  private static final int TEST_SHARE = 600;

  /** A named file that stands for tests must speak of most of what they are to test. */
  private static final int TEST_FILE_SHARE = 600;

  /** Words of a claim that promises places for work, rather than work. */
  private static final SortedSet<String> LAYOUT =
      Terms.of(
          "folder folders directory directories structure layout scaffold scaffolding skeleton"
              + " placeholder hierarchy");

  private Delivery() {}

  /** Whether no more is promised than folders: they are named, or no word beside their names is. */
  static boolean isLayout(Case matter) {
    SortedSet<String> more = new TreeSet<>(matter.claim().says().terms());
    matter.claim().says().names().forEach(n -> more.removeAll(Terms.of(n.value())));
    return more.isEmpty() || more.stream().anyMatch(LAYOUT::contains);
  }

  static Stream<Case.Seen<Change>> deliveries(Case matter) {
    Set<String> undone = matter.undone();
    return matter
        .seen(Change.class)
        .filter(c ->
            delivers(c.evidence(), matter)
                && !undone.contains(c.evidence().revision().commit())
                && matter.lacking(c.evidence()).isEmpty()
                && testsTakenAway(c.evidence(), matter).isEmpty());
  }

  /** The deletion of the tests that a change brought; whoever deletes tests need not deny them. */
  static Optional<Case.Seen<Evidence.Removal>> testsTakenAway(Change change, Case matter) {
    return matter
        .seen(Evidence.Removal.class)
        .filter(r -> r.evidence().name().kind() == Name.Kind.TEST)
        .filter(r -> r.evidence().where().equals(change.revision().commit()))
        .findFirst();
  }

  static boolean delivers(Change change, Case matter) {
    return change.landing() != Landing.ELSEWHERE && wouldDeliver(change, matter);
  }

  /** Whether it would deliver if it were merged. */
  static boolean wouldDeliver(Change change, Case matter) {
    boolean rightKind =
        matter.claim().says().matter() != Matter.TEST
            || (change.fit().tests() && speaksOfSubject(change.fit(), matter));
    return change.nature().delivers() && !change.foreign() && rightKind && fits(change, matter);
  }

  /** Tests of a type or function have its very name in them, however they are worded. */
  private static boolean speaksOfSubject(Fit fit, Case matter) {
    List<Symbol> subjects =
        matter.claim().says().promise().mentions().stream()
            .filter(m -> m.role() == Name.Role.TOUCHED)
            .map(Mention::thing)
            .filter(Symbol.class::isInstance)
            .map(Symbol.class::cast)
            .filter(s -> s.isType() || s.isFunction())
            .toList();
    return subjects.isEmpty()
        || subjects.stream().anyMatch(s -> fit.found().containsAll(Terms.of(s.value())));
  }

  private static boolean fits(Change change, Case matter) {
    Fit fit = change.fit();
    boolean touches = !fit.touched().isEmpty();
    if (matter.claim().says().matter() == Matter.TEST && fit.share() < TEST_SHARE)
      return touches && fit.wordless();
    return switch (change.link()) {
      case NAMED_IN_SUBJECT, PULL_REQUEST, CITED, BRANCH ->
          touches || fit.wordless() || fit.share() >= STATED_SHARE;
      case MENTIONED -> touches || fit.share() >= TOGETHER_SHARE;
      case TOGETHER ->
          touches
              || (isOwnMessage(matter)
                  ? fit.wordless() || fit.share() >= STATED_SHARE
                  : fit.share() >= TOGETHER_SHARE);
      case NAMED_PATH -> touches && (fit.wordless() || fit.share() >= STATED_SHARE);
      case NEARBY ->
          fit.found().size() >= NEARBY_TERMS
              && fit.share() >= (touches ? TOGETHER_SHARE : NEARBY_SHARE);
    };
  }

  /** A commit message speaks of its own change; the link is as good as a stated one. */
  private static boolean isOwnMessage(Case matter) {
    return matter.claim().manner() == xpod.claim.Manner.STATED;
  }

  static Rule ruleFor(Link link) {
    return switch (link) {
      case NAMED_IN_SUBJECT, CITED, BRANCH, MENTIONED -> Rule.LANDED;
      case PULL_REQUEST -> Rule.PULL_REQUEST_LANDED;
      case TOGETHER -> Rule.CHANGED_TOGETHER;
      case NAMED_PATH, NEARBY -> Rule.CHANGED_NEARBY;
    };
  }

  /**
   * Whether a named thing that was found is by itself the work: a file the claim says it made, with
   * content.
   */
  static boolean isTheWork(Presence presence, Case matter) {
    if (!presence.found().present() || !presence.name().isPath()) return false;
    if (matter.claim().says().matter() == Matter.TEST) return isTheTest(presence);
    boolean makes =
        matter.claim().says().acts().stream()
            .anyMatch(a -> a == Act.CREATE || a == Act.ADD || a == Act.MOVE);
    return presence.name().role() == Name.Role.MADE && makes && !matter.claim().says().quantified();
  }

  /** Whether a named test, or a named file of tests, is there and speaks of its subject. */
  static boolean isTheTest(Presence presence) {
    if (!presence.found().present()) return false;
    if (presence.name().kind() == Name.Kind.TEST && presence.fit().wordless()) return true;
    return presence.fit().tests()
        && (presence.fit().wordless() || presence.fit().share() >= TEST_FILE_SHARE);
  }

  /** A change in words, for a reason. */
  static String describe(Change change) {
    String kind =
        change.nature() == Evidence.Nature.WORK
            ? ""
            : " (" + change.nature().name().toLowerCase(java.util.Locale.ROOT) + ")";
    Fit fit = change.fit();
    String about =
        !fit.touched().isEmpty()
            ? " touches " + some(fit.touched())
            : fit.found().isEmpty() ? "" : " speaks of " + some(fit.found());
    return change.revision().abbreviated() + kind + about;
  }

  private static String some(java.util.List<String> words) {
    int most = 3;
    String listed = String.join(", ", words.subList(0, Math.min(most, words.size())));
    return words.size() > most ? listed + " and " + (words.size() - most) + " more" : listed;
  }
}
