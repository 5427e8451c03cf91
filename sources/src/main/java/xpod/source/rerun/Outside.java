package xpod.source.rerun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xpod.source.git.GitFailure;
import xpod.source.git.Repository;

/**
 * Whether a place is outside a repository: outside its work trees, its git directory and its
 * submodules, whatever links lead there. What is judged has no say in what is run.
 */
public final class Outside {
  private Outside() {}

  /**
   * Whether {@code place}, as it is called and as it really is, lies outside {@code repository}.
   */
  public static boolean is(Path place, Path repository) {
    try (Repository opened = Repository.open(repository)) {
      Path common = real(opened.commonDir());
      Path real = real(place);
      List<Path> within = new ArrayList<>(List.of(common, real(opened.gitDir())));
      Path tree = workTree(real(repository));
      if (tree != null) within.add(tree);
      Path named = place.toAbsolutePath().normalize();
      for (Path folder : within)
        if (real.startsWith(folder) || named.startsWith(folder)) return false;
      return !belongs(real, common) && !belongs(named, common);
    } catch (GitFailure e) {
      throw new RerunFailure(String.valueOf(e.getMessage()), e);
    }
  }

  /** Whether the folder of a place belongs to the same repository, by another of its work trees. */
  private static boolean belongs(Path place, Path common) {
    Path folder = place;
    while (folder != null && !Files.isDirectory(folder)) folder = folder.getParent();
    if (folder == null) return false;
    try (Repository other = Repository.open(folder)) {
      return real(other.commonDir()).startsWith(common);
    } catch (GitFailure e) {
      // It belongs to no repository that can be read.
      return false;
    }
  }

  private static @Nullable Path workTree(Path folder) {
    Path top = folder;
    while (top != null && !Files.exists(top.resolve(".git"), LinkOption.NOFOLLOW_LINKS))
      top = top.getParent();
    return top;
  }

  /** Of a place that is not there yet, the real place of the folder it would be made in. */
  private static Path real(Path place) {
    Path there = place.toAbsolutePath().normalize();
    Path missing = there.getFileSystem().getPath("");
    while (there.getParent() != null && !Files.exists(there)) {
      missing = there.getFileName().resolve(missing);
      there = there.getParent();
    }
    try {
      return there.toRealPath().resolve(missing).normalize();
    } catch (IOException e) {
      return place.toAbsolutePath().normalize();
    }
  }
}
