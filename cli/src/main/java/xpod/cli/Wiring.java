package xpod.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import xpod.config.Config;
import xpod.config.ConfigReader;
import xpod.contract.EvidenceContract;
import xpod.report.Explanations;
import xpod.report.Palette;
import xpod.report.Report;
import xpod.report.TextReport;
import xpod.report.View;
import xpod.report.WhyReport;
import xpod.source.Scan;
import xpod.source.ScanRequest;
import xpod.source.git.GitFailure;
import xpod.source.git.Repository;
import xpod.source.repository.RepositoryScan;
import xpod.verdict.Rule;

/** The readers and writers of the other modules, as the functions of {@link Edges}. */
final class Wiring {
  private Wiring() {}

  static Scan open(ScanRequest request) {
    try {
      return RepositoryScan.open(request);
    } catch (GitFailure failure) {
      throw Refusal.unread(words(failure));
    }
  }

  static Optional<Edges.Commit> find(Path repository, String revision) {
    try (Repository opened = Repository.open(repository)) {
      return opened
          .find(revision)
          .flatMap(id -> opened.committedAt(id).map(at -> new Edges.Commit(id, at)));
    } catch (GitFailure failure) {
      throw Refusal.unread(words(failure));
    }
  }

  static Set<String> projects(Path repository) {
    try (Repository opened = Repository.open(repository)) {
      return opened.projects();
    } catch (GitFailure failure) {
      // Whoever reads it in earnest will say so.
      return Set.of();
    }
  }

  static Optional<Edges.Committed> read(Path repository, String revision, List<String> paths) {
    try (Repository opened = Repository.open(repository)) {
      String commit = opened.find(revision).orElse("");
      return opened
          .firstFile(commit, paths)
          .map(file -> new Edges.Committed(commit, file.path(), file.text()));
    } catch (GitFailure failure) {
      throw Refusal.unread(words(failure));
    }
  }

  private static String words(GitFailure failure) {
    return Printable.line(String.valueOf(failure.getMessage()));
  }

  static Config config(String text, String origin) {
    return switch (ConfigReader.read(text.getBytes(StandardCharsets.UTF_8), origin)) {
      case ConfigReader.Outcome.Agreed agreed -> agreed.config();
      case ConfigReader.Outcome.Refused refused ->
          throw Refusal.config(
              refused.mistakes().stream()
                  .map(m -> origin + ":" + m)
                  .collect(Collectors.joining("\n")));
    };
  }

  static String text(Report report, Layout layout) {
    return TextReport.of(report, view(report, layout));
  }

  static String why(Report report, Report.Line line, EvidenceContract contract, Layout layout) {
    return WhyReport.of(report, line, contract, view(report, layout));
  }

  private static View view(Report report, Layout layout) {
    View usual =
        View.usual(report.now())
            .withWidth(layout.width())
            .withPalette(layout.colour() ? Palette.ANSI : Palette.PLAIN)
            .withSince(since(report, layout));
    Integer most = layout.most();
    if (most == null) return usual;
    return most == Integer.MAX_VALUE
        ? usual.all()
        : new View(usual.width(), usual.palette(), usual.since(), most, most);
  }

  /**
   * The usual span is that of the newest claims, so that a sleeping repository has a screen too.
   */
  private static Instant since(Report report, Layout layout) {
    Instant usual = report.now().minus(View.LISTED);
    if (!layout.since().equals(usual) || report.claims().isEmpty()) return layout.since();
    Instant newest = report.claims().getLast().claim().at();
    return newest.isBefore(usual) ? newest.minus(View.LISTED) : usual;
  }

  /** The offline pages of the rules. */
  static final class Pages implements Edges.Explain {
    @Override
    public SortedMap<String, String> titles() {
      SortedMap<String, String> titles = new TreeMap<>();
      for (Rule rule : Rule.values()) titles.put(rule.code(), rule.title());
      return titles;
    }

    @Override
    public String page(String code, int width) {
      return Explanations.rule(code).map(Explanations::page).orElse(code + "\n");
    }
  }
}
