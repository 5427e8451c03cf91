package xpod.source.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import xpod.source.runs.FileCoverage;
import xpod.source.runs.Finding;
import xpod.source.runs.ReportReading;
import xpod.source.runs.RunReport;
import xpod.source.runs.TestResult;

/**
 * A sample of each dialect, written for these tests, with what must be read from it in {@code
 * X.reading} beside it. {@code -Dgolden.accept=true} writes anew what is read now.
 */
class ReportGoldenTest {
  private static final Path ROOT = Path.of("src/test/golden/reports");
  private static final boolean ACCEPT = Boolean.getBoolean("golden.accept");

  @TestFactory
  Stream<DynamicTest> reportsAreReadAsMeant() throws IOException {
    try (Stream<Path> all = Files.walk(ROOT)) {
      List<Path> found =
          all.filter(Files::isRegularFile)
              .filter(p -> !p.toString().endsWith(".reading"))
              .sorted()
              .toList();
      assertThat(found).hasSizeGreaterThan(20);
      return found.stream()
          .map(p -> DynamicTest.dynamicTest(ROOT.relativize(p).toString(), () -> check(p)));
    }
  }

  private static void check(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String read = text(ReportReader.read(new ByteArrayInputStream(bytes)));
    Path golden = Path.of(file + ".reading");
    if (ACCEPT) Files.writeString(golden, read);
    assertThat(read).isEqualTo(Files.readString(golden));
  }

  private static String text(ReportReading reading) {
    String problems =
        reading.problems().stream().map(p -> "problem: " + p + "\n").collect(Collectors.joining());
    return reading.report().map(ReportGoldenTest::report).orElse("no report\n") + problems;
  }

  private static String report(RunReport report) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s by %s (%s)%s%n"
            .formatted(
                report.kind(), report.tool(), report.family(), report.whole() ? "" : ", in part"));
    text.append("of %s, ran at %s%n".formatted(report.revision(), report.ranAt()));
    report.tests().forEach(t -> text.append(test(t)));
    report.findings().forEach(f -> text.append(finding(f)));
    report.coverage().forEach(c -> text.append(coverage(c)));
    return text.append("counts %s%n".formatted(report.counts())).toString();
  }

  private static String test(TestResult test) {
    String file = test.file().isEmpty() ? "" : "  in " + test.file();
    String message = test.message().isEmpty() ? "" : "  \"" + test.message() + "\"";
    return "%-8s %s%s%s%n".formatted(test.outcome(), test.key(), file, message);
  }

  private static String finding(Finding finding) {
    return "%-7s %-10s %s %s:%d \"%s\"%s%n"
        .formatted(
            finding.level(),
            finding.state(),
            finding.rule(),
            finding.file(),
            finding.line(),
            finding.message(),
            finding.isRed() ? "  counts" : "");
  }

  private static String coverage(FileCoverage file) {
    return "%s  covered %s of %s%n".formatted(file.file(), file.covered(), file.lines());
  }
}
