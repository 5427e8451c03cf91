package xpod.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import xpod.PodId;
import xpod.ledger.Balance;
import xpod.line.Line;
import xpod.report.AgentReport;
import xpod.source.results.Attempt;
import xpod.source.results.Results;
import xpod.verdict.Judge;

/** From the results of a benchmark to one row for each agent, by the line and its ledger. */
public final class AgentTable {
  private AgentTable() {}

  /** What is so by {@code now}; an attempt that ended later does not count yet. */
  public static AgentReport of(Results results, Instant now) {
    Line line = new Line(now);
    line.acceptAll(results.charters());
    line.acceptAll(results.signals());
    List<AgentReport.Line> claims =
        line.judged()
            .map(j -> new AgentReport.Line(j.claim().pod().value(), j.claim(), j.judgement()))
            .toList();
    return new AgentReport(
        now, Judge.RULES_VERSION, rows(results, line.balances()), claims, results.troubles());
  }

  private static List<AgentReport.Row> rows(Results results, Map<PodId, Balance> balances) {
    SortedMap<String, int[]> counts = new TreeMap<>();
    for (Results.Of of : results.attempts()) {
      int[] row = counts.computeIfAbsent(of.agent(), a -> new int[Attempt.Ending.values().length]);
      row[of.attempt().ending().ordinal()]++;
    }
    List<AgentReport.Row> rows = new ArrayList<>();
    counts.forEach((agent, ended) -> {
      int cut = ended[Attempt.Ending.CUT_SHORT.ordinal()];
      int unknown = ended[Attempt.Ending.UNKNOWN.ordinal()];
      int all = ended[Attempt.Ending.STOPPED.ordinal()] + cut + unknown;
      Balance balance = balances.getOrDefault(new PodId(agent), Balance.ZERO);
      rows.add(new AgentReport.Row(agent, all, cut, unknown, balance));
    });
    return rows;
  }
}
