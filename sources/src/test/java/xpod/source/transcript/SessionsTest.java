package xpod.source.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import xpod.evidence.Evidence.OwnRun.Seen;
import xpod.report.Report;
import xpod.source.files.FileGlob;

class SessionsTest {
  /** The same session in every dialect: edit, failing tests, words on the way, last words. */
  private static final String CLAUDE =
      """
      {"type":"summary","summary":"Retry","leafUuid":"u"}
      {"type":"user","sessionId":"s1","cwd":"/shop","timestamp":"2026-03-02T10:00:00Z","message":{"role":"user","content":"Add a retry"}}
      {"type":"assistant","sessionId":"s1","timestamp":"2026-03-02T10:01:00Z","message":{"role":"assistant","content":[{"type":"text","text":"All tests pass, I think. Let me look."},{"type":"tool_use","id":"t0","name":"Edit","input":{"file_path":"a"}},{"type":"tool_use","id":"t1","name":"Bash","input":{"command":"pytest -q"}}]}}
      {"type":"user","sessionId":"s1","timestamp":"2026-03-02T10:02:00Z","message":{"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","is_error":true,"content":"Exit code 1\\n2 failed, 3 passed"}]},"toolUseResult":"Error: Exit code 1"}
      {"type":"assistant","sessionId":"s1","isSidechain":true,"message":{"role":"assistant","content":[{"type":"text","text":"Added nothing at all."}]}}
      {"type":"assistant","sessionId":"s1","timestamp":"2026-03-02T10:03:00Z","message":{"role":"assistant","content":[{"type":"text","text":"Added the retry. All tests pass."}]}}
      """;

  private static final String CODEX =
      """
      {"timestamp":"2026-03-02T10:00:00Z","type":"session_meta","payload":{"id":"s1","cwd":"/shop","git":{"commit_hash":"abc"}}}
      {"timestamp":"2026-03-02T10:00:00Z","type":"response_item","payload":{"type":"message","role":"user","content":[{"type":"input_text","text":"Add a retry"}]}}
      {"timestamp":"2026-03-02T10:01:00Z","type":"response_item","payload":{"type":"custom_tool_call","name":"apply_patch","call_id":"c0","input":"x"}}
      {"timestamp":"2026-03-02T10:01:00Z","type":"response_item","payload":{"type":"function_call","name":"shell","call_id":"c1","arguments":"{\\"command\\":[\\"bash\\",\\"-lc\\",\\"pytest -q\\"]}"}}
      {"timestamp":"2026-03-02T10:02:00Z","type":"response_item","payload":{"type":"function_call_output","call_id":"c1","output":"{\\"output\\":\\"2 failed, 3 passed\\",\\"metadata\\":{\\"exit_code\\":1}}"}}
      {"timestamp":"2026-03-02T10:03:00Z","type":"response_item","payload":{"type":"message","role":"assistant","content":[{"type":"output_text","text":"Added the retry. All tests pass."}]}}
      """;

  private static final String COPILOT =
      """
      {"type":"session.start","data":{"sessionId":"s1","context":{"cwd":"/shop"}},"timestamp":"2026-03-02T10:00:00Z"}
      {"type":"user.message","data":{"content":"Add a retry"},"timestamp":"2026-03-02T10:00:00Z"}
      {"type":"tool.execution_start","data":{"toolCallId":"c0","toolName":"edit","arguments":{}},"timestamp":"2026-03-02T10:01:00Z"}
      {"type":"tool.execution_start","data":{"toolCallId":"c1","toolName":"bash","arguments":{"command":"pytest -q"}},"timestamp":"2026-03-02T10:01:00Z"}
      {"type":"tool.execution_complete","data":{"toolCallId":"c1","success":true,"result":{"content":"2 failed, 3 passed\\n<exited with exit code 1>"}},"timestamp":"2026-03-02T10:02:00Z"}
      {"type":"assistant.message","data":{"content":"Added the retry. All tests pass."},"timestamp":"2026-03-02T10:03:00Z"}
      """;

  private static final String GEMINI =
      """
      {"sessionId":"s1","projectHash":"%s","startTime":"2026-03-02T10:00:00Z","messages":[
       {"id":"1","timestamp":"2026-03-02T10:00:00Z","type":"user","content":"Add a retry"},
       {"id":"2","timestamp":"2026-03-02T10:01:00Z","type":"gemini","content":"I will.","toolCalls":[
         {"name":"replace","args":{},"status":"success"},
         {"name":"run_shell_command","args":{"command":"pytest -q"},"status":"success",
          "result":[{"functionResponse":{"response":{"output":"Output: 2 failed, 3 passed\\nExit Code: 1"}}}]}]},
       {"id":"3","timestamp":"2026-03-02T10:03:00Z","type":"gemini","content":"Added the retry. All tests pass."}]}
      """;

  private static final String GEMINI_LINES =
      """
      {"sessionId":"s1","projectHash":"%s","startTime":"2026-03-02T10:00:00Z","kind":"main"}
      {"id":"1","timestamp":"2026-03-02T10:00:00Z","type":"user","content":[{"text":"Add a retry"}]}
      {"id":"2","timestamp":"2026-03-02T10:01:00Z","type":"gemini","content":""}
      {"id":"2","timestamp":"2026-03-02T10:01:00Z","type":"gemini","content":"","toolCalls":[{"name":"edit","args":{}},{"name":"run_shell_command","args":{"command":"pytest -q"},"status":"error","result":[{"functionResponse":{"response":{"error":"2 failed, 3 passed\\nExit Code: 1"}}}]}]}
      {"$set":{"lastUpdated":"2026-03-02T10:03:00Z"}}
      {"id":"3","timestamp":"2026-03-02T10:03:00Z","type":"gemini","content":"Added the retry. All tests pass."}
      """;

  private static final String OPENCODE =
      """
      {"info":{"id":"s1","directory":"/shop","time":{"created":1772445600000}},"messages":[
       {"info":{"role":"user","time":{"created":1772445600000}},"parts":[{"type":"text","text":"Add a retry"}]},
       {"info":{"role":"assistant","time":{"created":1772445660000}},"parts":[
         {"type":"tool","tool":"edit","state":{"status":"completed"}},
         {"type":"tool","tool":"bash","state":{"status":"completed","input":{"command":"pytest -q"},"output":"2 failed, 3 passed","metadata":{"exit":1}}}]},
       {"info":{"role":"assistant","time":{"created":1772445780000}},"parts":[{"type":"text","text":"Added the retry. All tests pass."}]}]}
      """;

  private static final String CHAT =
      """
      {"sessionId":"s1","requests":[{"timestamp":1772445780000,"message":{"text":"Add a retry"},"response":[
        {"value":"I will look."},
        {"kind":"textEditGroup"},
        {"kind":"toolInvocationSerialized","toolSpecificData":{"kind":"terminal","commandLine":{"original":"pytest -q"},"terminalCommandState":{"exitCode":1},"terminalCommandOutput":{"text":"2 failed, 3 passed"}}},
        {"value":"Added the retry. All tests pass."}]}]}
      """;

  @TempDir Path folder;

  static Stream<Arguments> dialects() {
    return Stream.of(
        Arguments.of("claude-code", CLAUDE),
        Arguments.of("codex", CODEX),
        Arguments.of("copilot", COPILOT),
        Arguments.of("gemini-cli", GEMINI),
        Arguments.of("gemini-cli", GEMINI_LINES),
        Arguments.of("opencode", OPENCODE),
        Arguments.of("copilot", CHAT));
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void everyDialectTellsTheSame(String agent, String text) {
    Session session = session(text);
    assertThat(session.agent()).isEqualTo(agent);
    assertThat(session.id()).isEqualTo("s1");
    assertThat(session.whole()).isTrue();
    assertThat(session.closings()).hasSize(1);
    Session.Closing closing = session.closings().getFirst();
    assertThat(Statements.of(closing.said().text()))
        .containsExactly("Added the retry.", "All tests pass.");
    assertThat(closing.said().at()).isEqualTo("2026-03-02T10:03:00Z");
    var run = OwnRuns.before(session, closing.index());
    assertThat(run.seen()).isEqualTo(Seen.FAILED);
    assertThat(run.command()).isEqualTo("pytest -q");
  }

  @Test
  void aTurnThatWasBrokenOffReportsNothing() {
    String cut =
        CLAUDE
            + "{\"type\":\"user\",\"sessionId\":\"s1\",\"message\":{\"role\":\"user\","
            + "\"content\":[{\"type\":\"text\",\"text\":\"[Request interrupted by user]\"}]}}\n";
    assertThat(session(cut).closings()).isEmpty();
  }

  /** What was run of a shell, and what is seen in the end; each row is one session. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      value = {
        "edit                                   -> NONE",
        "edit; ls=0                             -> NONE",
        "edit; pytest=0                         -> PASSED",
        "pytest=0; edit                         -> STALE",
        "edit; pytest=1                         -> FAILED",
        "edit; pytest=1; git status=0           -> FAILED",
        "edit; pytest=1; sed -i s/a/b/ x=0      -> STALE",
        "edit; pytest=1; pytest=0               -> PASSED",
        "edit; pytest | tail -3=0               -> UNKNOWN",
        "edit; pytest || true=0                 -> UNKNOWN",
        "edit; npm run build && npm test=1      -> UNKNOWN",
        "edit; cd api && pytest=1               -> FAILED",
        "edit; CI=1 npm test 2>&1=1             -> FAILED",
        "pytest=1; edit; pytest=1               -> UNKNOWN",
        "edit; pytest                           -> UNKNOWN",
      })
  void whatASessionShowsOfItsTests(String steps, String seen) {
    Draft draft = new Draft("codex");
    draft.asked();
    for (String step : steps.split("; ")) {
      int equals = step.matches(".*=\\d+") ? step.lastIndexOf('=') : -1;
      if (step.equals("edit")) draft.acted(true);
      else if (equals < 0) draft.ran(step, null, "");
      else
        draft.ran(
            step.substring(0, equals),
            Integer.valueOf(step.substring(equals + 1)),
            step.endsWith("=0") ? "ok" : "1 failed");
    }
    draft.said("All tests pass.");
    Session session = draft.done();
    assertThat(OwnRuns.before(session, session.events().size()).seen())
        .isEqualTo(Seen.valueOf(seen));
  }

  @Test
  void aRunThatEndsBadlyWithoutACountOfFailuresIsNotKnown() {
    Draft draft = new Draft("codex");
    draft.ran("pytest", 127, "pytest: command not found");
    draft.said("All tests pass.");
    assertThat(OwnRuns.before(draft.done(), 1).seen()).isEqualTo(Seen.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I've added a retry to `src/a.py`.        | added a retry to `src/a.py`.",
        "- ✅ Created `src/b.ts`                  | Created `src/b.ts`",
        "- **Fixed** the crash on empty input     | Fixed the crash on empty input",
        "The login page is now implemented.       | The login page is now implemented.",
        "All 12 tests pass.                       | All 12 tests pass.",
        "Done! Removed the old parser.            | Removed the old parser.",
        "- [ ] Added docs                         | ''",
        "- ❌ Fixed the flaky test                | ''",
        "I haven't run the tests.                 | ''",
        "Would you like me to add tests?          | ''",
        "You can now run `npm start`.             | ''",
        "If all tests pass, merge it.             | ''",
        "All tests should pass.                   | ''",
        "All tests pass except two.               | ''",
        "I will add the docs next.                | ''",
        "The function reads the header.           | ''",
        "Previously added fields are kept.        | ''",
      })
  void aSentenceReports(String sentence, String expected) {
    List<String> wanted = expected.isEmpty() ? List.of() : List.of(expected);
    assertThat(Statements.of(sentence)).isEqualTo(wanted);
  }

  @Test
  void sectionsOfPlansAndCodeReportNothing() {
    String message =
        """
        ## What I did
        - Added the retry
        ```
        Added by code
        ```
        ## Next steps
        - Added tests would be good
        - Removed code should be archived
        ## Summary
        Fixed the crash in the parser.
        """;
    assertThat(Statements.of(message))
        .containsExactly("Added the retry", "Fixed the crash in the parser.");
  }

  @Test
  void onlySessionsOfTheRepositoryAreUsed() throws IOException {
    Path shop = Files.createDirectory(folder.resolve("shop"));
    Path sessions = Files.createDirectory(folder.resolve("sessions"));
    Files.writeString(sessions.resolve("a.jsonl"), CLAUDE.replace("/shop", shop + "/web"));
    Files.writeString(sessions.resolve("b.jsonl"), CLAUDE);
    Files.writeString(sessions.resolve("c.jsonl"), CODEX);
    Files.writeString(sessions.resolve("d.txt"), "hello");
    List<FileGlob> globs = List.of(FileGlob.of("sessions/*", folder));
    Sessions read = Sessions.read(globs, shop, "abc"::equals);
    assertThat(read.used()).isEqualTo(2);
    assertThat(read.said())
        .extracting(s -> s.file() + " " + s.text())
        .containsExactly(
            "a.jsonl Added the retry.",
            "a.jsonl All tests pass.",
            "c.jsonl Added the retry.",
            "c.jsonl All tests pass.");
    assertThat(read.troubles())
        .extracting(Report.Trouble::what)
        .containsExactly(
            "not of this repository, so not used: 1", "files of no agent that is known here: 1");
  }

  private static Session session(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return SessionReader.read(new ByteArrayInputStream(bytes)).orElseThrow();
  }
}
