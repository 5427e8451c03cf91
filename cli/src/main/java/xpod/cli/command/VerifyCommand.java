package xpod.cli.command;

import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import xpod.cli.ExitCode;
import xpod.cli.FailOn;
import xpod.cli.Layout;
import xpod.cli.Surroundings;
import xpod.cli.Verification;
import xpod.report.Report;

/** Judges every claim of some repositories and shows the outcome on one screen. */
@Command(
    name = "verify",
    description = "Judge what a repository says is done (the default).",
    footer = {
      "",
      "Only contradicted claims fail the run, unless --fail-on says otherwise.",
      "The agreements come from the revision that is read, never from the work",
      "tree. To judge a change by the agreements of its base, give --config.",
      "",
      "Examples:",
      "  xpod verify --path 'specs/012*/**' --show all",
      "  xpod verify --at v1.8 --now 2026-11-24",
      "  xpod verify --reports 'target/**/TEST-*.xml'",
      "  xpod verify --repo shop --repo billing --format json"
    })
final class VerifyCommand implements CommandLineDoor.Command {
  /** The shape in which the report is written. */
  enum Format {
    TEXT,
    JSON
  }

  @Mixin private Selection selection = new Selection();
  @Mixin private Presentation presentation = new Presentation();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "Shape of the report. Default: text.")
  private Format format = Format.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "VERDICT",
      description =
          "Exit with 1 on claims that are contradicted, or unverified too, or never."
              + " Default: contradicted.")
  private FailOn failOn = FailOn.CONTRADICTED;

  private final Surroundings surroundings;

  VerifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Instant now = selection.now(surroundings);
    Layout layout = presentation.layout(surroundings, selection, now);
    Verification.Outcome outcome = selection.verify(surroundings, now);
    surroundings.output().result(printed(outcome.report(), layout));
    return exit(outcome).number();
  }

  private String printed(Report report, Layout layout) {
    return switch (format) {
      case TEXT -> surroundings.edges().printText().print(report, layout);
      case JSON -> surroundings.edges().printJson().print(report);
    };
  }

  /** A finding is one whatever else could not be read; without one, the unread part is told. */
  private ExitCode exit(Verification.Outcome outcome) {
    if (failOn.fails(outcome.report().counts())) return ExitCode.FINDINGS;
    return outcome.unread() > 0 ? ExitCode.UNCHECKED : ExitCode.CLEAN;
  }
}
