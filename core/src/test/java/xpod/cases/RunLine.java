package xpod.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import xpod.Revision;
import xpod.claim.Errand;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Moment;
import xpod.evidence.Evidence.Outcome;

/**
 * Reads {@code run a1b2c3d4 at the claim, ran 12, failed 2, old 1, compared, test test_a failed was
 * passed}.
 */
final class RunLine {
  private RunLine() {}

  static Evidence read(String rest) {
    int space = rest.indexOf(' ');
    Revision revision = new Revision("repo", rest.substring(0, space));
    Phrases phrases = new Phrases(rest.substring(space + 1));
    Moment moment = phrases.has("after the claim") ? Moment.AFTER : Moment.AT;
    if (moment == Moment.AT && !phrases.has("at the claim"))
      throw new IllegalArgumentException("'" + rest + "' is neither at nor after the claim");
    Errand errand = phrases.has("of checks") ? Errand.CHECKS : Errand.TESTS;
    boolean whole = !phrases.has("in part");
    List<String> failures = phrases.list("failures");
    List<Evidence.Trial> trials = trials(phrases);
    Revision product = new Revision("repo", phrases.after("made by", revision.commit()));
    Evidence.Tally tally = tally(phrases);
    phrases.allTaken();
    return new Evidence.Run(
        revision, product, moment, errand, "pytest", tally, failures, trials, whole);
  }

  private static Evidence.Tally tally(Phrases phrases) {
    return new Evidence.Tally(
        number(phrases, "ran"),
        number(phrases, "failed"),
        number(phrases, "old"),
        number(phrases, "unsure"),
        number(phrases, "skipped"),
        number(phrases, "flaky"),
        phrases.has("compared"));
  }

  private static int number(Phrases phrases, String start) {
    return Integer.parseInt(phrases.after(start, "0"));
  }

  /** {@code test NAME OUTCOME [was OUTCOME]}, {@code near NAME …} for one it does not name. */
  private static List<Evidence.Trial> trials(Phrases phrases) {
    List<Evidence.Trial> trials = new ArrayList<>();
    for (String start : List.of("test", "near")) {
      for (String words = phrases.after(start); words != null; words = phrases.after(start)) {
        List<String> parts = Arrays.asList(words.split("\\s+"));
        Outcome before = parts.size() > 3 ? outcome(parts.get(3)) : Outcome.UNKNOWN;
        trials.add(
            new Evidence.Trial(parts.get(0), start.equals("test"), outcome(parts.get(1)), before));
      }
    }
    return trials;
  }

  private static Outcome outcome(String word) {
    return Outcome.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
