package xpod.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import xpod.Actor;
import xpod.ClaimId;
import xpod.Place;
import xpod.PodId;
import xpod.Points;
import xpod.Revision;
import xpod.SignalId;
import xpod.WorkId;
import xpod.claim.Claim;
import xpod.claim.Manner;
import xpod.claim.Wording;
import xpod.evidence.Evidence;
import xpod.evidence.Exhibit;
import xpod.evidence.Fit;
import xpod.pod.Charter;
import xpod.verdict.Channel;
import xpod.verdict.Docket;
import xpod.worlds.Dice;
import xpod.worlds.World;

class CalibrationTest {
  private static final Instant AT = Instant.parse("2026-03-02T00:00:00Z");
  private static final Fit WELL = new Fit(900, 2, List.of("parser", "header"), List.of(), false);

  private static Claim claim(String task, String text, String commit) {
    WorkId work = new WorkId("tasks.md", task);
    return new Claim(
        ClaimId.of(work, commit),
        work,
        PodId.DEFAULT,
        new Actor.Person("bo"),
        Wording.of(text),
        Points.ONE,
        AT,
        new Revision("shop", commit),
        new Place("tasks.md", 1),
        task,
        Manner.TICKED);
  }

  private static Evidence.Change change(Evidence.Link link, Fit fit) {
    return new Evidence.Change(
        new Revision("shop", "c9"),
        link,
        Evidence.Nature.WORK,
        Evidence.Landing.HERE,
        fit,
        List.of());
  }

  private static Calibration.Heard heard(Claim claim, Evidence... evidence) {
    Docket docket = Docket.empty(claim.work()).with(claim);
    for (Evidence one : evidence) {
      SignalId id = SignalId.of("test", "exhibit", one.toString(), "");
      docket = docket.with(new Exhibit(id, AT, Exhibit.Witness.ANOTHER, claim.id(), one));
    }
    Instant then = AT.plus(Duration.ofDays(90));
    return new Calibration.Heard(claim, Channel.speakingFor(docket, claim, Charter.DEFAULT, then));
  }

  @Test
  void aChangeThatDeliversSpeaksByItsLinkAndOneThatDoesNotIsSilent() {
    Claim claim = claim("T1", "Parse the retry header", "c1");
    Evidence fits = change(Evidence.Link.TOGETHER, WELL);
    Evidence misses = change(Evidence.Link.NEARBY, Fit.NONE);
    assertThat(heard(claim, fits, misses).voices())
        .extracting(Channel.Voice::channel)
        .containsExactly(Channel.TOGETHER);
  }

  @Test
  void aNamedFileSpeaksWhereItIsThere() {
    Claim claim = claim("T1", "Create src/retry.ts", "c1");
    Evidence there =
        new Evidence.Presence(
            claim.says().names().getFirst(), Evidence.Found.THERE, "src/retry.ts", WELL);
    assertThat(heard(claim, there).voices())
        .extracting(Channel.Voice::channel)
        .contains(Channel.THERE);
  }

  @Test
  void aChannelIsOnlyHeldAgainstClaimsItCouldSpeakFor() {
    List<Calibration.Heard> claims = new ArrayList<>();
    claims.add(
        heard(claim("T1", "Parse the retry header", "c1"), change(Evidence.Link.TOGETHER, WELL)));
    claims.add(heard(claim("T2", "Create src/retry.ts", "c2")));
    Calibration calibration = Calibration.of(claims, claims.subList(1, 2));
    assertThat(share(calibration, Channel.TOGETHER).hit()).isEqualTo(new Share(1, 2));
    assertThat(share(calibration, Channel.TOGETHER).placebo()).isEqualTo(new Share(0, 1));
    assertThat(share(calibration, Channel.THERE).hit()).isEqualTo(new Share(0, 1));
    assertThat(calibration.rows()).noneMatch(r -> r.channel() == Channel.GONE);
    assertThat(calibration.grades()).containsEntry(Exhibit.Witness.ANOTHER, 1);
  }

  private static AboveChance share(Calibration calibration, Channel channel) {
    return calibration.rows().stream()
        .filter(r -> r.channel() == channel)
        .map(Calibration.Row::share)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPlaceboHasTheWordsOfAStrangerAndIsDrawnAlikeEachTime() {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < 40; i++)
      claims.add(claim("T" + i, "Create src/part" + i + ".ts", "c" + i / 4));
    List<Placebo> placebos = Placebo.of(claims, 7, 25);
    assertThat(placebos).hasSize(25);
    for (Placebo placebo : placebos) {
      Claim fake = placebo.claim();
      assertThat(fake.says().text()).isNotEqualTo(placebo.place().says().text());
      assertThat(fake.revision()).isEqualTo(placebo.place().revision());
      assertThat(fake.id()).isNotEqualTo(placebo.place().id());
      Claim origin =
          claims.stream().filter(c -> c.says().equals(fake.says())).findFirst().orElseThrow();
      assertThat(origin.revision()).isNotEqualTo(fake.revision());
    }
    Dice.worlds(
        20, dice -> assertThat(Placebo.of(dice.shuffled(claims), 7, 25)).isEqualTo(placebos));
    assertThat(Placebo.of(claims, 8, 25)).isNotEqualTo(placebos);
  }

  @Test
  void whereEverythingCameInOneCommitThereIsNoPlacebo() {
    List<Claim> claims =
        List.of(claim("T1", "Create src/a.ts", "c1"), claim("T2", "Create src/b.ts", "c1"));
    assertThat(Placebo.of(claims, 7, 10)).isEmpty();
  }

  /** Whatever speaks comes from the exhibits; nothing is thrown at any of them. */
  @Test
  void anyEvidenceCanBeListenedTo() {
    Dice.worlds(
        500,
        dice -> {
          World world = World.of(dice);
          for (Claim claim : world.claims()) {
            Docket docket = Docket.empty(claim.work()).with(claim);
            List<Exhibit> exhibits = new ArrayList<>();
            for (var signal : world.signals())
              if (signal instanceof xpod.signal.Signal.Observed o && o.work().equals(claim.work()))
                exhibits.add(o.exhibit());
            docket = docket.with(exhibits);
            assertThat(Channel.speakingFor(docket, claim, Charter.DEFAULT, world.now()))
                .allMatch(v -> exhibits.contains(v.exhibit()));
          }
        });
  }
}
