package xpod.source.runs;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a report.
 *
 * @param report as far as it could be read; empty where the file is no report at all
 * @param problems what could not be read, in sentences that may quote the file
 */
public record ReportReading(Optional<RunReport> report, List<String> problems) {
  public ReportReading {
    problems = List.copyOf(problems);
  }

  public static ReportReading none(String problem) {
    return new ReportReading(Optional.empty(), List.of(problem));
  }
}
