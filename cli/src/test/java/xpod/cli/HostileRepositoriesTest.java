package xpod.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xpod.cli.command.CommandLineDoor;
import xpod.cli.hostile.Catalogue;
import xpod.cli.hostile.Forge;
import xpod.cli.hostile.Kind;
import xpod.cli.hostile.Traces;

/**
 * The whole program on every kind of hostile repository that is quick to make. The others, and what
 * only a process shows, are for {@code bench/hostile}.
 */
class HostileRepositoriesTest {
  /** Ten seconds are promised on a machine that does nothing else; tests share theirs. */
  private static final Duration MOMENT = Duration.ofSeconds(60);

  /** What moves a cursor, hides, or turns the direction of writing. */
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069]");

  /** What a CI runner obeys. */
  private static final Pattern ORDER = Pattern.compile("(?m)^\\s*::|##\\[|##vso\\[");

  private static final Pattern STACK =
      Pattern.compile("(?m)^\\s+at \\S+\\(|Exception|not foreseen");

  @TempDir Path place;

  record Ending(int exit, String text) {}

  @Test
  void thePageTellsOfEveryFamily() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "hostile.md"));
    assertThat(page).contains("The tests make " + Catalogue.all().size() + " kinds");
    for (Catalogue.Family family : Catalogue.families()) {
      assertThat(page).contains("| %s | %d |".formatted(family.name(), family.kinds().size()));
    }
  }

  private static Ending run(Forge forge, List<String> more, String... command) {
    return run(forge, more, Caches.NONE, command);
  }

  private static Ending run(Forge forge, List<String> more, Caches caches, String... command) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Output output = new Output(bytes, bytes, false, Map.of("COLUMNS", "100"));
    Surroundings surroundings =
        new Surroundings(Edges.wired(), output, InstantSource.system(), forge.repository(), caches);
    String[] words = Stream.concat(Stream.of(command), more.stream()).toArray(String[]::new);
    int exit = CommandLineDoor.enter(surroundings, words).number();
    return new Ending(exit, bytes.toString(StandardCharsets.UTF_8));
  }

  static List<Kind> kinds() {
    return Catalogue.quick();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void isReadAndLeftAlone(Kind kind) throws IOException {
    Forge forge = new Forge(place);
    kind.making().make(forge);
    Files.deleteIfExists(forge.canary());
    Map<String, String> before = Traces.of(place);

    Ending ending =
        assertTimeoutPreemptively(MOMENT, () -> run(forge, kind.arguments()), kind.name());

    assertThat(ending.text())
        .doesNotContainPattern(STACK)
        .doesNotContainPattern(STEERING)
        .doesNotContainPattern(ORDER);
    for (String shown : kind.outcome().shown()) assertThat(ending.text()).contains(shown);
    assertThat(kind.outcome().exits()).as(ending.text()).contains(ending.exit());
    assertThat(forge.canary()).as("a program of the repository ran").doesNotExist();
    assertThat(Traces.of(place)).isEqualTo(before);
  }

  static Stream<Kind> steering() {
    return kinds().stream()
        .filter(k ->
            k.name().startsWith("name-")
                || k.name().startsWith("list-")
                || k.name().startsWith("beads-"))
        .filter(k ->
            k.name().contains("steer")
                || k.name().contains("order")
                || k.name().contains("back")
                || k.name().contains("breaks"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("steering")
  void whateverIsAskedNothingSteers(Kind kind) throws IOException {
    Forge forge = new Forge(place);
    kind.making().make(forge);
    for (String[] command :
        new String[][] {
          {"verify", "--format", "json"},
          {"trackers"},
          {"why", "T009"},
          {"why", "T002"},
          {"verify", "--claims", "commits", "--all-refs", "--show", "all"}
        }) {
      Ending ending = run(forge, List.of(), command);
      assertThat(ending.text())
          .as(String.join(" ", command))
          .doesNotContainPattern(STACK)
          .doesNotContainPattern(STEERING)
          .doesNotContainPattern(ORDER);
    }
  }

  static Stream<Kind> armed() {
    return kinds().stream().filter(kind -> !kind.trips().isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("armed")
  void theTrapSnapsUnderAnUnguardedGit(Kind kind) throws IOException {
    Forge forge = new Forge(place);
    kind.making().make(forge);
    Files.deleteIfExists(forge.canary());
    for (List<String> trip : kind.trips()) {
      try {
        forge.ask("protocol=https\nhost=example.invalid\n\n", trip);
      } catch (IOException e) {
        // What git makes of the program's answer does not matter; that it ran does.
      }
    }
    assertThat(forge.canary()).as(kind.name() + " is armed").exists();
  }

  @Test
  void thereAreAtLeastAsManyKindsAsPromised() {
    assertThat(Catalogue.all()).hasSizeGreaterThan(200);
    assertThat(Catalogue.all()).extracting(Kind::name).doesNotHaveDuplicates();
  }

  @Test
  void oneThatCannotBeReadLeavesTheOthersToBeJudged() throws IOException {
    Forge honest = made("submodule-named-as-a-file", "honest");
    for (String name :
        List.of("pack-cut-short", "config-of-nonsense", "agreement-of-aliases", "no-commit-yet")) {
      Forge other = made(name, name);
      Ending ending =
          run(
              honest,
              List.of("--repo", honest.repository() + "", "--repo", other.repository() + ""));
      assertThat(ending.text())
          .as(name)
          .contains("verified 1", "contradicted 1", "not checked[X901]")
          .doesNotContainPattern(STACK);
      assertThat(ending.exit()).as(name).isEqualTo(1);
    }
  }

  @Test
  void aCacheThatCannotBeKeptOrReadChangesNothing() throws IOException {
    Forge honest = made("submodule-named-as-a-file", "honest");
    Path file = Files.writeString(place.resolve("file"), "no folder");
    Path garbage = Files.createDirectories(place.resolve("cache"));
    for (Path root : List.of(file, place.resolve("file/below"), Path.of("/proc/none"), garbage)) {
      String first = run(honest, List.of(), new Caches(root, "stamp")).text();
      try (var kept = Files.walk(garbage)) {
        for (Path each : kept.filter(Files::isRegularFile).toList()) {
          Files.writeString(each, "\u0000garbage");
        }
      }
      String second = run(honest, List.of(), new Caches(root, "stamp")).text();
      assertThat(first).as(root.toString()).contains("verified 1", "contradicted 1");
      assertThat(second).as(root.toString()).contains("verified 1", "contradicted 1");
    }
  }

  private Forge made(String kind, String folder) throws IOException {
    Forge forge = new Forge(Files.createDirectories(place.resolve(folder)));
    kinds().stream()
        .filter(k -> k.name().equals(kind))
        .findFirst()
        .orElseThrow()
        .making()
        .make(forge);
    return forge;
  }
}
