package xpod.source.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an outline answers about one file. */
class OutlineTest {
  private static final String SHOP =
      """
      def price(order):
          def rebate(total):
              return total * 0.9
          return rebate(order.total)

      def unused():
          return unused()

      def checkout(order):
          charge(price(order), "EUR")

      def test_price():
          assert price(None) == 0
      """;

  private static Outline outline;

  @BeforeAll
  static void read() {
    try (SyntaxReader reader = SyntaxReader.open()) {
      Parsed parsed = reader.read("shop.py", SHOP.getBytes(StandardCharsets.UTF_8));
      outline = ((Parsed.Outlined) parsed).outline();
    }
  }

  @Test
  void aNameIsWiredWhereItIsUsedOutsideItselfAndOutsideTests() {
    assertThat(outline.wiring("price")).extracting(Reference::firstLine).containsExactly(10);
    assertThat(outline.wiring("rebate")).extracting(Reference::firstLine).containsExactly(4);
    assertThat(outline.wiring("unused")).isEmpty();
    assertThat(outline.wiring("checkout")).isEmpty();
  }

  @Test
  void whatADefinitionUsesIncludesWhatItEncloses() {
    int price = outline.places("price").getFirst();
    assertThat(outline.calls(price)).containsExactly("rebate");
    assertThat(outline.literals(price)).extracting(Literal::text).containsExactly("0.9");
    assertThat(outline.uses(price)).extracting(Reference::name).contains("total", "order");
  }

  @ParameterizedTest
  @CsvSource({
    "src/Main.java, JAVA",
    "a/b.test.TSX, TSX",
    "include/a.h, CPP",
    "app.d.ts, TYPESCRIPT",
    "build.gradle.kts, KOTLIN",
    "run.sh, BASH"
  })
  void theEndOfAPathNamesTheLanguage(String path, Language language) {
    assertThat(Language.of(path)).contains(language);
  }
}
