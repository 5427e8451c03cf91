package xpod.source.repository;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import xpod.claim.Name;
import xpod.source.git.Message;

/** Finds where the tests that a commit brought were deleted again within days. */
final class TestDeletions {
  /** Words of one who tidies tests up, rather than taking back what they showed. */
  private static final Pattern UPKEEP =
      Pattern.compile(
          "\\b(?:redundant|duplicat|consolidat|mov|renam|replac|merg|split|migrat|convert"
              + "|superseded|obsolete)",
          Pattern.CASE_INSENSITIVE);

  /** Words of one who says that the tests could not work, and so never showed anything. */
  private static final Pattern DISOWNING =
      Pattern.compile(
          "\\b(?:created|written|added|committed) (?:too early|prematurely)\\b|\\bpremature(?:ly)?"
              + " (?:\\w+"
              + " )?tests?\\b|\\btests?\\b[^.]{0,80}\\b(?:never|(?:do|does|did|could|can)(?:"
              + " not|n't)) (?:compile[ds]?|worked|work|ran|run|exist)\\b|\\btests? (?:of|for)"
              + " (?:\\w+ ){0,3}(?:non-?existent|unimplemented)\\b|\\b(?:fake|bogus|hallucinated)"
              + " (?:\\w+ )?tests?\\b",
          Pattern.CASE_INSENSITIVE);

  /** A longer message lists many changes, of which the deletion may be any. */
  private static final int LONGEST_MESSAGE = 2_000;

  /** A week: later deletions of tests are upkeep. */
  private static final Duration TESTS_KEPT = Duration.ofDays(7);

  private final Scanned scanned;

  TestDeletions(Scanned scanned) {
    this.scanned = scanned;
  }

  /**
   * The commit after which none of the tests was left.
   *
   * @param disowning whether it says that they could not work
   */
  record Deletion(int commit, boolean disowning) {}

  /** The deletion of all tests that a commit brought; none where one of them is kept. */
  Optional<Deletion> of(int commit) {
    int last = -1;
    int[] changed = scanned.history().paths(commit);
    for (int nth = 0; nth < changed.length; nth++) {
      if (scanned.history().status(commit, nth) == 'D'
          || !Paths.isTest(scanned.history().path(changed[nth]))) continue;
      int deleting = deletion(changed[nth], commit);
      if (deleting < 0) return Optional.empty();
      if (last < 0 || scanned.history().at(deleting).isAfter(scanned.history().at(last)))
        last = deleting;
    }
    boolean tidies = last >= 0 && UPKEEP.matcher(scanned.subject(last)).find();
    return last < 0 || tidies ? Optional.empty() : Optional.of(new Deletion(last, disowns(last)));
  }

  private boolean disowns(int commit) {
    Message message = scanned.history().message(commit);
    String said = (message.subject() + "\n" + message.body()).replaceAll("\\s+", " ");
    return said.length() <= LONGEST_MESSAGE && DISOWNING.matcher(said).find();
  }

  /**
   * The merged commit that deletes a path within days of a change and brings nothing of its name;
   * -1 for none.
   */
  private int deletion(int path, int since) {
    Name name =
        new Name(Name.Kind.FILE, Paths.base(scanned.history().path(path)), Name.Role.TOUCHED, 0);
    for (int commit : scanned.paths().changes(path)) {
      Duration after = Duration.between(scanned.history().at(since), scanned.history().at(commit));
      if (after.isNegative()
          || after.compareTo(TESTS_KEPT) > 0
          || !scanned.landings().merged(commit)) continue;
      int[] changed = scanned.history().paths(commit);
      boolean deletes = false;
      boolean brings = false;
      List<Integer> near = scanned.paths().near(name);
      for (int nth = 0; nth < changed.length; nth++) {
        if (changed[nth] == path) deletes = scanned.history().status(commit, nth) == 'D';
        else if (scanned.history().status(commit, nth) == 'A' && near.contains(changed[nth]))
          brings = true;
      }
      if (deletes && !brings) return commit;
      if (!deletes) return -1;
    }
    return -1;
  }
}
