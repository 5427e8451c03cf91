package xpod.report;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xpod.claim.Claim;
import xpod.evidence.Exhibit;
import xpod.ledger.Account;
import xpod.ledger.Balance;
import xpod.verdict.Judgement;
import xpod.verdict.Timeline;

/**
 * The result of one run: what was reported in the repositories, and what is so. A function of the
 * repositories, the configuration and {@code now}.
 *
 * @param claims every claim, in the order in which they were made
 * @param advice what was asked of an advisor; null where none was
 * @param configuration where the configuration came from, as in {@code xpod.yaml@9f31c2a};
 *     "defaults" where there is none
 */
public record Report(
    Instant now,
    String configuration,
    int rules,
    List<Repository> repositories,
    List<Line> claims,
    Balance balance,
    List<Trouble> troubles,
    @Nullable Advice advice) {
  public Report {
    repositories = List.copyOf(repositories);
    claims = List.copyOf(claims);
    troubles = List.copyOf(troubles);
  }

  /** A report for which no advisor was asked. */
  public Report(
      Instant now,
      String configuration,
      int rules,
      List<Repository> repositories,
      List<Line> claims,
      Balance balance,
      List<Trouble> troubles) {
    this(now, configuration, rules, repositories, claims, balance, troubles, null);
  }

  /**
   * What was asked of an advisor, and what that cost.
   *
   * @param reader the model that was asked, as in {@code ollama qwen3}; empty where none was
   * @param asked claims it was asked about; {@code answered} of them in the form agreed
   * @param remembered answers that an earlier run had paid for
   * @param left verified claims it was not asked about, since a limit was reached
   * @param compared claims whose candidates were compared by meaning
   * @param input tokens read, and {@code output} tokens written, as the endpoint says
   * @param cost in millionths of the currency, by the user's prices
   * @param currency empty where no price was given
   */
  public record Advice(
      String reader,
      int asked,
      int answered,
      int remembered,
      int left,
      int compared,
      long input,
      long output,
      long cost,
      String currency) {}

  /**
   * A repository that was read.
   *
   * @param name as people call it, as in {@code acme/shop} or the folder's name
   * @param commitClaims whether commit messages were judged; {@code reason} says why, as in "no
   *     task list was found"
   */
  public record Repository(
      String name,
      String branch,
      String commit,
      int commits,
      boolean allRefs,
      boolean shallow,
      boolean partial,
      boolean commitClaims,
      String reason,
      List<Tracker> trackers,
      List<Run> runs) {
    public Repository {
      trackers = List.copyOf(trackers);
      runs = List.copyOf(runs);
    }

    /** A repository of whose runs nothing was read. */
    public Repository(
        String name,
        String branch,
        String commit,
        int commits,
        boolean allRefs,
        boolean shallow,
        boolean partial,
        boolean commitClaims,
        String reason,
        List<Tracker> trackers) {
      this(
          name,
          branch,
          commit,
          commits,
          allRefs,
          shallow,
          partial,
          commitClaims,
          reason,
          trackers,
          List.of());
    }
  }

  /**
   * What reports tell of the runs of one commit.
   *
   * @param commit the full id of what was run
   * @param tools what wrote the reports, as in {@code pytest}
   * @param files how many reports
   * @param findings what linters and scanners found
   * @param whole whether all of the reports could be read
   * @param byMachine whether they are no part of what is judged, whose author they would speak for
   */
  public record Run(
      String commit,
      String tools,
      int files,
      long passed,
      long failed,
      long skipped,
      int findings,
      boolean whole,
      boolean byMachine) {}

  /**
   * A list of work that was found: its kind, as in {@code spec-kit}, its path, and why it was taken
   * for one or left out.
   */
  public record Tracker(String kind, String path, boolean read, String why, int claims) {}

  /**
   * One claim and what is to be said of it.
   *
   * @param exhibits all that may speak for or against it, in order of time
   */
  public record Line(
      String repository,
      String trackerKind,
      Claim claim,
      Judgement judgement,
      Timeline history,
      List<Exhibit> exhibits) {
    public Line {
      exhibits = List.copyOf(exhibits);
    }

    /** A claim of whose exhibits nothing is to be shown. */
    public Line(
        String repository, String trackerKind, Claim claim, Judgement judgement, Timeline history) {
      this(repository, trackerKind, claim, judgement, history, List.of());
    }
  }

  /** Something that could not be read. The rest was judged. {@code code} is an X9xx code. */
  public record Trouble(String code, String where, String what, String wayOut) {}

  /** How many claims are in each account. */
  public Map<Account, Integer> counts() {
    Map<Account, Integer> counts = new EnumMap<>(Account.class);
    for (Account account : Account.values()) counts.put(account, 0);
    for (Line line : claims) counts.merge(Account.of(line.judgement()), 1, Integer::sum);
    return counts;
  }
}
