package xpod.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xpod.cli.ExitCode;
import xpod.cli.FakeScan;
import xpod.cli.Stage;

class OtherCommandsTest {
  private final Stage stage = new Stage();

  @Test
  void codesAreExplainedInEitherCase() {
    assertThat(stage.run("explain", "x206").out()).startsWith("X206");
    assertThat(stage.run("explain").out().lines()).hasSizeGreaterThan(30).isSorted();
  }

  @Test
  void everyExitCodeIsShown() {
    assertThat(stage.run("exit-codes").out().lines())
        .hasSize(ExitCode.values().length)
        .allMatch(line -> line.matches("[0-3]  \\S.*"));
  }

  @Test
  void trackersSaysWhatWasLeftOutAndWhy() {
    stage.repository().says("T001", "tasks.md", 3, Stage.NOW, FakeScan.End.VERIFIED);
    assertThat(stage.run("trackers").out())
        .isEqualTo(
            """
            stage  main@9f31c2ab
              read      tasks.md  (tasks)  claims: 1
                        it has boxes
              left out  old/tasks.md  (tasks)
                        it is archived
              left out  commit messages
                        a task list was found
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void everyShellLearnsEveryCommand(String shell) {
    Stage.Ending ending = stage.run("completion", shell);
    assertThat(ending.exit()).isEqualTo(ExitCode.CLEAN);
    assertThat(ending.out()).contains("verify", "why", "trackers", "exit-codes", "fail-on");
  }

  @Test
  void bashCanReadItsScript() throws IOException, InterruptedException {
    Process bash = new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
    try (OutputStream script = bash.getOutputStream()) {
      script.write(stage.run("completion", "bash").out().getBytes(StandardCharsets.UTF_8));
    }
    assertThat(bash.getInputStream().readAllBytes()).isEmpty();
    assertThat(bash.waitFor()).isZero();
  }
}
