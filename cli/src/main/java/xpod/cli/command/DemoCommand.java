package xpod.cli.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import xpod.cli.Caches;
import xpod.cli.ExitCode;
import xpod.cli.Layout;
import xpod.cli.Output;
import xpod.cli.Progress;
import xpod.cli.Surroundings;
import xpod.cli.Verification;
import xpod.cli.demo.DemoRepository;
import xpod.report.Report;
import xpod.source.ScanRequest.ClaimSource;

/** Makes a repository that says more than it did, and judges it. */
@Command(
    name = "demo",
    description = "See it work on a throw-away repository.",
    footer = {"", "Examples:", "  xpod demo", "  xpod demo --keep calculator"})
final class DemoCommand implements CommandLineDoor.Command {
  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Make it in this new or empty folder, and leave it there.")
  private @Nullable Path keep;

  private final Surroundings surroundings;

  DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Instant now = surroundings.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    Path kept = keep == null ? null : surroundings.folder().resolve(keep).normalize();
    try (DemoRepository demo = DemoRepository.make(kept, now)) {
      for (String line : demo.story()) surroundings.output().result(line);
      surroundings.output().result("\n");
      judge(demo.folder(), now);
      if (kept != null) surroundings.output().result("\nkept in " + kept);
    }
    return ExitCode.CLEAN.number();
  }

  private void judge(Path folder, Instant now) {
    Output output = surroundings.output();
    var request =
        new Verification.Request(
            List.of(folder),
            null,
            false,
            ClaimSource.AUTO,
            List.of(),
            null,
            now,
            Caches.NONE,
            List.of());
    boolean colour = output.coloured(Output.Colour.AUTO);
    Layout layout = new Layout(colour, output.width(), Instant.EPOCH, Integer.MAX_VALUE);
    Report report;
    try (Progress progress = Progress.on(output)) {
      report = Verification.of(request, surroundings.edges(), progress).report();
    }
    output.result(surroundings.edges().printText().print(report, layout));
  }
}
