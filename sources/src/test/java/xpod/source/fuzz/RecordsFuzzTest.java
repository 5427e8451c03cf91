package xpod.source.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import xpod.source.beads.BeadsIssues;
import xpod.source.issues.IssueExports;
import xpod.source.tracker.Snapshot;
import xpod.source.tracker.Tracker;

/** Trackers that keep records: two versions of a file. */
class RecordsFuzzTest {
  private static final int ASKED = 20;

  @FuzzTest(maxDuration = "10m")
  void issuesOfBeadsReadAsThoseThatStandAlone(byte[] bytes) {
    readsTheSame(new BeadsIssues(), ".beads/issues.jsonl", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void anExportInJsonReadsAsOneThatStandsAlone(byte[] bytes) {
    readsTheSame(new IssueExports(), "issues.json", bytes);
  }

  @FuzzTest(maxDuration = "10m")
  void anExportAsATableReadsAsOneThatStandsAlone(byte[] bytes) {
    readsTheSame(new IssueExports(), "issues.csv", bytes);
  }

  private static void readsTheSame(Tracker tracker, String path, byte[] bytes) {
    int middle = bytes.length / 2;
    byte[] older = Arrays.copyOf(bytes, middle);
    byte[] newer = Arrays.copyOfRange(bytes, middle, bytes.length);
    Snapshot none = tracker.empty(path);
    Snapshot alone = none.next(newer);
    Snapshot next = none.next(older).next(newer);
    assertThat(next.items()).isEqualTo(alone.items());
    assertThat(next.states()).isEqualTo(alone.states());
    assertThat(next.problem()).isEqualTo(alone.problem());
    assertThat(next.gap()).isEqualTo(alone.gap());
    alone.items().stream().limit(ASKED).forEach(alone::kin);
    none.next(older).changesTo(alone);
    assertThat(alone.changesTo(next)).isEmpty();
    tracker.holdsWork(path, newer);
  }
}
