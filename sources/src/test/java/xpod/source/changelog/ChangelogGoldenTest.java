package xpod.source.changelog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xpod.source.tracker.Snapshot;
import xpod.source.tracker.TaskChange;
import xpod.source.tracker.TaskItem;
import xpod.source.tracker.Tracker;

/** The entries of changelogs in the styles there are. */
class ChangelogGoldenTest {
  private static final Path ROOT = Path.of("src/test/golden/changelog");
  private static final Changelogs CHANGELOGS = new Changelogs();
  private static final Duration SOON = Duration.ofSeconds(5);

  @TestFactory
  Stream<DynamicTest> entriesAreReadAsMeant() throws IOException {
    return files()
        .filter(p -> !p.startsWith(ROOT.resolve("changes")))
        .map(p -> DynamicTest.dynamicTest(name(p), () -> check(p + ".entries", entries(p))));
  }

  @TestFactory
  Stream<DynamicTest> changesAreReadAsMeant() throws IOException {
    return files()
        .filter(p -> p.toString().endsWith(".before.md"))
        .map(p ->
            DynamicTest.dynamicTest(
                name(p), () -> check(p.toString().replace(".before.md", ".changes"), changes(p))));
  }

  private static Stream<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(ROOT)) {
      return all.filter(p -> p.toString().matches(".*\\.(md|txt|yaml)")).sorted().toList().stream();
    }
  }

  private static String name(Path path) {
    return ROOT.relativize(path).toString();
  }

  private static void check(String golden, String found) throws IOException {
    if (Boolean.getBoolean("golden.accept")) Files.writeString(Path.of(golden), found);
    assertThat(found).isEqualTo(Files.readString(Path.of(golden)));
  }

  private static String entries(Path path) throws IOException {
    return CHANGELOGS.empty(name(path)).next(Files.readAllBytes(path)).items().stream()
        .map(ChangelogGoldenTest::entry)
        .collect(Collectors.joining());
  }

  private static String entry(TaskItem item) {
    String fields =
        item.fields().stream()
            .filter(f -> !f.name().equals("issue"))
            .map(f -> " " + f.name() + "=" + f.value())
            .collect(Collectors.joining());
    String details = item.details().isEmpty() ? "" : " | details " + item.details();
    return item.line()
        + " "
        + item.text()
        + " | key="
        + item.key()
        + " |"
        + fields
        + details
        + "\n";
  }

  private static String changes(Path before) throws IOException {
    Path after = Path.of(before.toString().replace(".before.", ".after."));
    Snapshot old = CHANGELOGS.empty(name(before)).next(Files.readAllBytes(before));
    Snapshot now = old.next(Files.readAllBytes(after));
    return old.changesTo(now).stream()
        .map(c -> c.getClass().getSimpleName() + " " + subject(c).text() + "\n")
        .collect(Collectors.joining());
  }

  private static TaskItem subject(TaskChange change) {
    return switch (change) {
      case TaskChange.Born born -> born.item();
      case TaskChange.Pair pair -> pair.after();
      case TaskChange.Removed removed -> removed.item();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.3, 1.2.3",
    "[1.2.3] - 2026-01-02, 1.2.3",
    "v1.2.3 (2026-01-02), 1.2.3",
    "Version 1.2.3 (2026-01-02), 1.2.3",
    "1.2.3 / 2026-01-02, 1.2.3",
    "Release 1.2, 1.2",
    "'3.1.4, 2 January 2026', 3.1.4",
    "'1.2.3 (January 2, 2026)', 1.2.3",
    "product 1.2.3, 1.2.3",
    "@scope/product@1.2.3, 1.2.3",
    "1.2.3-beta.1, 1.2.3-beta.1",
    "[1.2.3](https://example.org/compare) (2026-01-02), 1.2.3",
    "Unreleased, ''",
    "[Unreleased], ''",
    "1.2.3 (unreleased), ''",
    "1.2.3 - PENDING, ''",
    "Next release, ''",
  })
  void titlesOfVersions(String title, String version) {
    assertThat(Version.of(title)).isEqualTo(new Version(version));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Added",
        "1.2.3 was never released because of rain",
        "Migrating from 1.x to 2.0 in your own project",
        "Release notes for sailors",
        "Upgrade to 2.0.0 before you upgrade to 3.0.0",
        "12 ships",
      })
  void titlesOfOtherThings(String title) {
    assertThat(Version.of(title)).isNull();
  }

  @Test
  void noBytesMakeItFail() {
    String signs = "## 1.2.3\n- a #1 (abc1234)\r\n```\n<!---->*[Unreleased](x)\t|:é\u0000";
    for (int seed = 0; seed < 1_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] pool = signs.getBytes(UTF_8);
      byte[] bytes = new byte[random.nextInt(300)];
      for (int i = 0; i < bytes.length; i++) bytes[i] = pool[random.nextInt(pool.length)];
      Snapshot before = CHANGELOGS.empty("CHANGELOG.md");
      Snapshot after = before.next(bytes);
      assertThat(after.items()).extracting(TaskItem::key).doesNotHaveDuplicates();
      before.changesTo(after);
      CHANGELOGS.empty("changelog.d/1.fix.md").next(bytes).items();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"#1  ", "((", " ,", "abcdef1 ", "[a](", "thanks @a in ", "closes #1, ", "- "})
  void hostileEntriesAreReadSoon(String part) {
    byte[] bytes = ("## 1.0.0\n- x" + part.repeat(2_000) + "!\n").repeat(20).getBytes(UTF_8);
    assertTimeout(SOON, () -> CHANGELOGS.empty("CHANGELOG.md").next(bytes).items());
  }

  @ParameterizedTest
  @CsvSource({
    "CHANGELOG.md, .",
    "docs/changelog.rst, .",
    "CHANGES, .",
    "HISTORY.md, .",
    "NEWS, .",
    "RELEASES.md, .",
    "changelog.d/12.fix.md, .",
    "packages/bell/CHANGELOG.md, packages/bell",
    "changelog/12.fix.md, .",
    ".changeset/calm-boats.md, .",
  })
  void filesAreKnownByTheirPath(String path, String feature) {
    assertThat(CHANGELOGS.recognises(path))
        .isNotNull()
        .extracting(Tracker.Recognised::feature)
        .isEqualTo(feature);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "src/history.ts",
        "src/changelog.go",
        "docs/news/ships.md",
        "changes/ships.md"
      })
  void otherFilesAreNot(String path) {
    assertThat(CHANGELOGS.recognises(path)).isNull();
  }
}
