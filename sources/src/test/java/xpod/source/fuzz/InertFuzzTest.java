package xpod.source.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import xpod.report.Inert;

/** What reaches a terminal. */
class InertFuzzTest {
  private static final int COLUMNS = 20;

  @FuzzTest(maxDuration = "10m")
  void noControlAndNoReversalGetsThrough(@NotNull String text) {
    String shown = Inert.of(text);
    assertThat(shown.codePoints().anyMatch(InertFuzzTest::acts)).isFalse();
    assertThat(Inert.columns(Inert.fit(text, COLUMNS))).isLessThanOrEqualTo(COLUMNS);
    assertThat(Inert.columns(Inert.fitEnd(text, COLUMNS))).isLessThanOrEqualTo(COLUMNS);
  }

  private static boolean acts(int c) {
    boolean reverses = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    return Character.isISOControl(c) || reverses;
  }
}
