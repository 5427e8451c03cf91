package xpod.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import xpod.config.Config;
import xpod.contract.EvidenceContract;
import xpod.ledger.Account;
import xpod.report.Report;
import xpod.source.Scan;
import xpod.source.ScanRequest;
import xpod.verdict.Rule;

/** WIRING: stands where readers and writers of other modules will. To be deleted with them. */
final class Unwired {
  private Unwired() {}

  static Scan open(ScanRequest request) {
    throw Refusal.unread("this build cannot read repositories yet: " + request.repository());
  }

  static Optional<Edges.Commit> find(Path repository, String revision) {
    return Optional.empty();
  }

  static Optional<String> read(Path repository, String revision, String path) {
    return Optional.empty();
  }

  static Config config(String text, String origin) {
    throw Refusal.config("this build cannot read a configuration yet: " + origin);
  }

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
