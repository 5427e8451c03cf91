package xpod.source.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xpod.source.tracker.TaskChange;
import xpod.source.tracker.TaskItem;

/**
 * What must hold for all lists. A failure names the seed; set it as {@code FIRST_SEED} to replay.
 */
class TaskDocumentPropertyTest {
  private static final long FIRST_SEED = 1;
  private static final int SEEDS = 1_500;

  @Test
  void aNewerVersionReadsTheSameSharedOrNot() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
      RandomLists lists = new RandomLists(seed);
      List<String> lines = lists.list();
      TaskDocument shared = TaskDocument.parse(RandomLists.bytes(lines));
      for (int edit = 0; edit < 5; edit++) {
        lines = lists.edited(lines);
        byte[] bytes = RandomLists.bytes(lines);
        shared = shared.next(bytes);
        TaskDocument alone = TaskDocument.parse(bytes);
        assertThat(shared.items())
            .as("seed %d edit %d of %s", seed, edit, lines)
            .isEqualTo(alone.items());
        assertThat(shared.states()).as("seed %d", seed).isEqualTo(alone.states());
        assertThat(shared.status()).as("seed %d", seed).isEqualTo(alone.status());
      }
    }
  }

  @Test
  void changesLeadFromTheItemsBeforeToTheItemsAfter() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
      RandomLists lists = new RandomLists(seed);
      List<String> lines = lists.list();
      TaskDocument before = TaskDocument.parse(RandomLists.bytes(lines));
      for (int edit = 0; edit < 5; edit++) {
        lines = lists.edited(lines);
        TaskDocument after = before.next(RandomLists.bytes(lines));
        List<TaskChange> changes = TaskDocument.changes(before, after);
        Map<String, String> state = states(before);
        apply(changes, state);
        assertThat(state).as("seed %d edit %d: %s", seed, edit, changes).isEqualTo(states(after));
        before = after;
      }
    }
  }

  @Test
  void versionsReadApartHaveTheSameChanges() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS / 4; seed++) {
      RandomLists lists = new RandomLists(seed);
      List<String> lines = lists.list();
      TaskDocument before = TaskDocument.parse(RandomLists.bytes(lines));
      byte[] newer = RandomLists.bytes(lists.edited(lines));
      assertThat(TaskDocument.changes(before, TaskDocument.parse(newer)))
          .as("seed %d", seed)
          .isEqualTo(TaskDocument.changes(before, before.next(newer)));
    }
  }

  @Test
  void keysAreUniqueInAFile() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
      List<TaskItem> items =
          TaskDocument.parse(RandomLists.bytes(new RandomLists(seed).list())).items();
      assertThat(items).extracting(TaskItem::key).as("seed %d", seed).doesNotHaveDuplicates();
    }
  }

  @Test
  void noBytesMakeItFail() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
      RandomLists lists = new RandomLists(seed);
      TaskDocument before = TaskDocument.parse(lists.noise((int) (seed % 200)));
      byte[] bytes = lists.noise((int) (seed % 230));
      TaskDocument after = before.next(bytes);
      TaskDocument.changes(before, after);
      assertThat(after.items()).as("seed %d", seed).isEqualTo(TaskDocument.parse(bytes).items());
    }
  }

  private static Map<String, String> states(TaskDocument document) {
    Map<String, String> states = new HashMap<>();
    for (TaskItem item : document.items()) states.put(item.key(), state(item));
    return states;
  }

  private static String state(TaskItem item) {
    return item.mark() + " " + item.id() + " " + item.text();
  }

  private static void apply(List<TaskChange> changes, Map<String, String> states) {
    for (TaskChange change : changes) {
      switch (change) {
        case TaskChange.Born born -> {}
        case TaskChange.Removed removed -> states.remove(removed.item().key());
        case TaskChange.Pair pair -> states.remove(pair.before().key());
      }
    }
    for (TaskChange change : changes) {
      switch (change) {
        case TaskChange.Born born -> states.put(born.item().key(), state(born.item()));
        case TaskChange.Removed removed -> {}
        case TaskChange.Pair pair -> states.put(pair.after().key(), state(pair.after()));
      }
    }
  }
}
