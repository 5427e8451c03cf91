package xpod.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which paths a pattern means. */
final class PathGlobTest {

  @ParameterizedTest(name = "{0} {2} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          **                 | a/b/c.java              | matches
          **                 | c.java                  | matches
          *.java             | C.java                  | matches
          *.java             | a/b/C.java              | matches
          *.java             | a/b/C.kt                | not
          tasks.md           | specs/012/tasks.md      | matches
          tasks.md           | specs/012/subtasks.md   | not
          specs/*/tasks.md   | specs/012/tasks.md      | matches
          specs/*/tasks.md   | specs/012/a/tasks.md    | not
          specs/*/tasks.md   | specs/tasks.md          | not
          specs/**/tasks.md  | specs/tasks.md          | matches
          specs/**/tasks.md  | specs/a/b/tasks.md      | matches
          specs/**/tasks.md  | specs/subtasks.md       | not
          **/tasks.md        | tasks.md                | matches
          **/tasks.md        | a/b/tasks.md            | matches
          **/tasks.md        | a/subtasks.md           | not
          src/**             | src/a/b.ts              | matches
          src/**             | src/b.ts                | matches
          src/**             | lib/src/b.ts            | not
          src/**/*.ts        | src/b.ts                | matches
          src/**/*.ts        | src/a/b/c.ts            | matches
          src/**/*.ts        | src/a/b/c.tsx           | not
          src/*              | src/a                   | matches
          src/*              | src/a/b                 | not
          src/?.ts           | src/a.ts                | matches
          src/?.ts           | src/ab.ts               | not
          a?b/c              | a/b/c                   | not
          **/test/**         | a/test/b                | matches
          **/test/**         | test/b                  | matches
          **/test/**         | a/latest/b              | not
          src                | src                     | matches
          src/               | src                     | not
          a/*b*/c            | a/xbx/c                 | matches
          a/*b*/c            | a/x/b/c                 | not
          a/***/c            | a/b/c                   | matches
          SRC/*              | src/a                   | not
          a/[b]              | a/[b]                   | matches
          """)
  void aPatternMeansThesePaths(String pattern, String path, String result) {
    assertThat(new PathGlob(pattern).matches(path)).isEqualTo(result.equals("matches"));
  }

  @Test
  void aBlankPatternIsRefused() {
    assertThatThrownBy(() -> new PathGlob(" ")).hasMessage("a path pattern is blank");
  }

  @Test
  void noPatternIsSlow() {
    PathGlob hostile = new PathGlob("a/" + "*a".repeat(500) + "/**/b");
    String path = "a/" + "a".repeat(5_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(2), () -> assertThat(hostile.matches(path)).isFalse());
    PathGlob deep = new PathGlob("**/".repeat(300) + "x");
    String long_ = "a/".repeat(3_000) + "y";
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(2), () -> assertThat(deep.matches(long_)).isFalse());
  }
}
