package xpod.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import xpod.claim.Claim;
import xpod.ledger.Balance;
import xpod.verdict.Judgement;

/**
 * What agents said they had done and what was found of it, one row for each agent. Agents are
 * products; no person is ever ranked.
 *
 * @param rows least debt for each claim first
 */
public record AgentReport(
    Instant now, int rules, List<Row> rows, List<Line> claims, List<Report.Trouble> troubles) {
  private static final Comparator<Row> ORDER =
      Comparator.comparingDouble(Row::debtPerClaim).thenComparing(Row::agent);

  public AgentReport {
    rows = rows.stream().sorted(ORDER).toList();
    claims = List.copyOf(claims);
    troubles = List.copyOf(troubles);
  }

  /**
   * One agent.
   *
   * @param attempts all that were read
   * @param cutShort those that time, an error or a limit ended: no claims
   * @param unknown those of which nobody knows how they ended: no claims either
   * @param balance what was claimed, and where it stands
   */
  public record Row(String agent, int attempts, int cutShort, int unknown, Balance balance) {
    /** How much of what was claimed is debt, from 0 to 1; 0 where nothing was claimed. */
    public double debtPerClaim() {
      double reported = balance.reported().points();
      return reported == 0 ? 0 : balance.debt().points() / reported;
    }
  }

  /** A claim of an agent, and what is to be said of it. */
  public record Line(String agent, Claim claim, Judgement judgement) {}
}
