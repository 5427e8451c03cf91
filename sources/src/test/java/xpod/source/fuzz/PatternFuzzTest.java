package xpod.source.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.Map;
import xpod.contract.PathGlob;
import xpod.source.git.Ignored;

/** Patterns over paths: those of the configuration and those of ignore files. */
class PatternFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void everyPatternIsTried(@NotNull String pattern, @NotNull String path) {
    Ignored.of(Map.of(".gitignore", pattern)).contains(path);
    if (pattern.isBlank()) return;
    boolean plain = pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0;
    boolean matches = new PathGlob(pattern).matches(path);
    if (plain && pattern.indexOf('/') >= 0) assertThat(matches).isEqualTo(pattern.equals(path));
  }
}
