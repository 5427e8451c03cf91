package xpod.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import xpod.journal.JournalFailure;
import xpod.source.cache.Fingerprint;
import xpod.source.git.GitFailure;
import xpod.source.git.Repository;

/**
 * Finds the journal of a repository: one file for each, named after the folder that its work trees
 * share, below the user's state folder and never inside a repository, which could bring one of its
 * own.
 */
public final class JournalPlace {
  private static final int NAME_DIGITS = 32;

  private JournalPlace() {}

  /**
   * The file that was named, or else the one that belongs to the only one of {@code repositories}.
   */
  public static Path of(
      @Nullable Path named, List<Path> repositories, Supplier<Path> state, Path folder) {
    if (named != null) {
      Path file = folder.resolve(named).toAbsolutePath().normalize();
      for (Path repository : repositories) refuseInside(file, repository);
      return file;
    }
    if (repositories.size() != 1)
      throw Refusal.usage(
          "several repositories have no journal in common; name one with --journal");
    byte[] place = commonDir(repositories.getFirst()).toString().getBytes(StandardCharsets.UTF_8);
    String name = Fingerprint.of(place).substring(0, NAME_DIGITS);
    Path file = state.get().resolve("journals").resolve(name + ".db");
    refuseInside(file, repositories.getFirst());
    return file;
  }

  private static Path commonDir(Path repository) {
    try (Repository opened = Repository.open(repository)) {
      return real(opened.commonDir());
    } catch (GitFailure failure) {
      throw Refusal.unread(Printable.line(String.valueOf(failure.getMessage())));
    }
  }

  /** What is judged must not be able to bring, or to change, what judges the judge. */
  private static void refuseInside(Path file, Path repository) {
    Path place = real(file);
    boolean inside = place.startsWith(real(repository)) || place.startsWith(commonDir(repository));
    if (inside)
      throw Refusal.usage(
          "option '--journal': %s is inside the repository that is judged; keep it elsewhere"
              .formatted(file));
  }

  /** With the links of whatever part of it exists followed. */
  private static Path real(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    try {
      return whole.toRealPath();
    } catch (IOException e) {
      Path above = whole.getParent();
      Path name = whole.getFileName();
      return above == null || name == null ? whole : real(above).resolve(name);
    }
  }

  /** A journal that cannot be used is something that could not be checked. */
  public static Refusal refusal(JournalFailure failure) {
    return Refusal.unread(Printable.line(String.valueOf(failure.getMessage())));
  }
}
