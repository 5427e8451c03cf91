package xpod.source.rerun;

import java.time.Duration;

/**
 * How much a command may take.
 *
 * @param within from its start to its end
 * @param memory of each of its processes, in mebibytes
 */
record Limits(Duration within, int memory) {
  /** For the question whether a confinement works at all. */
  static final Limits LEAST = new Limits(Duration.ofSeconds(10), 512);

  /** No file of a build is larger than this. */
  private static final long LARGEST_FILE_MEBIBYTES = 8L * 1024;

  private static final int BLOCK = 512;

  long memoryKilobytes() {
    return memory * 1024L;
  }

  /** The shell counts file sizes in blocks. */
  long fileBlocks() {
    return LARGEST_FILE_MEBIBYTES * 1024 * 1024 / BLOCK;
  }
}
