package xpod.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xpod.cli.ExitCode;
import xpod.cli.FakeScan;
import xpod.cli.Stage;

/** Every mistake gives one sentence on standard error, exit code 2, and nothing to read. */
class MistakesTest {
  /** A command line and what is to be said of it. */
  record Mistake(String typed, String told) {
    String[] args() {
      return Arrays.stream(typed.split(" ", -1))
          .skip(1)
          .map(a -> a.equals("''") ? "" : a)
          .toArray(String[]::new);
    }

    @Override
    public String toString() {
      return typed;
    }
  }

  static List<Mistake> mistakes() throws IOException {
    try (InputStream file = MistakesTest.class.getResourceAsStream("mistakes.txt")) {
      if (file == null) throw new IOException("mistakes.txt is missing");
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("\n\n", -1))
          .map(pair -> pair.strip().split("\n", -1))
          .map(pair -> new Mistake(pair[0].substring(2), pair[1]))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void isToldInOneSentence(Mistake mistake) {
    Stage stage = new Stage();
    stage
        .repository()
        .says("T001", "tasks.md", 3, Stage.NOW.minusSeconds(9), FakeScan.End.VERIFIED);
    Stage.Ending ending = stage.run(mistake.args());
    assertThat(ending.err()).isEqualTo(mistake.told() + "\n");
    assertThat(ending.out()).isEmpty();
    assertThat(ending.exit()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void manyMistakesAreCovered() throws IOException {
    assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(25);
  }
}
