package xpod.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import xpod.ClaimId;
import xpod.PodId;
import xpod.Points;
import xpod.line.Line;
import xpod.signal.Signal;
import xpod.verdict.Timeline;
import xpod.worlds.Dice;
import xpod.worlds.World;

/**
 * What was reported equals the sum of all accounts: at every booking, for every order, with facts
 * that come late.
 */
final class ConservationTest {
  private static final int HISTORIES = 2_000;

  @Test
  void theLawHoldsAtEveryBooking() {
    Dice.worlds(
        HISTORIES,
        dice -> {
          World world = World.of(dice);
          Line line = new Line(world.now());
          for (Signal signal : dice.shuffled(world.signals())) {
            line.accept(signal);
            line.balances().values().forEach(b -> assertThat(sum(b)).isEqualTo(b.reported()));
            assertThat(line.balances()).as(world.describe()).isEqualTo(byClaims(line));
          }
        });
  }

  @Test
  void theEntriesOfATimelineNetToItsLastWord() {
    Dice.worlds(
        HISTORIES,
        dice -> {
          World world = World.of(dice);
          Line line = new Line(world.now());
          line.acceptAll(dice.shuffled(world.signals()));
          SortedMap<PodId, Balance> booked = new TreeMap<>();
          line.timelines()
              .flatMap(t -> Entry.of(t).stream())
              .sorted()
              .forEach(e -> book(booked, e));
          assertThat(booked).as(world.describe()).isEqualTo(line.balances());
          line.timelines().forEach(ConservationTest::entriesChain);
        });
  }

  private static void book(SortedMap<PodId, Balance> booked, Entry entry) {
    booked.put(entry.pod(), booked.getOrDefault(entry.pod(), Balance.ZERO).with(entry));
  }

  /**
   * Each entry leaves the account that the one before it reached, and the last reaches where the
   * claim stands.
   */
  private static void entriesChain(Timeline timeline) {
    List<Entry> entries = Entry.of(timeline);
    assertThat(entries.getFirst().from()).isNull();
    for (int i = 1; i < entries.size(); i++) {
      assertThat(entries.get(i).from()).isEqualTo(entries.get(i - 1).to());
      assertThat(entries.get(i).at()).isAfterOrEqualTo(entries.get(i - 1).at());
    }
    assertThat(entries.getLast().to()).isEqualTo(Account.of(timeline.latest()));
  }

  private static SortedMap<PodId, Balance> byClaims(Line line) {
    SortedMap<PodId, Balance> sums = new TreeMap<>();
    line.judged()
        .forEach(j -> {
          Points points = j.claim().points();
          Balance one = new Balance(points, Map.of(Account.of(j.judgement()), points));
          sums.merge(j.claim().pod(), one, Balance::plus);
        });
    return sums;
  }

  private static Points sum(Balance balance) {
    return balance.accounts().values().stream().reduce(Points.ZERO, Points::plus);
  }

  @Test
  void aBalanceThatDoesNotAddUpCannotBeMade() {
    assertThatThrownBy(() -> new Balance(Points.ONE, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not the sum of the accounts");
  }

  @Test
  void anAccountGivesNoMoreThanItHolds() {
    var claim = new ClaimId("c1");
    var at = java.time.Instant.EPOCH;
    var out =
        new Entry(PodId.DEFAULT, claim, Account.PENDING, Account.VERIFIED, Points.ONE, at, null);
    assertThatThrownBy(() -> Balance.ZERO.with(out)).hasMessageContaining("claim c1 takes");
  }

  @Test
  void debtIsWhatIsUnverifiedOrContradicted() {
    Points two = Points.ONE.plus(Points.ONE);
    Balance balance =
        new Balance(
            two.plus(two),
            Map.of(
                Account.UNVERIFIED,
                Points.ONE,
                Account.CONTRADICTED,
                Points.ONE,
                Account.WAIVED,
                two));
    assertThat(balance.debt()).isEqualTo(two);
  }

  @Test
  void poolingPodsAddsTheirBooks() {
    Dice.worlds(
        HISTORIES / 10,
        dice -> {
          Line line = new Line(World.of(dice).now());
          line.acceptAll(World.of(dice).signals());
          Balance pooled = line.balances().values().stream().reduce(Balance.ZERO, Balance::plus);
          assertThat(sum(pooled)).isEqualTo(pooled.reported());
        });
  }
}
