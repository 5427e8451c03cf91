package xpod.source.rerun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import xpod.claim.Errand;
import xpod.config.Command;
import xpod.source.files.FileGlob;
import xpod.source.git.Workshop;

@EnabledOnOs(OS.LINUX)
class RerunTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final String PATH = "/usr/local/bin:/usr/bin:/bin";

  @TempDir Path folder;
  private Path repository = Path.of("");
  private Path state = Path.of("");
  private Workshop shop = Workshop.at(repository);

  @BeforeEach
  void open() throws IOException {
    repository = folder.resolve("shop");
    state = folder.resolve("state");
    shop = Workshop.in(repository);
    shop.write("src/a.txt", "one\n").commit("Start");
  }

  private static Command command(Duration within, List<String> reports, String script) {
    return new Command(
        "tests",
        List.of("sh", "-c", script),
        Errand.TESTS,
        reports,
        within,
        512,
        false,
        Map.of("SAID", "by us"));
  }

  private Rerun.Done run(String script, String... reports) {
    Command command = command(Duration.ofSeconds(60), List.of(reports), script);
    return rerun().run(command, "HEAD", PATH, NOW);
  }

  private Rerun rerun() {
    return new Rerun(repository, "version: 1".getBytes(StandardCharsets.UTF_8), state);
  }

  private static String output(Rerun.Done done) throws IOException {
    return Files.readString(done.file().resolveSibling("output.log"));
  }

  @Test
  void itRunsOnTheCommittedFilesAlone() throws IOException {
    shop.write("src/a.txt", "two, not committed\n");
    shop.write(".git/hooks/post-checkout", "#!/bin/sh\ntouch hooked\n");
    Rerun.Done done = run("pwd; ls -A . ..; cat src/a.txt; echo $SAID; echo ${USER-nobody}");
    assertThat(done.receipt().exit()).isZero();
    assertThat(output(done))
        .contains("one\n", "by us\n", "nobody\n")
        .doesNotContain("two", ".git", "hooked");
    assertThat(done.receipt().revision()).isEqualTo(shop.git("rev-parse", "HEAD").strip());
    assertThat(done.receipt().output()).isEqualTo(Sha256.of(output(done).getBytes(UTF8)));
  }

  private static final java.nio.charset.Charset UTF8 = StandardCharsets.UTF_8;

  @Test
  void modesLinksAndSubmodulesAreAsCommitted() throws IOException {
    shop.write("run.sh", "echo ran\n");
    assertThat(repository.resolve("run.sh").toFile().setExecutable(true)).isTrue();
    Files.createDirectories(repository.resolve("deep/er"));
    Files.createSymbolicLink(repository.resolve("deep/er/link"), Path.of("../../src/a.txt"));
    shop.git("add", "-A");
    String module = "160000," + "1".repeat(40) + ",vendor/lib";
    shop.git("update-index", "--add", "--cacheinfo", module);
    shop.commitStaged("More");
    Rerun.Done done = run("./run.sh; cat deep/er/link; ls -A vendor/lib | wc -l");
    assertThat(output(done)).isEqualTo("ran\none\n0\n");
    assertThat(done.receipt().submodules()).containsExactly("vendor/lib");
  }

  @Test
  void aFailureAndItsReportsAreKept() throws IOException {
    shop.write("out/old.xml", "<testsuite name='a'/>").commit("Results as somebody wishes");
    Rerun.Done done =
        run("echo '<testsuite name=\"b\"/>' > out/new.xml; echo no >&2; exit 3", "out/*.xml");
    assertThat(done.receipt().exit()).isEqualTo(3);
    assertThat(done.receipt().wentWell()).isFalse();
    assertThat(output(done)).isEqualTo("no\n");
    assertThat(done.receipt().reports())
        .extracting(Receipt.ReportFile::path)
        .as("what was committed is its author's word")
        .containsExactly("out/new.xml");
    assertThat(done.parent()).isNotNull();
  }

  @Test
  @Timeout(120)
  void whatForksAndHangsIsEndedWithAllThatItStarted() throws IOException {
    String mark = "7" + Math.abs(folder.hashCode() % 100_000);
    String script =
        "(setsid sleep %s &) ; sleep %s & trap '' TERM INT; sleep %s".formatted(mark, mark, mark);
    Command command = command(Duration.ofSeconds(2), List.of(), script);
    Rerun.Done done = rerun().run(command, "HEAD", PATH, NOW);
    assertThat(done.receipt().late()).isTrue();
    assertThat(done.receipt().exit()).isNotZero();
    assertThat(done.receipt().millis()).isBetween(2_000L, 60_000L);
    assertThat(running("sleep " + mark)).isEmpty();
  }

  private static List<String> running(String command) {
    return ProcessHandle.allProcesses()
        .flatMap(p -> p.info().commandLine().stream())
        .filter(c -> c.contains(command) && !c.contains("setsid"))
        .toList();
  }

  @Test
  void whatItWritesStaysInItsFolderWhereTheSystemAllows() throws IOException {
    Path outside = folder.resolve("outside");
    Rerun.Done done =
        run("echo x > '%s'; echo y > here; echo z > \"$HOME/there\"; exit 0".formatted(outside));
    boolean confined = done.receipt().confined().contains("read-only outside its folder");
    assertThat(Files.exists(outside)).isEqualTo(!confined);
    assertThat(repository.resolve("here")).doesNotExist();
    try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(left.map(p -> String.valueOf(p.getFileName())).filter(n -> holds(n, done)))
          .isEmpty();
    }
  }

  /** A work folder that is left over and is of this test: others may run beside it. */
  private static boolean holds(String name, Rerun.Done done) {
    Path here = Path.of(System.getProperty("java.io.tmpdir"), name, "tree", "here");
    return name.startsWith("xpod-rerun-") && Files.exists(here) && done.receipt().exit() == 0;
  }

  @Test
  void aLongOutputIsCutInTheMiddleAndDigestedWhole() throws IOException {
    Rerun.Done done = run("echo first; head -c 3000000 /dev/zero | tr '\\0' x; echo; echo last");
    assertThat(done.receipt().outputBytes()).isEqualTo(3_000_012);
    assertThat(output(done)).startsWith("first\n").contains("bytes left out").endsWith("last\n");
    assertThat(output(done).length()).isLessThan(300_000);
  }

  @Test
  void aHostileTreeIsRefusedBeforeAnythingIsRun() throws IOException {
    Map<String, String> trees =
        Map.of(
            "leads out of the revision", link("../../etc/passwd"),
            "a link that leads", link("/etc/passwd"),
            "out of the revision", link("src/../../../x"),
            "taken for a repository", file(".GIT/config"),
            "leads elsewhere", nested(".."));
    trees.forEach((why, commit) -> {
      Command command = command(Duration.ofSeconds(60), List.of(), "touch ran");
      assertThatThrownBy(() -> rerun().run(command, commit, PATH, NOW))
          .as(why)
          .isInstanceOf(RerunFailure.class)
          .hasMessageContaining(why);
    });
    assertThat(state).doesNotExist();
  }

  private String link(String target) throws IOException {
    String id = object("blob", target.getBytes(UTF8));
    return commit(entry("120000", "link", id));
  }

  private String file(String path) throws IOException {
    String id = object("blob", "x".getBytes(UTF8));
    String[] parts = path.split("/", -1);
    String tree = object("tree", entry("100644", parts[1], id));
    return commit(entry("40000", parts[0], tree));
  }

  private String nested(String name) throws IOException {
    String id = object("blob", "x".getBytes(UTF8));
    String tree = object("tree", entry("100644", "passwd", id));
    return commit(entry("40000", name, tree));
  }

  private String commit(byte[] tree) throws IOException {
    return shop.git("commit-tree", object("tree", tree), "-m", "Hostile").strip();
  }

  private static byte[] entry(String mode, String name, String id) {
    List<Byte> bytes = new ArrayList<>();
    for (byte b : (mode + " " + name + "\0").getBytes(UTF8)) bytes.add(b);
    for (byte b : java.util.HexFormat.of().parseHex(id)) bytes.add(b);
    byte[] entry = new byte[bytes.size()];
    for (int i = 0; i < entry.length; i++) entry[i] = bytes.get(i);
    return entry;
  }

  /** Written by git, which is told not to look whether the object makes sense. */
  private String object(String type, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("object"), content);
    return shop.git("hash-object", "-w", "--literally", "-t", type, file.toString()).strip();
  }

  @Test
  void aReceiptIsReadBackAndAChangedOneIsNotTrusted() throws IOException {
    Rerun.Done done = run("mkdir out; echo '<testsuite name=\"b\"/>' > out/n.xml", "out/*.xml");
    Receipts.Read read = only(done);
    assertThat(read.receipt()).isEqualTo(done.receipt());
    assertThat(read.sealed()).isTrue();
    assertThat(read.reports().get("out/n.xml")).isPresent();

    Path report = done.file().resolveSibling(done.receipt().reports().getFirst().file());
    Files.writeString(report, "<testsuite name=\"c\"/>");
    assertThat(only(done).reports().get("out/n.xml")).as("a changed report").isEmpty();

    String text = Files.readString(done.file());
    Files.writeString(done.file(), text.replace("\"exit\":0", "\"exit\":1"));
    assertThat(only(done).sealed()).as("a changed receipt").isFalse();
    Files.writeString(done.file(), "{\"schema\": \"xpod.receipt/v1\"}");
    Receipts broken = Receipts.read(List.of(FileGlob.of("receipts/**", state)), state);
    assertThat(broken.receipts()).isEmpty();
    assertThat(broken.troubles()).isNotEmpty();
  }

  @Test
  void aReceiptOfAnotherMachineIsItsAuthorsWord() {
    Rerun.Done done = run("exit 0");
    List<FileGlob> globs = List.of(FileGlob.of(done.file().toString(), folder));
    Receipts elsewhere = Receipts.read(globs, folder.resolve("another"));
    assertThat(elsewhere.receipts()).hasSize(1).noneMatch(Receipts.Read::sealed);
    assertThat(elsewhere.troubles().getFirst().what()).contains("not sealed here");
  }

  private Receipts.Read only(Rerun.Done done) {
    List<FileGlob> globs = List.of(FileGlob.of(done.file().toString(), folder));
    return Receipts.read(globs, state).receipts().getFirst();
  }

  @Test
  void whatIsInsideARepositoryIsNotOutside() throws IOException {
    Path outside = Files.writeString(folder.resolve("agreed.yaml"), "version: 1");
    shop.write("agreed.yaml", "version: 1");
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), repository.resolve("a.yaml"));
    shop.write("a.yaml", "version: 1").commit("Agree");
    shop.git("worktree", "add", "-q", folder.resolve("beside").toString());
    Path linkedDir = Files.createSymbolicLink(repository.resolve("away"), folder);
    assertThat(Outside.is(outside, repository)).isTrue();
    assertThat(Outside.is(repository.resolve("agreed.yaml"), repository)).isFalse();
    assertThat(Outside.is(repository.resolve(".git/agreed.yaml"), repository)).isFalse();
    assertThat(Outside.is(link, repository)).as("by its real place").isFalse();
    assertThat(Outside.is(linkedDir.resolve("agreed.yaml"), repository)).as("by name").isFalse();
    assertThat(Outside.is(folder.resolve("beside/a.yaml"), repository)).as("worktree").isFalse();
    assertThat(Outside.is(repository.resolve("src"), repository.resolve("src"))).isFalse();
    assertThat(Outside.is(folder.resolve("not/yet/there"), repository)).isTrue();
  }
}
