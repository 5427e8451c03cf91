package xpod.source.runs;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one file tells of a run.
 *
 * @param tool what wrote it, as in {@code pytest}
 * @param ranAt when it ran, where the report says so with a time zone; without one nobody knows
 * @param revision the commit that was run, as the report itself says; empty where it does not
 * @param whole whether all of the run is in it: not where it breaks off, nor where its own counts
 *     speak of more than it holds
 */
public record RunReport(
    Kind kind,
    String tool,
    Family family,
    @Nullable Instant ranAt,
    String revision,
    List<TestResult> tests,
    List<Finding> findings,
    List<FileCoverage> coverage,
    boolean whole) {
  /** What a report is about. */
  public enum Kind {
    TESTS,
    CHECKS,
    COVERAGE
  }

  public RunReport {
    tests = List.copyOf(tests);
    findings = List.copyOf(findings);
    coverage = List.copyOf(coverage);
  }

  /** How many tests ended how. */
  public Map<TestResult.Outcome, Integer> counts() {
    Map<TestResult.Outcome, Integer> counts = new EnumMap<>(TestResult.Outcome.class);
    for (TestResult test : tests) counts.merge(test.outcome(), 1, Integer::sum);
    return counts;
  }
}
