package xpod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xpod.cli.command.CommandLineDoor;

/** What an agent said in a session, judged by the whole program and the real git. */
class TranscriptsTest {
  private static final Pattern VERDICT =
      Pattern.compile(
          "\"text\" : \"([^\"]*)\",\\s+\"verdict\" : \"(\\w+)\",\\s+\"provisional\".*?\"code\" :"
              + " \"(\\w+)\"",
          Pattern.DOTALL);

  @TempDir Path folder;
  private Path repository = Path.of("");

  private record Ending(ExitCode exit, String out, String err) {}

  @BeforeEach
  void open() throws Exception {
    repository = Files.createDirectory(folder.resolve("shop"));
    git("2026-03-02T09:00:00Z", "init", "-q", "-b", "main");
    commit("2026-03-02T09:00:00Z", "src/shop.js", "export const shop = 1;\n", "Start");
  }

  private void git(String at, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", repository.toString()));
    command.addAll(List.of("-c", "user.name=Ada", "-c", "user.email=ada@example.org"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("GIT_AUTHOR_DATE", at);
    builder.environment().put("GIT_COMMITTER_DATE", at);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private void commit(String at, String path, String text, String message) throws Exception {
    Path file = repository.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
    git(at, "add", path);
    git(at, "commit", "-q", "-m", message);
  }

  private Ending run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Output output = new Output(out, err, false, Map.of());
    ExitCode exit =
        CommandLineDoor.enter(
            new Surroundings(Edges.wired(), output, InstantSource.system(), repository), args);
    return new Ending(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Path session(String lastWords, String exit) throws IOException {
    String start =
        "{\"sessionId\":\"s1\",\"cwd\":\"" + repository + "\",\"timestamp\":\"2026-03-02T";
    String text =
        start
            + "10:00:00Z\",\"type\":\"user\",\"message\":{\"role\":\"user\",\"content\":\"PROMPT\"}}\n"
            + start
            + "10:01:00Z\",\"type\":\"assistant\",\"message\":{\"role\":\"assistant\",\"content\":[{\"type\":\"tool_use\",\"id\":\"t\",\"name\":\"Bash\",\"input\":{\"command\":\"npm"
            + " test\"}}]}}\n"
            + start
            + "10:02:00Z\",\"type\":\"user\",\"message\":{\"role\":\"user\",\"content\":[{\"type\":"
            + "\"tool_result\",\"tool_use_id\":\"t\","
            + exit
            + "}]}}\n"
            + start
            + "10:03:00Z\",\"type\":\"assistant\",\"message\":{\"role\":\"assistant\",\"content\":"
            + "[{\"type\":\"text\",\"text\":\""
            + lastWords
            + "\"}]}}\n";
    return Files.writeString(folder.resolve("s1.jsonl"), text);
  }

  private Map<String, String> verdicts(Path session) {
    Ending ending =
        run(
            "verify",
            "--transcripts",
            session.toString(),
            "--now",
            "2026-06-01T00:00:00Z",
            "--format",
            "json");
    assertThat(ending.err()).isEmpty();
    assertThat(ending.out()).doesNotContain("PROMPT").doesNotContain("SECRET");
    Map<String, String> verdicts = new TreeMap<>();
    VERDICT
        .matcher(ending.out())
        .results()
        .forEach(m -> verdicts.put(m.group(1), m.group(2) + " " + m.group(3)));
    return verdicts;
  }

  private static final String FAILED =
      "\"is_error\":true,\"content\":\"Exit code 1\\nSECRET\\n2 failed, 3 passed\"";

  @Test
  void whatWasDoneSoonAfterIsVerifiedAndFailingTestsAreHeldAgainstTheWords() throws Exception {
    commit(
        "2026-03-02T10:05:00Z",
        "src/retry.js",
        "export function retry(call) { return backoff(call, 3); }\n",
        "wip");
    Path session = session("Added retry with backoff in `src/retry.js`. All tests pass.", FAILED);
    assertThat(verdicts(session))
        .containsEntry("All tests pass.", "contradicted X230")
        .hasEntrySatisfying(
            "Added retry with backoff in `src/retry.js`.",
            v -> assertThat(v).startsWith("verified"));
  }

  @Test
  void whatWasThrownAwayIsNotDenied() throws Exception {
    String passed = "\"is_error\":false,\"content\":\"SECRET 5 passed\"";
    Path session = session("Created `src/ghost.js`. All tests pass.", passed);
    Map<String, String> verdicts = verdicts(session);
    assertThat(verdicts).containsEntry("All tests pass.", "unverified X125");
    assertThat(verdicts.get("Created `src/ghost.js`.")).startsWith("unverified");
  }

  @Test
  void theScreenShowsTheSentenceAndWhoSaidIt() throws Exception {
    Path session = session("All tests pass.", FAILED);
    Ending ending = run("--transcripts", session.toString(), "--since", "2026-01-01");
    assertThat(ending.exit()).isEqualTo(ExitCode.FINDINGS);
    assertThat(ending.out())
        .contains("contradicted[X230]", "\"All tests pass.\"", "said by claude-code")
        .doesNotContain("SECRET");
  }

  @Test
  void sessionsOfOtherFoldersAreNamed() throws Exception {
    Path session = session("All tests pass.", FAILED);
    Files.writeString(session, Files.readString(session).replace(repository.toString(), "/other"));
    Ending ending = run("--transcripts", session.toString());
    assertThat(ending.out()).contains("not of this repository, so not used: 1");
    assertThat(run("--transcripts", "{agent}/{agent}").exit()).isEqualTo(ExitCode.USAGE);
  }
}
