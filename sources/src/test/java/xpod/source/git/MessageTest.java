package xpod.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MessageTest {
  /** Closing references carry a bang in front, plain ones nothing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          fixes #12                                   | !#12
          Fixed #12.                                  | !#12
          Closes: #12                                 | !#12
          closed GH-12                                | !#12
          resolve owner/repo#12                       | !owner/repo#12
          resolves https://github.com/o/r/issues/12   | !o/r#12
          closes https://gitlab.com/g/s/p/-/issues/9  | !g/s/p#9
          fixes https://x.atlassian.net/browse/PAY-7  | !PAY-7
          Fixes PAY-12                                | !PAY-12
          Fixes #1, #2 and #3                         | !#1 !#2 !#3
          Fixes #1, fixes #2                          | !#1 !#2
          closes #1 & PAY-2                           | !#1 !PAY-2
          fixes issue #12                             | !#12
          fix: #12                                    | !#12
          prefix #12                                  | #12
          suffixes #12                                | #12
          hot-fix #12                                 | #12
          fix the login, see #12                      | #12
          Refs #4                                     | #4
          doesn't fix #12                             | #12
          doesn’t fix #12                             | #12
          does not really fix #12                     | #12
          never closes #12                            | #12
          partially fixes #12                         | #12
          attempts to fix #12                         | #12
          try to resolve #12                          | #12
          fix #12?                                    | #12
          It does not compile. Fixes #12              | !#12
          feat: x (#12)                               | ^^
          fixes #9 (#12)                              | !#9
          Merge pull request #12 from o/fixes         | ^^
          Merge pull request #12 from o/PAY-3         | ^^
          see UTF-8 and SHA-256 and ISO-8601          | ^^
          CVE-2024-1234 and RFC-2616                  | ^^
          AES-256-GCM GPT-4 GPT-4o PEP-8              | ^^
          PAY-12-fix-login                            | PAY-12
          &#39; is no issue                           | ^^
          colour #000 and #12ab                       | ^^
          docs/a#12 is another project                | docs/a#12
          group/proj!12 and !13                       | group/proj!12 !13
          """)
  void references(String subject, String expected) {
    assertThat(shown(Message.parse(subject).references())).isEqualTo(expected);
    if (!subject.endsWith(")") && !subject.startsWith("Merge")) {
      assertThat(shown(Message.parse("x\n\n" + subject).references())).isEqualTo(expected);
    }
  }

  @Test
  void aClosingWordCountsInQuotesAndCodeAsForgesCountIt() {
    assertThat(shown(Message.parse("x\n\n> fixes #1\n\n```\ncloses #2\n```").references()))
        .isEqualTo("!#1 !#2");
  }

  @Test
  void aClosingMentionWinsAndTheSubjectIsRemembered() {
    assertThat(Message.parse("touch #1\n\nFixes #1").references())
        .containsExactly(new Reference("", "#1", true, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          T012: add login               | T012
          [T012] add, T013a             | T012 T013a
          T001-T004 done                | T001 T002 T003 T004
          T001–T003                     | T001 T002 T003
          T001, T002 and T003           | T001 T002 T003
          T098 to T101                  | T098 T099 T100 T101
          t2259..t2262: rename          | t2259 t2260 t2261 t2262
          t12.3.1 done.                 | t12.3.1
          feat(t123): x                 | t123
          PAY-12 do it                  | PAY-12
          task-12.3 and task-4          | task-12.3 task-4
          Task 3.1: parser              | 3.1
          task 5                        | 5
          tasks 1.1, 1.2 and 2          | 1.1 1.2 2
          tasks 1.1-1.4                 | 1.1 1.2 1.3 1.4
          complete subtask 4.2          | 4.2
          version 3.1 of 5              | ^^
          t2.micro and t3.large         | ^^
          docs/t12.md                   | ^^
          2024-01-01T12:00              | ^^
          UTF-8 SHA-256 COVID-19        | ^^
          at T1 we wait                 | ^^
          multitask 3                   | ^^
          T001-T9999                    | T001 T9999
          Merge branch 'feature/t77-x'  | t77
          """)
  void tasks(String subject, String expected) {
    List<TaskMention> tasks = Message.parse(subject).tasks();
    assertThat(tasks.stream().map(TaskMention::id).collect(Collectors.joining(" ")))
        .isEqualTo(expected);
    assertThat(tasks).allMatch(TaskMention::inSubject);
  }

  @Test
  void anIdInTheBodyAloneIsToldApart() {
    assertThat(Message.parse("T001 x\n\nalso T001 and T002").tasks())
        .containsExactly(new TaskMention("T001", true), new TaskMention("T002", false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          feat: x (#12)                                         | #12
          backport y (#7) (#12)                                 | #12
          feat: x (#12) and more                                | ^^
          Merge pull request #12 from owner/branch              | #12
          Merged in feature/x (pull request #12)                | #12
          Merged PR 12: title                                   | #12
          Revert "x (#7)" (#12)                                 | #12
          Revert "x (#7)"                                       | ^^
          Merge branch 'x' into 'main'~~See merge request g/s/p!12 | g/s/p#12
          Merge branch 'x'~~See merge request !12               | #12
          mentions (#12) in passing                             | ^^
          """)
  void pullRequests(String message, String expected) {
    Optional<PullRequest> request = Message.parse(message.replace("~", "\n")).pullRequest();
    assertThat(request.map(r -> r.project() + "#" + r.number()).orElse("")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          Merge branch 'x'                                      | [x];;
          Merge branch 'x' into y                               | [x];;y
          Merge branch 'x' into 'y'                             | [x];;y
          Merge branch 'x' of https://h/o/r into y              | [x];https://h/o/r;y
          Merge branches 'a', 'b' and 'c'                       | [a, b, c];;
          Merge remote-tracking branch 'origin/x' into y        | [origin/x];;y
          Merge tag 'v1.2'                                      | [v1.2];;
          Merge pull request #12 from owner/codex/fix           | [owner/codex/fix];;
          Merged in feature/x (pull request #12)                | [feature/x];;
          Merge two ideas                                       | ^^
          Merge branch handling into one class                  | ^^
          """)
  void merges(String subject, String shown) {
    Optional<Merge> merge = Message.parse(subject).merge();
    assertThat(merge.map(m -> m.branches() + ";" + m.from() + ";" + m.into()).orElse(""))
        .isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          Revert "x"~~This reverts commit 1234abc.                        | REVERT 1234abc 0 x
          Revert "x"                                                      | REVERT  0 x
          revert: "x"~~This reverts commit 1234abcd                       | REVERT 1234abcd 0
          Use a better way~~This reverts commit 1234abcd partially.       | ^^
          Allow more~~This partially reverts commit 1234abcd.             | ^^
          Show the bug~~The test passes if we revert 1234abcd.            | ^^
          Once more~~This is a remake of the reverted 1234abcd.           | ^^
          Tell the story~~1234abcd (2017) - reverts 2345bcde for now      | ^^
          Retire it~~Therefore, revert 1234abcd.                          | WORDS 1234abcd 0
          Revert "a"~~This reverts commits 1234abc, 2345bcd and 3456cde.  | REVERT 1234abc 0 a; REVERT 2345bcd 0 a; REVERT 3456cde 0 a
          x~~This reverts commit 1234abc.~This reverts commit 2345bcd.    | REVERT 1234abc 0 ; REVERT 2345bcd 0
          Revert "x"~~This reverts commit 1234abc, reversing~changes made to 2345bcd. | REVERT 1234abc 0 x
          Revert "Revert "x""~~This reverts commit 1234abc.               | REAPPLY 1234abc 0 x
          Reapply "x"~~This reverts commit 1234abc.                       | REAPPLY 1234abc 0 x
          Revert "Reapply "x""                                            | REVERT  0 x
          Revert "Revert "Revert "x""\"                                    | REVERT  0 x
          Revert "x" (#13)~~Reverts owner/repo#12                         | REVERT  12 x
          Revert "x"~~This reverts merge request !12                      | REVERT  12 x
          revert 1234abc                                                  | WORDS 1234abc 0
          Back out 1234abc, it broke the build                            | WORDS 1234abc 0
          backed out changeset 1234567                                    | WORDS 1234567 0
          rollback of #12                                                 | WORDS  12
          fix: undo the commit 1234abc                                    | WORDS 1234abc 0
          Revert the new parser                                           | WORDS  0 the new parser
          revert: the new parser                                          | WORDS  0 the new parser
          do not revert 1234abc                                           | ^^
          revert 20240101 numbers                                         | WORDS  0 20240101 numbers
          handle reverted orders                                          | ^^
          """)
  void reverts(String message, String expected) {
    String shown =
        Message.parse(message.replace("~", "\n")).reverts().stream()
            .map(r -> r.kind() + " " + r.commit() + " " + r.request() + " " + r.title())
            .collect(Collectors.joining("; "));
    assertThat(shown.strip()).isEqualTo(expected);
  }

  @Test
  void trailersAreReadAtTheEndAndKnownOnesAnywhere() {
    Message message =
        Message.parse(
            """
            subject

            Note: this is prose, since the paragraph has other lines
            and goes on.

            Co-authored-by: Bo <bo@example.org>

            * squashed

            Closes: #4
            Link: https://example.org/a
              continued
            Signed-off-by: Ada <ada@example.org>
            """);
    assertThat(message.trailers())
        .containsExactly(
            new Trailer("Co-authored-by", "Bo <(address)>"),
            new Trailer("Closes", "#4"),
            new Trailer("Link", "https://example.org/a continued"),
            new Trailer("Signed-off-by", "Ada <(address)>"));
    assertThat(Message.parse("s\n\nhttps://example.org").trailers()).isEmpty();
    assertThat(Message.parse("Key: value").trailers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          feat(core): add x            | feat/core/false/add x
          fix!: drop y                 | fix//true/drop y
          Feat: add x                  | feat//false/add x
          feat: x~~BREAKING CHANGE: y  | feat//true/x
          add x: then y                | ^^
          feat:nothing                 | ^^
          t123: x                      | ^^
          """)
  void conventions(String message, String expected) {
    Optional<Convention> convention = Message.parse(message.replace("~", "\n")).convention();
    assertThat(
            convention
                .map(c -> c.type() + "/" + c.scope() + "/" + c.breaking() + "/" + c.description())
                .orElse(""))
        .isEqualTo(expected);
  }

  @Test
  void addressesDoNotLeave() {
    Message message =
        Message.parse("ask a.b+c@mail.example.org\n\n<1+x[bot]@users.noreply.github.com>");
    assertThat(message.subject()).isEqualTo("ask (address)");
    assertThat(message.body()).isEqualTo("<(address)>");
    assertThat(Message.parse("use @scope/pkg@1.2.3 and @Override").subject())
        .isEqualTo("use @scope/pkg@1.2.3 and @Override");
  }

  @Test
  void aHostileMessageCostsLittle() {
    String[] parts = {
      "fix ",
      "#1 ",
      "a/",
      "a.b-",
      "task 1,",
      "T01-",
      "t1.",
      "'x' and ",
      "Revert \"",
      "A: ",
      "http://a/",
      "a@",
      "[",
      "not ",
      "X1-1",
      "(#1)"
    };
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (String part : parts) {
            for (String prefix : List.of("", "Merge branch ", "x\n\n")) {
              Message message = Message.parse(prefix + part.repeat(16_000 / part.length()));
              message.references();
              message.tasks();
              message.reverts();
              message.trailers();
              message.merge();
              message.pullRequest();
              message.convention();
            }
          }
        });
  }

  @Test
  void anyBytesAreAMessage() {
    byte[] bytes = new byte[512];
    for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) i;
    Message message = Message.parse(bytes);
    assertThat(message.tasks()).isNotNull();
    assertThat(Message.parse(new byte[0])).isEqualTo(new Message("", "", false));
    assertThat(Message.parse("ü\nb".getBytes(StandardCharsets.UTF_8)).subject()).isEqualTo("ü");
  }

  private static String shown(List<Reference> references) {
    return references.stream()
        .map(r -> (r.closes() ? "!" : "") + r.project() + r.key())
        .collect(Collectors.joining(" "));
  }
}
