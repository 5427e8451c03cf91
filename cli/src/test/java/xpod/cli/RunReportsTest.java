package xpod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xpod.cli.command.CommandLineDoor;

/** Reports of runs as evidence, told by the real git and the whole program. */
class RunReportsTest {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  /** Long after every grace is over. */
  private static final String LATER = "2026-06-01T00:00:00Z";

  private static final String GREEN = "<testcase classname='shop.RetryTest' name='header'/>";
  private static final String RED =
      "<testcase classname='shop.RetryTest' name='header'><failure message='want 2'/></testcase>";
  private static final String OTHER_RED =
      "<testcase classname='shop.OldTest' name='colour'><failure message='old'/></testcase>";

  @TempDir Path folder;
  private Instant clock = START;

  private record Ending(ExitCode exit, String out, String err) {}

  @BeforeEach
  void open() throws Exception {
    git("init", "-q", "-b", "main");
    commit("src/shop.js", "export const shop = 1;\n", "Start");
  }

  private String git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of("-c", "user.name=Ada", "-c", "user.email=ada@example.org"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("GIT_AUTHOR_DATE", clock.toString());
    builder.environment().put("GIT_COMMITTER_DATE", clock.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.strip();
  }

  private String commit(String path, String text, String message) throws Exception {
    clock = clock.plus(Duration.ofHours(1));
    write(path, text);
    git("add", path);
    git("commit", "-q", "-m", message);
    return git("rev-parse", "HEAD");
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return Files.writeString(file, text);
  }

  /** A report that was written a minute after the newest commit. */
  private void report(String path, String tests) throws IOException {
    Path file = write(path, "<testsuite name='a'>" + tests + "</testsuite>");
    Files.setLastModifiedTime(file, FileTime.from(clock.plusSeconds(60)));
  }

  private String tick(String task) throws Exception {
    commit("TODO.md", "# To do\n\n- [ ] " + task + "\n", "Plan");
    return commit("TODO.md", "# To do\n\n- [x] " + task + "\n", "Tick");
  }

  private Ending verify(String... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Output output = new Output(out, err, false, Map.of("COLUMNS", "100"));
    List<String> arguments = new ArrayList<>(List.of("verify", "--show", "all", "--now", LATER));
    arguments.addAll(List.of(more));
    ExitCode exit =
        CommandLineDoor.enter(
            new Surroundings(Edges.wired(), output, InstantSource.system(), folder),
            arguments.toArray(String[]::new));
    return new Ending(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void withoutReportsNothingCanBeSaid() throws Exception {
    tick("All tests pass");
    report("target/TEST-a.xml", GREEN);
    assertThat(verify().out()).contains("unobservable 1");
  }

  @Test
  void aGreenReportVerifies() throws Exception {
    tick("All tests pass");
    report("target/surefire/TEST-a.xml", GREEN + GREEN.replace("header", "limit"));
    Ending ending = verify("--reports", "target/**/TEST-*.xml");
    assertThat(ending.out()).contains("verified 1", "runs 1 report of", "2 passed, 0 failed");
    assertThat(ending.out()).doesNotContain("not checked");
    assertThat(ending.exit()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void aRedReportContradicts() throws Exception {
    tick("All tests pass");
    report("target/TEST-a.xml", GREEN.replace("header", "limit") + RED);
    Ending ending = verify("--reports", "target/TEST-*.xml");
    assertThat(ending.out())
        .contains("contradicted[X221]", "1 of 2 failed (shop.RetryTest#header)");
    assertThat(ending.exit()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void aReportOfNoTestIsNoPass() throws Exception {
    tick("All tests pass");
    report("target/TEST-a.xml", "");
    assertThat(verify("--reports", "target/TEST-*.xml").out())
        .contains("unverified[X123]", "no test ran");
  }

  @Test
  void aTestThatPassedWhenRepeatedIsNotHeldAgainstAnybody() throws Exception {
    tick("All tests pass");
    report("target/TEST-a.xml", RED.replace("failure", "flakyFailure"));
    assertThat(verify("--reports", "target/TEST-*.xml").out()).contains("   verified 1");
  }

  @Test
  void whatFailedBeforeTooIsNotHeldAgainstTheWork() throws Exception {
    String before = git("rev-parse", "HEAD");
    commit("src/retry.js", "export const retry = 2;\n", "Add retry");
    tick("All tests pass");
    report("target/TEST-a.xml", GREEN + OTHER_RED);
    report("before/TEST-a.xml", GREEN + OTHER_RED);
    Ending ending = verify("--reports", "target/TEST-*.xml", "--reports", before + "=before/*.xml");
    assertThat(ending.out()).contains("unverified[X124]", "1 of them before, too");
    report("before/TEST-a.xml", GREEN + OTHER_RED.replace("<failure message='old'/>", ""));
    assertThat(
            verify("--reports", "target/TEST-*.xml", "--reports", before + "=before/*.xml").out())
        .contains("contradicted[X221]");
  }

  @Test
  void aTestThatTheWorkBrokeContradictsIt() throws Exception {
    commit("TODO.md", "# To do\n\n- [ ] T1 Parse the retry header\n", "Plan");
    String before = git("rev-parse", "HEAD");
    clock = clock.plus(Duration.ofHours(1));
    write("src/retry.js", "export function parseRetryHeader(retry, header) { return 2; }\n");
    write("TODO.md", "# To do\n\n- [x] T1 Parse the retry header\n");
    git("add", "-A");
    git("commit", "-q", "-m", "T1: parse the retry header");
    String test = RED.replace("name='header'", "name='parsesHeader'");
    report("target/TEST-a.xml", test);
    report("before/TEST-a.xml", test.replaceAll("<failure.*?/>", ""));
    String[] both = {"--reports", "target/*.xml", "--reports", before + "=before/*.xml"};
    assertThat(verify(both).out())
        .contains("contradicted[X204]", "shop.RetryTest#parsesHeader passed on the parent");
    report("before/TEST-a.xml", test);
    assertThat(verify(both).out()).contains("   verified 1");
    assertThat(verify("--reports", "target/*.xml").out()).contains("   verified 1");
  }

  @Test
  void aLaterRunThatPassesShowsIt() throws Exception {
    tick("All tests pass");
    commit("src/retry.js", "export const retry = 2;\n", "Add retry");
    report("target/TEST-a.xml", GREEN);
    assertThat(verify("--reports", "target/*.xml").out()).contains("   verified 1");
    report("target/TEST-a.xml", RED);
    assertThat(verify("--reports", "target/*.xml").out()).contains("unverified[X121]");
  }

  @Test
  void aReportSaysWhatWasRun() throws Exception {
    String tick = tick("All tests pass");
    commit("src/retry.js", "export const retry = 2;\n", "Add retry");
    report(
        "target/TEST-a.xml",
        "<properties><property name='CI_COMMIT_SHA' value='" + tick + "'/></properties>" + RED);
    assertThat(verify("--reports", "target/*.xml").out()).contains("contradicted[X221]");
    report(
        "target/TEST-a.xml",
        "<properties><property name='GITHUB_SHA' value='77de01200000'/></properties>" + RED);
    assertThat(verify("--reports", "target/*.xml").out())
        .contains("unobservable 1", "not checked[X901]", "which is not here");
  }

  @Test
  void anOldReportIsNotUsed() throws Exception {
    tick("All tests pass");
    report("target/TEST-a.xml", GREEN);
    commit("src/retry.js", "export const retry = 2;\n", "Add retry");
    Ending ending = verify("--reports", "target/*.xml");
    assertThat(ending.out())
        .contains("unobservable 1", "written before the commit was made", "REVISION=PATTERN");
    assertThat(ending.exit()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void whatIsJudgedMustBeCheckedOut() throws Exception {
    String tick = tick("All tests pass");
    commit("src/retry.js", "export const retry = 2;\n", "Add retry");
    report("target/TEST-a.xml", RED);
    assertThat(verify("--at", tick, "--reports", "target/*.xml").out())
        .contains("unobservable 1", "is not checked out");
    assertThat(verify("--at", tick, "--reports", tick + "=target/*.xml").out())
        .contains("contradicted[X221]");
  }

  @Test
  void aReportThatIsCommittedIsItsAuthorsWord() throws Exception {
    commit(
        "reports/TEST-a.xml",
        "<testsuite name='a'>" + GREEN + "</testsuite>",
        "Add the report of a run");
    tick("All tests pass");
    report("reports/TEST-a.xml", GREEN);
    Ending ending = verify("--reports", "reports/*.xml");
    assertThat(ending.out())
        .contains("unverified[X125]", "part of the commit itself", "   verified 0");
    assertThat(verify("--reports", "HEAD=reports/*.xml").out()).contains("unverified[X125]");
  }

  @Test
  void aPatternThatMeansNothingIsToldAndChangesNothing() throws Exception {
    tick("All tests pass");
    Ending ending = verify("--reports", "target/**/TEST-*.xml");
    assertThat(ending.out()).contains("no file matches", "target/**/TEST-*.xml", "unobservable 1");
    assertThat(ending.exit()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void ofAnUnreadableReportNothingIsSaidToHavePassed() throws Exception {
    tick("All tests pass");
    report("target/TEST-a.xml", GREEN);
    write("target/TEST-b.xml", "<testsuite name='b'><testcase");
    assertThat(verify("--reports", "target/*.xml").out())
        .contains("not checked[X901]", "target/TEST-b.xml", "unverified[X901]");
  }

  @Test
  void aFileThatIsNoReportIsToldAndTakesNothingAway() throws Exception {
    tick("All tests pass");
    report("target/TEST-a.xml", GREEN);
    write("target/pom.xml", "<project/>");
    assertThat(verify("--reports", "target/*.xml").out())
        .contains("no report that is known here", "target/pom.xml", "   verified 1");
  }

  @Test
  void aContractMayAskForARunOfAnyWork() throws Exception {
    write(
        "agreed.yaml",
        "version: 1\ncontract: {name: shop, version: 1, clauses:"
            + " [{when: [content], needs: {all: [changed, reported]}}]}\n");
    commit("TODO.md", "# To do\n\n- [ ] T1 Parse the retry header\n", "Plan");
    commit("src/retry.js", "export const parseRetryHeader = 2;\n", "T1: parse the retry header");
    commit("TODO.md", "# To do\n\n- [x] T1 Parse the retry header\n", "Tick T1");
    String[] asked = {"--config", "agreed.yaml", "--reports", "target/*.xml"};
    report("target/TEST-a.xml", GREEN);
    assertThat(verify(asked).out()).contains("   verified 1");
    report("target/TEST-a.xml", RED);
    assertThat(verify(asked).out()).contains("unverified[X121]");
    assertThat(verify("--config", "agreed.yaml").out()).contains("unobservable 1");
  }

  @Test
  void aNamedTestHasToHaveRun() throws Exception {
    commit("TODO.md", "# To do\n\n- [ ] T1 Write `RetryTest` for the retry header\n", "Plan");
    commit(
        "src/test/java/shop/RetryTest.java",
        "class RetryTest { void header() { assertRetryHeader(2); } }\n",
        "T1: test the retry header");
    commit("TODO.md", "# To do\n\n- [x] T1 Write `RetryTest` for the retry header\n", "Tick T1");
    report("target/TEST-a.xml", GREEN);
    assertThat(verify("--reports", "target/*.xml").out()).contains("   verified 1");
    report("target/TEST-a.xml", GREEN.replace("/>", "><skipped/></testcase>"));
    assertThat(verify("--reports", "target/*.xml").out())
        .contains("unverified[X122]", "RetryTest was skipped");
    report("target/TEST-a.xml", GREEN.replace("RetryTest", "OtherTest"));
    assertThat(verify("--reports", "target/*.xml").out())
        .contains("unverified[X122]", "RetryTest is in no report");
    assertThat(verify().out()).contains("   verified 1");
  }

  @Test
  void programsLearnWhatWasRun() throws Exception {
    tick("All tests pass");
    report("target/TEST-a.xml", GREEN + RED.replace("header", "limit"));
    assertThat(verify("--reports", "target/*.xml", "--format", "json").out())
        .contains("\"runs\" : [", "\"passed\" : 1", "\"failed\" : 1", "\"byMachine\" : true");
  }

  @Test
  void everyCommandOfTheGuideIsUnderstood() throws Exception {
    tick("T060 All tests pass");
    commit("src/retry.js", "export const retry = 2;\n", "Add retry");
    List<String> commands =
        Files.readAllLines(Path.of("../docs/guide/run-reports.md")).stream()
            .map(line -> line.replaceFirst("^- run: ", ""))
            .filter(line -> line.startsWith("xpod "))
            .toList();
    assertThat(commands).hasSizeGreaterThan(4);
    for (String command : commands) {
      List<String> words = new ArrayList<>(List.of(command.replace("'", "").split(" ")));
      words.removeFirst();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Output output = new Output(new ByteArrayOutputStream(), err, false, Map.of());
      ExitCode exit =
          CommandLineDoor.enter(
              new Surroundings(Edges.wired(), output, InstantSource.system(), folder),
              words.toArray(String[]::new));
      assertThat(exit).as("%s: %s", command, err).isEqualTo(ExitCode.CLEAN);
    }
  }
}
