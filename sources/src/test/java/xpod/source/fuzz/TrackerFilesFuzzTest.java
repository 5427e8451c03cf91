package xpod.source.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import xpod.source.backlog.BacklogLists;
import xpod.source.beads.BeadsIssues;
import xpod.source.bmad.BmadLists;
import xpod.source.changelog.Changelogs;
import xpod.source.issues.IssueExports;
import xpod.source.tasklist.MarkdownLists;
import xpod.source.taskmaster.TaskmasterLists;
import xpod.source.tracker.Snapshot;
import xpod.source.tracker.Tracker;

/** Files that are items, and files that hold records: two versions of each. */
class TrackerFilesFuzzTest {
  private static final int ASKED = 20;

  @FuzzTest(maxDuration = "10m")
  void aTaskOfBacklog(byte[] bytes) {
    readsAlike(new BacklogLists(), "backlog/tasks/task-1 - Cart.md", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void aListOfTaskMaster(byte[] bytes) {
    readsAlike(new TaskmasterLists(), ".taskmaster/tasks/tasks.json", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void aStoryOfBmad(byte[] bytes) {
    readsAlike(new BmadLists(), "docs/stories/1.2.cart.md", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void aSprintOfBmad(byte[] bytes) {
    readsAlike(new BmadLists(), "docs/sprint-artifacts/sprint-status.yaml", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void aChangelog(byte[] bytes) {
    readsAlike(new Changelogs(), "CHANGELOG.md", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void anEntryThatWaits(byte[] bytes) {
    readsAlike(new Changelogs(), "changelog.d/12.fix.md", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void aListInAnyShape(byte[] bytes) {
    readsAlike(new MarkdownLists(), "plans/todo.md", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void issuesOfBeads(byte[] bytes) {
    readsAlike(new BeadsIssues(), ".beads/issues.jsonl", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void anExportInJson(byte[] bytes) {
    readsAlike(new IssueExports(), "issues.json", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void anExportAsATable(byte[] bytes) {
    readsAlike(new IssueExports(), "issues.csv", bytes);
  }

  /** A version reads the same whatever was read before it, and has not changed from itself. */
  private static void readsAlike(Tracker tracker, String path, byte[] bytes) {
    int middle = bytes.length / 2;
    byte[] newer = Arrays.copyOfRange(bytes, middle, bytes.length);
    Snapshot older = tracker.empty(path).next(Arrays.copyOf(bytes, middle));
    Snapshot next = older.next(newer);
    Snapshot alone = tracker.empty(path, newer).next(newer);
    Snapshot same = tracker.empty(path).next(newer);
    assertThat(next.items()).isEqualTo(same.items());
    assertThat(next.states()).isEqualTo(same.states());
    assertThat(next.problem()).isEqualTo(same.problem());
    assertThat(next.gap()).isEqualTo(same.gap());
    alone.items().stream().limit(ASKED).forEach(alone::kin);
    older.changesTo(next);
    assertThat(same.changesTo(next)).isEmpty();
    tracker.holdsWork(path, newer);
  }
}
