package xpod.source.beads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Files made to be slow or to break the reader; each must be over in a moment. */
class HostileIssuesTest {
  private static final Duration MOMENT = Duration.ofSeconds(20);

  private static void within(Executable work) {
    assertTimeoutPreemptively(MOMENT, work);
  }

  private static IssueFile read(String text) {
    return IssueFile.EMPTY.next(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String issue(String id, String rest) {
    return "{\"id\":\"%s\",\"title\":\"Work %s\",\"status\":\"closed\"%s}\n"
        .formatted(id, id, rest);
  }

  @Test
  void oneBrokenLineLosesNoOther() {
    IssueFile file = read(issue("bd-1", "") + "{\"id\":\"bd-2\",\"tit\n" + issue("bd-3", ""));
    assertThat(file.items()).extracting(i -> i.key()).containsExactly("bd-1", "bd-3");
    assertThat(file.gap()).contains("line 2 is no JSON record");
    assertThat(file.problem()).isEmpty();
  }

  @Test
  void aFileWithoutAnyRecordIsAProblemAndTellsOfNothingGone() {
    IssueFile before = read(issue("bd-1", ""));
    IssueFile after =
        before.next("version https://example.org/lfs\noid 12\n".getBytes(StandardCharsets.UTF_8));
    assertThat(after.problem()).hasValueSatisfying(p -> assertThat(p).startsWith("line 1 "));
    assertThat(before.changesTo(after)).isEmpty();
  }

  @Test
  void deepNestingIsOneBrokenLine() {
    within(() -> {
      String deep = ",\"metadata\":" + "[".repeat(400_000);
      assertThat(read(issue("bd-1", deep) + issue("bd-2", "")).items()).hasSize(1);
    });
  }

  @Test
  void aLineLongerThanAnyIssueIsBroken() {
    String notes = ",\"notes\":\"" + "x".repeat(2_000_000) + "\"";
    assertThat(read(issue("bd-1", notes) + issue("bd-2", "")).gap()).isPresent();
  }

  @Test
  void aRingOfWholesEnds() {
    String in =
        ",\"issue_type\":\"epic\",\"dependencies\":[{\"depends_on_id\":\"%s\",\"type\":\"parent-child\"}]";
    IssueFile file = read(issue("a-1", in.formatted("a-2")) + issue("a-2", in.formatted("a-1")));
    assertThat(file.kin(file.items().getFirst()).parts()).isEqualTo(1);
  }

  @Test
  void everyLineMovedAndChangedIsReadInAMoment() {
    StringBuilder old = new StringBuilder();
    StringBuilder now = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      old.append(issue("bd-" + i, ""));
      int other = 59_999 - i;
      now.append(issue("bd-" + other, other % 2 == 0 ? "" : ",\"priority\":1"));
      if (i % 1_000 == 999) now.append(issue("x-" + i, ""));
    }
    within(() -> {
      IssueFile before = read(old.toString());
      IssueFile after = before.next(now.toString().getBytes(StandardCharsets.UTF_8));
      assertThat(before.changesTo(after)).hasSize(60);
    });
  }

  @Test
  void linesOfOneHashAreReadInAMoment() {
    StringBuilder old = new StringBuilder();
    StringBuilder now = new StringBuilder();
    String pad = "p".repeat(40);
    for (int i = 0; i < 20_000; i++) {
      String line =
          "{\"p\":\"%s\",\"id\":\"a-%05d\",\"title\":\"t\",\"status\":\"open\",\"q\":\"%s\"}\n";
      old.append(line.formatted(pad, i, pad));
      now.append(line.formatted(pad, 19_999 - i, pad));
    }
    within(() -> {
      IssueFile before = read(old.toString());
      assertThat(before.changesTo(before.next(now.toString().getBytes(StandardCharsets.UTF_8))))
          .isEmpty();
    });
  }

  @Test
  void everyTruncationIsReadAsTheLinesThatAreWhole() {
    byte[] whole = (issue("bd-1", "") + issue("bd-2", "")).getBytes(StandardCharsets.UTF_8);
    IssueFile all = IssueFile.EMPTY.next(whole);
    for (int length = 0; length <= whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThat(all.next(cut).items()).isEqualTo(IssueFile.EMPTY.next(cut).items());
    }
  }
}
