package xpod.source.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import xpod.source.tracker.Snapshot;
import xpod.source.tracker.TaskChange;
import xpod.source.tracker.TaskItem;

/** What must hold for lists of every shape. A failure names the seed, which replays it. */
class MarkdownFilePropertyTest {
  private static final int SEEDS = 1_500;
  private static final Snapshot EMPTY = new MarkdownLists().empty("plans/todo.md");

  /** A list of this size, with so many versions, in a time that a slow machine keeps too. */
  private static final int ROWS = 5_000;

  private static final int VERSIONS = 400;
  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void aNewerVersionReadsTheSameSharedOrNot() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      RandomLists lists = new RandomLists(seed);
      List<String> lines = seed % 2 == 0 ? lists.list() : lists.unboxed();
      Snapshot shared = EMPTY.next(RandomLists.bytes(lines));
      for (int edit = 0; edit < 5; edit++) {
        lines = lists.edited(lines);
        byte[] bytes = RandomLists.bytes(lines);
        shared = shared.next(bytes);
        Snapshot alone = EMPTY.next(bytes);
        assertThat(shared.items()).as("seed %d edit %d", seed, edit).isEqualTo(alone.items());
        assertThat(shared.states()).as("seed %d", seed).isEqualTo(alone.states());
      }
    }
  }

  @Test
  void changesLeadFromTheItemsBeforeToTheItemsAfter() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      RandomLists lists = new RandomLists(seed);
      List<String> lines = seed % 2 == 0 ? lists.list() : lists.unboxed();
      Snapshot before = EMPTY.next(RandomLists.bytes(lines));
      for (int edit = 0; edit < 5; edit++) {
        lines = lists.edited(lines);
        Snapshot after = before.next(RandomLists.bytes(lines));
        List<TaskChange> changes = before.changesTo(after);
        Map<String, String> state = states(before);
        apply(changes, state);
        assertThat(state).as("seed %d edit %d: %s", seed, edit, changes).isEqualTo(states(after));
        before = after;
      }
    }
  }

  @Test
  void keysAreUniqueAndNoBytesMakeItFail() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      RandomLists lists = new RandomLists(seed);
      List<TaskItem> items = EMPTY.next(RandomLists.bytes(lists.unboxed())).items();
      assertThat(items).extracting(TaskItem::key).as("seed %d", seed).doesNotHaveDuplicates();
      Snapshot noise = EMPTY.next(lists.noise((int) (seed % 230)));
      EMPTY.changesTo(noise);
    }
  }

  @Test
  void aLongTableWithManyVersionsIsReadSoon() {
    StringBuilder table = new StringBuilder("| ID | Task | Status |\n|---|---|---|\n");
    for (int i = 0; i < ROWS; i++) table.append("| T%04d | Draw map %d | Open |\n".formatted(i, i));
    Assertions.assertTimeout(
        SOON,
        () -> {
          String text = table.toString();
          Snapshot before = EMPTY.next(text.getBytes(StandardCharsets.UTF_8));
          for (int i = 0; i < VERSIONS; i++) {
            text = text.replaceFirst("Open", "Done");
            Snapshot after = before.next(text.getBytes(StandardCharsets.UTF_8));
            assertThat(before.changesTo(after)).hasSize(1);
            before = after;
          }
        });
  }

  private static Map<String, String> states(Snapshot document) {
    Map<String, String> states = new HashMap<>();
    for (TaskItem item : document.items()) states.put(item.key(), state(item));
    return states;
  }

  private static String state(TaskItem item) {
    return item.mark() + " " + item.text();
  }

  private static void apply(List<TaskChange> changes, Map<String, String> states) {
    for (TaskChange change : changes) {
      if (change instanceof TaskChange.Removed removed) states.remove(removed.item().key());
      if (change instanceof TaskChange.Pair pair) states.remove(pair.before().key());
    }
    for (TaskChange change : changes) {
      if (change instanceof TaskChange.Born born) states.put(born.item().key(), state(born.item()));
      if (change instanceof TaskChange.Pair pair)
        states.put(pair.after().key(), state(pair.after()));
    }
  }
}
