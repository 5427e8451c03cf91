package xpod.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xpod.claim.Claim;
import xpod.claim.Manner;
import xpod.claim.Matter;
import xpod.contract.EvidenceContract;
import xpod.contract.Requirement;
import xpod.evidence.Evidence;
import xpod.evidence.Exhibit;
import xpod.pod.Charter;

/**
 * Gives the verdict on a claim: a pure function of what is known, the contract and the time asked
 * about. Contradicted goes before verified, verified before pending, pending before unverified.
 */
public final class Judge {
  /** Raised whenever the same docket may get another verdict. */
  public static final int RULES_VERSION = 4;

  private static final String FULL =
      Docket.MOST_EXHIBITS + " exhibits were kept, more may be there";

  private Judge() {}

  /**
   * What is to be said of {@code claim} with everything in {@code docket} that was so by {@code
   * asOf}.
   */
  public static Judgement judge(Docket docket, Claim claim, Charter charter, Instant asOf) {
    Case matter = Case.of(docket, claim, charter, asOf);
    if (claim.says().matter() == Matter.NOTHING) {
      return judgement(
          matter,
          Verdict.UNOBSERVABLE,
          List.of(new Reason(Rule.NOTHING_CLAIMED, claim.says().text(), List.of())),
          "",
          null);
    }
    List<Reason> against = Defeat.of(matter);
    Requirement required = charter.contract().required(claim);
    if (!against.isEmpty())
      return judgement(matter, Verdict.CONTRADICTED, against, required.words(), null);
    return switch (Support.weigh(required, matter)) {
      case Support.Met met when docket.mayLack(asOf) ->
          open(
              matter,
              List.of(new Reason(Rule.UNCHECKED, FULL, List.of())),
              "the rest of the exhibits");
      case Support.Met met when !Trials.shortfalls(matter).isEmpty() ->
          open(matter, Trials.shortfalls(matter), "a run in which the tests it names pass");
      case Support.Met met when !Hollow.shortfalls(matter).isEmpty() ->
          open(matter, Hollow.shortfalls(matter), "something inside that does what is said");
      case Support.Met met when !Untested.shortfalls(matter).isEmpty() ->
          open(matter, Untested.shortfalls(matter), "tests of all that it promises to be tested");
      case Support.Met met when !EveryCase.shortfalls(matter).isEmpty() ->
          open(
              matter,
              EveryCase.shortfalls(matter),
              "a look at every case that finds none otherwise");
      case Support.Met met when !Weakened.shortfalls(matter).isEmpty() ->
          open(matter, Weakened.shortfalls(matter), "the tests and checks that were there before");
      case Support.Met met when !Unwired.shortfalls(matter).isEmpty() ->
          open(matter, Unwired.shortfalls(matter), "something of the product that uses it");
      case Support.Met met when !Untraced.shortfalls(matter).isEmpty() ->
          open(matter, Untraced.shortfalls(matter), "a trace of what it says of how or when");
      case Support.Met met -> verified(matter, met.reasons());
      case Support weighed when EveryCase.showAll(matter) ->
          verified(matter, EveryCase.shown(matter));
      case Support.NoChannel none ->
          judgement(
              matter,
              Verdict.UNOBSERVABLE,
              List.of(new Reason(none.rule(), required.words(), List.of())),
              required.words(),
              null);
      case Support.Open open ->
          open(matter, withUnchecked(matter, open.reasons()), required.words());
    };
  }

  /** What could not be looked at may be the very proof, whichever part of the contract is open. */
  private static List<Reason> withUnchecked(Case matter, List<Reason> seen) {
    List<Reason> reasons = new ArrayList<>(seen);
    matter
        .seen(Evidence.Unchecked.class)
        .map(u -> u.because(Rule.UNCHECKED, u.evidence().detail()))
        .filter(r -> !reasons.contains(r))
        .forEach(reasons::add);
    return reasons;
  }

  private static Judgement verified(Case matter, List<Reason> reasons) {
    String disclosure = matter.claim().says().disclosure();
    if (!disclosure.isEmpty()) {
      return open(
          matter,
          List.of(new Reason(Rule.OWN_WORDS, "\"" + disclosure + "\"", List.of())),
          "its words to say so");
    }
    boolean everyCase = Trials.showEveryCase(reasons) || !EveryCase.shown(matter).isEmpty();
    if (matter.claim().says().quantified() && !everyCase) {
      return open(
          matter, List.of(new Reason(Rule.NOT_EVERY_CASE, "", List.of())), "a look at every case");
    }
    List<Reason> shown =
        reasons.isEmpty()
            ? List.of(new Reason(Rule.NAMED_THERE, "", List.of()))
            : strongestFirst(reasons);
    Optional<Reason> doubt = Advice.doubt(matter, shown);
    if (doubt.isPresent())
      return open(matter, List.of(doubt.get()), "somebody who reads the change");
    EvidenceContract contract = matter.charter().contract();
    Instant since =
        matter.exhibits().stream()
            .filter(e -> shown.getFirst().from().contains(e.from()))
            .map(Exhibit::at)
            .findFirst()
            .orElse(matter.claim().at());
    Instant from = since.isAfter(matter.claim().at()) ? since : matter.claim().at();
    Instant end = from.plus(contract.probation(matter.claim()));
    List<Reason> told = new ArrayList<>(shown);
    Trials.passed(matter).filter(r -> !told.contains(r)).forEach(told::add);
    EveryCase.shown(matter).stream().filter(r -> !told.contains(r)).forEach(told::add);
    relanded(matter).ifPresent(told::add);
    return judgement(matter, Verdict.VERIFIED, told, "", matter.asOf().isBefore(end) ? end : null);
  }

  private static Judgement open(Case matter, List<Reason> seen, String missing) {
    if (!matter.graceOver()) {
      List<Reason> reasons =
          seen.isEmpty()
              ? List.of(new Reason(Rule.NO_CHANGE, "", List.of()))
              : strongestFirst(seen);
      return judgement(matter, Verdict.PENDING, reasons, missing, matter.due());
    }
    if (seen.isEmpty() && matter.claim().says().matter() == Matter.INQUIRY) {
      return judgement(
          matter,
          Verdict.UNOBSERVABLE,
          List.of(new Reason(Rule.NO_RESULT, "", List.of())),
          missing,
          null);
    }
    List<Reason> reasons =
        seen.isEmpty() ? List.of(new Reason(Rule.NO_CHANGE, "", List.of())) : strongestFirst(seen);
    return judgement(matter, Verdict.UNVERIFIED, reasons, missing, null);
  }

  /**
   * Rules are in descending precedence, so that the first reason is the deciding one whatever part
   * asked for it.
   */
  private static List<Reason> strongestFirst(List<Reason> reasons) {
    return reasons.stream().distinct().sorted(Comparator.comparing(Reason::rule)).toList();
  }

  private static Judgement judgement(
      Case matter, Verdict verdict, List<Reason> reasons, String missing, @Nullable Instant until) {
    List<Reason> all = new ArrayList<>(reasons);
    Standing standing = standing(matter, all);
    if (verdict == Verdict.UNVERIFIED || verdict == Verdict.PENDING)
      all.addAll(Advice.proposals(matter));
    all.addAll(Advice.remarks(matter, reasons));
    if (matter.claim().manner() == Manner.BULK_TICKED)
      all.add(new Reason(Rule.BULK, "", List.of()));
    EvidenceContract contract = matter.charter().contract();
    String under = contract.name() + "@" + contract.version();
    Instant next =
        standing == Standing.WAIVED && verdict != Verdict.VERIFIED
            ? earlier(until, waiverEnd(matter))
            : until;
    if (!matter.graceOver() && !Defeat.afterGrace(matter).isEmpty())
      next = earlier(next, matter.due());
    return new Judgement(
        matter.claim().id(),
        verdict,
        standing,
        all,
        missing,
        next,
        matter.asOf(),
        under,
        RULES_VERSION);
  }

  private static Optional<Reason> relanded(Case matter) {
    return matter
        .latest(Evidence.Reversal.class)
        .filter(r ->
            matter
                .seen(Evidence.Change.class)
                .anyMatch(c -> c.evidence().revision().equals(r.evidence().undone())))
        .map(r ->
            r.because(
                Rule.RELANDED,
                r.evidence().undone().abbreviated()
                    + " was reverted by "
                    + r.evidence().by().abbreviated()));
  }

  private static @Nullable Instant waiverEnd(Case matter) {
    return matter
        .seen(Evidence.Waiver.class)
        .filter(w -> w.exhibit().witness() != Exhibit.Witness.CLAIMANT)
        .map(w -> w.evidence().until())
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    if (a == null) return b;
    return b == null || a.isBefore(b) ? a : b;
  }

  /** The standing, with the reasons for it added to {@code reasons}. */
  private static Standing standing(Case matter, List<Reason> reasons) {
    if (matter.claim().says().matter() == Matter.NOTHING) return Standing.VOID;
    Standing standing = Standing.STANDS;
    for (Exhibit exhibit : matter.exhibits()) {
      switch (exhibit.evidence()) {
        case Evidence.Waiver waiver
            when exhibit.witness() != Exhibit.Witness.CLAIMANT
                && matter.asOf().isBefore(waiver.until()) -> {
          reasons.add(new Reason(Rule.WAIVED, waiver.reason(), List.of(exhibit.from())));
          standing = Standing.WAIVED;
        }
        case Evidence.Duplicate duplicate -> {
          reasons.add(new Reason(Rule.DUPLICATE, duplicate.of(), List.of(exhibit.from())));
          return Standing.VOID;
        }
        case Evidence.Reopening reopening
            when reopening.ground() == Evidence.Ground.CLOBBER
                && exhibit.at().isAfter(matter.claim().at()) ->
            reasons.add(
                new Reason(Rule.CLOBBERED, reopening.by().abbreviated(), List.of(exhibit.from())));
        default -> {}
      }
    }
    Exhibit taken = matter.takenBack();
    if (taken == null || !(taken.evidence() instanceof Evidence.Reopening reopening))
      return standing;
    Rule rule = takenBackRule(reopening, reasons);
    if (rule != null)
      reasons.add(new Reason(rule, reopening.by().abbreviated(), List.of(taken.from())));
    return Standing.WITHDRAWN;
  }

  private static @Nullable Rule takenBackRule(Evidence.Reopening reopening, List<Reason> reasons) {
    return switch (reopening.ground()) {
      case NONE -> Rule.UNTICKED;
      case MASS -> Rule.SWEPT;
      case NOT_DONE ->
          reasons.stream().anyMatch(r -> r.rule() == Rule.REOPENED) ? null : Rule.REOPENED_WRONGLY;
      case CLOBBER -> null;
    };
  }
}
