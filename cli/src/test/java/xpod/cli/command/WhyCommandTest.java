package xpod.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static xpod.cli.FakeScan.End.CONTRADICTED;
import static xpod.cli.FakeScan.End.VERIFIED;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xpod.ClaimId;
import xpod.WorkId;
import xpod.cli.ExitCode;
import xpod.cli.Stage;

class WhyCommandTest {
  private static final Instant BEFORE = Stage.NOW.minus(Duration.ofDays(5));

  private final Stage stage = new Stage();

  @BeforeEach
  void claims() {
    stage
        .repository()
        .says("T001", "specs/a/tasks.md", 3, BEFORE, VERIFIED)
        .says("T002", "specs/a/tasks.md", 4, BEFORE, CONTRADICTED)
        .says("T002", "specs/b/tasks.md", 9, BEFORE, VERIFIED)
        .says("T003", "specs/b/tasks.md", 10, BEFORE, VERIFIED)
        .says("T003", "specs/b/tasks.md", 11, BEFORE.plusSeconds(9), VERIFIED);
  }

  @Test
  void aTaskIdIsEnough() {
    assertThat(stage.run("why", "T001").out()).contains("specs/a/tasks.md:3", "Create t001.js");
    assertThat(stage.run("why", "t001").exit()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void aPlaceIsEnough() {
    assertThat(stage.run("why", "specs/a/tasks.md:4").out()).contains("contradicted[X206]");
    assertThat(stage.run("why", "b/tasks.md:9").out()).contains("specs/b/tasks.md:9");
  }

  @Test
  void theBeginningOfAClaimIdIsEnough() {
    ClaimId id = ClaimId.of(new WorkId("stage specs/a/tasks.md", "T002"), BEFORE.toString());
    String beginning = id.value().substring(0, 5);
    assertThat(stage.run("why", beginning).out()).contains("specs/a/tasks.md:4");
    assertThat(stage.run("why", id.value()).out()).contains("specs/a/tasks.md:4");
  }

  @Test
  void whatCouldMeanSeveralIsListed() {
    Stage.Ending ending = stage.run("why", "T002");
    assertThat(ending.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(ending.out()).isEmpty();
    assertThat(ending.err().lines())
        .hasSize(3)
        .first()
        .isEqualTo("xpod: 'T002' could mean 2 claims; ask again with the id in front:");
    String id = ending.err().lines().toList().get(2).strip().split(" ", 2)[0];
    assertThat(stage.run("why", id).exit()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void ofSeveralClaimsOfOneTaskTheLatestTellsTheStory() {
    assertThat(stage.run("why", "T003").out()).contains("specs/b/tasks.md:11");
  }

  @Test
  void whatIsUnknownIsNotGuessed() {
    Stage.Ending ending = stage.run("why", "T01");
    assertThat(ending.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(ending.err())
        .isEqualTo("xpod: none of 5 claims is called 'T01', did you mean 'T001'?\n");
  }
}
