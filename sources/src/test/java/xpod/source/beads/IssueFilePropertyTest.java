package xpod.source.beads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xpod.source.tracker.Snapshot;
import xpod.source.tracker.TaskChange;
import xpod.source.tracker.TaskItem;

/**
 * What must hold for all files of issues. A failure names the seed; set it as {@code FIRST_SEED} to
 * replay.
 */
class IssueFilePropertyTest {
  private static final long FIRST_SEED = 1;
  private static final int SEEDS = 3_000;

  @Test
  void aNewerVersionReadsTheSameWhicheverItIsReadFrom() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
      RandomIssues issues = new RandomIssues(seed);
      List<String> lines = issues.file();
      IssueFile shared = IssueFile.EMPTY;
      for (int edit = 0; edit < 6; edit++) {
        byte[] bytes = issues.bytes(lines);
        if (edit % 3 == 2) bytes = issues.damaged(bytes);
        shared = shared.next(bytes);
        isTheSame(shared, IssueFile.EMPTY.next(bytes), "seed " + seed + " edit " + edit);
        lines = issues.edited(lines);
      }
    }
  }

  private static void isTheSame(Snapshot one, Snapshot other, String where) {
    assertThat(one.items()).as(where).isEqualTo(other.items());
    assertThat(one.states()).as(where).isEqualTo(other.states());
    assertThat(one.gap()).as(where).isEqualTo(other.gap());
    assertThat(one.problem()).as(where).isEqualTo(other.problem());
    for (TaskItem item : one.items()) {
      assertThat(one.kin(item)).as(where).isEqualTo(other.kin(item));
    }
  }

  @Test
  void versionsReadApartHaveTheSameChanges() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
      RandomIssues issues = new RandomIssues(seed);
      List<String> lines = issues.file();
      IssueFile before = IssueFile.EMPTY.next(issues.bytes(lines));
      byte[] newer = issues.bytes(issues.edited(lines));
      assertThat(before.changesTo(before.next(newer)))
          .as("seed %d", seed)
          .isEqualTo(before.changesTo(IssueFile.EMPTY.next(newer)));
    }
  }

  @Test
  void changesLeadFromTheItemsBeforeToTheItemsAfter() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
      RandomIssues issues = new RandomIssues(seed);
      List<String> lines = issues.file();
      IssueFile before = IssueFile.EMPTY.next(issues.bytes(lines));
      IssueFile after = before.next(issues.bytes(issues.edited(lines)));
      if (after.problem().isPresent()) continue;
      Map<String, String> states = states(before);
      for (TaskChange change : before.changesTo(after)) apply(change, states);
      assertThat(states).as("seed %d", seed).isEqualTo(states(after));
    }
  }

  private static Map<String, String> states(Snapshot file) {
    Map<String, String> states = new HashMap<>();
    for (TaskItem item : file.items()) states.put(item.key(), item.mark() + " " + item.text());
    return states;
  }

  private static void apply(TaskChange change, Map<String, String> states) {
    switch (change) {
      case TaskChange.Born(TaskItem item) ->
          states.put(item.key(), item.mark() + " " + item.text());
      case TaskChange.Removed(TaskItem item) -> states.remove(item.key());
      case TaskChange.Pair pair ->
          states.put(pair.after().key(), pair.after().mark() + " " + pair.after().text());
    }
  }
}
