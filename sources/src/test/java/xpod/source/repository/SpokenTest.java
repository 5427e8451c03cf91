package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of a message name a task or a story by its number. */
class SpokenTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "task 12.3 done|task-12.3",
        "Task #12: throttle|task-12",
        "feat(task-34.8): gates|task-34.8",
        "Finish subtask 4.1|task-4.1",
        "Mark tasks 1-3 as done|task-1 task-2 task-3",
        "Throttle (#12.3)|task-12.3",
        "Story 2.10: golden paths|story-2.10",
        "[Story 11-4] Page|story-11.4",
        "fix(story-6-1): review|story-6.1",
        "story-3-5-6-update-commands|story-3.5.6",
        "Wait 12 seconds (#12)|''",
        "Release 12.3|''",
        "multitask 3 things|''",
        "Reached 3.5 stories|''",
        "task 50% done|''",
        "see owner/shop#12.3|''"
      })
  void aNumberNeedsAWord(String message, String named) {
    assertThat(String.join(" ", Spoken.in(message))).isEqualTo(named);
  }
}
