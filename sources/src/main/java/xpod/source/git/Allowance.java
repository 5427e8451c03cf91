package xpod.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * What reading a repository may take: it grows with what the repository holds. A few kilobytes can
 * name more files than any machine can list and unfold to more bytes than it can keep; a repository
 * of gigabytes needs gigabytes in all honesty.
 *
 * @param memory the most that one git process may allocate, in KiB; files it maps do not count
 * @param patience how long git may keep us waiting for its next output before it is killed
 * @param changes the most changed paths that are read of a history
 * @param paths the most different paths among them
 */
record Allowance(int memory, Duration patience, int changes, int paths) {
  private static final int LEAST_MEMORY = 320 * 1024;
  private static final int MOST_MEMORY = 3 * 1024 * 1024;

  /** A small repository answers within milliseconds, however busy the machine is within this. */
  private static final Duration LEAST_PATIENCE = Duration.ofSeconds(6);

  private static final Duration MOST_PATIENCE = Duration.ofMinutes(1);
  private static final int BYTES_A_SECOND = 8 << 20;

  /** Each costs about fifty bytes here; histories have one to several hundred bytes in a pack. */
  private static final int LEAST_CHANGES = 800_000;

  private static final int MOST_CHANGES = 20_000_000;
  private static final int BYTES_A_CHANGE = 16;

  /** Each costs about a kilobyte here; a file that was ever written has more in a pack. */
  private static final int LEAST_PATHS = 150_000;

  private static final int MOST_PATHS = 5_000_000;
  private static final int BYTES_A_PATH = 256;

  /** Lists of alternates are a few lines; git itself follows them as deep as this. */
  private static final long ALTERNATES_LIMIT = 64 * 1024;

  private static final int ALTERNATES_DEPTH = 5;

  /** What may be asked of a place of which nothing is known yet. */
  static final Allowance LEAST = ofBytes(0);

  /** By the packs under a folder of objects, and under those it borrows from. */
  static Allowance of(Path objects) {
    return ofBytes(packed(objects, new HashSet<>(), 0));
  }

  static Allowance ofBytes(long bytes) {
    Duration patience = LEAST_PATIENCE.plusSeconds(bytes / BYTES_A_SECOND);
    return new Allowance(
        (int) Math.min(MOST_MEMORY, LEAST_MEMORY + bytes / 1024),
        patience.compareTo(MOST_PATIENCE) < 0 ? patience : MOST_PATIENCE,
        (int) Math.min(MOST_CHANGES, LEAST_CHANGES + bytes / BYTES_A_CHANGE),
        (int) Math.min(MOST_PATHS, LEAST_PATHS + bytes / BYTES_A_PATH));
  }

  private static long packed(Path objects, Set<Path> seen, int depth) {
    if (depth > ALTERNATES_DEPTH || !seen.add(objects.normalize())) return 0;
    long bytes = 0;
    try (DirectoryStream<Path> packs =
        Files.newDirectoryStream(objects.resolve("pack"), "*.pack")) {
      for (Path pack : packs) if (Files.isRegularFile(pack)) bytes += Files.size(pack);
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      // No packs, or none that can be looked at: then they allow nothing.
    }
    return bytes + borrowed(objects, seen, depth);
  }

  private static long borrowed(Path objects, Set<Path> seen, int depth) {
    Path list = objects.resolve("info").resolve("alternates");
    try {
      if (!Files.isRegularFile(list) || Files.size(list) > ALTERNATES_LIMIT) return 0;
      long bytes = 0;
      String text = new String(Files.readAllBytes(list), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        bytes += packed(objects.resolve(line.strip()), seen, depth + 1);
      }
      return bytes;
    } catch (IOException | java.nio.file.InvalidPathException e) {
      return 0;
    }
  }
}
