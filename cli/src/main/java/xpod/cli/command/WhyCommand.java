package xpod.cli.command;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import xpod.cli.ExitCode;
import xpod.cli.Layout;
import xpod.cli.Output;
import xpod.cli.Printable;
import xpod.cli.Refusal;
import xpod.cli.Surroundings;
import xpod.cli.Verification;
import xpod.cli.Wanted;
import xpod.contract.EvidenceContract;
import xpod.report.Report;

/** Shows all there is to say about one claim. */
@Command(
    name = "why",
    description = "Show why one claim is judged as it is.",
    footer = {
      "",
      "Of several claims about one task the latest is shown, with its history.",
      "",
      "Examples:",
      "  xpod why T012",
      "  xpod why specs/012-checkout/tasks.md:44",
      "  xpod why 3fa9c41b --repo ../shop"
    })
final class WhyCommand implements CommandLineDoor.Command {
  private static final int MOST_CANDIDATES = 20;

  @Mixin private Selection selection = new Selection();
  @Mixin private Presentation presentation = new Presentation();

  @Parameters(
      arity = "1",
      paramLabel = "CLAIM",
      description = "A task id, a claim id or its beginning, a commit, or path:line.")
  private String claim = "";

  private final Surroundings surroundings;

  WhyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Instant now = selection.now(surroundings);
    Layout layout = presentation.layout(surroundings, selection, now);
    Verification.Outcome outcome = selection.verify(surroundings, now);
    Report report = outcome.report();
    return switch (Wanted.in(report, claim)) {
      case Wanted.One one -> {
        surroundings.output().result(printed(outcome, one.line(), layout));
        yield ExitCode.CLEAN.number();
      }
      case Wanted.Several several -> {
        list(several.lines(), layout);
        yield ExitCode.USAGE.number();
      }
      case Wanted.None none -> throw unknown(report, none.nearest());
    };
  }

  private String printed(Verification.Outcome outcome, Report.Line line, Layout layout) {
    EvidenceContract contract =
        outcome.contracts().getOrDefault(line.claim().id(), EvidenceContract.DEFAULT);
    return surroundings.edges().printWhy().print(outcome.report(), line, contract, layout);
  }

  private void list(List<Report.Line> lines, Layout layout) {
    Output output = surroundings.output();
    output.note(
        "xpod: '%s' could mean %d claims; ask again with the id in front:"
            .formatted(Printable.line(claim), lines.size()));
    for (Report.Line line : lines.stream().limit(MOST_CANDIDATES).toList()) {
      String about = "%s  %s".formatted(line.claim().place(), line.claim().says().text());
      output.note("  " + line.claim().id() + "  " + Printable.line(about, layout.width() - 16));
    }
    int rest = lines.size() - MOST_CANDIDATES;
    if (rest > 0) output.note("  ... and " + rest + " more");
  }

  private Refusal unknown(Report report, List<String> nearest) {
    String hint =
        nearest.isEmpty()
            ? "; 'xpod --show all' lists them"
            : nearest.stream().collect(Collectors.joining("', '", ", did you mean '", "'?"));
    return Refusal.usage(
        "none of %d claims is called '%s'%s".formatted(report.claims().size(), claim, hint));
  }
}
