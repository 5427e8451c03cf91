package xpod.source.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import xpod.source.results.AttemptReader;
import xpod.source.results.AttemptReading;

/** Results of benchmarks: whatever is in a file, there are attempts, or a reason, or neither. */
class AttemptFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void resultsOfABenchmark(byte[] bytes) {
    AttemptReading reading = AttemptReader.read(new ByteArrayInputStream(bytes));
    if (reading.foreign()) assertThat(reading.attempts()).isEmpty();
    reading.attempts().forEach(a -> assertThat(a.task()).isNotEmpty());
  }
}
