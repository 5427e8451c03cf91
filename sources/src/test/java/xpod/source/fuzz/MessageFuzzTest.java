package xpod.source.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import xpod.source.git.Actors;
import xpod.source.git.Message;

/** What a commit says: trailers, merges, reverts, references, tasks and who wrote it. */
class MessageFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void everyMessageIsRead(byte[] bytes) {
    Message message = Message.parse(bytes);
    assertThat(message.subject()).doesNotContain("\n");
    message.trailers();
    message.convention();
    message.merge();
    message.pullRequest();
    message.reverts();
    message.references();
    message.tasks();
    Actors.ofMessage(message.body());
    Actors.of(message.subject(), message.body());
  }
}
