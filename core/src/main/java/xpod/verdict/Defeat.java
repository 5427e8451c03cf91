package xpod.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xpod.claim.Act;
import xpod.claim.Manner;
import xpod.claim.Matter;
import xpod.claim.Name;
import xpod.claim.Script;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Change;
import xpod.evidence.Evidence.Found;
import xpod.evidence.Evidence.Presence;
import xpod.evidence.Exhibit;

/**
 * What defeats a claim. Each method is one rule, and looks for proof of the opposite, never for a
 * lack of proof.
 */
final class Defeat {
  /** A claim of one word may be worded otherwise in the work. */
  private static final int FEWEST_TERMS = 2;

  /** A quarter of the words is enough to suspect that the work is there under another name. */
  private static final int SPEAKS_OF_IT = 250;

  private Defeat() {}

  /** The active defeaters of a case, in order of precedence. */
  static List<Reason> of(Case matter) {
    List<Reason> reasons = new ArrayList<>();
    add(reasons, reopened(matter));
    add(reasons, reverted(matter));
    add(reasons, takenAway(matter));
    add(reasons, Trials.broken(matter));
    add(reasons, RunReports.failed(matter));
    add(reasons, OwnRuns.failed(matter));
    add(reasons, Grades.notSolved(matter));
    add(reasons, headerDenies(matter));
    if (matter.graceOver()) reasons.addAll(afterGrace(matter));
    reasons.sort(java.util.Comparator.comparing(Reason::rule));
    return reasons;
  }

  /** What defeats a claim once grace is over: until then it may still be put right. */
  static List<Reason> afterGrace(Case matter) {
    List<Reason> reasons = new ArrayList<>();
    add(reasons, partsOpen(matter));
    add(reasons, emptyFile(matter));
    // What an agent did in a work tree may have been thrown away: history does not deny it.
    if (matter.claim().manner() != Manner.SAID) {
      add(reasons, neverMade(matter));
      add(reasons, foreignProof(matter));
      add(reasons, noSuchTest(matter));
      add(reasons, stillThere(matter));
      add(reasons, EveryCase.counterexample(matter));
      add(reasons, missed(matter));
    }
    add(reasons, Hollow.stub(matter));
    add(reasons, Hollow.test(matter));
    add(reasons, Untested.subject(matter));
    add(reasons, Untested.disowned(matter));
    add(reasons, Hollow.toothless(matter));
    add(reasons, Weakened.cannotFail(matter));
    add(reasons, Unwired.alone(matter));
    add(reasons, Unwired.nowhere(matter));
    add(reasons, Hollow.admitted(matter));
    return reasons;
  }

  private static void add(List<Reason> reasons, @Nullable Reason reason) {
    if (reason != null) reasons.add(reason);
  }

  /**
   * A reopening is a claim too: where history shows that the work was there, it is the one that is
   * wrong.
   */
  static boolean wronglyReopened(Case matter) {
    return Delivery.deliveries(matter)
        .anyMatch(c -> c.evidence().link().compareTo(Evidence.Link.MENTIONED) < 0);
  }

  private static @Nullable Reason reopened(Case matter) {
    Exhibit taken = matter.takenBack();
    if (taken == null || !(taken.evidence() instanceof Evidence.Reopening reopening)) return null;
    if (reopening.ground() != Evidence.Ground.NOT_DONE || wronglyReopened(matter)) return null;
    String words = reopening.words().isEmpty() ? "" : ": \"" + reopening.words() + "\"";
    return new Reason(Rule.REOPENED, reopening.by().abbreviated() + words, List.of(taken.from()));
  }

  private static @Nullable Reason reverted(Case matter) {
    List<Case.Seen<Change>> deliveries =
        matter
            .seen(Change.class)
            .filter(c -> Delivery.wouldDeliver(c.evidence(), matter))
            .filter(c -> c.evidence().link() != Evidence.Link.NEARBY)
            .toList();
    if (deliveries.isEmpty()) return null;
    List<Case.Seen<Evidence.Reversal>> reversals = matter.seen(Evidence.Reversal.class).toList();
    Set<String> undone = matter.undone();
    boolean anotherStands =
        Delivery.deliveries(matter).anyMatch(d -> d.evidence().link() != Evidence.Link.NEARBY);
    if (anotherStands) return null;
    return reversals.stream()
        .filter(r -> undone.contains(r.evidence().undone().commit()))
        .filter(r ->
            deliveries.stream()
                .anyMatch(d -> d.evidence().revision().equals(r.evidence().undone())))
        .reduce((first, second) -> second)
        .map(r -> r.because(Rule.REVERTED, reversal(r.evidence())))
        .orElse(null);
  }

  private static String reversal(Evidence.Reversal reversal) {
    String words = reversal.words().isEmpty() ? "" : ": \"" + reversal.words() + "\"";
    return reversal.undone().abbreviated()
        + " was reverted by "
        + reversal.by().abbreviated()
        + words;
  }

  private static @Nullable Reason takenAway(Case matter) {
    Instant end = matter.claim().at().plus(matter.charter().contract().probation(matter.claim()));
    return matter
        .seen(Evidence.Removal.class)
        .filter(r ->
            !r.evidence().declared()
                && r.evidence().name().role() == Name.Role.MADE
                && !r.exhibit().at().isAfter(end))
        .filter(r -> r.exhibit().at().isAfter(matter.claim().at()) && !madeAgain(matter, r))
        .reduce((first, second) -> second)
        .map(r ->
            r.because(
                Rule.TAKEN_AWAY,
                r.evidence().where() + " was deleted by " + r.evidence().by().abbreviated()))
        .orElse(null);
  }

  private static boolean madeAgain(Case matter, Case.Seen<Evidence.Removal> removal) {
    return matter
        .seen(Presence.class)
        .filter(p ->
            p.evidence().name().equals(removal.evidence().name()) && p.evidence().found().present())
        .anyMatch(p -> p.exhibit().at().isAfter(removal.exhibit().at()));
  }

  private static @Nullable Reason partsOpen(Case matter) {
    return matter
        .latest(Evidence.Parts.class)
        .filter(p -> p.evidence().open() > 0)
        .map(p -> p.because(Rule.PARTS_OPEN, parts(p.evidence())))
        .orElse(null);
  }

  private static String parts(Evidence.Parts parts) {
    String examples = parts.examples().isEmpty() ? "" : ": " + String.join(", ", parts.examples());
    return parts.open() + " of " + parts.total() + " parts are open" + examples;
  }

  private static @Nullable Reason headerDenies(Case matter) {
    return matter
        .latest(Evidence.Header.class)
        .map(h ->
            h.because(
                Rule.HEADER_DENIES, h.evidence().where() + " says \"" + h.evidence().says() + "\""))
        .orElse(null);
  }

  private static @Nullable Reason neverMade(Case matter) {
    if (!makes(matter)) return null;
    boolean nothingLike = nothingLikeIt(matter);
    return nowhere(matter)
        .filter(p ->
            p.evidence().name().kind() == Name.Kind.FILE
                || (p.evidence().name().value().endsWith("/") && makesPlaces(matter)))
        .filter(p -> isProofEnough(p.evidence().name(), nothingLike, matter))
        .findFirst()
        .map(p ->
            p.because(
                Rule.NEVER_MADE,
                p.evidence().name().value() + " is on no branch, nor anything near it"))
        .orElse(null);
  }

  /**
   * Whether a name that is nowhere proves that the work was not done. A commit message is written
   * behind its own change: what it names and the change lacks is mostly a thing of other places, as
   * a header of the system or a folder that the program makes, or a slip of the pen.
   */
  private static boolean isProofEnough(Name name, boolean nothingLike, Case matter) {
    boolean made = name.role() == Name.Role.MADE;
    if (matter.claim().manner() == Manner.STATED)
      return made && name.kind() == Name.Kind.FILE && (nothingLike || nothingDone(matter));
    return made || nothingLike;
  }

  private static boolean nothingDone(Case matter) {
    return matter
        .seen(Change.class)
        .map(c -> c.evidence().nature())
        .noneMatch(n -> n.delivers() || n == Evidence.Nature.UNREAD);
  }

  /**
   * Whether no change that was found speaks of the claim. Work is often put into another file than
   * the one planned; only where there is nothing of it anywhere does the missing file prove that.
   * Code is written in Latin letters, so it is silent about words in other writings and proves
   * nothing against them.
   */
  private static boolean nothingLikeIt(Case matter) {
    return matter.claim().says().terms().size() >= FEWEST_TERMS
        && matter.claim().says().terms().stream().allMatch(t -> Script.of(t) == Script.LATIN)
        && matter
            .seen(Change.class)
            .filter(c -> c.evidence().nature().delivers())
            .allMatch(c -> c.evidence().fit().share() < SPEAKS_OF_IT);
  }

  private static @Nullable Reason foreignProof(Case matter) {
    List<Case.Seen<Change>> stated =
        matter.seen(Change.class).filter(c -> c.evidence().link().stated()).toList();
    Case.Seen<Change> proof =
        stated.stream().filter(c -> isForeign(c.evidence())).findFirst().orElse(null);
    if (proof == null || !makes(matter) || Delivery.deliveries(matter).findAny().isPresent())
      return null;
    return nowhere(matter)
        .filter(p -> p.evidence().name().role() == Name.Role.MADE)
        .findFirst()
        .map(p ->
            p.because(
                Rule.FOREIGN_PROOF,
                foreign(proof.evidence())
                    + "; nothing is named \""
                    + p.evidence().name().value()
                    + "\""))
        .orElse(null);
  }

  /** A change that could not be read may be the very work. */
  private static boolean isForeign(Change change) {
    return change.foreign()
        || !(change.nature().delivers() || change.nature() == Evidence.Nature.UNREAD);
  }

  private static String foreign(Change proof) {
    String what = proof.others().isEmpty() ? instead(proof) : String.join(", ", proof.others());
    return proof.revision().abbreviated() + " is " + what;
  }

  private static String instead(Change proof) {
    return switch (proof.nature()) {
      case EMPTY -> "empty";
      case COMMENTS -> "comments only";
      case PLANNING, TRACKER -> "plans only";
      case WORK, TESTS, DOCUMENTS, UNREAD -> "other work";
    };
  }

  private static @Nullable Reason noSuchTest(Case matter) {
    if (matter.claim().says().matter() != Matter.TEST || matter.blind()) return null;
    if (Delivery.deliveries(matter).findAny().isPresent()) return null;
    return matter
        .seen(Presence.class)
        .filter(p ->
            p.evidence().name().kind() == Name.Kind.TEST && p.evidence().found() == Found.NEVER)
        .filter(p -> p.equals(latestOf(matter, p.evidence().name())))
        .findFirst()
        .map(p -> p.because(Rule.NO_SUCH_TEST, p.evidence().name().value() + " is on no branch"))
        .orElse(null);
  }

  private static @Nullable Reason emptyFile(Case matter) {
    return matter
        .seen(Presence.class)
        .filter(p ->
            p.evidence().found() == Found.EMPTY
                && p.evidence().name().kind() == Name.Kind.FILE
                && p.evidence().name().role() == Name.Role.MADE)
        .filter(p -> p.equals(latestOf(matter, p.evidence().name())))
        .findFirst()
        .map(p -> p.because(Rule.EMPTY_FILE, p.evidence().where() + " has no content"))
        .orElse(null);
  }

  private static @Nullable Reason stillThere(Case matter) {
    if (matter.claim().says().matter() != Matter.REMOVAL) return null;
    return matter
        .seen(Presence.class)
        .filter(p ->
            p.evidence().name().role() == Name.Role.GONE
                && p.evidence().name().kind() == Name.Kind.FILE)
        .filter(p ->
            p.evidence().found() == Found.THERE && p.equals(latestOf(matter, p.evidence().name())))
        .filter(p -> !wasGone(matter, p.evidence().name()))
        .findFirst()
        .map(p -> p.because(Rule.STILL_THERE, p.evidence().where() + " is there"))
        .orElse(null);
  }

  /** What was removed and came again later was removed. */
  private static boolean wasGone(Case matter, Name name) {
    return matter
        .seen(Presence.class)
        .anyMatch(p -> p.evidence().name().equals(name) && p.evidence().found() == Found.REMOVED);
  }

  /** No other's word is against it: it says itself that it did not come to what it sets. */
  private static @Nullable Reason missed(Case matter) {
    String missed = matter.claim().says().missed();
    return missed.isEmpty() ? null : new Reason(Rule.MISSED, "\"" + missed + "\"", List.of());
  }

  private static boolean makesPlaces(Case matter) {
    return matter.claim().says().acts().stream().anyMatch(a -> a == Act.CREATE || a == Act.MOVE);
  }

  private static boolean makes(Case matter) {
    Matter kind = matter.claim().says().matter();
    boolean making =
        matter.claim().says().acts().stream()
            .anyMatch(a -> a == Act.CREATE || a == Act.ADD || a == Act.MOVE || a == Act.TEST);
    return making && (kind == Matter.CONTENT || kind == Matter.TEST || kind == Matter.INQUIRY);
  }

  /**
   * What the claim says it made and what is nowhere, alternatives left out unless every one of them
   * is nowhere.
   */
  private static Stream<Case.Seen<Presence>> nowhere(Case matter) {
    if (matter.blind()) return Stream.of();
    List<Case.Seen<Presence>> latest =
        matter
            .seen(Presence.class)
            .filter(p -> p.equals(latestOf(matter, p.evidence().name())))
            .toList();
    return latest.stream()
        .filter(p -> p.evidence().found() == Found.NEVER && isMade(p.evidence().name()))
        .filter(p ->
            p.evidence().name().group() == 0
                || noneOfGroup(matter, latest, p.evidence().name().group()));
  }

  private static boolean isMade(Name name) {
    boolean placed = name.role() == Name.Role.TOUCHED && name.kind() == Name.Kind.FILE;
    return name.role() == Name.Role.MADE || placed;
  }

  private static boolean noneOfGroup(Case matter, List<Case.Seen<Presence>> presences, int group) {
    long named = matter.claim().says().names().stream().filter(n -> n.group() == group).count();
    List<Found> found =
        presences.stream()
            .filter(p -> p.evidence().name().group() == group)
            .map(p -> p.evidence().found())
            .toList();
    return found.size() == named && found.stream().allMatch(f -> f == Found.NEVER);
  }

  private static Case.@Nullable Seen<Presence> latestOf(Case matter, Name name) {
    return matter
        .seen(Presence.class)
        .filter(p -> p.evidence().name().equals(name))
        .reduce((a, b) -> b)
        .orElse(null);
  }
}
