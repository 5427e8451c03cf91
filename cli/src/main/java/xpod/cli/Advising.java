package xpod.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An advisor that is to be asked.
 *
 * @param settings how the user set it up
 * @param classPath where its program lies
 * @param folder where it may remember answers; null for nowhere
 */
public record Advising(Path settings, String classPath, @Nullable Path folder) {
  private static final String OPTION = "option '--advisor': ";

  /**
   * The advisor that was added to this program.
   *
   * @param cache where runs keep what they worked out; null for nowhere
   */
  public static Advising addedWith(Path settings, @Nullable Path cache) {
    String classPath =
        Advisor.classPath()
            .orElseThrow(() ->
                Refusal.usage(
                    OPTION
                        + "the advisor is not part of this program; add it with "
                        + Advisor.ADDED_BY));
    return new Advising(settings, classPath, cache == null ? null : cache.resolve("advisor"));
  }

  /** Whoever is judged has no say in who advises: not from the repository, not from beside it. */
  void checkIsOutside(List<Path> repositories) {
    for (Path repository : repositories) {
      if (real(settings).startsWith(real(repository)))
        throw Refusal.usage(
            OPTION + settings + " lies in a repository that is judged; keep it elsewhere");
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException absent) {
      return path.toAbsolutePath().normalize();
    }
  }
}
