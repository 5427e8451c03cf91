package xpod.cli.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import xpod.cli.Advising;
import xpod.cli.Caches;
import xpod.cli.Edges;
import xpod.cli.Printable;
import xpod.cli.Progress;
import xpod.cli.Refusal;
import xpod.cli.Surroundings;
import xpod.cli.Verification;
import xpod.contract.PathGlob;
import xpod.source.ScanRequest.ClaimSource;
import xpod.source.files.FileGlob;
import xpod.source.reports.ReportGlob;
import xpod.source.rerun.Receipts;

/** Which claims a command is about. */
final class Selection {
  @Option(
      names = "--repo",
      paramLabel = "PATH",
      description = "Repository to read; may be repeated. Default: where you are.")
  private List<Path> repositories = new ArrayList<>();

  @Option(
      names = "--at",
      paramLabel = "REV",
      description = "Judge as of this revision. Default: HEAD.")
  private @Nullable String at;

  @Option(names = "--all-refs", description = "Count claims and evidence of every branch.")
  private boolean allRefs;

  @Option(
      names = "--path",
      paramLabel = "GLOB",
      converter = Converters.Globs.class,
      description = "Only claims made in these files; may be repeated.")
  private List<PathGlob> within = new ArrayList<>();

  @Option(
      names = "--claims",
      paramLabel = "auto|commits|lists|changelogs",
      description =
          "Where to look for claims. auto: lists, and commits if there is no list."
              + " changelogs: lists and changelogs, whose entries are claims too.")
  private ClaimSource claims = ClaimSource.AUTO;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Agreements to judge by. Default: xpod.yaml as committed in the revision read.")
  private @Nullable Path config;

  @Option(
      names = "--reports",
      paramLabel = "[REV=]GLOB",
      converter = Converters.ReportGlobs.class,
      description =
          "Reports of runs below the repository's folder; may be repeated. REV: what was run."
              + " Default: what the report says, or HEAD where it was written after it.")
  private List<ReportGlob> reports = new ArrayList<>();

  @Option(
      names = "--transcripts",
      paramLabel = "GLOB",
      description =
          "Session files of coding agents, anywhere; may be repeated. What they said at the ends of"
              + " their turns is judged.")
  private List<String> transcripts = new ArrayList<>();

  @Option(
      names = "--receipts",
      paramLabel = "GLOB",
      description = "Receipts of xpod rerun, anywhere; may be repeated.")
  private List<String> receipts = new ArrayList<>();

  @Option(
      names = "--advisor",
      paramLabel = "FILE",
      description =
          "Ask the advisor that this file sets up: a language model, at the address that the file"
              + " names, or a comparison by meaning. It may only lower verdicts. Default: none.")
  private @Nullable Path advisor;

  @Option(
      names = "--now",
      paramLabel = "TIME",
      converter = Converters.Instants.class,
      description = "Judge as of this time, as in 2026-11-24T12:00:00Z. Default: the clock.")
  private @Nullable Instant now;

  @Option(names = "--no-cache", description = "Work everything out anew and keep nothing.")
  private boolean noCache;

  /** The time by which verdicts are wanted: seconds, so that what is printed can be typed again. */
  Instant now(Surroundings surroundings) {
    return now != null ? now : surroundings.clock().instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** The time that was asked for; null for the clock. */
  @Nullable Instant givenNow() {
    return now;
  }

  Verification.Outcome verify(Surroundings surroundings, Instant asOf) {
    return verify(surroundings, asOf, (scan, line, charters) -> {});
  }

  Verification.Outcome verify(Surroundings surroundings, Instant asOf, Verification.Probe probe) {
    Path file = config == null ? null : surroundings.folder().resolve(config);
    Caches caches = noCache ? Caches.NONE : surroundings.caches();
    Advising advising =
        advisor == null
            ? null
            : Advising.addedWith(surroundings.folder().resolve(advisor), caches.root());
    var request =
        new Verification.Request(
            folders(surroundings),
            at,
            allRefs,
            claims,
            within,
            file,
            asOf,
            caches,
            reports,
            receipts(surroundings),
            globs("--transcripts", transcripts, surroundings),
            advising);
    try (Progress progress = Progress.on(surroundings.output())) {
      return Verification.of(request, surroundings.edges(), progress, probe);
    }
  }

  private Receipts receipts(Surroundings surroundings) {
    if (receipts.isEmpty()) return Receipts.NONE;
    List<FileGlob> globs = globs("--receipts", receipts, surroundings);
    return Receipts.read(globs, surroundings.state().get());
  }

  private static List<FileGlob> globs(
      String option, List<String> patterns, Surroundings surroundings) {
    try {
      return patterns.stream().map(p -> FileGlob.of(p, surroundings.folder())).toList();
    } catch (IllegalArgumentException e) {
      throw Refusal.usage(
          "option '%s': %s".formatted(option, Printable.line(String.valueOf(e.getMessage()))));
    }
  }

  /** When {@code revision} was committed, in the first of the repositories that knows it. */
  Optional<Instant> timeOf(String revision, Surroundings surroundings) {
    Refusal refusal = null;
    for (Path folder : folders(surroundings)) {
      try {
        var commit = surroundings.edges().findCommit().find(folder, revision);
        if (commit.isPresent()) return commit.map(Edges.Commit::at);
      } catch (Refusal unreadable) {
        refusal = unreadable;
      }
    }
    if (refusal != null) throw refusal;
    return Optional.empty();
  }

  List<Path> folders(Surroundings surroundings) {
    if (repositories.isEmpty()) return List.of(surroundings.folder());
    return repositories.stream().map(surroundings.folder()::resolve).toList();
  }
}
