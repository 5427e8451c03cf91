package xpod.source.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import xpod.source.tracker.TaskItem;

/** Files made to be slow or to break the reader; each must be over in a moment. */
class HostileListTest {
  private static final Duration MOMENT = Duration.ofSeconds(20);

  @Test
  void aLineOfAMegabyteIsOneItem() {
    within(() -> assertThat(read("- [x] " + "a(b`c ".repeat(180_000)).items()).hasSize(1));
  }

  @Test
  void deepNestingIsReadWithoutRecursion() {
    StringBuilder text = new StringBuilder();
    for (int depth = 0; depth < 2_000; depth++) {
      text.append(" ".repeat(2 * depth)).append("- [ ] level ").append(depth).append('\n');
    }
    within(() -> {
      List<TaskItem> items = read(text.toString()).items();
      assertThat(items).hasSize(2_000);
      assertThat(items.getLast().depth()).isEqualTo(1_999);
    });
  }

  @Test
  void manyBulletsOnOneLineAreCut() {
    within(() -> assertThat(read("- ".repeat(100_000) + "[x] end").items()).isEmpty());
  }

  @Test
  void aHundredThousandNamesakesHaveKeysOfTheirOwn() {
    String text = "- [ ] same\n".repeat(100_000);
    within(() -> {
      TaskDocument before = read(text);
      TaskDocument after = before.next(utf8("- [x] same\n" + text));
      assertThat(TaskDocument.changes(before, after)).isNotEmpty();
      assertThat(after.items().stream().map(TaskItem::key).distinct()).hasSize(100_001);
    });
  }

  @Test
  void everyLineChangedAtOnceIsPairedInAMoment() {
    StringBuilder old = new StringBuilder();
    StringBuilder now = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      old.append("- [ ] plan of ship ").append(i).append('\n');
      now.append("- [x] log of journey ").append(i).append(" to the isles\n");
    }
    within(() -> {
      TaskDocument before = read(old.toString());
      TaskDocument after = before.next(utf8(now.toString()));
      assertThat(TaskDocument.changes(before, after)).isNotEmpty();
    });
  }

  @Test
  void signsThatOpenAndNeverCloseCostNothing() {
    for (String sign : List.of("<!--", "`", "[", "(", "~~", "**", "pr:(", "(skipped ", "- - ")) {
      within(() -> read("- [x] " + sign.repeat(30_000) + "\n- [ ] next").items());
    }
  }

  @Test
  void aFileBeyondTheLimitIsAProblemAndNoException() {
    byte[] bytes = new byte[TaskDocument.MAX_BYTES + 1];
    Arrays.fill(bytes, (byte) '\n');
    assertThat(TaskDocument.parse(bytes).problem())
        .contains(TaskDocument.Problem.TOO_LARGE.reason());
    byte[] lines = Arrays.copyOf(bytes, TaskDocument.MAX_LINES + 1);
    assertThat(TaskDocument.parse(lines).problem())
        .contains(TaskDocument.Problem.TOO_MANY_LINES.reason());
    assertThat(TaskDocument.parse(lines).items()).isEmpty();
    TaskDocument small = read("- [x] a\n");
    assertThat(small.next(lines).problem()).contains(TaskDocument.Problem.TOO_MANY_LINES.reason());
  }

  @Test
  void whatCouldNotBeReadIsNotTakenForRemoved() {
    TaskDocument before = read("- [x] a\n");
    TaskDocument after = before.next("- [x] a\n".getBytes(StandardCharsets.UTF_16));
    assertThat(after.problem()).contains(TaskDocument.Problem.NOT_UTF8.reason());
    assertThat(TaskDocument.changes(before, after)).isEmpty();
  }

  private static void within(Executable work) {
    assertTimeoutPreemptively(MOMENT, work);
  }

  private static TaskDocument read(String text) {
    return TaskDocument.parse(utf8(text));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
