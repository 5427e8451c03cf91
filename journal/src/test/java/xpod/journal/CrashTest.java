package xpod.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xpod.signal.Signal;

/**
 * Processes that append are killed at any moment. What was acknowledged is there, no batch is there
 * in part, and nobody has to mend anything. {@code bench/crash} does so a thousand times.
 */
class CrashTest {
  private static final int CYCLES = Integer.getInteger("journal.crashes", 8);
  private static final int LEAST_MILLIS = 5;
  private static final int MOST_MILLIS = 250;

  /**
   * Journals of this many cycles are read anew each time; longer ones would take the test's time.
   */
  private static final int CYCLES_OF_ONE_JOURNAL = 20;

  private final SplittableRandom random =
      new SplittableRandom(Long.getLong("seed", System.nanoTime()));

  /** What was acknowledged: batches by name, with their sizes. */
  private final Map<String, Integer> acknowledged = new HashMap<>();

  @Test
  void whatWasAcknowledgedOutlivesTheProcess(@TempDir Path folder) throws Exception {
    long signals = 0;
    for (int cycle = 0; cycle < CYCLES; cycle++) {
      int journal = cycle / CYCLES_OF_ONE_JOURNAL;
      if (cycle % CYCLES_OF_ONE_JOURNAL == 0) acknowledged.clear();
      Path file = folder.resolve("journal-" + journal + ".db");
      int before = acknowledged.size();
      // Every third time two processes write at once.
      kill(file, cycle, cycle % 3 == 2 ? 2 : 1);
      signals += acknowledged.size() - before;
      check(file);
    }
    System.out.println(CYCLES + " kills, " + signals + " acknowledged batches, none lost");
    assertThat(signals).isPositive();
  }

  private void kill(Path file, int cycle, int count) throws Exception {
    List<Process> processes = new ArrayList<>();
    List<BufferedReader> told = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Process process = start(file, "c" + cycle + "p" + i);
      processes.add(process);
      told.add(
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
    }
    for (BufferedReader lines : told) note(lines.readLine());
    Thread.sleep(LEAST_MILLIS + random.nextInt(MOST_MILLIS - LEAST_MILLIS));
    // Through its handle, which leaves what it said to be read.
    for (Process process : processes) process.toHandle().destroyForcibly();
    for (BufferedReader lines : told) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) note(line);
      lines.close();
    }
    for (Process process : processes) assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  /** The last line may be cut off by the death of the process; then it was not told. */
  private void note(String line) {
    assertThat(line).as("the appending process ended by itself").isNotNull();
    String[] words = line.split(" ");
    if (words.length == 2 && words[1].matches("\\d+"))
      acknowledged.put(words[0], Integer.parseInt(words[1]));
  }

  private static Process start(Path file, String name) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Appender.class.getName(),
            file.toString(),
            name)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private void check(Path file) {
    Map<String, Integer> there = new HashMap<>();
    try (Journal journal = Journal.open(file)) {
      for (Signal signal : journal.signals()) {
        String claim = Answers.claim(signal);
        there.merge(claim.substring(0, claim.lastIndexOf('-')), 1, Integer::sum);
      }
    }
    // A cut-off number can only be smaller than what was acknowledged.
    acknowledged.forEach((batch, size) ->
        assertThat(there.getOrDefault(batch, 0)).as(batch).isGreaterThanOrEqualTo(size));
    there.forEach((batch, size) -> assertThat(size).as("batch " + batch).isEqualTo(size(batch)));
    assertThat(Inspection.of(file, null).faults()).isEmpty();
  }

  /** The size that the appender gave a batch, by drawing as it does. */
  private static int size(String batch) {
    int dot = batch.lastIndexOf('.');
    SplittableRandom random = new SplittableRandom(batch.substring(0, dot).hashCode());
    int size = 0;
    for (int i = Integer.parseInt(batch.substring(dot + 1)); i >= 0; i--)
      size = 1 + random.nextInt(20);
    return size;
  }
}
