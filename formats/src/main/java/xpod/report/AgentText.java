package xpod.report;

import java.util.List;
import java.util.Locale;
import xpod.Points;
import xpod.ledger.Account;

/** The table of agents for people. */
public final class AgentText {
  private static final List<String> HEADINGS =
      List.of("attempts", "claims", "verified", "contradicted", "unverified", "debt per claim");
  private static final String INDENT = "     ";
  private static final int LEAST_NAME = 10;
  private static final int GAP = 2;

  private AgentText() {}

  /** The table and what it leaves out, in lines of at most {@code width} columns. */
  public static String of(AgentReport report, int width) {
    Page page = new Page(width);
    int numbers = HEADINGS.stream().mapToInt(h -> h.length() + GAP).sum();
    int longest = report.rows().stream().mapToInt(r -> Inert.columns(r.agent())).max().orElse(0);
    int name = Math.max(LEAST_NAME, Math.min(longest, width - numbers));
    page.line(row("agent", HEADINGS, name));
    for (AgentReport.Row row : report.rows()) page.line(row(row.agent(), cells(row), name));
    page.blank();
    int cut = report.rows().stream().mapToInt(AgentReport.Row::cutShort).sum();
    int unknown = report.rows().stream().mapToInt(AgentReport.Row::unknown).sum();
    if (cut > 0)
      page.wrapped("note ", INDENT, Phrase.count(cut, "attempt") + " cut short: no claim");
    if (unknown > 0)
      page.wrapped(
          "note ", INDENT, Phrase.count(unknown, "attempt") + " of unknown ending: no claim");
    String rules = ", rules " + report.rules();
    page.wrapped("as of ", INDENT, Phrase.time(report.now()) + rules);
    for (Report.Trouble trouble : report.troubles())
      page.wrapped(trouble.code() + " ", INDENT, trouble.where() + ": " + trouble.what());
    return page.toString();
  }

  private static List<String> cells(AgentReport.Row row) {
    return List.of(
        Phrase.number(row.attempts()),
        points(row.balance().reported()),
        points(row.balance().of(Account.VERIFIED)),
        points(row.balance().of(Account.CONTRADICTED)),
        points(row.balance().of(Account.UNVERIFIED)),
        String.format(Locale.ROOT, "%.3f", row.debtPerClaim()));
  }

  /** One claim is one point. */
  private static String points(Points points) {
    return Phrase.exact(points).toPlainString();
  }

  private static String row(String name, List<String> cells, int width) {
    StringBuilder line = new StringBuilder(Inert.fit(name, width));
    line.append(" ".repeat(Math.max(0, width - Inert.columns(line.toString()))));
    for (int i = 0; i < cells.size(); i++) {
      int column = HEADINGS.get(i).length() + GAP;
      line.append(" ".repeat(Math.max(0, column - cells.get(i).length()))).append(cells.get(i));
    }
    return line.toString();
  }
}
