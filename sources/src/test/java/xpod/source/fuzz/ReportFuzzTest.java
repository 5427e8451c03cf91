package xpod.source.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import xpod.source.reports.ReportReader;
import xpod.source.runs.Bounds;
import xpod.source.runs.ReportReading;
import xpod.source.runs.RunReport;

/** Reports of runs: whatever is in a file, there is a report or a reason, and bounds hold. */
class ReportFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void anyFile(byte[] bytes) {
    holds(bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void testsInXml(byte[] bytes) {
    holds(within("<testsuites><testsuite name='a'>", bytes, "</testsuite></testsuites>"));
  }

  @FuzzTest(maxDuration = "10m")
  void resultsOfDotnet(byte[] bytes) {
    holds(within("<TestRun>", bytes, "</TestRun>"));
  }

  @FuzzTest(maxDuration = "10m")
  void testsInJson(byte[] bytes) {
    holds(within("{\"results\": {", bytes, "}}"));
  }

  @FuzzTest(maxDuration = "10m")
  void findingsOfScanners(byte[] bytes) {
    holds(within("{\"runs\": [{", bytes, "}]}"));
  }

  @FuzzTest(maxDuration = "10m")
  void coveredLines(byte[] bytes) {
    holds(within("SF:a\n", bytes, ""));
    holds(within("<coverage><class filename='a'>", bytes, "</class></coverage>"));
    holds(within("<report><package name='p'>", bytes, "</package></report>"));
  }

  private static byte[] within(String before, byte[] bytes, String after) {
    byte[] start = before.getBytes(StandardCharsets.UTF_8);
    byte[] end = after.getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[start.length + bytes.length + end.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(bytes, 0, all, start.length, bytes.length);
    System.arraycopy(end, 0, all, start.length + bytes.length, end.length);
    return all;
  }

  private static void holds(byte[] bytes) {
    ReportReading reading = ReportReader.read(new ByteArrayInputStream(bytes));
    RunReport report = reading.report().orElse(null);
    if (report == null || !report.whole()) assertThat(reading.problems()).isNotEmpty();
    if (report == null) return;
    report
        .tests()
        .forEach(t -> {
          assertThat(t.name().length()).isLessThanOrEqualTo(Bounds.LONGEST_NAME);
          assertThat(t.message().length()).isLessThanOrEqualTo(Bounds.LONGEST_MESSAGE);
        });
    assertThat(report.counts().values().stream().mapToInt(n -> n).sum())
        .isEqualTo(report.tests().size());
  }
}
