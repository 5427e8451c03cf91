package xpod.worlds;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import xpod.Revision;
import xpod.SignalId;
import xpod.claim.Claim;
import xpod.claim.Errand;
import xpod.claim.Name;
import xpod.evidence.Basis;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Found;
import xpod.evidence.Evidence.Ground;
import xpod.evidence.Evidence.Landing;
import xpod.evidence.Evidence.Link;
import xpod.evidence.Evidence.Nature;
import xpod.evidence.Evidence.Obstacle;
import xpod.evidence.Evidence.Told;
import xpod.evidence.Fit;
import xpod.evidence.Loss;
import xpod.evidence.Stance;

/** Evidence that falls from dice: any of its kinds, with any content. */
public final class Happenings {
  private static final int COMMITS = 3;

  private Happenings() {}

  /** Something that may have happened to the work of {@code claim}. */
  public static Evidence of(Dice dice, Claim claim) {
    List<Name> names = claim.says().names();
    return switch (dice.upTo(names.isEmpty() ? 15 : 18)) {
      case 0, 1 -> change(dice, fit(dice));
      case 2 -> change(dice, new Fit(900, 2, List.of("retry", "header"), List.of(), dice.oneIn(2)));
      case 3 ->
          new Evidence.Reversal(
              commit(dice), new Revision("repo", dice.oneIn(4) ? "c1" : "undo"), "");
      case 4 -> new Evidence.Reopening(new Revision("repo", "r"), dice.of(Ground.class), "");
      case 5 -> new Evidence.Parts(dice.upTo(1) * 2, 2, List.of());
      case 6 ->
          dice.oneIn(3) ? new Evidence.Header("Draft", "spec.md") : new Evidence.Duplicate("T9");
      case 7 -> new Evidence.Waiver("later", claim.at().plus(Duration.ofHours(dice.upTo(200))));
      case 8 -> new Evidence.Unchecked(dice.of(Obstacle.class), "not read");
      case 9 -> run(dice);
      case 10 -> new Evidence.Subject("Retry", dice.of(Told.class), "path");
      case 11 -> new Evidence.Cases(2, dice.oneIn(2) ? List.of() : List.of("a"), "tests");
      case 12 -> weakening(dice);
      case 13 -> new Evidence.Gate(commit(dice), "ci.yml:3", dice.oneIn(2), "goes on");
      case 14 -> proposal(dice);
      case 15 -> opinion(dice, List.of());
      case 16 -> new Evidence.Removal(dice.of(names), "path", commit(dice), dice.oneIn(3));
      default -> new Evidence.Presence(dice.of(names), dice.of(Found.class), "path", fit(dice));
    };
  }

  private static Evidence.Weakening weakening(Dice dice) {
    return new Evidence.Weakening(
        commit(dice),
        dice.of(Loss.class),
        "tests/retry.py:3",
        "less",
        List.of("test retry header"),
        dice.oneIn(3));
  }

  static Evidence.Change change(Dice dice, Fit fit) {
    List<String> others = dice.oneIn(4) ? List.of("T9") : List.of();
    Nature nature = dice.oneIn(2) ? Nature.WORK : dice.of(Nature.class);
    Landing landing = dice.oneIn(2) ? Landing.MERGED : dice.of(Landing.class);
    return new Evidence.Change(commit(dice), dice.of(Link.class), nature, landing, fit, others);
  }

  /** A run of tests or checks that ended in some way. */
  public static Evidence.Run run(Dice dice) {
    int failed = dice.upTo(2);
    int old = dice.upTo(failed);
    int ran = failed + dice.upTo(2);
    Evidence.Tally tally =
        new Evidence.Tally(ran, failed, old, 0, dice.upTo(1), 0, old > 0 || dice.oneIn(2));
    List<Evidence.Trial> trials =
        IntStream.range(0, dice.upTo(2))
            .mapToObj(i ->
                new Evidence.Trial(
                    "test" + i,
                    dice.oneIn(2),
                    dice.of(Evidence.Outcome.class),
                    dice.of(Evidence.Outcome.class)))
            .toList();
    return new Evidence.Run(
        commit(dice),
        commit(dice),
        dice.of(Evidence.Moment.class),
        dice.oneIn(4) ? Errand.CHECKS : Errand.TESTS,
        "pytest",
        tally,
        List.of(),
        trials,
        dice.oneIn(2));
  }

  /** What a second reader said who was shown {@code seen}. */
  public static Evidence.Opinion opinion(Dice dice, List<SignalId> seen) {
    String words = dice.oneIn(2) ? "" : "VERDICT: contradicted, verified";
    return new Evidence.Opinion("model", dice.of(Stance.class), words, seen);
  }

  private static Evidence.Proposal proposal(Dice dice) {
    Basis basis = dice.of(Basis.class);
    return new Evidence.Proposal(commit(dice), basis, dice.upTo(Fit.WHOLE), "Parse the header");
  }

  static Fit fit(Dice dice) {
    List<String> found = IntStream.range(0, dice.upTo(3)).mapToObj(i -> "term" + i).toList();
    List<String> touched = dice.oneIn(2) ? List.of("src/retry.ts") : List.of();
    return new Fit(dice.upTo(Fit.WHOLE), dice.upTo(4), found, touched, dice.oneIn(2));
  }

  private static Revision commit(Dice dice) {
    return new Revision("repo", "c" + dice.upTo(COMMITS));
  }
}
