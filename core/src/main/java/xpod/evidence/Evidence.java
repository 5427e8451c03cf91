package xpod.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import xpod.Revision;
import xpod.SignalId;
import xpod.claim.Errand;
import xpod.claim.Name;
import xpod.claim.Search;

/**
 * What a source read that speaks for or against a claim. A source states what is there; the judge
 * decides what it means.
 */
public sealed interface Evidence {

  /**
   * A change to the repository that is linked to the work.
   *
   * @param others the tasks it names instead of this one; empty where it names this one or none
   */
  record Change(
      Revision revision, Link link, Nature nature, Landing landing, Fit fit, List<String> others)
      implements Evidence {
    public Change {
      others = List.copyOf(others);
    }

    /** Whether it speaks of other work only. */
    public boolean foreign() {
      return !others.isEmpty();
    }
  }

  /**
   * Whether a thing that the claim names is there.
   *
   * @param where the path at which it, or what stands for it, was found; empty where nothing was
   *     found
   * @param fit how far the thing's content speaks of what the claim says
   */
  record Presence(Name name, Found found, String where, Fit fit) implements Evidence {}

  /**
   * What is inside a thing that the claim names.
   *
   * @param where the path, and behind a colon the line of what is meant
   * @param words what it says of itself, where it is not {@link Filling#WORKING}
   */
  record Inside(Name name, String where, Filling filling, String words) implements Evidence {}

  /**
   * Whether tests speak of a thing that the claim says is tested.
   *
   * @param thing as the claim writes it
   * @param where a test that speaks of it; where none does, the place in the product that has it,
   *     or the place among the tests where the claim says that it is tested
   */
  record Subject(String thing, Told told, String where) implements Evidence {
    /**
     * Tests that come so long after a claim still count for it: they may have been written before
     * it on a branch that was squashed when it was merged.
     */
    public static final Duration SETTLING = Duration.ofDays(7);
  }

  /**
   * Which of the cases that a claim promises to be tested have a trace in the tests behind it.
   *
   * @param promised how many could be looked for
   * @param without those of which no word is in the tests
   * @param where the tests that were looked at
   */
  record Cases(int promised, List<String> without, String where) implements Evidence {
    public Cases {
      without = List.copyOf(without);
      if (without.size() > promised)
        throw new IllegalArgumentException(without.size() + " of " + promised + " cases");
    }
  }

  /**
   * What a search among all files of a revision came to.
   *
   * @param looked how many files were looked at
   * @param left how many cases speak against the claim; where a size was asked for, 1 where it
   *     misses
   * @param before whether there was such a case at some time before
   * @param examples some of what speaks against it, by path and line; where nothing does, what was
   *     measured, if anything
   */
  record Searched(Search search, int looked, int left, boolean before, List<String> examples)
      implements Evidence {
    public Searched {
      if (left < 0 || looked < 0)
        throw new IllegalArgumentException("left (" + left + ") of looked (" + looked + ")");
      examples = List.copyOf(examples);
    }
  }

  /**
   * Whether the rest of the product has a use for what the claim says is in use, and whether it has
   * what the claim says was added.
   *
   * @param where the path, and behind a colon the line, of what is meant; empty where there is none
   */
  record Wiring(Name name, Wired wired, String where) implements Evidence {}

  /**
   * A change that undoes another one. {@code words} is what its author says of the reason; often
   * empty.
   */
  record Reversal(Revision undone, Revision by, String words) implements Evidence {}

  /**
   * A named file that was there and was taken away by {@code by}, with nothing near it left; or the
   * tests that a change brought, then {@code where} is the id of that change.
   *
   * @param declared whether {@code by} says that it takes away, replaces or moves: a decision of
   *     its own, not a denial. Of tests, whether it does without saying that they could not work
   */
  record Removal(Name name, String where, Revision by, boolean declared) implements Evidence {}

  /**
   * The tracker took the report back: a box was unticked, an issue reopened. {@code words} as its
   * author wrote them.
   */
  record Reopening(Revision by, Ground ground, String words) implements Evidence {}

  /** How many parts of the work were still reported open at this time. */
  record Parts(int open, int total, List<String> examples) implements Evidence {
    public Parts {
      if (open < 0 || open > total)
        throw new IllegalArgumentException("open parts (" + open + ") not in 0.." + total);
      examples = List.copyOf(examples);
    }
  }

  /** A part of the work, reported done, tells in its own words of a result that misses it. */
  record Shortfall(String part) implements Evidence {}

  /** The tracker says in one place that the work is done and in another that it is not. */
  record Header(String says, String where) implements Evidence {}

  /**
   * The tag that ships the version under which the work is reported, and the ids of the changes
   * found for it that this tag does not hold.
   */
  record Release(String tag, List<String> without) implements Evidence {
    public Release {
      without = List.copyOf(without);
    }
  }

  /** The same work was reported done a second time, under another id. */
  record Duplicate(String of) implements Evidence {}

  /**
   * A person accepted the claim as it is, with a reason and an expiry. Never given by the claimant.
   */
  record Waiver(String reason, Instant until) implements Evidence {}

  /**
   * A run of tests or of checks, as reports of it tell.
   *
   * @param revision what was run; bound to the reports, never guessed
   * @param product the commit that made what was run: the same, or the last one before it that
   *     changes more than task lists
   * @param errand {@link Errand#TESTS} or {@link Errand#CHECKS}
   * @param tool what wrote the reports, as in {@code pytest}
   * @param failed some of what failed
   * @param trials what became of tests that matter to the claim
   * @param whole whether all of the reports could be read; of one that is not whole nothing may be
   *     said to have passed
   */
  record Run(
      Revision revision,
      Revision product,
      Moment moment,
      Errand errand,
      String tool,
      Tally tally,
      List<String> failed,
      List<Trial> trials,
      boolean whole)
      implements Evidence {
    public Run {
      failed = List.copyOf(failed);
      trials = List.copyOf(trials);
    }
  }

  /**
   * How a run ended, in numbers of tests; of checks, what was found counts as failed.
   *
   * @param ran all but those skipped
   * @param failed those that failed whenever they ran
   * @param old of these, the ones that failed on the parent too
   * @param unsure those that failed and passed, where nobody says that they were tried again
   * @param flaky those that passed when they were tried again
   * @param compared whether reports of the parent are known, without which nothing is old
   */
  record Tally(int ran, int failed, int old, int unsure, int skipped, int flaky, boolean compared) {
    public Tally {
      if (old > failed) throw new IllegalArgumentException("old (" + old + ") of " + failed);
      if (failed + unsure > ran)
        throw new IllegalArgumentException("failed (" + failed + "+" + unsure + ") of " + ran);
    }
  }

  /**
   * What the claimant's own session shows of the tests that it speaks of: the claimant's word.
   *
   * @param command the last run of tests; empty where there was none
   * @param told how it ended, in half a sentence
   */
  record OwnRun(Seen seen, String command, String told) implements Evidence {
    /** What is seen in the session. */
    public enum Seen {
      /** No test was run. */
      NONE,
      /** Something may have been changed after the last run. */
      STALE,
      PASSED,
      /** Tests failed, by the run's end and by its own count, and nothing was changed after it. */
      FAILED,
      /** How it ended, or whether all was seen, is not known. */
      UNKNOWN
    }
  }

  /**
   * A command that the organisation agreed on, run again by us on a clean copy of a revision.
   *
   * @param shows what it was agreed to show; {@link Errand#PIPELINE} for the build
   * @param command its name in the contract
   * @param told how it ended, in half a sentence
   */
  record Rerun(
      Revision revision, Moment moment, Errand shows, String command, boolean wentWell, String told)
      implements Evidence {}

  /**
   * What a grader that the claimant has no hand in found of the work as a whole.
   *
   * @param grader who graded, as in {@code the task's own tests}
   * @param solved whether all that was asked for was found
   * @param told how it was found, in half a sentence
   */
  record Grade(String grader, boolean solved, String told) implements Evidence {}

  /**
   * What became of one test in a run.
   *
   * @param test as the report calls it, or as the claim does where no report has it
   * @param named whether the claim names it; otherwise it speaks of what the claim says
   * @param before what became of it on the parent
   */
  record Trial(String test, boolean named, Outcome outcome, Outcome before) {}

  /**
   * What a change took from the tests and checks that were there before it.
   *
   * @param where the file, and behind a colon the line of what is left
   * @param words what was taken, for people, as in {@code test_refund was switched off}
   * @param tests the names of some of the tests that were weakened; empty for checks
   * @param declared whether the change says itself that it takes something away, or makes it anew
   */
  record Weakening(
      Revision by, Loss loss, String where, String words, List<String> tests, boolean declared)
      implements Evidence {
    public Weakening {
      tests = List.copyOf(tests);
    }
  }

  /**
   * A check that the claim speaks of, as the repository has it.
   *
   * @param shut whether a failure of it stops anything
   * @param words why it does not; empty where it does
   */
  record Gate(Revision by, String where, boolean shut, String words) implements Evidence {}

  /**
   * A change that may be the work, by its words alone: nobody linked it, and it proves nothing.
   *
   * @param likeness how much of the claim's words it has, by weight, in thousandths
   * @param subject what its author called it
   */
  record Proposal(Revision revision, Basis basis, int likeness, String subject)
      implements Evidence {
    public Proposal {
      if (likeness < 0 || likeness > Fit.WHOLE)
        throw new IllegalArgumentException("likeness (" + likeness + ") is not in 0..1000");
    }
  }

  /**
   * What a second reader, a language model, made of a claim and of the changes it was held to rest
   * on. It may keep a claim from being verified; it never speaks for one, and never proves the
   * opposite.
   *
   * @param reader which one, as in {@code ollama qwen3}
   * @param words what it gives as its reason, or why it could not be asked
   * @param seen the signals whose changes it was shown
   */
  record Opinion(String reader, Stance stance, String words, List<SignalId> seen)
      implements Evidence {
    public Opinion {
      seen = List.copyOf(seen);
    }
  }

  /**
   * Something that should have been looked at could not be. It never speaks for or against the
   * claim.
   */
  record Unchecked(Obstacle obstacle, String detail) implements Evidence {}

  /** How a change is linked to a piece of work, strongest first. */
  enum Link {
    /** Its subject names the work. */
    NAMED_IN_SUBJECT,
    /** The claim cites its pull request. */
    PULL_REQUEST,
    /** The claim cites it by its hash. */
    CITED,
    /** Its branch names the work. */
    BRANCH,
    /** A trailer or its body names the work. */
    MENTIONED,
    /** It is part of the commit that makes the claim. */
    TOGETHER,
    /** It touches what the claim names. */
    NAMED_PATH,
    /** It stands close before or after the claim on the same branch. Inferred. */
    NEARBY;

    /** Whether somebody stated the link, rather than it being inferred by us. */
    public boolean stated() {
      return compareTo(TOGETHER) < 0;
    }
  }

  /** What sort of content a change has. */
  enum Nature {
    /** Source, configuration or other product. */
    WORK,
    /** Tests and nothing else of substance. */
    TESTS,
    /** Documents that are not plans. */
    DOCUMENTS,
    /** Only comments or white space of source files. */
    COMMENTS,
    /** Plans, specifications, task lists other than the claim's own. */
    PLANNING,
    /** The claim's own list and nothing else. */
    TRACKER,
    /** Nothing at all. */
    EMPTY,
    /** Its content could not be read. */
    UNREAD;

    /** Whether such a change can deliver anything. */
    public boolean delivers() {
      return compareTo(DOCUMENTS) <= 0;
    }
  }

  /** Where a change can be reached from. */
  enum Landing {
    /** From the commit that makes the claim. */
    HERE,
    /** From the default branch. */
    MERGED,
    /** Only from another branch. */
    ELSEWHERE
  }

  /** What became of a named thing, seen from the claim. */
  enum Found {
    /** There under the very name. */
    THERE,
    /** Something of nearly the same name, or of the same name in another place, is there. */
    NEAR,
    /** It was there before and was moved or renamed. */
    MOVED,
    /** There, with no content. */
    EMPTY,
    /** It was there once and is gone. */
    REMOVED,
    /** Only on a branch that has not been merged. */
    ELSEWHERE,
    /** The repository ignores such paths, so history cannot show it. */
    IGNORED,
    /** No branch ever had it, nor anything near it. */
    NEVER;

    /** Whether it stands for the named thing. */
    public boolean present() {
      return this == THERE || this == NEAR || this == MOVED;
    }
  }

  /** When something was run, seen from a claim. */
  enum Moment {
    /** Exactly what the claim speaks of: its own commit, or one with the same product. */
    AT,
    /** A later state that holds it. */
    AFTER
  }

  /** What became of a test. */
  enum Outcome {
    PASSED,
    /** Whenever it ran. */
    FAILED,
    SKIPPED,
    /** Failed, and passed when it was tried again. */
    FLAKY,
    /** Failed and passed at one revision, and nobody says that it was tried again. */
    UNSURE,
    /** Not among the tests of its framework. */
    ABSENT,
    /** No report tells. */
    UNKNOWN
  }

  /** How far a named thing does something, by its shape and its own words. */
  enum Filling {
    /** Something; whether it is what was said, nobody looked. */
    WORKING,
    /** It says itself that it is not implemented, and nothing else in it does anything. */
    STUB,
    /** Right beside it stands that it is not implemented, whatever else is done there. */
    ADMITTED,
    /** A test that is switched off. */
    SWITCHED_OFF,
    /** A test with nothing in it. */
    HOLLOW,
    /** A test that cannot fail: it skips, logs or asserts constants, and does nothing else. */
    TOOTHLESS,
    /** A test that says itself that what it is about does not hold, and lets it pass. */
    LENIENT,
    /** It may be one of these, and could not be parsed. */
    UNREAD;

    /** Whether it is a test that shows nothing. */
    public boolean isIdle() {
      return this == SWITCHED_OFF || this == HOLLOW;
    }
  }

  /** Whether tests speak of a thing. */
  enum Told {
    /** Some test does. */
    TESTED,
    /** The thing is known, and no test on any branch speaks of it. */
    UNTESTED
  }

  /** How far a thing is a part of the product. */
  enum Wired {
    /** Something else of the product mentions it. */
    USED,
    /** Nothing mentions it but its own file and tests. */
    ALONE,
    /** The same, where things may well be used without a word of them in this repository. */
    UNTOLD,
    /** Nothing of the product has it, however it is spelled. */
    NOWHERE
  }

  /** What a reopening says. */
  enum Ground {
    /** That the work was not done. */
    NOT_DONE,
    /** Nothing, or nothing about the work. */
    NONE,
    /**
     * That many items at once were wrong; such sweeps are wrong themselves too often to count
     * against one claim.
     */
    MASS,
    /** Nothing: an older copy of the list was written over a newer one. */
    CLOBBER
  }

  /** Why something could not be looked at. */
  enum Obstacle {
    /** The repository is shallow or partial, or an object is missing. */
    MISSING_OBJECT,
    /** A limit of ours was reached. */
    LIMIT,
    /** The source did not answer. */
    SOURCE_DOWN
  }
}
