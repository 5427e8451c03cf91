package xpod.advisor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers of earlier runs, each in a file named by the digest of all it depends on. Deleting the
 * folder is always safe; one that cannot be written is one in which nothing is remembered.
 */
public final class Remembered {
  /** Some 100 MiB of vectors; the oldest half goes when there are more. */
  static final int MOST = 50_000;

  private final @Nullable Path folder;

  /**
   * @param folder null where nothing is to be remembered
   */
  public Remembered(@Nullable Path folder) {
    this.folder = folder;
    if (folder != null) prune(folder);
  }

  /** The digest of some texts, told apart by their lengths. */
  public static String key(String... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha.update(bytes);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What was kept under {@code key}, or null. */
  public byte @Nullable [] find(String key) {
    if (folder == null) return null;
    try {
      return Files.readAllBytes(folder.resolve(key));
    } catch (IOException absent) {
      return null;
    }
  }

  /** Keeps {@code answer}; two runs at once may both write it, and it is the same. */
  public void keep(String key, byte[] answer) {
    if (folder == null) return;
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "part", ".tmp");
      Files.write(part, answer);
      Files.move(part, folder.resolve(key), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException full) {
      // It will be asked again.
    }
  }

  private static void prune(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> kept = files.toList();
      if (kept.size() <= MOST) return;
      List<Path> oldest =
          kept.stream().sorted(Comparator.comparing(Remembered::age)).limit(MOST / 2).toList();
      for (Path file : oldest) Files.deleteIfExists(file);
    } catch (IOException unreadable) {
      // Then there is nothing to prune.
    }
  }

  private static long age(Path file) {
    return file.toFile().lastModified();
  }
}
