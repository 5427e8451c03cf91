package xpod.worlds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import xpod.Actor;
import xpod.AgentId;
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
import xpod.evidence.Exhibit.Witness;
import xpod.signal.Audit;
import xpod.signal.Signal;

/**
 * A small made-up history: a few pieces of work, claims about them, and what happened, dated at
 * random over 12 days.
 */
public record World(List<Claim> claims, List<Signal> signals, Instant now) {
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final int HOURS = 12 * 24;

  private static final List<String> TEXTS =
      List.of(
          "Create src/retry.ts",
          "Create src/retry.ts or src/backoff.ts",
          "Parse the retry header",
          "Parse the retry header everywhere",
          "Write the test `test_retry_header`",
          "Write tests for the retry header in tests/retry.test.ts",
          "Remove src/legacy.ts",
          "Rename `src/a.ts` to `src/b.ts`",
          "Create the `RetryHeader` parser (not yet implemented)",
          "Research retry libraries",
          "Run the test suite",
          "All tests pass",
          "Review the retry header",
          "Parse it (skipped)");

  public World {
    claims = List.copyOf(claims);
    signals = List.copyOf(signals);
  }

  /** The world that falls from {@code dice}. */
  public static World of(Dice dice) {
    List<WorkId> works =
        IntStream.rangeClosed(0, dice.upTo(2)).mapToObj(i -> new WorkId("list", "T" + i)).toList();
    List<Claim> claims = new ArrayList<>();
    for (int i = dice.upTo(4); i >= 0; i--) claims.add(claim(dice, dice.of(works), i));
    List<Signal> signals = new ArrayList<>();
    for (Claim claim : claims) signals.add(new Signal.Claimed(id("claim" + claim.id()), claim));
    for (int i = dice.upTo(12); i > 0; i--) {
      Claim near = dice.of(claims);
      signals.add(new Signal.Observed(near.work(), exhibit(dice, near, i)));
    }
    for (int i = dice.upTo(2); i > 0; i--) signals.add(audit(dice, dice.of(claims)));
    return new World(
        claims, dice.shuffled(signals), START.plus(Duration.ofHours(dice.upTo(HOURS * 2))));
  }

  private static Claim claim(Dice dice, WorkId work, int number) {
    return new Claim(
        new ClaimId("c" + number),
        work,
        new PodId("pod" + dice.upTo(1)),
        dice.oneIn(2) ? new Actor.Person("bo") : new Actor.Agent("ada", new AgentId("some-agent")),
        Wording.of(dice.of(TEXTS)),
        new Points(1 + dice.upTo(3_000_000)),
        time(dice),
        new Revision("repo", "tick" + number),
        new Place("tasks.md", number + 1),
        work.key(),
        dice.of(Manner.class));
  }

  private static Exhibit exhibit(Dice dice, Claim near, int number) {
    ClaimId about = dice.oneIn(3) ? near.id() : null;
    return new Exhibit(
        id("exhibit" + number),
        time(dice),
        dice.of(Witness.class),
        about,
        Happenings.of(dice, near));
  }

  private static Signal audit(Dice dice, Claim claim) {
    Audit audit =
        new Audit(
            claim.id(),
            claim.work(),
            "judge-" + dice.upTo(2),
            dice.of(Audit.Answer.class),
            dice.oneIn(2) ? "" : "looked at the tests",
            new Revision("repo", "head"),
            "verified",
            1,
            dice.oneIn(3) ? null : new Audit.Draw(dice.upTo(9), 30));
    return Signal.Audited.of(time(dice), audit);
  }

  private static Instant time(Dice dice) {
    return START.plus(Duration.ofHours(dice.upTo(HOURS)));
  }

  static SignalId id(String key) {
    return SignalId.of("world", "signal", key, "");
  }

  /** The evidence in this world, for a message. */
  public String describe() {
    return signals.stream()
        .map(Signal::toString)
        .collect(Collectors.joining("\n", "as of " + now + "\n", "\n"));
  }

  /** The kinds of evidence that happened. */
  public List<Class<? extends Evidence>> kinds() {
    List<Class<? extends Evidence>> kinds = new ArrayList<>();
    for (Signal signal : signals) {
      if (signal instanceof Signal.Observed observed)
        kinds.add(observed.exhibit().evidence().getClass());
    }
    return kinds;
  }
}
