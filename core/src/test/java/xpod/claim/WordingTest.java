package xpod.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How claims are read. Each line of {@code cases/wording} is the text of a claim; the line below it
 * says what is read: the matter, the acts, and each name with its kind and role, alternatives
 * marked by a common number. A line that begins with {@code !} is a reading known to be wrong: it
 * fails as soon as the text is read as it says, so that it is moved up.
 */
final class WordingTest {
  private static final Path TABLES =
      Path.of(System.getProperty("basedir", "."), "src/test/cases/wording");
  private static final boolean ACCEPT = Boolean.getBoolean("cases.accept");
  private static final String READS = "    ";
  private static final String WRONG = "  ! ";

  @TestFactory
  Stream<DynamicTest> everyLineIsReadAsItSays() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path table : tables()) {
      if (ACCEPT) Files.write(table, accepted(Files.readAllLines(table)));
      List<String> lines = Files.readAllLines(table);
      for (int i = 0; i + 1 < lines.size(); i++) {
        String text = lines.get(i);
        String reading = lines.get(i + 1);
        boolean wrong = reading.startsWith(WRONG);
        if (isText(text) && (wrong || reading.startsWith(READS))) {
          tests.add(
              DynamicTest.dynamicTest(
                  table.getFileName() + ": " + text, () -> check(text, reading, wrong)));
        }
      }
    }
    return tests.stream();
  }

  private static void check(String text, String reading, boolean wrong) {
    String read = reading(Wording.of(text));
    if (wrong)
      assertThat(read)
          .as("read rightly now, so take the ! away")
          .isNotEqualTo(reading.substring(WRONG.length()).strip());
    else assertThat(read).isEqualTo(reading.strip());
  }

  private static List<String> accepted(List<String> lines) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith(READS)) continue;
      out.add(line);
      boolean wrong = i + 1 < lines.size() && lines.get(i + 1).startsWith(WRONG);
      if (isText(line) && !wrong) out.add(READS + reading(Wording.of(line)));
    }
    return out;
  }

  private static boolean isText(String line) {
    return !line.startsWith("  ") && !line.startsWith("#") && !line.isEmpty();
  }

  private static String reading(Wording wording) {
    List<String> parts = new ArrayList<>();
    parts.add(word(wording.matter()));
    parts.add(wording.acts().stream().map(WordingTest::word).collect(Collectors.joining("+")));
    wording.names().stream().map(WordingTest::name).forEach(parts::add);
    if (wording.quantified()) parts.add("every case");
    if (!wording.disclosure().isEmpty()) parts.add("discloses \"" + wording.disclosure() + "\"");
    parts.removeIf(String::isEmpty);
    return String.join(" | ", parts);
  }

  private static String name(Name name) {
    String group = name.group() == 0 ? "" : " or" + name.group();
    return word(name.role()) + " " + word(name.kind()) + " " + name.value() + group;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static List<Path> tables() {
    try (Stream<Path> files = Files.list(TABLES)) {
      return files.filter(f -> f.toString().endsWith(".words")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anEmptyTextClaimsNothing() {
    for (String text : List.of("", " ", "\t\n", "[P]", "T012", "`", "()")) {
      assertThat(Wording.of(text).names()).isEmpty();
    }
    assertThat(Wording.of("").matter()).isEqualTo(Matter.NOTHING);
    assertThat(Wording.of(" ").matter()).isEqualTo(Matter.NOTHING);
  }

  @Test
  void aVeryLongTextIsReadByItsHead() {
    Wording wording = Wording.of("Create src/a.ts " + "and src/b.ts ".repeat(100_000));
    assertThat(wording.text()).hasSize(2_000);
    assertThat(wording.names()).extracting(Name::value).startsWith("src/a.ts");
  }

  @Test
  void aListOfDocumentsIsNotAClaimOfEachOfThem() {
    String many =
        Stream.iterate(1, i -> i + 1)
            .limit(200)
            .map(i -> "a/" + i + ".ts")
            .collect(Collectors.joining(" "));
    assertThat(Wording.of("Create " + many).names()).hasSizeLessThanOrEqualTo(40);
  }

  @Test
  void notesNameThingsButNeverChangeWhatIsClaimed() {
    Wording wording =
        Wording.of("Parse the retry header", List.of("Remove src/old.ts", "Run all tests"));
    assertThat(wording.matter()).isEqualTo(Matter.CONTENT);
    assertThat(wording.paths()).isEmpty();
    assertThat(wording.names()).extracting(Name::value).containsExactly("src/old.ts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "`",
        "(",
        "[",
        " ",
        "-",
        "*_",
        "[a] ",
        "T1 ",
        "1. ",
        "a-",
        "test ",
        "all ",
        "a b ",
        "(- ",
        "`a` ",
        "a/",
        "a.b.",
        "build a ",
        "\u2014 ",
        "create a an the ",
        "\u0130",
        "x(",
        "no ",
        "(not ",
        "a::",
        "--",
        "tests are "
      })
  void noTextIsSlowToRead(String unit) {
    for (String end : List.of("", "!", " tests", ")", "`")) {
      String text = unit.repeat(5_000) + end;
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(2), () -> assertThat(Wording.of(text).text()).isNotNull());
      String head = unit.repeat(2_000 / unit.length()).substring(0, 1_900) + end;
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(2), () -> assertThat(Wording.of("create " + head).text()).isNotNull());
    }
  }
}
