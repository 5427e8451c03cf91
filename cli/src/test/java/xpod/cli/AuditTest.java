package xpod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xpod.cli.command.CommandLineDoor;

/** Audits, the journal and calibration as users meet them, on a small repository. */
class AuditTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final String LATER = "2026-06-01T00:00:00Z";
  private static final List<String> NAMES =
      List.of("parser", "basket", "coupon", "invoice", "search", "login", "export", "theme");

  @TempDir Path folder;
  private Path shop = Path.of("");
  private Path state = Path.of("");
  private Instant clock = START;

  private record Ending(ExitCode exit, String out, String err) {}

  /** Eight ticks, each with a commit of its own; two of them have nothing behind them. */
  @BeforeEach
  void aShop() throws Exception {
    shop = Files.createDirectories(folder.resolve("shop"));
    state = folder.resolve("state");
    git("init", "-q", "-b", "main");
    StringBuilder open = new StringBuilder("# Tasks\n\n");
    for (int i = 0; i < NAMES.size(); i++)
      open.append("- [ ] T00" + i + " Create src/" + NAMES.get(i) + ".js\n");
    String list = open.toString();
    write("tasks.md", list);
    commit("Plan");
    for (int i = 0; i < NAMES.size(); i++) {
      String name = NAMES.get(i);
      list = list.replace("- [ ] T00" + i, "- [x] T00" + i);
      write("tasks.md", list);
      if (i % 4 != 3) write("src/" + name + ".js", "export const " + name + " = () => 1;\n");
      commit("One thing more");
    }
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", shop.toString()));
    command.addAll(List.of("-c", "user.name=Ada", "-c", "user.email=ada@example.org"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("GIT_AUTHOR_DATE", clock.toString());
    builder.environment().put("GIT_COMMITTER_DATE", clock.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private void commit(String message) throws Exception {
    clock = clock.plus(Duration.ofHours(1));
    git("add", ".");
    git("commit", "-q", "-m", message);
  }

  private void write(String path, String text) throws IOException {
    Path file = shop.resolve(path);
    Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private Ending run(String typed, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Output output = new Output(out, err, false, Map.of("COLUMNS", "80"));
    ExitCode exit =
        CommandLineDoor.enter(
            new Surroundings(Edges.wired(), output, InstantSource.system(), shop)
                .with(new StringReader(typed))
                .keepingStateIn(state),
            arguments);
    return new Ending(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Ending audit(String typed, String... more) {
    List<String> arguments = new ArrayList<>(List.of("audit", "--now", LATER));
    arguments.addAll(List.of(more));
    return run(typed, arguments.toArray(String[]::new));
  }

  @Test
  void theVerdictComesBehindTheAnswer() {
    Ending ending = audit("d\nlooked at it\nn\n\nq\n", "--seed", "7");
    assertThat(ending.err()).isEmpty();
    assertThat(ending.exit()).isEqualTo(ExitCode.CLEAN);
    String asked = ending.out().substring(ending.out().indexOf("claim 1 of"));
    String first = asked.substring(0, asked.indexOf("[d]one"));
    assertThat(first)
        .contains("- [x] T00", "tasks.md:", "git show ", "src/")
        .doesNotContain("verified", "contradicted", "X2", "X3");
    assertThat(asked).contains("you say done, xpod says ", "you say not done, xpod says ");
    assertThat(asked).contains("2 answers kept, 6 left with --seed 7; journal 2:");
    assertThat(ending.out().lines()).allMatch(l -> l.length() <= 80);
  }

  @Test
  void whatWasAnsweredIsNotAskedAgain() {
    String firstAsked = claim(audit("d\n\nq\n", "--seed", "7").out(), 1);
    Ending again = audit("q\n", "--seed", "7");
    assertThat(again.out()).contains("1 answered before").doesNotContain("claim 1 of");
    assertThat(claim(again.out(), 2)).isNotEqualTo(firstAsked);
    assertThat(audit("q\n", "--seed", "7").out()).isEqualTo(again.out());
  }

  private static String claim(String out, int number) {
    Matcher claim = Pattern.compile("claim " + number + " of \\d+  (\\w+)").matcher(out);
    assertThat(claim.find()).as(out).isTrue();
    return claim.group(1);
  }

  @Test
  void theJournalsOwnSeedIsTheSameNextTime() {
    String one = audit("", "--format", "json").out();
    assertThat(audit("", "--format", "json").out()).isEqualTo(one);
    assertThat(one).contains("\"schema\" : \"xpod.audit-queue/v1\"", "\"size\" : 30");
  }

  @Test
  void aQueueForProgramsKeepsTheVerdictsBack() {
    String queue = audit("", "--format", "json", "--seed", "7").out();
    String claims = queue.substring(queue.indexOf("\"claims\" : ["));
    assertThat(claims).contains("\"label\" : \"T00", "part of the commit that reports it");
    assertThat(claims.substring(claims.indexOf("{"))).doesNotContain("verified", "contradicted");
  }

  private Path answers(String answer, String draw) throws IOException {
    String queue = audit("", "--format", "json", "--seed", "7").out();
    Matcher claim = Pattern.compile("\"claim\" : \"(\\w+)\"").matcher(queue);
    List<String> given = new ArrayList<>();
    while (claim.find())
      given.add("{\"claim\":\"" + claim.group(1) + "\",\"answer\":\"" + answer + "\"}");
    return Files.writeString(
        folder.resolve("answers.json"),
        "{\"schema\":\"xpod.audit-answers/v1\","
            + draw
            + "\"answers\":["
            + String.join(",", given)
            + "]}");
  }

  @Test
  void answersOfAFileAreTakenOnce() throws IOException {
    Path file = answers("done", "\"seed\":7,\"size\":30,");
    Ending taken = audit("", "--answers", file.toString());
    assertThat(taken.out()).startsWith("took 8 answers, knew 0; journal 8:");
    assertThat(audit("", "--answers", file.toString()).out())
        .startsWith("took 0 answers, knew 8; journal 8:");
    String told = audit("", "--show").out();
    assertThat(told)
        .contains("audited execution integrity ", "coverage 100.0%")
        .contains("  contradicted       2 ", "  verified           6 ");
    assertThat(told.lines()).allMatch(l -> l.length() <= 80);
    String json = audit("", "--show", "--format", "json").out();
    assertThat(json)
        .contains("\"schema\" : \"xpod.audit/v1\"", "\"uncounted\" : 0", "\"point\" : 0.9");
  }

  @Test
  void aLaterAnswerReplacesAnEarlierOne() throws IOException {
    audit("", "--answers", answers("done", "\"seed\":7,\"size\":30,").toString());
    Path later = answers("not-done", "\"seed\":7,\"size\":30,");
    Ending taken = run("", "audit", "--now", "2026-06-02T00:00:00Z", "--answers", later.toString());
    assertThat(taken.out()).startsWith("took 8 answers, knew 0; journal 16:");
    assertThat(audit("", "--show", "--format", "json").out()).contains("\"notDone\" : 6");
  }

  @Test
  void claimsThatWereChosenDoNotCount() throws IOException {
    Ending taken = audit("", "--answers", answers("done", "").toString());
    assertThat(taken.out()).contains("names no draw, so they are not counted");
    assertThat(audit("", "--show").out())
        .contains("audited execution integrity: not yet")
        .contains("8 answers are not counted: the claim was chosen, not drawn.");
  }

  @Test
  void ofTwoJudgesItIsSaidHowFarTheyAgree() throws IOException {
    String draw = "\"seed\":7,\"size\":30,";
    audit("", "--judge", "ada", "--answers", answers("done", draw).toString());
    audit("", "--judge", "bo", "--answers", answers("cannot-tell", draw).toString());
    assertThat(audit("", "--show").out())
        .contains("Of 8 claims with several judges they agree on 0.");
  }

  @Test
  void aBrokenFileIsTakenNotAtAll() throws IOException {
    Path file = answers("done", "\"seed\":7,\"size\":30,");
    String text = Files.readString(file);
    for (String broken :
        List.of(
            text.replace("\"done\"}]", "\"maybe\"}]"),
            text.replaceFirst("\"claim\":\"\\w+\"", "\"claim\":\"000000000000\""),
            text.replace("xpod.audit-answers/v1", "xpod.report/v1"),
            text.substring(0, text.length() - 5),
            "[]")) {
      Files.writeString(file, broken);
      Ending ending = audit("", "--answers", file.toString());
      assertThat(ending.exit()).isEqualTo(ExitCode.USAGE);
      assertThat(ending.err()).startsWith("xpod: option '--answers': ");
    }
    assertThat(audit("", "--show", "--format", "json").out()).doesNotContain("\"done\" : 1");
  }

  @Test
  void aJournalIsNeverInsideWhatIsJudged() throws IOException {
    for (String place : List.of("journal.db", ".git/xpod.db", "src/../a/b.db")) {
      Ending ending = audit("", "--journal", place);
      assertThat(ending.exit()).as(place).isEqualTo(ExitCode.USAGE);
      assertThat(ending.err()).contains("is inside the repository that is judged");
    }
    Path link = Files.createSymbolicLink(folder.resolve("link"), shop);
    assertThat(audit("", "--journal", link.resolve("journal.db").toString()).exit())
        .isEqualTo(ExitCode.USAGE);
    assertThat(shop.resolve("journal.db")).doesNotExist();
  }

  @Test
  void notesAreErasedAndAnswersStay() {
    audit("d\nsecret\nn\nother secret\nq\n", "--seed", "7");
    assertThat(audit("", "--forget").out()).isEqualTo("erased 2 notes\n");
    assertThat(audit("q\n", "--seed", "7").out()).contains("2 answered before");
    assertThat(run("", "fsck").exit()).isEqualTo(ExitCode.CLEAN);
    assertThat(run("", "fsck").out()).contains("sound", "2 notes erased");
  }

  @Test
  void fsckTellsWhetherAJournalIsAsItWasWritten() throws IOException {
    assertThat(run("", "fsck").out()).isEqualTo("no journal was begun for this repository\n");
    String told = audit("d\n\nq\n", "--seed", "7").out();
    Matcher head = Pattern.compile("journal (\\d+:[0-9a-f]+)").matcher(told);
    assertThat(head.find()).isTrue();
    assertThat(run("", "fsck", "--expect", head.group(1)).exit()).isEqualTo(ExitCode.CLEAN);
    Ending other = run("", "fsck", "--expect", "1:" + "0".repeat(32));
    assertThat(other.exit()).isEqualTo(ExitCode.FINDINGS);
    assertThat(other.out()).contains("line 1 is not the one that was told");

    Path file;
    try (var files = Files.walk(state)) {
      file = files.filter(f -> f.toString().endsWith(".db")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(file);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("\"answer\":\"done\"");
    assertThat(at).isPositive();
    bytes[at + 10] = 'g';
    Files.write(file, bytes);
    Ending damaged = run("", "fsck");
    assertThat(damaged.exit()).isEqualTo(ExitCode.FINDINGS);
    assertThat(damaged.out()).contains("line 1 is not what was written");
    Ending shown = audit("", "--show");
    assertThat(shown.exit()).isEqualTo(ExitCode.UNCHECKED);
    assertThat(shown.err()).contains("it is damaged; 'xpod fsck' tells where");

    Files.delete(file);
    assertThat(run("", "fsck", "--expect", head.group(1)).exit()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run("", "fsck", "--journal", file.toString()).exit()).isEqualTo(ExitCode.UNCHECKED);
  }

  @Test
  void verifyNeitherReadsNorWritesAJournal() {
    String before = run("", "verify", "--now", LATER, "--format", "json").out();
    audit("n\n\nn\n\nn\n\nq\n", "--seed", "7");
    assertThat(run("", "verify", "--now", LATER, "--format", "json").out()).isEqualTo(before);
  }

  @Test
  void calibrationTellsWhatSpeaksByChance() {
    Ending ending = run("", "calibrate", "--now", LATER);
    assertThat(ending.err()).isEmpty();
    assertThat(ending.exit()).isEqualTo(ExitCode.CLEAN);
    assertThat(ending.out())
        .contains("8 claims drawn with --seed 1", "  together ", "  there ", "above chance")
        .contains("who wrote what speaks for the claims: claimant");
    assertThat(ending.out().lines()).allMatch(l -> l.length() <= 80);
    assertThat(run("", "calibrate", "--now", LATER).out()).isEqualTo(ending.out());
    String json = run("", "calibrate", "--now", LATER, "--format", "json").out();
    assertThat(json).contains("\"schema\" : \"xpod.calibration/v1\"", "\"channel\" : \"together\"");
    // Six commits did what they report, and none of them did what another reports.
    String together = json.substring(json.indexOf("\"channel\" : \"together\""));
    assertThat(together.substring(0, together.indexOf("}")))
        .contains("\"asked\" : 8", "\"hits\" : 6");
    assertThat(together.substring(0, together.indexOf("placeboRate")))
        .contains("\"placeboHits\" : 0");
  }

  @Test
  void whySaysWhoWroteTheEvidence() {
    String why = run("", "why", "T000", "--now", LATER).out();
    assertThat(why).contains("evidence   claimant change ");
    assertThat(run("", "verify", "--now", LATER, "--format", "json").out())
        .contains("\"grade\" : \"claimant\"");
  }
}
