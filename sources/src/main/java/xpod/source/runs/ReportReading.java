package xpod.source.runs;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a report.
 *
 * @param report as far as it could be read; empty where the file is no report at all
 * @param problems what could not be read, in sentences that may quote the file
 * @param foreign whether it is plainly something else, so that no report is missing
 */
public record ReportReading(Optional<RunReport> report, List<String> problems, boolean foreign) {
  public ReportReading {
    problems = List.copyOf(problems);
  }

  /** A file that may well be a report, and cannot be read. */
  public static ReportReading none(String problem) {
    return new ReportReading(Optional.empty(), List.of(problem), false);
  }

  /** A file of another shape. */
  public static ReportReading foreign(String problem) {
    return new ReportReading(Optional.empty(), List.of(problem), true);
  }
}
