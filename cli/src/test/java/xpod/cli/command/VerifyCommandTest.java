package xpod.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static xpod.cli.FakeScan.End.CONTRADICTED;
import static xpod.cli.FakeScan.End.UNVERIFIED;
import static xpod.cli.FakeScan.End.VERIFIED;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xpod.cli.ExitCode;
import xpod.cli.FakeScan;
import xpod.cli.Layout;
import xpod.cli.Refusal;
import xpod.cli.Stage;
import xpod.contract.PathGlob;
import xpod.evidence.Question;
import xpod.report.Report;
import xpod.source.ScanRequest;

class VerifyCommandTest {
  private static final Instant BEFORE = Stage.NOW.minus(Duration.ofDays(5));

  private final Stage stage = new Stage();

  @ParameterizedTest
  @CsvSource({
    "VERIFIED, contradicted, CLEAN",
    "VERIFIED, unverified, CLEAN",
    "VERIFIED, never, CLEAN",
    "UNVERIFIED, contradicted, CLEAN",
    "UNVERIFIED, unverified, FINDINGS",
    "UNVERIFIED, never, CLEAN",
    "CONTRADICTED, contradicted, FINDINGS",
    "CONTRADICTED, unverified, FINDINGS",
    "CONTRADICTED, never, CLEAN",
  })
  void failsOnWhatItIsToldToFailOn(FakeScan.End end, String failOn, ExitCode exit) {
    stage.repository().says("T001", "tasks.md", 3, BEFORE, end);
    assertThat(stage.run("--fail-on", failOn).exit()).isEqualTo(exit);
    assertThat(stage.run("verify", "--fail-on=" + failOn).exit()).isEqualTo(exit);
  }

  @Test
  void onlyWhatIsContradictedFailsByDefault() {
    stage.repository().says("T001", "tasks.md", 3, BEFORE, UNVERIFIED);
    assertThat(stage.run().exit()).isEqualTo(ExitCode.CLEAN);
    stage.repository().says("T002", "tasks.md", 4, BEFORE, CONTRADICTED);
    Stage.Ending ending = stage.run();
    assertThat(ending.exit()).isEqualTo(ExitCode.FINDINGS);
    assertThat(ending.out()).contains("said done 2", "unverified 1", "contradicted 1");
    assertThat(ending.err()).isEmpty();
  }

  @Test
  void everyQuestionIsAskedOnceAndTheRepositoryClosed() {
    FakeScan scan = stage.repository().says("T001", "tasks.md", 3, BEFORE, VERIFIED);
    stage.run();
    assertThat(scan.asked())
        .hasExactlyElementsOfTypes(
            Question.Where.class, Question.Inside.class, Question.Done.class);
    assertThat(scan.closed()).isTrue();
  }

  @Test
  void repositoriesAreReportedTogether() {
    stage.repository("a/app").says("T001", "tasks.md", 3, BEFORE, VERIFIED);
    stage.repository("b/app").says("T001", "tasks.md", 3, BEFORE, CONTRADICTED);
    Stage.Ending ending = stage.run("--repo", "a/app", "--repo", "b/app", "--repo", "./a/app");
    assertThat(ending.out()).contains("said done 2", "verified 1", "contradicted 1");
    assertThat(ending.exit()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void whatCannotBeReadIsNotClean() {
    assertThat(stage.run())
        .isEqualTo(
            new Stage.Ending(
                ExitCode.UNCHECKED, "", "xpod: " + Stage.FOLDER + " is not a git repository\n"));
    stage.repository("a").says("T001", "tasks.md", 3, BEFORE, VERIFIED);
    assertThat(stage.run("--repo", "a", "--repo", "gone").exit()).isEqualTo(ExitCode.UNCHECKED);
    stage.repository("a").says("T002", "tasks.md", 4, BEFORE, CONTRADICTED);
    assertThat(stage.run("--repo", "a", "--repo", "gone").exit()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void aFailureOfOursIsOneSentenceUntilAskedFor() {
    stage.repository();
    stage.breakWith(new IllegalStateException("the moon is full"));
    Stage.Ending ending = stage.run();
    assertThat(ending.exit()).isEqualTo(ExitCode.UNCHECKED);
    assertThat(ending.err())
        .isEqualTo(
            "xpod: failed in a way that was not foreseen (IllegalStateException: the moon is full);"
                + " --debug shows where\n");
    assertThat(stage.run("--debug").err()).contains("\tat xpod.cli");
    stage.breakWith(new StackOverflowError());
    assertThat(stage.run().exit()).isEqualTo(ExitCode.UNCHECKED);
    stage.breakWith(Refusal.unread("git was not found"));
    assertThat(stage.run("--debug").err()).isEqualTo("xpod: git was not found\n");
  }

  @Test
  void whatIsAskedForReachesTheSource() {
    stage.repository("a");
    stage.run(
        "--repo",
        "a",
        "--at",
        "v1",
        "--all-refs",
        "--claims",
        "lists",
        "--path",
        "specs/**",
        "--path",
        "./todo.md");
    ScanRequest request = stage.requests().getFirst();
    assertThat(request.repository()).isEqualTo(Stage.FOLDER.resolve("a"));
    assertThat(request.at()).isEqualTo("v1");
    assertThat(request.allRefs()).isTrue();
    assertThat(request.claims()).isEqualTo(ScanRequest.ClaimSource.LISTS);
    assertThat(request.within()).containsExactly(new PathGlob("specs/**"), new PathGlob("todo.md"));
  }

  @Test
  void aScreenShowsNinetyDaysUnlessToldOtherwise() {
    stage.repository();
    stage.run();
    Instant now = Stage.NOW;
    assertThat(stage.layout())
        .isEqualTo(new Layout(false, 80, now.minus(Duration.ofDays(90)), null));
    stage.run("--since", "v1", "--show", "all", "--width", "72", "--color", "always");
    Instant tagged = Instant.parse("2026-10-01T00:00:00Z");
    assertThat(stage.layout()).isEqualTo(new Layout(true, 72, tagged, Integer.MAX_VALUE));
  }

  @Test
  void theTimeGivenDecides() {
    stage.repository().says("T001", "tasks.md", 3, BEFORE, UNVERIFIED);
    assertThat(stage.run().out()).contains("unverified 1").contains("2026-11-24T12:00:00Z");
    assertThat(stage.run("--now", BEFORE.plusSeconds(60).toString()).out()).contains("pending 1");
    assertThat(stage.run("--now", "2026-01-01").out()).contains("said done 0");
  }

  @Test
  void agreementsComeFromTheRevision() {
    stage.repository();
    assertThat(configuration()).isEqualTo("defaults");
    stage.commit(".xpod.yaml", "x");
    assertThat(configuration()).isEqualTo(".xpod.yaml@9f31c2ab");
    stage.commit("xpod.yaml", "x");
    assertThat(configuration()).isEqualTo("xpod.yaml@9f31c2ab");
  }

  private String configuration() {
    stage.run();
    Report report = stage.report();
    return report == null ? "" : report.configuration();
  }

  @Test
  void versionAndHelpNeedNoRepository() {
    assertThat(stage.run("--version").out()).matches("xpod \\d\\S+ \\(rules \\d+, Java \\d+\\)\n");
    assertThat(stage.run("--version", "--verbose").out()).contains("java       ", "temporary  ");
    for (String command :
        new String[] {"verify", "why", "explain", "trackers", "demo", "completion", "exit-codes"}) {
      Stage.Ending help = stage.run(command, "--help");
      assertThat(help.exit()).isEqualTo(ExitCode.CLEAN);
      assertThat(help.out()).startsWith("Usage: xpod " + command);
      assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
      assertThat(stage.run("help", command).out()).isEqualTo(help.out());
    }
    assertThat(stage.run("--help").out().lines()).allMatch(line -> line.length() <= 80);
  }
}
