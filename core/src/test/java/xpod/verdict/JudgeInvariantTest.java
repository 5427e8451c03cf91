package xpod.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import xpod.ClaimId;
import xpod.PodId;
import xpod.Revision;
import xpod.SignalId;
import xpod.WorkId;
import xpod.claim.Claim;
import xpod.claim.Matter;
import xpod.contract.EvidenceContract;
import xpod.contract.Proof;
import xpod.evidence.Basis;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Landing;
import xpod.evidence.Evidence.Link;
import xpod.evidence.Evidence.Nature;
import xpod.evidence.Evidence.Obstacle;
import xpod.evidence.Exhibit;
import xpod.evidence.Exhibit.Witness;
import xpod.evidence.Fit;
import xpod.pod.Charter;
import xpod.signal.Signal;
import xpod.worlds.Dice;
import xpod.worlds.Happenings;
import xpod.worlds.World;

/** What holds of every judgement, whatever happened. */
final class JudgeInvariantTest {
  private static final int WORLDS = 1_000;
  private static final Charter WITH_REPORTS =
      new Charter(PodId.DEFAULT, EvidenceContract.DEFAULT, EnumSet.allOf(Proof.class));
  private static final Fit FITS =
      new Fit(Fit.WHOLE, 2, List.of("retry", "header"), List.of("src/retry.ts"), true);

  @Test
  void aFactInFavourDoesNotByItselfContradictAVerifiedClaim() {
    everyClaim((dice, docket, claim, now) -> {
      Exhibit more =
          exhibit(
              claim.at(),
              new Evidence.Change(
                  new Revision("repo", "new"),
                  Link.BRANCH,
                  Nature.WORK,
                  Landing.MERGED,
                  FITS,
                  List.of()));
      if (judge(docket, claim, now).verdict() != Verdict.VERIFIED) return;
      assertThat(judge(docket.with(more), claim, now).verdict()).isEqualTo(Verdict.VERIFIED);
    });
  }

  @Test
  void aLimitNeverVerifies() {
    everyClaim((dice, docket, claim, now) -> {
      Exhibit limit =
          exhibit(claim.at(), new Evidence.Unchecked(dice.of(Obstacle.class), "not read"));
      Verdict before = judge(docket, claim, now).verdict();
      Verdict after = judge(docket.with(limit), claim, now).verdict();
      if (before != Verdict.VERIFIED && before != Verdict.CONTRADICTED)
        assertThat(after).isNotEqualTo(Verdict.VERIFIED);
      if (before != Verdict.CONTRADICTED) assertThat(after).isNotEqualTo(Verdict.CONTRADICTED);
    });
  }

  /**
   * Whatever a second reader says, of whatever it was shown: it turns verified into unverified, or
   * pending within grace, or changes nothing.
   */
  @Test
  void aSecondReaderNeverRaisesAVerdictNorContradicts() {
    everyClaim((dice, docket, claim, now) -> {
      Set<SignalId> known = docket.exhibits().keySet();
      List<SignalId> seen = known.stream().filter(s -> !dice.oneIn(4)).toList();
      Exhibit opinion =
          new Exhibit(
              id(Happenings.opinion(dice, seen)),
              claim.at(),
              dice.of(Witness.class),
              dice.oneIn(2) ? claim.id() : null,
              Happenings.opinion(dice, seen));
      Judgement before = judge(docket, claim, now);
      Judgement after = judge(docket.with(opinion), claim, now);
      assertThat(after.standing()).isEqualTo(before.standing());
      if (after.verdict() == before.verdict()) return;
      assertThat(before.verdict()).isEqualTo(Verdict.VERIFIED);
      assertThat(after.verdict()).isIn(Verdict.UNVERIFIED, Verdict.PENDING);
      assertThat(after.deciding().rule()).isEqualTo(Rule.DOUBTED);
    });
  }

  @Test
  void aProposalChangesNoVerdict() {
    everyClaim((dice, docket, claim, now) -> {
      Evidence proposal =
          new Evidence.Proposal(
              new Revision("repo", "p"), dice.of(Basis.class), Fit.WHOLE, "Do it");
      Judgement before = judge(docket, claim, now);
      Judgement after = judge(docket.with(exhibit(claim.at(), proposal)), claim, now);
      assertThat(after.verdict()).isEqualTo(before.verdict());
      assertThat(after.deciding()).isEqualTo(before.deciding());
    });
  }

  @Test
  void aClaimantsWordsAloneNeverVerify() {
    everyClaim((dice, docket, claim, now) -> {
      Docket words = Docket.empty(claim.work()).with(claim);
      for (Link link : Link.values()) {
        Nature nature =
            dice.of(
                List.of(
                    Nature.TRACKER, Nature.EMPTY, Nature.PLANNING, Nature.COMMENTS, Nature.UNREAD));
        words =
            words.with(
                exhibit(
                    claim.at(),
                    new Evidence.Change(
                        new Revision("repo", "w"), link, nature, Landing.MERGED, FITS, List.of())));
      }
      assertThat(judge(words, claim, now).verdict()).isNotEqualTo(Verdict.VERIFIED);
    });
  }

  @Test
  void aClaimantsWaiverChangesNothing() {
    everyClaim((dice, docket, claim, now) -> {
      Evidence waiver = new Evidence.Waiver("fine", now.plus(Duration.ofDays(9)));
      Exhibit own = new Exhibit(id(waiver), claim.at(), Witness.CLAIMANT, null, waiver);
      assertThat(judge(docket.with(own), claim, now)).isEqualTo(judge(docket, claim, now));
    });
  }

  @Test
  void aClaimantsReportOfARunNeitherVerifiesNorContradicts() {
    everyClaim((dice, docket, claim, now) -> {
      Exhibit own =
          new Exhibit(
              SignalId.of("test", "run", "own", ""),
              claim.at(),
              Witness.CLAIMANT,
              null,
              Happenings.run(dice));
      Docket words = Docket.empty(claim.work()).with(claim).with(own);
      Verdict said = Judge.judge(words, claim, WITH_REPORTS, now).verdict();
      assertThat(said).isNotIn(Verdict.VERIFIED, Verdict.CONTRADICTED);
    });
  }

  @Test
  void aRunThatIsNotWholeNeverVerifies() {
    everyClaim((dice, docket, claim, now) -> {
      Evidence.Run run = Happenings.run(dice);
      Evidence.Run part =
          new Evidence.Run(
              run.revision(),
              run.product(),
              run.moment(),
              run.errand(),
              run.tool(),
              run.tally(),
              run.failed(),
              run.trials(),
              false);
      Exhibit seen = new Exhibit(id(part), claim.at(), Witness.MACHINE, null, part);
      Docket alone = Docket.empty(claim.work()).with(claim).with(seen);
      assertThat(Judge.judge(alone, claim, WITH_REPORTS, now).verdict())
          .isNotEqualTo(Verdict.VERIFIED);
    });
  }

  @Test
  void everyVerdictHasAReasonOfItsOwnAndNamesItsSignals() {
    everyClaim((dice, docket, claim, now) -> {
      Judgement said = judge(docket, claim, now);
      Rule deciding = said.deciding().rule();
      if (said.verdict() == Verdict.PENDING)
        assertThat(deciding.speaksFor()).isEqualTo(Verdict.UNVERIFIED);
      else assertThat(deciding.speaksFor()).isEqualTo(said.verdict());
      boolean shown = said.verdict() == Verdict.CONTRADICTED || said.verdict() == Verdict.VERIFIED;
      if (shown) assertThat(said.deciding().from()).as("%s", said).isNotEmpty();
      Set<SignalId> known = docket.exhibits().keySet();
      said.reasons().forEach(r -> assertThat(known).containsAll(r.from()));
      if (said.verdict() == Verdict.UNVERIFIED) assertThat(said.missing()).isNotEmpty();
    });
  }

  @Test
  void theDecidingRuleIsTheStrongestOfItsVerdict() {
    everyClaim((dice, docket, claim, now) -> {
      Judgement said = judge(docket, claim, now);
      Verdict verdict = said.deciding().rule().speaksFor();
      said.reasons().stream()
          .map(Reason::rule)
          .filter(r -> r.speaksFor() == verdict)
          .forEach(
              r -> assertThat(r).as("%s", said).isGreaterThanOrEqualTo(said.deciding().rule()));
    });
  }

  @Test
  void timeAloneNeverVerifies() {
    everyClaim((dice, docket, claim, now) -> {
      Instant quiet =
          docket.exhibits().values().stream()
              .map(Exhibit::at)
              .max(Instant::compareTo)
              .orElse(claim.at());
      Instant asked = quiet.isAfter(now) ? quiet : now;
      Verdict before = judge(docket, claim, asked).verdict();
      Verdict later =
          judge(docket, claim, asked.plus(Duration.ofHours(dice.upTo(2_000)))).verdict();
      if (before != Verdict.VERIFIED) assertThat(later).isNotEqualTo(Verdict.VERIFIED);
    });
  }

  @Test
  void beforeItsUntilAJudgementDoesNotChangeByItself() {
    everyClaim((dice, docket, claim, now) -> {
      Instant quiet =
          docket.exhibits().values().stream()
              .map(Exhibit::at)
              .max(Instant::compareTo)
              .orElse(claim.at());
      Instant asked = quiet.isAfter(now) ? quiet : now;
      Judgement said = judge(docket, claim, asked);
      if (said.verdict() == Verdict.VERIFIED && said.standing() == Standing.WAIVED) return;
      Instant until = said.until();
      if (until != null) assertThat(until).isAfter(asked);
      Instant before = until != null ? until.minusSeconds(1) : asked.plus(Duration.ofDays(900));
      if (!before.isBefore(asked))
        assertThat(judge(docket, claim, before).saysAs(said))
            .as("%s until %s", said, before)
            .isTrue();
    });
  }

  @Test
  void claimsOfOneWorkDoNotInfluenceEachOther() {
    everyClaim((dice, docket, claim, now) -> {
      Docket alone = Docket.empty(claim.work()).with(claim);
      for (Exhibit exhibit : docket.exhibits().values()) alone = alone.with(exhibit);
      assertThat(judge(alone, claim, now)).isEqualTo(judge(docket, claim, now));
    });
  }

  @Test
  void whatIsAboutAnotherClaimIsNotHeard() {
    everyClaim((dice, docket, claim, now) -> {
      Evidence reopening =
          new Evidence.Reopening(new Revision("repo", "r"), Evidence.Ground.NOT_DONE, "");
      Exhibit other =
          new Exhibit(
              id(reopening),
              claim.at().plusSeconds(60),
              Witness.ANOTHER,
              new ClaimId("another"),
              reopening);
      assertThat(judge(docket.with(other), claim, now)).isEqualTo(judge(docket, claim, now));
    });
  }

  @Test
  void anItemThatClaimsNothingIsVoidWhateverHappened() {
    everyClaim((dice, docket, claim, now) -> {
      if (claim.says().matter() != Matter.NOTHING) return;
      Judgement said = judge(docket, claim, now);
      assertThat(said.standing()).isEqualTo(Standing.VOID);
      assertThat(said.verdict()).isEqualTo(Verdict.UNOBSERVABLE);
    });
  }

  @Test
  void theTimelineEndsInWhatTheJudgeSays() {
    everyClaim((dice, docket, claim, now) -> {
      Charter charter = claim.byAgent() ? WITH_REPORTS : Charter.DEFAULT;
      Timeline timeline = Timeline.of(docket, claim, charter, now);
      Instant asked = now.isBefore(claim.at()) ? claim.at() : now;
      assertThat(timeline.latest().saysAs(judge(docket, claim, asked))).as("%s", timeline).isTrue();
    });
  }

  @Test
  void aFullDocketVerifiesNothing() {
    World world = World.of(new Dice(1));
    Claim claim = world.claims().getFirst();
    Docket docket = Docket.empty(claim.work()).with(claim);
    for (int i = 0; i <= Docket.MOST_EXHIBITS; i++) {
      Revision commit = new Revision("repo", "n" + i);
      docket =
          docket.with(
              exhibit(
                  claim.at(),
                  new Evidence.Change(
                      commit, Link.BRANCH, Nature.WORK, Landing.MERGED, FITS, List.of())));
    }
    assertThat(docket.exhibits()).hasSize(Docket.MOST_EXHIBITS);
    assertThat(judge(docket, claim, claim.at().plus(Duration.ofDays(9))).verdict())
        .isNotEqualTo(Verdict.VERIFIED);
  }

  private interface Property {
    void holds(Dice dice, Docket docket, Claim claim, Instant now);
  }

  private static void everyClaim(Property property) {
    Dice.worlds(
        WORLDS,
        dice -> {
          World world = World.of(dice);
          for (Claim claim : world.claims())
            property.holds(dice, docket(world, claim.work()), claim, world.now());
        });
  }

  private static Docket docket(World world, WorkId work) {
    Docket docket = Docket.empty(work);
    for (Claim claim :
        world.claims().stream().filter(c -> c.work().equals(work)).collect(Collectors.toList()))
      docket = docket.with(claim);
    for (Signal signal : world.signals()) {
      if (signal instanceof Signal.Observed o && o.work().equals(work))
        docket = docket.with(o.exhibit());
    }
    return docket;
  }

  private static Judgement judge(Docket docket, Claim claim, Instant asOf) {
    Charter charter = claim.byAgent() ? WITH_REPORTS : Charter.DEFAULT;
    return Judge.judge(docket, claim, charter, asOf);
  }

  private static Exhibit exhibit(Instant at, Evidence evidence) {
    return new Exhibit(id(evidence), at, Witness.CLAIMANT, null, evidence);
  }

  private static SignalId id(Evidence evidence) {
    return SignalId.of("test", "more", evidence.toString(), "");
  }
}
