package xpod.source.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import xpod.source.tasklist.TaskDocument;
import xpod.source.tracker.TaskItem;

/** Markdown lists: two versions of a file. */
class TaskListFuzzTest {
  private static final int ASKED = 20;

  @FuzzTest(maxDuration = "10m")
  void aNewerVersionReadsAsOneThatStandsAlone(byte[] bytes) {
    int middle = bytes.length / 2;
    byte[] older = Arrays.copyOf(bytes, middle);
    byte[] newer = Arrays.copyOfRange(bytes, middle, bytes.length);
    TaskDocument alone = TaskDocument.parse(newer);
    TaskDocument next = TaskDocument.parse(older).next(newer);
    assertThat(next.items()).isEqualTo(alone.items());
    assertThat(next.states()).isEqualTo(alone.states());
    List<TaskItem> items = alone.items();
    items.stream().limit(ASKED).forEach(alone::kin);
    TaskDocument.changes(TaskDocument.parse(older), alone);
    assertThat(TaskDocument.changes(alone, alone)).isEmpty();
  }
}
