package xpod.cli.forgery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * No forgery ends as verified, no honest twin as contradicted. What is wrong today says so in its
 * pair, and fails here once it is right. The table for people is docs/accuracy/forgeries.md; {@code
 * -Dforgeries.accept=true} writes it anew.
 */
class ForgeriesTest {
  private static final Path PAIRS = Path.of("src", "test", "forgeries");
  private static final Path TABLE = Path.of("..", "docs", "accuracy", "forgeries.md");
  private static final int FEWEST = 60;
  private static final int FEWEST_LANGUAGES = 8;

  @TempDir static Path place;
  private static List<Tribunal.Judged> judged = List.of();

  @BeforeAll
  static void judge() throws IOException {
    Tribunal tribunal = new Tribunal(place);
    judged = Pair.in(PAIRS).parallelStream().map(tribunal::judge).toList();
  }

  @Test
  void theyAreManyAndInManyLanguages() {
    assertThat(judged).hasSizeGreaterThanOrEqualTo(FEWEST);
    assertThat(judged.stream().map(j -> j.pair().language()).distinct())
        .hasSizeGreaterThanOrEqualTo(FEWEST_LANGUAGES);
  }

  @TestFactory
  Stream<DynamicTest> noForgeryIsVerified() {
    return judged.stream()
        .map(j ->
            DynamicTest.dynamicTest(
                j.pair().kind(), () -> isNot("verified", j.pair(), "forgery", j.forgery())));
  }

  @TestFactory
  Stream<DynamicTest> noTwinIsContradicted() {
    return judged.stream()
        .map(j ->
            DynamicTest.dynamicTest(
                j.pair().kind(), () -> isNot("contradicted", j.pair(), "twin", j.twin())));
  }

  private static void isNot(String wrong, Pair pair, String whose, Tribunal.Said said) {
    if (pair.isGap(whose, wrong)) {
      assertThat(said.verdict()).as("right by now: take the gap away").isEqualTo(wrong);
    } else {
      assertThat(said.verdict()).as("%s %s", said.code(), said.reason()).isNotEqualTo(wrong);
    }
  }

  @Test
  void theTableIsTrue() throws IOException {
    String table = Table.of(judged);
    if (Boolean.getBoolean("forgeries.accept"))
      Files.write(TABLE, table.getBytes(StandardCharsets.UTF_8));
    assertThat(Files.readString(TABLE)).isEqualTo(table);
  }
}
