package xpod.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xpod.PodId;
import xpod.SignalId;
import xpod.cases.Outcome;
import xpod.claim.Claim;
import xpod.contract.EvidenceContract;
import xpod.pod.Charter;
import xpod.signal.Signal;
import xpod.worlds.Dice;
import xpod.worlds.World;

/**
 * The same signals in any order, doubled or in batches, give the same judgements, timelines and
 * balances.
 */
final class OrderIndependenceTest {
  private static final int WORLDS = 1_500;
  private static final int SMALL = 4;

  @Test
  void theOrderOfSignalsDoesNotMatter() {
    Dice.worlds(
        WORLDS,
        dice -> {
          World world = World.of(dice);
          Outcome expected = outcome(world.signals(), world.now());
          for (int i = 0; i < 3; i++) {
            assertThat(outcome(dice.shuffled(world.signals()), world.now()))
                .as(world.describe())
                .isEqualTo(expected);
          }
        });
  }

  @Test
  void everyOrderOfAFewSignalsGivesTheSame() {
    Dice.worlds(
        WORLDS / 5,
        dice -> {
          World world = World.of(dice);
          List<Signal> few = world.signals().subList(0, Math.min(SMALL, world.signals().size()));
          Outcome expected = outcome(few, world.now());
          permutations(few)
              .forEach(p ->
                  assertThat(outcome(p, world.now())).as(world.describe()).isEqualTo(expected));
        });
  }

  @Test
  void aSignalThatComesTwiceCountsOnce() {
    Dice.worlds(
        WORLDS,
        dice -> {
          World world = World.of(dice);
          List<Signal> twice = new ArrayList<>(world.signals());
          twice.addAll(dice.shuffled(world.signals()));
          assertThat(outcome(twice, world.now()))
              .as(world.describe())
              .isEqualTo(outcome(world.signals(), world.now()));
        });
  }

  @Test
  void whatIsFedInBatchesOfTimeIsTheBeginningOfTheWhole() {
    Dice.worlds(
        WORLDS,
        dice -> {
          World world = World.of(dice);
          Instant then = world.now().minus(Duration.ofHours(dice.upTo(200)));
          List<Signal> known = world.signals().stream().filter(s -> !s.at().isAfter(then)).toList();
          Outcome atTheTime = outcome(known, then);
          assertThat(outcome(world.signals(), then)).as(world.describe()).isEqualTo(atTheTime);
          outcome(world.signals(), world.now())
              .timelines()
              .forEach(t ->
                  atTheTime.timelines().stream()
                      .filter(e -> e.claim().equals(t.claim()))
                      .forEach(e ->
                          assertThat(t.changes())
                              .as(world.describe())
                              .startsWith(e.changes().toArray(xpod.verdict.Judgement[]::new))));
        });
  }

  @Test
  void auditsMeasureTheJudgeAndMoveNoVerdict() {
    int[] audits = {0};
    Dice.worlds(
        WORLDS,
        dice -> {
          World world = World.of(dice);
          List<Signal> without =
              world.signals().stream().filter(s -> !(s instanceof Signal.Audited)).toList();
          audits[0] += world.signals().size() - without.size();
          assertThat(outcome(world.signals(), world.now()))
              .as(world.describe())
              .isEqualTo(outcome(without, world.now()));
        });
    assertThat(audits[0]).isPositive();
  }

  @Test
  void theCharterMayComeAtAnyTime() {
    Dice.worlds(
        WORLDS,
        dice -> {
          World world = World.of(dice);
          List<Signal> signals = new ArrayList<>(world.signals());
          for (int i = 0; i <= 1; i++)
            signals.add(chartered("pod" + i, Duration.ofHours(dice.upTo(60)), world.now()));
          Outcome expected = outcome(signals, world.now());
          assertThat(outcome(dice.shuffled(signals), world.now()))
              .as(world.describe())
              .isEqualTo(expected);
        });
  }

  @Test
  void ofTwoReadingsOfOneClaimTheSameOneIsKept() {
    Dice.worlds(
        WORLDS / 5,
        dice -> {
          World world = World.of(dice);
          List<Signal> signals = new ArrayList<>(world.signals());
          for (Claim claim : world.claims())
            signals.add(new Signal.Claimed(id("again" + claim.id()), elsewhere(claim)));
          assertThat(outcome(dice.shuffled(signals), world.now()))
              .as(world.describe())
              .isEqualTo(outcome(signals, world.now()));
        });
  }

  private static Claim elsewhere(Claim c) {
    return new Claim(
        c.id(),
        c.work(),
        c.pod(),
        c.by(),
        c.says(),
        c.points(),
        c.at(),
        c.revision(),
        new xpod.Place("a.md", 1),
        c.task(),
        c.manner());
  }

  private static Signal chartered(String pod, Duration grace, Instant now) {
    EvidenceContract d = EvidenceContract.DEFAULT;
    EvidenceContract contract =
        new EvidenceContract(
            pod, 1, d.clauses(), grace, d.probationOfAgents(), d.probationOfPeople());
    Charter charter = new Charter(new PodId(pod), contract, Set.copyOf(Charter.GIT_ALONE));
    return new Signal.Chartered(id("charter" + pod), now.minus(Duration.ofDays(300)), charter);
  }

  private static SignalId id(String key) {
    return SignalId.of("test", "signal", key, "");
  }

  private static Outcome outcome(List<? extends Signal> signals, Instant now) {
    return Outcome.of(signals, now);
  }

  private static <T> Stream<List<T>> permutations(List<T> items) {
    if (items.isEmpty()) return Stream.of(List.of());
    return items.stream()
        .flatMap(first -> {
          List<T> rest = new ArrayList<>(items);
          rest.remove(first);
          return permutations(rest).map(p -> Stream.concat(Stream.of(first), p.stream()).toList());
        });
  }
}
