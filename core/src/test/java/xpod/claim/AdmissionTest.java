package xpod.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that set a bound, or say "all", and tell of a result that misses it. */
final class AdmissionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cover more than 75% of the parser (achieved 74.2%)",
        "All tests pass (15/21 passing, 6 fail on imports)",
        "Ensure all tests pass - **8/14 passing**",
        "Let all exporters write UTF-8 (4/6 done)",
        "Reach 0.95 on all fixtures (2/3 achieved, the third has 0.9)"
      })
  void misses(String text) {
    assertThat(Wording.of(text).missed()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cover more than 75% of the parser (achieved 75.1%)",
        "Cover more than 75% of the parser (achieved 74.2%, accepted)",
        "All 56 tests pass (56/56 passing)",
        "All tests pass (54/56 passing, 2 skipped)",
        "All tests pass - 54/56 pass; 2 pre-existing failures",
        "All checkout tests automated (6/8 passing)",
        "All parser tests: 44/46 passing",
        "Parse the retry header (2/3 done)"
      })
  void missesNothing(String text) {
    assertThat(Wording.of(text).missed()).isEmpty();
  }
}
