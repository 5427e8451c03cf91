package xpod.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import xpod.config.Config;
import xpod.contract.EvidenceContract;
import xpod.report.JsonReport;
import xpod.report.Report;
import xpod.source.Scan;
import xpod.source.ScanRequest;

/**
 * Everything the command line needs from the other modules, as functions: reading repositories on
 * one side, writing reports on the other. A function that cannot do its work throws a {@link
 * Refusal}.
 */
public record Edges(
    OpenScan openScan,
    FindCommit findCommit,
    FindProjects findProjects,
    ReadAt readAt,
    ReadConfig readConfig,
    PrintText printText,
    PrintWhy printWhy,
    PrintJson printJson,
    Explain explain) {

  /** Opens one repository for reading. */
  @FunctionalInterface
  public interface OpenScan {
    Scan open(ScanRequest request);
  }

  /** Looks up a revision by any of its names; empty where the repository has none of that name. */
  @FunctionalInterface
  public interface FindCommit {
    Optional<Commit> find(Path repository, String revision);
  }

  /** Says what hosts call a repository, as in {@code owner/name}, in lower case. */
  @FunctionalInterface
  public interface FindProjects {
    Set<String> of(Path repository);
  }

  /** A commit: its full id and the time it was committed. */
  public record Commit(String id, Instant at) {}

  /**
   * Reads the first of some paths that a revision has, as a git object, never from the work tree;
   * empty where it has none of them.
   */
  @FunctionalInterface
  public interface ReadAt {
    Optional<Committed> read(Path repository, String revision, List<String> paths);
  }

  /** A file of a commit, by the commit's full id. */
  public record Committed(String commit, String path, String text) {}

  /** Reads a configuration; {@code origin} names it in messages and in the report. */
  @FunctionalInterface
  public interface ReadConfig {
    Config read(String text, String origin);
  }

  /** The report as one screen of text. */
  @FunctionalInterface
  public interface PrintText {
    String print(Report report, Layout layout);
  }

  /** All there is to say about one claim, and the contract it was judged under. */
  @FunctionalInterface
  public interface PrintWhy {
    String print(Report report, Report.Line line, EvidenceContract contract, Layout layout);
  }

  /** The report for programs. */
  @FunctionalInterface
  public interface PrintJson {
    String print(Report report);
  }

  /** The offline explanations of codes. */
  public interface Explain {
    /** Every code with its title. */
    SortedMap<String, String> titles();

    /** The explanation of {@code code}, which is one of {@link #titles}. */
    String page(String code, int width);
  }

  /** The edges of the real program. */
  public static Edges wired() {
    return new Edges(
        Wiring::open,
        Wiring::find,
        Wiring::projects,
        Wiring::read,
        Wiring::config,
        Wiring::text,
        Wiring::why,
        JsonReport::of,
        new Wiring.Pages());
  }
}
