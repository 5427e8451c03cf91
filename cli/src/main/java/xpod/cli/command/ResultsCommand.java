package xpod.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import xpod.cli.AgentTable;
import xpod.cli.ExitCode;
import xpod.cli.Printable;
import xpod.cli.Refusal;
import xpod.cli.Surroundings;
import xpod.report.AgentJson;
import xpod.report.AgentReport;
import xpod.report.AgentText;
import xpod.source.files.FileGlob;
import xpod.source.results.Results;

/** Judges what agents said by stopping at the tasks of a benchmark, one row for each agent. */
@Command(
    name = "results",
    description = "Judge the finished attempts of agents at a benchmark.",
    footer = {
      "",
      "An attempt that stopped by itself says that the task is done; the task's own",
      "tests are the evidence. Attempts that were cut short say nothing. Put patterns",
      "in quotes; {agent} stands for the part of a path that is the agent's name.",
      "",
      "Examples:",
      "  xpod results 'runs/**/results.json'",
      "  xpod results 'results/*/{agent}/**/results.json' --format json",
      "  xpod results jobs/2026-11-24"
    })
final class ResultsCommand implements CommandLineDoor.Command {
  /** What benchmarks call their files of results, where a folder is named. */
  private static final String USUAL = "/**/*result*.json";

  /** The shape in which the table is written. */
  enum Format {
    TEXT,
    JSON
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "PATTERN",
      description = "Files of results (Terminal-Bench, Harbor), or folders that hold them.")
  private List<String> patterns = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "Shape of the table. Default: text.")
  private Format format = Format.TEXT;

  @Option(
      names = "--now",
      paramLabel = "TIME",
      converter = Converters.Instants.class,
      description = "Judge as of this time, as in 2026-11-24T12:00:00Z. Default: the clock.")
  private @Nullable Instant now;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      converter = Converters.Widths.class,
      description = "Width of lines, 60 to 120. Default: that of the terminal, else 80.")
  private @Nullable Integer width;

  private final Surroundings surroundings;

  ResultsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Results results = Results.read(patterns.stream().map(this::glob).toList());
    if (results.attempts().isEmpty()) throw nothing(results);
    Instant asOf =
        now != null ? now : surroundings.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    AgentReport report = AgentTable.of(results, asOf);
    int columns = width != null ? width : surroundings.output().width();
    surroundings
        .output()
        .result(
            switch (format) {
              case TEXT -> AgentText.of(report, columns);
              case JSON -> AgentJson.of(report);
            });
    return ExitCode.CLEAN.number();
  }

  private FileGlob glob(String pattern) {
    try {
      FileGlob glob = FileGlob.of(pattern, surroundings.folder());
      boolean folder = !glob.isWild() && Files.isDirectory(glob.root());
      return folder ? FileGlob.of(glob.root() + USUAL, Path.of("/")) : glob;
    } catch (IllegalArgumentException e) {
      throw Refusal.usage("PATTERN: " + Printable.line(String.valueOf(e.getMessage())));
    }
  }

  private static Refusal nothing(Results results) {
    String why =
        results.troubles().stream()
            .findFirst()
            .map(t -> ": " + Printable.line(t.where() + ": " + t.what()))
            .orElse("");
    return Refusal.unread("no result of an attempt was found" + why);
  }
}
