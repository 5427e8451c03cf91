package xpod.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which notes below a claim, and which lists in it, promise something to be tested. */
class TestCasesTest {
  private static List<String> cases(String text, String... notes) {
    return Wording.of(text, List.of(notes)).promise().cases().stream()
        .map(TestCase::words)
        .toList();
  }

  @Test
  void notesThatSpeakOfTestsAreCases() {
    String[] notes = {
      "Test duplicate keys",
      "- Verify that the backup is kept",
      "Use a table of inputs",
      "References: 3.1, 3.2",
      "Run all tests",
      "Verify tests pass",
      "Test file: tests/a_test.go"
    };
    assertThat(cases("Write tests for the importer", notes))
        .containsExactly("duplicate keys", "backup is kept");
  }

  @Test
  void aNoteThatSaysNoMoreThanTheClaimIsNoCase() {
    assertThat(cases("Write tests for duplicate keys", "Test duplicate keys")).isEmpty();
  }

  @Test
  void aListOfThreeIsAListOfCases() {
    assertThat(cases("Write tests for the parser covering comments, nesting, and escapes"))
        .containsExactly("comments", "nesting", "escapes");
    assertThat(cases("Write tests for the parser including comments and nesting")).isEmpty();
  }

  @Test
  void onlyTestsHaveCases() {
    assertThat(cases("Create the parser", "Test duplicate keys")).isEmpty();
  }

  @Test
  void subjectsAreNamedInCodeAndTestedFromNear() {
    assertThat(subjects("Write unit tests for `RetryPolicy`")).containsExactly("RetryPolicy");
    assertThat(subjects("Write tests for `src/retry.ts`")).containsExactly("src/retry.ts");
    assertThat(subjects("Write end-to-end tests for `RetryPolicy`")).isEmpty();
    assertThat(subjects("Test `RetryPolicy`")).isEmpty();
    assertThat(subjects("Write unit tests for retrying")).isEmpty();
    assertThat(subjects("Create `RetryPolicy`")).isEmpty();
  }

  private static List<String> subjects(String text) {
    return Wording.of(text).subjects().stream().map(Named::value).toList();
  }
}
