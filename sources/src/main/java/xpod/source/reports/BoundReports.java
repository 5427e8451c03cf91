package xpod.source.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xpod.report.Report;
import xpod.source.git.Repository;
import xpod.source.git.Tree;
import xpod.source.runs.ReportReading;
import xpod.source.runs.RunReport;
import xpod.verdict.Rule;

/**
 * The reports that patterns mean, each bound to the commit that was run: the one that somebody
 * names on the command line, else the one that the report names itself, else the one that is judged
 * where it is checked out and the report was written after it. What cannot be bound is not used.
 *
 * <p>A report that is part of the commit that is checked out was written by whoever wrote the
 * commit. It is no machine's word, however new the file looks.
 */
public final class BoundReports {
  /** Nothing was asked for. */
  public static final BoundReports NONE = new BoundReports(List.of(), List.of());

  /** All reports together; more is no run of one project. */
  private static final long MOST_BYTES = 512L * 1024 * 1024;

  private static final int EXAMPLE = 1;

  private final List<Bound> bound;
  private final List<Report.Trouble> troubles;

  private BoundReports(List<Bound> bound, List<Report.Trouble> troubles) {
    this.bound = List.copyOf(bound);
    this.troubles = List.copyOf(troubles);
  }

  /**
   * A report and the commit that it tells of.
   *
   * @param path below the folder of the repository
   * @param report empty where the file could not be read, so that the rest is not whole
   * @param byMachine whether it is not part of what is judged
   */
  public record Bound(String commit, String path, Optional<RunReport> report, boolean byMachine) {}

  public List<Bound> reports() {
    return bound;
  }

  public List<Report.Trouble> troubles() {
    return troubles;
  }

  /**
   * Finds, reads and binds.
   *
   * @param folder where patterns begin
   * @param judged the full id of the commit that is judged
   */
  public static BoundReports read(
      Repository repository, Path folder, String judged, List<ReportGlob> globs) {
    return globs.isEmpty() ? NONE : new Binding(repository, folder, judged).of(globs);
  }

  /** One reading of all of them. */
  private static final class Binding {
    private final Repository repository;
    private final Path folder;
    private final String judged;
    private final @Nullable String head;
    private final Committed committed;
    private final Map<String, Optional<String>> revisions = new HashMap<>();
    private final List<Bound> bound = new ArrayList<>();

    /** Why files are not used, by reason, so that a thousand files are one sentence. */
    private final Map<Refused, List<String>> refused = new LinkedHashMap<>();

    private long bytes;

    Binding(Repository repository, Path folder, String judged) {
      this.repository = repository;
      this.folder = folder;
      this.judged = judged;
      this.head = repository.head().orElse(null);
      this.committed = Committed.at(repository, folder, head);
    }

    private record Refused(String why, String wayOut) {}

    /** Where a report belongs; without a commit {@code why} says why not. */
    private record Place(@Nullable String commit, String why) {}

    BoundReports of(List<ReportGlob> globs) {
      ReportFiles.Found found = ReportFiles.in(folder, globs);
      found.matches().forEach(this::file);
      List<Report.Trouble> troubles = new ArrayList<>();
      for (ReportGlob glob : found.without()) {
        troubles.add(
            trouble(
                glob.written(),
                "no file matches this pattern of reports",
                "give a pattern below the repository's folder, in quotes"));
      }
      for (String cut : found.cut()) troubles.add(trouble(folder.toString(), cut, "narrow it"));
      refused.forEach((why, paths) -> troubles.add(told(why, paths)));
      if (!found.cut().isEmpty()) bound.add(new Bound(judged, "", Optional.empty(), true));
      return new BoundReports(bound, troubles);
    }

    private static Report.Trouble told(Refused why, List<String> paths) {
      String rest = paths.size() == EXAMPLE ? "" : " and " + (paths.size() - EXAMPLE) + " more";
      return trouble(paths.getFirst() + rest, why.why(), why.wayOut());
    }

    private static Report.Trouble trouble(String where, String what, String wayOut) {
      return new Report.Trouble(Rule.UNCHECKED.code(), where, what, wayOut);
    }

    private void refuse(String path, String why, String wayOut) {
      refused.computeIfAbsent(new Refused(why, wayOut), r -> new ArrayList<>()).add(path);
    }

    private void file(ReportFiles.Match match) {
      ReportReading reading = open(match);
      for (String problem : reading.problems())
        refuse(match.path(), "a report: " + problem, "write it anew; the others were read");
      if (reading.foreign()) return;
      RunReport report = reading.report().orElse(null);
      Place place = report == null ? unread(match) : place(match, report);
      if (place.commit() == null) {
        refuse(match.path(), place.why(), "say what was run: --reports 'REVISION=PATTERN'");
        return;
      }
      boolean own = committed.holds(match.path());
      if (own) {
        refuse(
            match.path(),
            "the report is part of the commit itself, so it is its author's word",
            "write reports where they are not committed");
      }
      bound.add(new Bound(place.commit(), match.path(), reading.report(), !own));
    }

    private ReportReading open(ReportFiles.Match match) {
      bytes += match.bytes();
      if (bytes > MOST_BYTES)
        return ReportReading.none("the reports have more than " + MOST_BYTES + " bytes");
      try (InputStream in =
          Files.newInputStream(match.file(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
        return ReportReader.read(in);
      } catch (IOException e) {
        return ReportReading.none("it could not be opened");
      }
    }

    /** What could not be read leaves the run incomplete that it most likely belongs to. */
    private Place unread(ReportFiles.Match match) {
      String revision = match.glob().revision();
      return new Place(revision == null ? judged : find(revision).orElse(judged), "");
    }

    private Place place(ReportFiles.Match match, RunReport report) {
      String given = match.glob().revision();
      if (given != null) {
        return find(given)
            .map(id -> new Place(id, ""))
            .orElseGet(() -> none("there is no revision '" + given + "'"));
      }
      if (!report.revision().isEmpty()) {
        return find(report.revision())
            .map(id -> new Place(id, ""))
            .orElseGet(() -> none("it is of commit " + report.revision() + ", which is not here"));
      }
      return byTime(match, report);
    }

    private static Place none(String why) {
      return new Place(null, "a report is not used: " + why);
    }

    private Place byTime(ReportFiles.Match match, RunReport report) {
      if (!judged.equals(head))
        return none("what is judged is not checked out, and the report does not say what was run");
      Instant at = repository.committedAt(judged).orElse(null);
      if (at == null) return none("the time of the commit is not known");
      if (match.written().isBefore(at)) return none("it was written before the commit was made");
      Instant ran = report.ranAt();
      if (ran != null && ran.isBefore(at)) return none("it is of a run before the commit was made");
      return new Place(judged, "");
    }

    private Optional<String> find(String revision) {
      return revisions.computeIfAbsent(revision, repository::find);
    }
  }

  /** Which paths are part of the commit that is checked out. */
  private record Committed(@Nullable Tree tree, String prefix) {
    static Committed at(Repository repository, Path folder, @Nullable String head) {
      if (head == null) return new Committed(null, "");
      Path root = repository.gitDir().toAbsolutePath().normalize().getParent();
      return new Committed(Tree.at(repository, head), prefix(root, folder));
    }

    /** The folder within the work tree, where reports are looked for in a part of it. */
    private static String prefix(@Nullable Path root, Path folder) {
      Path from = real(folder);
      Path top = from;
      while (top != null && !Files.exists(top.resolve(".git"), LinkOption.NOFOLLOW_LINKS))
        top = top.getParent();
      if (top == null) top = root == null ? from : real(root);
      String path = from.startsWith(top) ? top.relativize(from).toString().replace('\\', '/') : "";
      return path.isEmpty() ? "" : path + "/";
    }

    private static Path real(Path folder) {
      try {
        return folder.toRealPath();
      } catch (IOException e) {
        return folder.toAbsolutePath().normalize();
      }
    }

    /**
     * Whether the path, or a link or submodule that it leads through, is in the commit. What cannot
     * be known counts as such: it is no machine's word then.
     */
    boolean holds(String path) {
      if (tree == null || !tree.complete()) return true;
      String whole = prefix + path;
      for (int end = whole.length(); end > 0; end = whole.lastIndexOf('/', end - 1))
        if (tree.entry(whole.substring(0, end)).isPresent()) return true;
      return false;
    }
  }
}
