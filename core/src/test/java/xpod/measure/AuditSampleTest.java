package xpod.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import xpod.ClaimId;
import xpod.claim.Manner;
import xpod.measure.AuditSample.Unit;
import xpod.signal.Audit.Draw;
import xpod.verdict.Verdict;
import xpod.worlds.Dice;

class AuditSampleTest {
  private static List<Unit> claims(Verdict verdict, String tracker, Manner manner, int count) {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < count; i++)
      units.add(new Unit(new ClaimId(verdict + tracker + manner + i), verdict, tracker, manner));
    return units;
  }

  private static List<Unit> town() {
    List<Unit> units = new ArrayList<>(claims(Verdict.CONTRADICTED, "beads", Manner.TICKED, 8));
    units.addAll(claims(Verdict.UNVERIFIED, "beads", Manner.TICKED, 60));
    units.addAll(claims(Verdict.UNVERIFIED, "spec-kit", Manner.BULK_TICKED, 40));
    units.addAll(claims(Verdict.VERIFIED, "beads", Manner.TICKED, 300));
    units.addAll(claims(Verdict.UNOBSERVABLE, "git", Manner.STATED, 30));
    units.addAll(claims(Verdict.PENDING, "git", Manner.STATED, 30));
    return units;
  }

  private static Map<Verdict, Long> byVerdict(AuditSample sample) {
    return sample.queue().stream()
        .collect(Collectors.groupingBy(Unit::verdict, TreeMap::new, Collectors.counting()));
  }

  @Test
  void theContradictedComeFirstAndTheOthersShareTheRest() {
    AuditSample sample = AuditSample.of(town(), new Draw(7, 30));
    assertThat(byVerdict(sample))
        .isEqualTo(
            Map.of(
                Verdict.CONTRADICTED, 8L,
                Verdict.UNVERIFIED, 12L,
                Verdict.VERIFIED, 6L,
                Verdict.UNOBSERVABLE, 4L));
  }

  @Test
  void ofManyContradictedOnlyHalfThePlacesAreTaken() {
    List<Unit> units = new ArrayList<>(town());
    units.addAll(claims(Verdict.CONTRADICTED, "kiro", Manner.TICKED, 100));
    assertThat(byVerdict(AuditSample.of(units, new Draw(7, 30))))
        .containsEntry(Verdict.CONTRADICTED, 15L);
  }

  @Test
  void trackersAndMannersAreDrawnAsOftenAsThereAreClaimsOfThem() {
    AuditSample sample = AuditSample.of(town(), new Draw(7, 30));
    Map<String, Integer> drawn =
        sample.parts().stream()
            .filter(p -> p.verdict() == Verdict.UNVERIFIED)
            .collect(Collectors.toMap(AuditSample.Part::tracker, AuditSample.Part::drawn));
    assertThat(drawn.get("beads")).isBetween(7, 8);
    assertThat(drawn.get("spec-kit")).isBetween(4, 5);
  }

  @Test
  void theSameSeedDrawsTheSameWhateverTheOrderOfTheClaims() {
    Dice.worlds(
        200,
        dice -> {
          Draw draw = new Draw(dice.upTo(1000), 1 + dice.upTo(60));
          List<Unit> town = town();
          AuditSample sample = AuditSample.of(town, draw);
          assertThat(AuditSample.of(dice.shuffled(town), draw)).isEqualTo(sample);
          assertThat(sample.queue()).hasSize(draw.size()).doesNotHaveDuplicates();
        });
  }

  @Test
  void nobodyIsDrawnTwiceAndAllOfAFewAreDrawn() {
    List<Unit> town = town();
    AuditSample sample = AuditSample.of(town, new Draw(3, 10_000));
    assertThat(new HashSet<>(sample.queue())).hasSize(town.size() - 30);
    assertThat(sample.queue()).noneMatch(u -> u.verdict() == Verdict.PENDING);
    assertThat(AuditSample.of(List.of(), new Draw(3, 10)).queue()).isEmpty();
  }

  @Test
  void everyClaimOfAVerdictHasTheSameChance() {
    List<Unit> town = town();
    int seeds = 4_000;
    Map<ClaimId, Integer> times = new TreeMap<>();
    for (int seed = 0; seed < seeds; seed++)
      for (Unit unit : AuditSample.of(town, new Draw(seed, 30)).queue())
        times.merge(unit.claim(), 1, Integer::sum);
    for (Unit unit : town) {
      double chance = (double) times.getOrDefault(unit.claim(), 0) / seeds;
      double expected =
          switch (unit.verdict()) {
            case CONTRADICTED -> 1;
            case UNVERIFIED -> 0.12;
            case VERIFIED -> 0.02;
            case UNOBSERVABLE -> 4 / 30.0;
            case PENDING -> 0;
          };
      // Six standard deviations.
      assertThat(chance)
          .as(unit.toString())
          .isCloseTo(expected, within(6 * Math.sqrt(0.25 / seeds)));
    }
  }
}
