package xpod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xpod.cli.command.CommandLineDoor;

/** The program as it is shipped, nothing replaced, on the repository of its own demo. */
class WholeProgramTest {
  @TempDir static Path folder;
  private static Path demo = Path.of("");
  private static String shown = "";

  private record Ending(ExitCode exit, String out, String err) {}

  private static Ending run(Path where, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Output output = new Output(out, err, false, Map.of("COLUMNS", "80"));
    Surroundings surroundings =
        new Surroundings(Edges.wired(), output, InstantSource.system(), where);
    ExitCode exit = CommandLineDoor.enter(surroundings, args);
    return new Ending(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @BeforeAll
  static void makeTheDemo() {
    demo = folder.resolve("demo");
    Ending ending = run(folder, "demo", "--keep", demo.toString());
    assertThat(ending.err()).isEmpty();
    shown = ending.out();
  }

  @Test
  void threeOfFourTicksAreFoundToBePhantoms() {
    assertThat(shown).contains("said done 4   verified 1", "contradicted 3");
  }

  @Test
  void theReadmeShowsWhatIsReallyPrinted() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("README.md"))) {
      root = java.util.Objects.requireNonNull(root.getParent());
    }
    String readme = Files.readString(root.resolve("README.md"));
    String block = readme.substring(readme.indexOf("$ ./xpod demo\n"));
    List<String> lines = block.substring(0, block.indexOf("```")).lines().skip(1).toList();
    assertThat(lines).hasSizeGreaterThan(8);
    String printed = plain(shown);
    assertThat(lines).allSatisfy(line -> assertThat(printed).contains(plain(line)));
  }

  /** Without what differs from run to run. */
  private static String plain(String text) {
    return text.replaceAll("\\b[0-9a-f]{8}\\b", "#").replaceAll("\\d+ d ago", "# d ago");
  }

  @Test
  void aContradictionFailsAndCanBeToldNotTo() {
    assertThat(run(demo).exit()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run(demo, "--fail-on", "never").exit()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void jsonIsAllThatIsPrinted() {
    Ending ending = run(demo, "--format", "json");
    assertThat(ending.out()).startsWith("{").contains("\"schema\" : \"xpod.report/v1\"");
    assertThat(ending.out().strip()).endsWith("}");
    assertThat(ending.out()).contains("\"verdict\" : \"contradicted\"");
  }

  @Test
  void theSameNowGivesTheSameReport() {
    String now = "2030-01-01T00:00:00Z";
    assertThat(run(demo, "--format", "json", "--now", now).out())
        .isEqualTo(run(demo, "--format", "json", "--now", now).out());
  }

  @Test
  void whyNamesTheRuleAndWhatWouldChangeIt() {
    String why = run(demo, "why", "T002").out();
    assertThat(why).contains("X206", "subtract.js", "contract   default@1", "help:");
  }

  @Test
  void trackersSayWhy() {
    assertThat(run(demo, "trackers").out()).contains("tasks.md");
  }

  @Test
  void agreementsInTheRevisionHoldAndThoseInTheWorkTreeDoNot() throws IOException {
    Files.writeString(demo.resolve("xpod.yaml"), "version: 1\ntrackers: {exclude: [\"*.md\"]}\n");
    try {
      assertThat(run(demo).out()).contains("configuration: defaults");
      Ending given = run(demo, "--config", demo.resolve("xpod.yaml").toString());
      assertThat(given.out()).contains("no task list");
    } finally {
      Files.delete(demo.resolve("xpod.yaml"));
    }
  }

  @Test
  void aMistakeInTheConfigurationNamesTheKeyAndTheNearest() throws IOException {
    Path config = folder.resolve("bad.yaml");
    Files.writeString(config, "version: 1\ntracker: {}\n");
    Ending ending = run(demo, "--config", config.toString());
    assertThat(ending.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(ending.err()).contains("tracker").contains("trackers");
  }

  @Test
  void aFolderWithoutARepositoryIsSaidSo() throws IOException {
    Path nothing = Files.createDirectories(folder.resolve("nothing"));
    Ending ending = run(nothing);
    assertThat(ending.exit()).isEqualTo(ExitCode.UNCHECKED);
    assertThat(ending.err().lines()).hasSize(1);
  }

  @Test
  void nothingIsWrittenIntoTheWorkTree() throws IOException {
    List<Path> before = files();
    run(demo);
    assertThat(files()).isEqualTo(before);
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.walk(demo)) {
      return files.sorted().toList();
    }
  }
}
