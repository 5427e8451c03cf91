package xpod.source.repository;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xpod.source.tracker.Snapshot;

/** What holds for trackers whatever their files hold, wherever the bytes come from. */
class TrackersPropertyTest {
  private static final long SEED = Long.getLong("seed", new Random().nextLong(1_000_000_000));

  private static final String BACKLOG = "backlog/tasks/task-1 - Cart.md";
  private static final String TASKMASTER = ".taskmaster/tasks/tasks.json";
  private static final String STORY = "docs/sprint-artifacts/1-2-cart.md";
  private static final String SPRINT = "docs/sprint-artifacts/sprint-status.yaml";

  private static final List<String> PIECES =
      List.of(
          "---\n",
          "id: TASK-1\n",
          "id: task-002\n",
          "status: Done\n",
          "status: To Do\n",
          "title: 'Cart'\n",
          "title: a: b\n",
          "- [x] #1 Sum\n",
          "- [ ] #2 Round\n",
          "  - [x] Deep\n",
          "## Acceptance Criteria\n",
          "## Tasks / Subtasks\n",
          "## Checklist\n",
          "# Story 1.2: Cart\n",
          "Status: done\n",
          "Status: review\n",
          "{",
          "}",
          "[",
          "]",
          ",",
          "\"tasks\": ",
          "\"master\": ",
          "\"id\": 1",
          "\"title\": \"Cart\"",
          "\"status\": \"done\"",
          "\"subtasks\": ",
          "development_status:\n",
          "  epic-1: done\n",
          "  1-2-cart: done\n",
          "  1-2-cart: review\n",
          "&a [*a]\n",
          "\r\n",
          "\u0000",
          "é",
          "\t");

  private static Snapshot none(String path) {
    return Objects.requireNonNull(ListKind.of(path)).tracker().empty(path);
  }

  private static byte[] anything(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(40); n > 0; n--)
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    byte[] bytes = text.toString().getBytes(UTF_8);
    if (bytes.length > 0 && random.nextInt(4) == 0)
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    return bytes;
  }

  @TestFactory
  Stream<DynamicTest> aVersionReadsTheSameWhateverWasReadBefore() {
    System.out.println("TrackersPropertyTest seed " + SEED + " (-Dseed=…)");
    return Stream.of(BACKLOG, TASKMASTER, STORY, SPRINT)
        .map(path -> DynamicTest.dynamicTest(path, () -> readsTheSame(path)));
  }

  private static void readsTheSame(String path) {
    Random random = new Random(SEED);
    Snapshot before = none(path);
    for (int n = 0; n < 2_000; n++) {
      byte[] bytes = anything(random);
      Snapshot after = before.next(bytes);
      Snapshot alone = none(path).next(bytes);
      assertThat(after.items()).as("seed %d, version %d", SEED, n).isEqualTo(alone.items());
      assertThat(after.problem()).isEqualTo(alone.problem());
      assertThat(after.states()).isEqualTo(alone.states());
      after.items().forEach(item -> assertThat(after.kin(item)).isEqualTo(alone.kin(item)));
      if (after.problem().isEmpty()) assertThat(after.changesTo(alone)).isEmpty();
      assertThat(before.changesTo(after)).hasSameSizeAs(before.changesTo(alone));
      before = after;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {BACKLOG, TASKMASTER, STORY, SPRINT})
  void nothingIsReadForEverAndNothingThrows(String path) {
    List<byte[]> hostile = new ArrayList<>();
    hostile.add(("[".repeat(200_000)).getBytes(UTF_8));
    hostile.add(("{\"a\":".repeat(200_000)).getBytes(UTF_8));
    hostile.add(
        ("{\"tasks\":[{\"id\":1,\"title\":\"t\",\"subtasks\":[").repeat(5_000).getBytes(UTF_8));
    hostile.add(("---\nstatus: " + "[".repeat(100_000) + "\n---\n").getBytes(UTF_8));
    hostile.add(("a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n").getBytes(UTF_8));
    hostile.add(("- [x] deep\n" + "  ".repeat(3_000) + "- [x] deeper\n").getBytes(UTF_8));
    hostile.add("development_status:\n  1-1-a: !!java.net.URL [x]\n".getBytes(UTF_8));
    byte[] zeros = new byte[10 << 20];
    hostile.add(zeros);
    byte[] spaces = new byte[10 << 20];
    Arrays.fill(spaces, (byte) ' ');
    hostile.add(spaces);
    hostile.add("- [x] one of very many boxes in a file\n".repeat(60_000).getBytes(UTF_8));
    for (byte[] bytes : hostile) {
      assertThatCode(
              () -> {
                Snapshot read = none(path).next(bytes);
                read.items().stream().limit(10).forEach(read::kin);
                none(path).next("x".getBytes(UTF_8)).changesTo(read);
              })
          .doesNotThrowAnyException();
    }
  }

  @Test
  void aLongListIsReadInSeconds() {
    StringBuilder tasks = new StringBuilder("{\"master\": {\"tasks\": [");
    for (int i = 1; i <= 40_000; i++) {
      tasks.append(i == 1 ? "" : ",");
      tasks.append(
          "{\"id\": %d, \"title\": \"Task %d\", \"details\": \"%s\", \"status\": \"done\"}"
              .formatted(i, i, "x".repeat(180)));
    }
    byte[] bytes = tasks.append("]}}").toString().getBytes(UTF_8);
    assertThat(bytes.length).isGreaterThan(10 << 20 - 1);
    long start = System.nanoTime();
    Snapshot read = none(TASKMASTER).next(bytes);
    assertThat(read.items()).hasSize(40_000);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }
}
