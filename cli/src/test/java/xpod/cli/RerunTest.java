package xpod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import xpod.cli.command.CommandLineDoor;

/** From an agreement to a receipt to a verdict, by the whole program and the real git. */
@EnabledOnOs(OS.LINUX)
class RerunTest {
  private static final String LATER = "2026-06-01T00:00:00Z";
  private static final String TEST =
      """
      #!/bin/sh
      mkdir -p out
      if grep -q broken src/a.txt; then f="<failure message='want one'/>"; fi
      if [ -e old.txt ]; then g="<failure message='as ever'/>"; fi
      cat > out/TEST-a.xml <<X
      <testsuite name='a'><testcase classname='A' name='one'>$f</testcase>
      <testcase classname='A' name='old'>$g</testcase></testsuite>
      X
      [ -z "$f$g" ]
      """;

  private static final String AGREED =
      """
      version: 1
      contract:
        commands:
          - {name: tests, run: [sh, test.sh], shows: tests, reports: ["out/*.xml"], within: 1m}
          - {name: lint, run: [sh, -c, "! grep -rq TABS src"], shows: checks, within: 1m}
      """;

  /** Only a claim's own verdict says whether it is provisional. */
  private static final Pattern VERDICT =
      Pattern.compile(
          "\"verdict\" : \"(\\w+)\",\\s+\"provisional\".*?\"code\" : \"(\\w+)\"", Pattern.DOTALL);

  @TempDir Path folder;
  private Path repository = Path.of("");
  private Path agreed = Path.of("");
  private int commits;

  private record Ending(ExitCode exit, String out, String err) {}

  @BeforeEach
  void open() throws Exception {
    repository = Files.createDirectory(folder.resolve("shop"));
    agreed = Files.writeString(folder.resolve("agreed.yaml"), AGREED);
    git("init", "-q", "-b", "main");
    write("test.sh", TEST);
    write("src/a.txt", "one\n");
    commit("Start");
  }

  private String git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", repository.toString()));
    command.addAll(List.of("-c", "user.name=Ada", "-c", "user.email=ada@example.org"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    String clock = Instant.parse("2026-03-02T09:00:00Z").plusSeconds(3600L * commits).toString();
    builder.environment().put("GIT_AUTHOR_DATE", clock);
    builder.environment().put("GIT_COMMITTER_DATE", clock);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.strip();
  }

  private void write(String path, String text) throws IOException {
    Path file = repository.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private void commit(String message) throws Exception {
    commits++;
    git("add", "-A");
    git("commit", "-q", "-m", message);
  }

  private Ending run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Output output = new Output(out, err, false, Map.of());
    Surroundings surroundings =
        new Surroundings(Edges.wired(), output, InstantSource.system(), repository)
            .keepingStateIn(folder.resolve("state"));
    ExitCode exit = CommandLineDoor.enter(surroundings, args);
    return new Ending(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Ending rerun(String... more) {
    List<String> args = new ArrayList<>(List.of("rerun", "--config", agreed.toString()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private String verdicts() {
    String receipts = folder.resolve("state") + "/receipts/**/receipt.json";
    Ending ending = run("verify", "--receipts", receipts, "--now", LATER, "--format", "json");
    assertThat(ending.err()).isEmpty();
    return VERDICT
        .matcher(ending.out())
        .results()
        .map(m -> m.group(1) + " " + m.group(2))
        .toList()
        .toString();
  }

  private void claims() throws Exception {
    write("tasks.md", "- [x] T001 All tests pass\n- [x] T002 Lint passes\n");
    commit("Tick");
  }

  @Test
  void whatPassesAgainIsVerified() throws Exception {
    claims();
    Ending ending = rerun();
    assertThat(ending.exit()).as(ending.err()).isEqualTo(ExitCode.CLEAN);
    assertThat(ending.out())
        .contains("tests at ", ": exit 0 after ", "reports: 1", "in force: ", "receipt: ");
    assertThat(verdicts()).isEqualTo("[verified X321, verified X322]");
  }

  @Test
  void whatTheWorkBrokeIsHeldAgainstItByARunOfItsParent() throws Exception {
    write("src/a.txt", "broken TABS\n");
    claims();
    Ending ending = rerun();
    assertThat(ending.exit()).isEqualTo(ExitCode.FINDINGS);
    assertThat(ending.out().lines().filter(l -> l.contains("tests at "))).hasSize(2);
    assertThat(verdicts()).isEqualTo("[contradicted X221, unverified X132]");
  }

  @Test
  void whatFailedBeforeIsNotHeldAgainstAnybody() throws Exception {
    write("old.txt", "x\n");
    commit("Break it long ago");
    write("src/b.txt", "more\n");
    claims();
    rerun("--only", "tests");
    assertThat(verdicts()).startsWith("[unverified X124");
  }

  @Test
  void withoutARunOfTheParentAFailureIsNotUsed() throws Exception {
    write("src/a.txt", "broken\n");
    claims();
    rerun("--only", "tests", "--no-parent");
    assertThat(verdicts()).startsWith("[unverified X132");
    String receipts = folder.resolve("state") + "/receipts/**/receipt.json";
    assertThat(run("verify", "--receipts", receipts).out())
        .contains("a test failed when it was run again");
  }

  @Test
  void nothingIsRunWithoutAnAgreementFromOutside() throws Exception {
    assertThat(run("rerun").err()).contains("needs --config FILE");
    write("agreed.yaml", AGREED);
    commit("Agree with myself");
    Ending inside = run("rerun", "--config", "agreed.yaml");
    assertThat(inside.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(inside.err()).contains("lies in the repository").contains("keep it outside");
    Files.writeString(agreed, "version: 1\n");
    assertThat(rerun().err()).contains("names no commands");
    Files.writeString(agreed, AGREED.replace("shows:", "show:"));
    assertThat(rerun().err()).contains("agreed.yaml:4").contains("shows");
    assertThat(folder.resolve("state")).doesNotExist();
  }

  @Test
  void aDryRunRunsNothingAndANameIsLookedUp() {
    assertThat(rerun("--dry-run").out())
        .isEqualTo("tests at HEAD: sh test.sh\nlint at HEAD: sh -c '! grep -rq TABS src'\n");
    assertThat(rerun("--only", "test").err()).contains("did you mean 'tests'?");
    assertThat(folder.resolve("state")).doesNotExist();
  }

  @Test
  void aRevisionThatIsNotThereIsNamed() {
    Ending ending = rerun("--at", "v9");
    assertThat(ending.exit()).isEqualTo(ExitCode.UNCHECKED);
    assertThat(ending.err()).contains("'v9' names no commit");
  }
}
