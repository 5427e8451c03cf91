package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import xpod.source.tracker.Mark;
import xpod.source.tracker.TaskItem;

class CitedTest {
  /** The judge is told of the first that convinces, so another order would be another reason. */
  @Test
  void pullRequestsKeepTheOrderInWhichTheyAreCited() {
    String text = "Limit uploads (#97) (#3) (#41) (#12) (#3) (#1508) (#2)";
    TaskItem item = TaskItem.record("T1", text, Mark.DONE, 1);
    assertThat(Cited.by(item, "").pullRequests()).containsExactly(97, 3, 41, 12, 1508, 2);
  }
}
