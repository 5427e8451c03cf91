package xpod.source.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Bodies and tests, as people write them in each language: the rows of two tables. */
class TablesTest {
  private static final SyntaxReader READER = SyntaxReader.open();

  @AfterAll
  static void close() {
    READER.close();
  }

  private record Row(String expected, String file, String code) {
    String title() {
      return file + ": " + expected + " | " + code.replace("\n", "\\n");
    }
  }

  @TestFactory
  Stream<DynamicTest> bodiesAreTold() {
    return tests("bodies.txt", TablesTest::emptiness);
  }

  @TestFactory
  Stream<DynamicTest> testsAreTold() {
    return tests("tests.txt", TablesTest::state);
  }

  private static Stream<DynamicTest> tests(
      String table, java.util.function.Function<Outline, String> told) {
    return rows(table).stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row.title(), () -> assertThat(told.apply(outline(row))).isEqualTo(row.expected())));
  }

  private static Outline outline(Row row) {
    Parsed parsed = READER.read(row.file(), row.code().getBytes(StandardCharsets.UTF_8));
    assertThat(parsed).isInstanceOf(Parsed.Outlined.class);
    return ((Parsed.Outlined) parsed).outline();
  }

  private static String emptiness(Outline outline) {
    return outline.definitions().stream()
        .filter(d -> d.kind().runs())
        .reduce((one, later) -> later)
        .map(d -> d.body().emptiness().name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .orElse("nothing found");
  }

  private static String state(Outline outline) {
    return outline.definitions().stream()
        .filter(d -> d.is(Mark.TEST))
        .findFirst()
        .map(d ->
            (d.is(Mark.DISABLED) ? "off" : d.is(Mark.ONLY) ? "only" : "on")
                + (" " + d.body().assertions()))
        .orElse("no");
  }

  private static List<Row> rows(String table) {
    List<Row> rows = new ArrayList<>();
    String end = "";
    String around = "";
    for (String line : text(table).lines().toList()) {
      if (line.startsWith("== ")) {
        int colon = line.indexOf(": ");
        end = line.substring(3, colon);
        around = line.substring(colon + 2);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        int bar = line.indexOf(" | ");
        String code = around.replace("%", line.substring(bar + 3));
        rows.add(new Row(line.substring(0, bar), "code." + end, code.replace("\\n", "\n")));
      }
    }
    return rows;
  }

  private static String text(String table) {
    try (InputStream from = TablesTest.class.getResourceAsStream(table)) {
      return new String(Objects.requireNonNull(from).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(table, e);
    }
  }
}
