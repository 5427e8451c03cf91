package xpod.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What claims of runs say was run, and whether they promise that it went well. */
class ErrandTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "All tests pass                                   | TESTS          | true",
        "All tests pass (42/42)                           | TESTS          | true",
        "All 412 tests pass, no failures                  | TESTS          | true",
        "40/42 tests pass                                 | TESTS          | false",
        "All tests pass except the slow ones              | TESTS          | false",
        "Run the test suite                               | TESTS          | false",
        "Run the test suite and fix regressions           | TESTS          | false",
        "Run pytest                                       | TESTS          | false",
        "Run mvn verify                                   | TESTS          | false",
        "Run tests, all green                             | TESTS          | true",
        "Run the new tests and confirm they fail          | OTHER TESTS    | false",
        "Run tests to verify they FAIL                    | OTHER TESTS    | false",
        "CI is green                                      | PIPELINE       | true",
        "Build passes                                     | PIPELINE       | true",
        "Build passes and all tests pass                  | PIPELINE TESTS | true",
        "Run `npm run build`                              | OTHER          | false",
        "Run npm run build and npm test                   | OTHER TESTS    | false",
        "Run the database migration                       | OTHER          | false",
        "Build the Docker image                           | OTHER          | false",
        "Lint passes with no errors                       | CHECKS         | true",
        "No TypeScript errors                             | CHECKS         | true",
        "All tests pass and lint is clean                 | CHECKS TESTS   | true",
        "Run cargo clippy                                 | CHECKS         | false",
      })
  void claimsSayWhatWasRun(String text, String errands, boolean promises) {
    Wording says = Wording.of(text);
    assertThat(says.matter()).isEqualTo(Matter.RUN);
    Set<Errand> read = Errand.of(says);
    assertThat(read.stream().map(Errand::name).sorted().collect(Collectors.joining(" ")))
        .isEqualTo(errands);
    assertThat(Errand.promises(says)).isEqualTo(promises);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "All 412 tests pass     | 412",
        "1,204 unit tests pass  | 1204",
        "All tests pass         | 0",
      })
  void someSayHowMany(String text, int tests) {
    assertThat(Errand.tests(Wording.of(text))).isEqualTo(tests);
  }

  @Test
  void someSayWhichSort() {
    assertThat(Errand.scope(Wording.of("All integration tests pass"))).contains("integration");
    assertThat(Errand.scope(Wording.of("All tests pass"))).isEqualTo(List.of());
  }
}
