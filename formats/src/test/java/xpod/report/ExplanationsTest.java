package xpod.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import xpod.verdict.Rule;

class ExplanationsTest {
  @ParameterizedTest
  @EnumSource
  void everyRuleIsExplained(Rule rule) {
    String page = Explanations.page(rule);
    assertThat(page).startsWith("# " + rule.code() + ": " + rule.title() + "\n");
    assertThat(Explanations.help(rule)).isNotBlank().hasSizeLessThanOrEqualTo(100);
    assertThat(page)
        .contains("\n## What it means\n", "\n## Example\n", "\n## Why it counts so\n")
        .contains("\n## What is not meant\n", "\n## What would change it\n");
    assertThat(page.toLowerCase(Locale.ROOT)).doesNotContain("lying", "lie ", "bypass", "cheat");
    assertThat(page.lines()).allMatch(l -> l.length() <= 100);
  }

  @Test
  void everyPageBelongsToARule() throws IOException {
    try (var pages = Files.list(Path.of("src", "main", "resources", "xpod", "explain"))) {
      assertThat(pages.map(p -> p.getFileName().toString().replace(".md", "")))
          .allMatch(code -> Explanations.rule(code).isPresent());
    }
  }

  @Test
  void codesAreFoundInEitherCase() {
    assertThat(Explanations.rule("x206")).contains(Rule.NEVER_MADE);
    assertThat(Explanations.rule("X999")).isEmpty();
  }
}
