package xpod.source.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import xpod.source.transcript.SessionReader;

/** Session files of agents: whatever is in one, it is a session or none, and nothing is thrown. */
class SessionFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void anyFile(byte[] bytes) {
    boolean session = SessionReader.isSession(new ByteArrayInputStream(bytes));
    if (bytes.length == 0) assertThat(session).isFalse();
  }

  @FuzzTest(maxDuration = "10m")
  void linesOfAnAgent(byte[] bytes) {
    for (String head :
        new String[] {
          "{\"sessionId\":\"s\",\"cwd\":\"/a\",\"type\":\"user\"}\n",
          "{\"type\":\"session_meta\",\"payload\":{\"id\":\"s\"}}\n",
          "{\"type\":\"session.start\",\"data\":{\"sessionId\":\"s\"}}\n",
          "{\"sessionId\":\"s\",\"projectHash\":\"h\"}\n"
        }) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
      all.writeBytes(bytes);
      assertThat(SessionReader.isSession(new ByteArrayInputStream(all.toByteArray()))).isTrue();
    }
  }
}
