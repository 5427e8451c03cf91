package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xpod.claim.Name;
import xpod.claim.Wording;
import xpod.evidence.Evidence.Outcome;
import xpod.source.reports.BoundReports;
import xpod.source.runs.Family;
import xpod.source.runs.RunReport;
import xpod.source.runs.TestResult;

/** Which tests of a report claims mean, and what several reports come to together. */
class NamedTestsTest {
  private static TestResult test(String group, String name, String file, String outcome) {
    return new TestResult(
        group == null ? "" : group,
        name,
        file == null ? "" : file,
        TestResult.Outcome.valueOf(outcome),
        "");
  }

  private static BoundReports.Bound report(String path, Family family, TestResult... tests) {
    RunReport report =
        new RunReport(
            RunReport.Kind.TESTS,
            "tool",
            family,
            null,
            "",
            List.of(tests),
            List.of(),
            List.of(),
            true);
    return new BoundReports.Bound("a", path, Optional.of(report), true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "FILE   | tests/test_retry.py                    | tests.test_retry             |"
            + " test_header     | -                     | true",
        "FILE   | tests/test_retry.py                    | tests.test_retry.TestBackoff |"
            + " test_limit[5]   | -                     | true",
        "FILE   | backend/tests/test_retry.py            | tests.test_retry             |"
            + " test_header     | -                     | true",
        "FILE   | tests/test_retry.py                    | tests.test_other             |"
            + " test_header     | -                     | false",
        "FILE   | src/test/java/shop/RetryTest.java      | shop.RetryTest               | header   "
            + "       | -                     | true",
        "FILE   | src/test/java/shop/RetryTest.java      | shop.OtherTest               | header   "
            + "       | -                     | false",
        "FILE   | src/retry.test.ts                      | retry                        | waits    "
            + "       | src/retry.test.ts     | true",
        "FILE   | packages/a/src/retry.test.ts           | retry                        | waits    "
            + "       | src/retry.test.ts     | true",
        "FILE   | src/retry.test.ts                      | retry                        | waits    "
            + "       | src/other.test.ts     | false",
        "TEST   | test_header                            | tests.test_retry             |"
            + " test_header[a.b]| -                     | true",
        "TEST   | TestLimit                              | example.org/shop             |"
            + " TestLimit/of_5  | -                     | true",
        "TEST   | RetryHeaderTest                        | shop.RetryHeaderTest$Inner   |"
            + " waits(int)[2]   | -                     | true",
        "TEST   | limit                                  | shop                         |"
            + " retry::limit    | -                     | true",
        "TEST   | test_header                            | tests.test_retry             |"
            + " test_header_two | -                     | false",
        "SYMBOL | RetryTest                              | Shop\\RetryTest              |"
            + " testHeader      | -                     | true",
      })
  void aNameMeansTests(
      Name.Kind kind, String value, String group, String name, String file, boolean meant) {
    Name named = new Name(kind, value, Name.Role.MADE, 0);
    RevisionRun run = new RevisionRun();
    run.add(report("a.xml", Family.OTHER, test(group, name, file, "PASSED")));
    assertThat(run.named(named)).hasSize(meant ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "PASSED,  PASSED,  OTHER, PASSED",
    "PASSED,  SKIPPED, OTHER, PASSED",
    "FAILED,  SKIPPED, OTHER, FAILED",
    "FAILED,  PASSED,  OTHER, UNSURE",
    "PASSED,  FAILED,  OTHER, UNSURE",
    "ERRORED, FAILED,  OTHER, FAILED",
    "FAILED,  PASSED,  GO,    FLAKY",
    "PASSED,  FAILED,  GO,    UNSURE",
    "FLAKY,   PASSED,  OTHER, FLAKY",
  })
  void whatOneReportTellsTwice(String one, String two, Family family, Outcome together) {
    RevisionRun run = new RevisionRun();
    run.add(report("a.xml", family, test("a", "b", "", one), test("a", "b", "", two)));
    assertThat(run.outcome("a#b")).isEqualTo(together);
  }

  @Test
  void aNameThatComesTwiceIsTwoTests() {
    RevisionRun run = new RevisionRun();
    TestResult made = test("a", "as written", "", "PASSED");
    run.add(report("a.xml", Family.JVM, made, made, made));
    assertThat(run.count(Outcome.PASSED)).isEqualTo(3);
    run.add(report("b.xml", Family.JVM, made, made));
    assertThat(run.count(Outcome.PASSED)).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"FAILED, PASSED, UNSURE", "FAILED, FAILED, FAILED", "SKIPPED, FAILED, FAILED"})
  void whatTwoReportsTell(String one, String two, Outcome together) {
    RevisionRun run = new RevisionRun();
    run.add(report("a.xml", Family.GO, test("a", "b", "", one)));
    run.add(report("b.xml", Family.GO, test("a", "b", "", two)));
    assertThat(run.outcome("a#b")).isEqualTo(together);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lint passes             | ESLint       | true",
        "Lint passes             | CodeQL       | false",
        "ESLint passes           | ruff         | false",
        "No type errors          | ESLint       | false",
        "No type errors          | pyright      | true",
        "Semgrep passes, no issues | semgrep    | true",
      })
  void aClaimMeansACheckerByNameOrBySort(String text, String tools, boolean meant) {
    assertThat(Checkers.areMeant(Wording.of(text), tools)).isEqualTo(meant);
  }
}
