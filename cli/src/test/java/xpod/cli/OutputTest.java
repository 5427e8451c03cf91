package xpod.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static xpod.cli.Output.Colour.ALWAYS;
import static xpod.cli.Output.Colour.AUTO;
import static xpod.cli.Output.Colour.NEVER;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Output output(boolean terminal, Map<String, String> environment) {
    return new Output(out, err, terminal, environment);
  }

  @Test
  void colourIsForTerminalsOnly() {
    assertThat(output(true, Map.of()).coloured(AUTO)).isTrue();
    assertThat(output(false, Map.of()).coloured(AUTO)).isFalse();
  }

  @Test
  void theEnvironmentMayAskForNoColour() {
    assertThat(output(true, Map.of("NO_COLOR", "1")).coloured(AUTO)).isFalse();
    assertThat(output(true, Map.of("NO_COLOR", "")).coloured(AUTO)).isTrue();
    assertThat(output(true, Map.of("TERM", "dumb")).coloured(AUTO)).isFalse();
    assertThat(output(true, Map.of("TERM", "xterm")).coloured(AUTO)).isTrue();
    assertThat(output(true, Map.of("CI", "true")).coloured(AUTO)).isFalse();
  }

  @Test
  void whoAsksForColourGetsWhatHeAskedFor() {
    assertThat(output(false, Map.of("NO_COLOR", "1", "CI", "1")).coloured(ALWAYS)).isTrue();
    assertThat(output(true, Map.of()).coloured(NEVER)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"120,120", "20,60", "99999,120", "0,80", "wide,80", "-5,80", "'',80"})
  void theTerminalSaysHowWideItIs(String columns, int width) {
    assertThat(output(true, Map.of("COLUMNS", columns)).width()).isEqualTo(width);
  }

  @Test
  void resultsEndWithALineBreak() {
    Output output = output(false, Map.of());
    output.result("one");
    output.result("two — ✓\n");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("one\ntwo — ✓\n");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void progressIsDrawnForAWatcherAndCleared() throws InterruptedException {
    try (Progress progress = Progress.on(output(true, Map.of()), Duration.ZERO)) {
      progress.say("reading shop");
      for (int i = 0; i < 100 && !drawn().contains("reading shop"); i++) Thread.sleep(20);
    }
    assertThat(drawn()).contains("reading shop, 0 s").endsWith("\r\u001B[K");
    assertThat(out.size()).isZero();
  }

  @Test
  void progressIsNotDrawnWhereNobodyWatches() throws InterruptedException {
    try (Progress progress = Progress.on(output(true, Map.of("CI", "1")), Duration.ZERO)) {
      progress.say("reading shop");
      Thread.sleep(50);
    }
    assertThat(drawn()).isEmpty();
  }

  private String drawn() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void hostileTextCannotSteerATerminal() {
    assertThat(Printable.line("a\u001B[31mb\nc\u202Ed\u0000"))
        .isEqualTo("a\uFFFD[31mb c\uFFFDd\uFFFD");
    assertThat(Printable.line("abcdef", 4)).isEqualTo("abc…");
    assertThat(Printable.line("abcd", 4)).isEqualTo("abcd");
  }
}
