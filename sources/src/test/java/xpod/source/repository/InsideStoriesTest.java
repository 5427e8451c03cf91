package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What becomes of claims whose things are there by name, told by git and the real parsers. */
class InsideStoriesTest extends Shop {
  private static final String STUB =
      "export function retry() {\n  throw new Error(\"retry is not implemented yet\");\n}\n";
  private static final String FILLED =
      """
      export function retry(call, times) {
        for (let i = 0; i < times; i++) {
          if (call()) return true;
        }
        return false;
      }
      """;

  private void claim(String task, String path, String source) throws IOException {
    plan("- [ ] " + task);
    workshop.write(path, source).commit("T1: work");
    tick("- [x] " + task);
    workshop.commit("Tick");
  }

  @Test
  void aStubBehindTheRightNameIsNotTheWork() throws IOException {
    claim("T1 Create `src/retry.js`", "src/retry.js", STUB);
    assertThat(court().says()).containsExactly("T1 contradicted stands X214");
  }

  @Test
  void aStubThatIsFilledLaterIsTheWork() throws IOException {
    claim("T1 Create `src/retry.js`", "src/retry.js", STUB);
    workshop.write("src/retry.js", FILLED).commit("Fill it");
    assertThat(court().says()).containsExactly("T1 verified stands X301");
  }

  @Test
  void aStubThatWasPromisedIsTheWork() throws IOException {
    claim("T1 Create `src/retry.js` as a stub", "src/retry.js", STUB);
    assertThat(court().says()).containsExactly("T1 verified stands X301");
  }

  @Test
  void oneUnfinishedFunctionOfSeveralDoesNotMakeAFileAStub() throws IOException {
    claim("T1 Create `src/retry.js`", "src/retry.js", FILLED + STUB.replace("retry()", "later()"));
    assertThat(court().says()).containsExactly("T1 verified stands X301");
  }

  @Test
  void aStubOfAFunctionThatWasToBeAddedIsNotTheWork() throws IOException {
    String task = "T1 Add `later()` to `src/retry.js`";
    claim(task, "src/retry.js", FILLED + STUB.replace("retry()", "later()"));
    assertThat(court().says()).hasSize(1).allMatch(s -> !s.contains(" verified "));
  }

  @Test
  void whatMayBeAStubAndCannotBeParsedIsNotVerified() throws IOException {
    String padding = "// filler\n".repeat(120_000);
    claim(
        "T1 Add `later()` to `src/retry.js`",
        "src/retry.js",
        STUB.replace("retry()", "later()") + padding);
    assertThat(court().says()).containsExactly("T1 unverified stands X901");
  }

  @Test
  void aTestThatIsSwitchedOffIsNotTheWork() throws IOException {
    String test =
        "import pytest\n\n@pytest.mark.skip\ndef test_retry_header():\n    assert retry(header)\n";
    claim("T1 Write test `test_retry_header`", "tests/test_retry.py", test);
    workshop.write("tests/test_retry.py", test + "\n").commit("Space");
    assertThat(court().says()).containsExactly("T1 contradicted stands X215");
  }

  @Test
  void aTestThatRunsIsTheWork() throws IOException {
    String test = "def test_retry_header():\n    assert retry(header)\n";
    claim("T1 Write test `test_retry_header`", "tests/test_retry.py", test);
    assertThat(court().says()).hasSize(1).allMatch(s -> s.startsWith("T1 verified stands"));
  }

  @Test
  void whatIsInsideIsToldAlikeWithAndWithoutWhatWasKept() throws IOException {
    claim("T1 Create `src/retry.js`", "src/retry.js", STUB);
    Path kept = folder.resolve("kept");
    var anew = court().signals();
    assertThat(court().keepingIn(kept).signals()).isEqualTo(anew);
    assertThat(court().keepingIn(kept).signals()).isEqualTo(anew);
  }
}
