package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What becomes of claims about every case, told by git and the real parsers. */
class SearchStoriesTest extends Shop {
  private void claim(String task) throws IOException {
    plan("- [ ] " + task);
    tick("- [x] " + task);
    workshop.commit("Tick");
  }

  private void recipes() throws IOException {
    workshop.write("recipes/bread.recipe", "flour\n").write("recipes/cake.recipe", "sugar\n");
    workshop.commit("Recipes");
  }

  @Test
  void oneFileElsewhereIsAgainstAll() throws IOException {
    recipes();
    workshop.write("kitchen/soup.recipe", "water\n").commit("Soup");
    claim("T1 All `.recipe` files are in `recipes/`");
    assertThat(court().says()).containsExactly("T1 contradicted stands X223");
  }

  @Test
  void allInTheirPlaceIsSo() throws IOException {
    recipes();
    claim("T1 All `.recipe` files are in `recipes/`");
    assertThat(court().says()).hasSize(1).allMatch(s -> s.startsWith("T1 verified stands"));
  }

  @Test
  void whatIsMovedWithinGraceWasMoved() throws IOException {
    recipes();
    workshop.write("kitchen/soup.recipe", "water\n").commit("Soup");
    claim("T1 All `.recipe` files are in `recipes/`");
    workshop.git("mv", "kitchen/soup.recipe", "recipes/soup.recipe");
    workshop.commit("Move");
    assertThat(court().says()).hasSize(1).allMatch(s -> s.startsWith("T1 verified stands"));
  }

  @Test
  void aCompiledFileBesideItsSourceIsLeft() throws IOException {
    workshop.write("src/a.ts", CODE).write("src/a.js", CODE).write("lib/own.js", CODE);
    workshop.write("src/b.ts", CODE).write("src/b.js", CODE).commit("Build");
    workshop.git("rm", "-q", "src/a.js");
    workshop.commit("T1: remove compiled js files");
    claim("T1 Remove all compiled JS files from git tracking");
    assertThat(court().says()).containsExactly("T1 contradicted stands X223");
  }

  @Test
  void noCompiledFileLeftIsSo() throws IOException {
    workshop.write("src/a.ts", CODE).write("src/a.js", CODE).write("lib/own.js", CODE);
    workshop.commit("Build");
    workshop.git("rm", "-q", "src/a.js");
    workshop.commit("T1: remove compiled js files");
    claim("T1 Remove all compiled JS files from git tracking");
    assertThat(court().says()).hasSize(1).allMatch(s -> s.startsWith("T1 verified stands"));
  }

  private static final String TAX =
      """
      import { legacyTax } from "./tax";

      export function price(sum) {
        return sum + legacyTax(sum);
      }
      """;

  @Test
  void aUseThatIsLeftIsAgainstNone() throws IOException {
    workshop.write("src/price.js", TAX).commit("Price");
    claim("T1 Remove all uses of `legacyTax()` from `src/price.js`");
    assertThat(court().says()).containsExactly("T1 contradicted stands X223");
  }

  @Test
  void aCommentAndALongerWordAreNoUse() throws IOException {
    workshop.write("src/price.js", TAX).commit("Price");
    String after =
        """
        // legacyTax() was here, and said "legacyTax()" aloud.
        export function price(sum) {
          return sum + legacyTaxFree("legacyTax()");
        }
        """;
    workshop.write("src/price.js", after).commit("T1: remove uses of legacyTax in price");
    claim("T1 Remove all uses of `legacyTax()` from `src/price.js`");
    assertThat(court().says()).hasSize(1).allMatch(s -> s.startsWith("T1 verified stands"));
  }

  @Test
  void whereTheWordsDoNotSayWhereNothingIsProven() throws IOException {
    workshop.write("src/price.js", TAX).write("src/other.js", TAX).commit("Price");
    workshop
        .write("src/price.js", TAX.replace("legacyTax", "tax"))
        .commit("T1: replace uses of legacyTax by tax");
    claim("T1 Replace all uses of `legacyTax()` with `tax()`");
    assertThat(court().says()).containsExactly("T1 unverified stands X126");
  }

  @Test
  void aFileBeyondItsBoundIsTooLong() throws IOException {
    workshop.write("src/menu.js", "serve();\n".repeat(40)).commit("T1: shorten the menu");
    claim("T1 Keep src/menu.js under 30 lines");
    assertThat(court().says()).containsExactly("T1 contradicted stands X224");
  }

  @Test
  void blankLinesDoNotMakeAFileTooLong() throws IOException {
    workshop.write("src/menu.js", "serve();\n\n".repeat(20)).commit("T1: shorten the menu");
    claim("T1 Keep src/menu.js under 30 lines");
    assertThat(court().says()).hasSize(1).allMatch(s -> s.startsWith("T1 verified stands"));
  }

  @Test
  void whatSaysItselfThatItWasMissedIsNotDone() throws IOException {
    String text = "- [x] T1 Cover more than 75% of the shop (achieved 74.96%)";
    plan(text.replace("[x]", "[ ]"));
    workshop.write("tests/shop.test.js", CODE).commit("T1: cover the shop");
    tick(text);
    workshop.commit("Tick");
    assertThat(court().says()).containsExactly("T1 contradicted stands X225");
  }
}
