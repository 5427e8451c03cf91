package xpod.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What claims ask to be looked for among all files, and which ask for nothing. */
final class SearchesTest {
  /** The claim; what is looked for; whether a case proves the opposite, and whether that is all. */
  private static final String ASKED =
      """
      Remove all compiled JS files from git tracking         | no compiled .js file; fixed; whole
      Delete all `.tmp` files and update .gitignore          | no .tmp file; fixed
      Delete all `.tmp` files                                | no .tmp file; fixed; whole
      Remove all .js files from `src/`                       | no .js file under src/; fixed; whole
      T012 No .js files remain in `src/`                     | no .js file under src/; fixed; whole
      All `.recipe` files are in `recipes/`                  | every .recipe file under recipes/; fixed; whole
      All .recipe files in `recipes/` directory              | every .recipe file under recipes/; fixed; whole
      Move all .md files to `docs/`                          | every .md file under docs/; fixed
      Remove all uses of `legacyTax()` from `src/shop.ts`    | no use of legacyTax() in src/shop.ts; fixed; whole
      Replace all calls to `legacyTax()` with `tax()`        | no use of legacyTax()
      Replace all references to `old_tax` everywhere         | no use of old_tax; fixed
      Rename `oldTax` to `newTax` across the codebase        | no use of oldTax; fixed
      No `.skip()` in menu.test.ts                           | no use of .skip() in menu.test.ts; fixed; whole
      No references to `old_tax` remain                      | no use of old_tax; whole
      Zero references to `old_tax` in `src/`                 | no use of old_tax in src/; fixed; whole
      Keep src/menu.ts under 300 lines                       | src/menu.ts of fewer than 300 lines; fixed
      Validate menu.md is under 500 lines                    | menu.md of fewer than 500 lines; fixed; whole
      `menu.ts` (273 lines)                                  | menu.ts of about 273 lines
      """;

  private static final String ASKED_FOR_NOTHING =
      """
      Remove all .js files
      Remove all old .js files from `src/`
      Remove all .js files from `src/` that are unused
      All .md files in `docs/`
      No `any` types
      Remove all uses of `moment`
      Rename `oldTax` to `newTax`
      Keep functions in src/menu.ts under 50 lines
      Remove all users
      Remove all .js files from `src/` (except the loader)
      Remove 40 lines from src/menu.ts
      All tests pass
      Move all files
      """;

  @TestFactory
  Stream<DynamicTest> whatIsAskedFor() {
    return ASKED
        .lines()
        .map(row -> row.split("\\|"))
        .map(row ->
            DynamicTest.dynamicTest(
                row[0].strip(), () -> assertThat(read(row[0].strip())).isEqualTo(row[1].strip())));
  }

  @TestFactory
  Stream<DynamicTest> whatAsksForNothing() {
    return ASKED_FOR_NOTHING
        .lines()
        .map(line -> DynamicTest.dynamicTest(line, () -> assertThat(read(line)).isEmpty()));
  }

  private static String read(String text) {
    Searches searches = Wording.of(text).searches();
    String all =
        searches.all().stream()
            .map(s -> s.words() + (s.fixed() ? "; fixed" : ""))
            .collect(Collectors.joining(", "));
    return all + (searches.whole() ? "; whole" : "");
  }
}
