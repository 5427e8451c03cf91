package xpod.cli;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import xpod.contract.EvidenceContract;
import xpod.ledger.Account;
import xpod.report.Report;
import xpod.verdict.Rule;

/** Reports in so few words that a test of the command line can say them. */
final class PlainText {
  private PlainText() {}

  static String text(Report report, Layout layout) {
    StringBuilder text = new StringBuilder("said done " + report.claims().size());
    report.counts().forEach((account, n) -> text.append("   ").append(word(account, n)));
    text.append("   as of ").append(report.now()).append('\n');
    report.claims().stream()
        .filter(l -> Account.of(l.judgement()) == Account.CONTRADICTED)
        .limit(layout.most() == null ? 10 : layout.most())
        .forEach(l -> text.append('\n').append(line(l)));
    return text.toString();
  }

  private static String word(Account account, int count) {
    return account.word() + " " + count;
  }

  static String why(Report report, Report.Line line, EvidenceContract contract, Layout layout) {
    return line(line)
        + line.judgement().reasons().stream()
            .map(r -> "  " + r.rule().code() + " " + Printable.line(r.detail()) + "\n")
            .collect(Collectors.joining());
  }

  private static String line(Report.Line line) {
    return "%s[%s]: %s%n  --> %s  %s%n"
        .formatted(
            line.judgement().verdict().word(),
            line.judgement().deciding().rule().code(),
            line.judgement().deciding().rule().title(),
            line.claim().place(),
            Printable.line(line.claim().says().text()));
  }

  static String json(Report report) {
    return "{\"claims\":" + report.claims().size() + "}\n";
  }

  /** Titles alone, from the rules themselves. */
  static final class RuleTitles implements Edges.Explain {
    @Override
    public SortedMap<String, String> titles() {
      SortedMap<String, String> titles = new TreeMap<>();
      for (Rule rule : Rule.values()) titles.put(rule.code(), rule.title());
      return titles;
    }

    @Override
    public String page(String code, int width) {
      return code + ": " + titles().get(code) + "\n";
    }
  }
}
