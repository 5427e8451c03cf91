package xpod.source.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xpod.evidence.Evidence;
import xpod.report.Report;
import xpod.signal.Signal;
import xpod.source.files.FileGlob;
import xpod.source.results.Attempt.Ending;

class ResultsTest {
  @TempDir Path folder;

  /** Terminal-Bench: how it failed, what it says of the whole, and of its two tests. */
  @ParameterizedTest
  @CsvSource({
    "unset,             true,  passed, passed, STOPPED,   true",
    "none,              true,  passed, passed, STOPPED,   true",
    "unset,             false, passed, failed, STOPPED,   false",
    "unset,             false, failed, failed, STOPPED,   false",
    "unset,             true,  passed, failed, STOPPED,   unknown",
    "unset,             false, passed, passed, STOPPED,   unknown",
    "unset,             null,  passed, passed, STOPPED,   true",
    "agent_timeout,     true,  passed, passed, CUT_SHORT, true",
    "agent_timeout,     false, passed, failed, CUT_SHORT, false",
    "unknown_agent_error, false, passed, failed, CUT_SHORT, false",
    "test_timeout,      null,  '',     '',     UNKNOWN,   unknown",
    "parse_error,       null,  '',     '',     UNKNOWN,   unknown",
  })
  void anAttemptOfTerminalBench(
      String failure, String resolved, String one, String two, String ending, String solved) {
    String tests = one.isEmpty() ? "null" : "{\"a\": \"" + one + "\", \"b\": \"" + two + "\"}";
    String text =
        """
        {"id": "1", "trial_name": "mend.1", "task_id": "mend", "instruction": "Mend it.",
         "is_resolved": %s, "failure_mode": "%s", "parser_results": %s,
         "agent_ended_at": "2026-03-02T10:00:00+00:00"}\
        """
            .formatted(resolved, failure, tests);
    Attempt attempt = only(text);
    assertThat(attempt.task()).isEqualTo("mend");
    assertThat(attempt.ending()).isEqualTo(Ending.valueOf(ending));
    assertThat(attempt.solved() == null ? "unknown" : String.valueOf(attempt.solved()))
        .isEqualTo(solved);
    assertThat(attempt.at()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
  }

  /** Harbor: what was raised, and the reward. */
  @ParameterizedTest
  @CsvSource({
    "'',                   1.0,  STOPPED,   true",
    "'',                   1,    STOPPED,   true",
    "'',                   0.5,  STOPPED,   false",
    "'',                   0.0,  STOPPED,   false",
    "AgentTimeoutError,    1.0,  CUT_SHORT, unknown",
    "VerifierTimeoutError, null, STOPPED,   unknown",
    "RewardFileNotFoundError, null, STOPPED, unknown",
    "RuntimeError,         null, CUT_SHORT, unknown",
  })
  void anAttemptOfHarbor(String exception, String reward, String ending, String solved) {
    String raised = exception.isEmpty() ? "null" : "{\"exception_type\": \"" + exception + "\"}";
    String text =
        """
        {"exception_info": %s, "verifier_result": {"rewards": {"reward": %s}},
         "task_name": "mend", "trial_name": "mend__a", "finished_at": "2026-03-02T10:00:00Z",
         "agent_info": {"name": "bee", "model_info": {"name": "m1", "provider": "p"}}}\
        """
            .formatted(raised, reward);
    Attempt attempt = only(text);
    assertThat(attempt.agent()).isEqualTo("bee m1");
    assertThat(attempt.ending()).isEqualTo(Ending.valueOf(ending));
    assertThat(attempt.solved() == null ? "unknown" : String.valueOf(attempt.solved()))
        .isEqualTo(solved);
  }

  @Test
  void otherJsonIsNoResultAndABrokenFileIsToldOf() {
    assertThat(readBytes("{\"stats\": {\"n_trials\": 3}, \"finished_at\": \"x\"}").foreign())
        .isTrue();
    assertThat(readBytes("[1, 2]").foreign()).isTrue();
    AttemptReading broken =
        readBytes("{\"results\": [" + tried("1", "unset", true) + ", {\"task_id\"");
    assertThat(broken.attempts()).hasSize(1);
    assertThat(broken.problems()).hasSize(1);
  }

  @Test
  void oneAttemptInTwoFilesCountsOnceAndAgentsAreKeptApart() throws IOException {
    write("a/run/mend/results.json", tried("1", "unset", true));
    write("a/run/results.json", run(tried("1", "unset", true), tried("2", "unset", false)));
    write("b/run/results.json", run(tried("1", "agent_timeout", false)));
    Results results = read("{agent}/**/results.json");
    assertThat(results.attempts())
        .extracting(o -> o.agent() + " " + o.attempt().id())
        .containsExactlyInAnyOrder("a 1", "a 2", "b 1");
    assertThat(results.troubles()).isEmpty();
    assertThat(results.signals())
        .filteredOn(s -> s instanceof Signal.Claimed)
        .hasSize(2)
        .allMatch(s -> ((Signal.Claimed) s).claim().pod().value().equals("a"));
    assertThat(results.signals())
        .filteredOn(s -> s instanceof Signal.Observed)
        .extracting(s -> ((Signal.Observed) s).exhibit().evidence())
        .containsExactlyInAnyOrder(
            new Evidence.Grade("the task's own tests", true, "1 of 1 passed"),
            new Evidence.Grade("the task's own tests", false, "1 of 1 failed (t)"));
  }

  @Test
  void withoutAPatternForIt_theRunItselfNamesItsAgent() throws IOException {
    write("runs/1/run_metadata.json", "{\"agent_name\": \"bee\", \"model_name\": \"m1\"}");
    write("runs/1/mend/mend.1/results.json", tried("1", "unset", true));
    write("runs/2/results.json", run(tried("2", "unset", true)));
    assertThat(read("runs/**/results.json").attempts())
        .extracting(Results.Of::agent)
        .containsExactly("bee m1", "unnamed agent");
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    write("a/results.json", "{\"results\": [");
    Results results = Results.read(List.of(glob("a/results.json"), glob("b/*.json")));
    assertThat(results.attempts()).isEmpty();
    assertThat(results.troubles())
        .extracting(Report.Trouble::what)
        .containsExactly(
            "no file matches this pattern of results", "results: it breaks off or is no JSON");
  }

  private static String tried(String id, String failure, boolean solved) {
    return """
    {"id": "%s", "task_id": "mend", "is_resolved": %s, "failure_mode": "%s",
     "parser_results": {"t": "%s"}, "trial_ended_at": "2026-03-02T10:00:00+00:00"}\
    """
        .formatted(id, solved, failure, solved ? "passed" : "failed");
  }

  private static String run(String... attempts) {
    return "{\"results\": [" + String.join(", ", attempts) + "], \"accuracy\": 0.5}";
  }

  private Results read(String pattern) {
    return Results.read(List.of(glob(pattern)));
  }

  private FileGlob glob(String pattern) {
    return FileGlob.of(pattern, folder);
  }

  private static AttemptReading readBytes(String text) {
    return AttemptReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Attempt only(String text) {
    AttemptReading reading = readBytes(text);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.attempts()).hasSize(1);
    return reading.attempts().getFirst();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }
}
