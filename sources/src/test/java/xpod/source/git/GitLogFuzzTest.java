package xpod.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What git prints of a history, if git itself were hostile or broken. */
class GitLogFuzzTest {
  private static final LogParser.Limits FEW = new LogParser.Limits(100, 1_000, 1_000);

  @FuzzTest(maxDuration = "10m")
  void anyStreamIsReadAsFarAsItMakesSense(byte[] bytes) throws IOException {
    List<byte[]> kept = new ArrayList<>();
    Columns columns = new Columns(ObjectFormat.SHA1);
    CommitRecords records =
        new CommitRecords() {
          @Override
          public byte @Nullable [] find(String commit) {
            return null;
          }

          @Override
          public void keep(String commit, byte[] record) {
            kept.add(record);
          }
        };
    LogParser parser = new LogParser(columns, Set.of(), path -> true, FEW, records);
    parser.parse(new Tokens(new ByteArrayInputStream(bytes), true), false);
    parser.finish();
    History history = new History(columns);
    for (int commit = 0; commit < history.size(); commit++) {
      history.message(commit);
      history.author(commit);
      for (int nth = 0; nth < history.paths(commit).length; nth++) history.after(commit, nth);
    }
    assertThat(kept.size()).isLessThanOrEqualTo(history.size());
  }
}
