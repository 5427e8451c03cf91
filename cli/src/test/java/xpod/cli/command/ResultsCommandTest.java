package xpod.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xpod.cli.ExitCode;
import xpod.cli.Stage;

class ResultsCommandTest {
  private final Stage stage = new Stage();
  @TempDir Path folder;

  @BeforeEach
  void benchmark() throws IOException {
    attempt("worker", 1, "unset", true);
    attempt("worker", 2, "unset", true);
    attempt("worker", 3, "agent_timeout", false);
    attempt("talker", 1, "unset", true);
    attempt("talker", 2, "unset", false);
    attempt("talker", 3, "unset", false);
    attempt("talker", 4, "parse_error", false);
  }

  private void attempt(String agent, int nth, String failure, boolean solved) throws IOException {
    Path file = folder.resolve(agent + "/task-" + nth + "/results.json");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        {"uuid": "%s-%d", "task_id": "task-%d", "is_resolved": %s, "failure_mode": "%s",
         "parser_results": {"t": "%s"}, "agent_ended_at": "2026-03-02T10:00:00+00:00"}\
        """
            .formatted(agent, nth, nth, solved, failure, solved ? "passed" : "failed"));
  }

  @Test
  void agentsAreRankedByTheirDebtPerClaim() {
    Stage.Ending ending =
        stage.run("results", folder + "/{agent}/**/results.json", "--width", "100");
    assertThat(ending.exit()).isEqualTo(ExitCode.CLEAN);
    assertThat(ending.out())
        .isEqualTo(
            """
            agent       attempts  claims  verified  contradicted  unverified  debt per claim
            worker             3       2         2             0           0           0.000
            talker             4       3         1             2           0           0.667

            note 1 attempt cut short: no claim
            note 1 attempt of unknown ending: no claim
            as of 2026-11-24 12:00 UTC, rules %d
            """
                .formatted(xpod.verdict.Judge.RULES_VERSION));
  }

  @Test
  void programsGetEveryClaim() {
    Stage.Ending ending =
        stage.run("results", folder + "/{agent}/**/results.json", "--format", "json");
    assertThat(ending.out())
        .contains(
            "\"schema\" : \"xpod.agents/v1\"",
            "\"attempt\" : \"talker-2\"",
            "\"code\" : \"X229\"",
            "\"detail\" : \"the task's own tests: 1 of 1 failed (t)\"");
  }

  @Test
  void aFolderIsEnough() {
    assertThat(stage.run("results", folder.toString(), "--width", "100").out())
        .containsPattern("unnamed agent +7 +5 +3 +2 +0 +0\\.400");
  }

  @Test
  void nothingToReadIsNotClean() {
    Stage.Ending ending = stage.run("results", folder + "/nowhere/*.json");
    assertThat(ending.exit()).isEqualTo(ExitCode.UNCHECKED);
    assertThat(ending.err()).contains("no result of an attempt was found", "nowhere/*.json");
    assertThat(stage.run("results").exit()).isEqualTo(ExitCode.USAGE);
  }
}
