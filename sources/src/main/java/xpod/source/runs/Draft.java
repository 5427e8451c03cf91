package xpod.source.runs;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A report while it is being read: what was found so far, and what is wrong with it. */
public final class Draft {
  /** What build servers and plug-ins call the commit that they run. */
  private static final Set<String> REVISIONS =
      Set.of(
          "git.commit",
          "git.commit.id",
          "git.commit.id.full",
          "git.revision",
          "git_commit",
          "git.sha",
          "github_sha",
          "ci_commit_sha",
          "commit",
          "commit.sha",
          "commit_sha",
          "vcs.revision",
          "build.vcs.number",
          "build_vcs_number",
          "build_sourceversion",
          "bitbucket_commit",
          "circle_sha1",
          "buildkite_commit");

  private static final Pattern COMMIT = Pattern.compile("[0-9a-fA-F]{7,64}");
  private static final int MOST_PROBLEMS = 20;

  private final RunReport.Kind kind;
  private final List<TestResult> tests = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<FileCoverage> coverage = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private String tool;
  private Family family = Family.OTHER;
  private @Nullable Instant ranAt;
  private String revision = "";
  private boolean whole = true;

  public Draft(RunReport.Kind kind, String tool) {
    this.kind = kind;
    this.tool = tool;
  }

  public void tool(String name, Family of) {
    tool = Bounds.name(name);
    family = of;
  }

  public Family family() {
    return family;
  }

  /** The results so far. */
  public List<TestResult> tests() {
    return tests;
  }

  public void test(TestResult test) {
    if (tests.size() < Bounds.MOST_TESTS) tests.add(test);
    else lacks("only the first " + Bounds.MOST_TESTS + " tests were read");
  }

  public void finding(Finding finding) {
    if (findings.size() < Bounds.MOST_FINDINGS) findings.add(finding);
    else lacks("only the first " + Bounds.MOST_FINDINGS + " findings were read");
  }

  public void coverage(FileCoverage file) {
    if (coverage.size() < Bounds.MOST_FILES) coverage.add(file);
    else lacks("only the first " + Bounds.MOST_FILES + " files were read");
  }

  /** A property of the run, which may name the commit that was run. */
  public void property(String name, String value) {
    if (REVISIONS.contains(name.toLowerCase(Locale.ROOT).replaceFirst("^env\\.", "")))
      revision(value);
  }

  /** The commit that was run; of several the first. */
  public void revision(String commit) {
    String id = commit.strip();
    if (revision.isEmpty() && COMMIT.matcher(id).matches()) revision = id.toLowerCase(Locale.ROOT);
  }

  /** A time of the run, of which the latest counts; one without a zone may be any hour. */
  public void ran(@Nullable String time) {
    if (time == null || time.isBlank()) return;
    try {
      ran(OffsetDateTime.parse(time.strip()).toInstant());
    } catch (DateTimeParseException e) {
      if (!isLocal(time)) problem("'" + Bounds.name(time) + "' is no time");
    }
  }

  private static boolean isLocal(String time) {
    try {
      LocalDateTime.parse(time.strip().replace(' ', 'T'));
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  public void ran(Instant time) {
    if (ranAt == null || time.isAfter(ranAt)) ranAt = time;
  }

  /** Something is not as it should be, and nothing is missing for it. */
  public void problem(String text) {
    if (problems.size() < MOST_PROBLEMS && !problems.contains(text)) problems.add(text);
  }

  /** Something of the run is not in what was read. */
  public void lacks(String text) {
    whole = false;
    problem(text);
  }

  public ReportReading done() {
    RunReport report =
        new RunReport(kind, tool, family, ranAt, revision, tests, findings, coverage, whole);
    return new ReportReading(Optional.of(report), problems, false);
  }
}
