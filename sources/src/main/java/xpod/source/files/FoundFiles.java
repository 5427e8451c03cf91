package xpod.source.files;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files that patterns mean, in the order of their paths. No link is followed, and the walk is
 * bounded in files, depth and matches.
 *
 * @param without patterns that mean no file
 * @param cut why there may be more
 */
public record FoundFiles(List<Match> matches, List<FileGlob> without, List<String> cut) {
  /** Files looked at: the sessions of years, or all runs of a benchmark with their logs. */
  private static final int MOST_SEEN = 1_000_000;

  /** Folders within folders. */
  private static final int DEEPEST = 40;

  /** Files that are read. */
  private static final int MOST_MATCHES = 100_000;

  public FoundFiles {
    matches = List.copyOf(matches);
    without = List.copyOf(without);
    cut = List.copyOf(cut);
  }

  /**
   * A file that is meant.
   *
   * @param agent the part of its path that the pattern calls an agent
   * @param written when it was last written
   */
  public record Match(Path file, Optional<String> agent, Instant written, long bytes) {}

  /** Looks for them; of several patterns that mean one file the first decides. */
  public static FoundFiles of(List<FileGlob> globs) {
    Search search = new Search();
    List<FileGlob> without = new ArrayList<>();
    for (FileGlob glob : globs) if (!search.find(glob)) without.add(glob);
    return new FoundFiles(List.copyOf(search.found.values()), without, search.cut);
  }

  private static final class Search {
    private final Map<Path, Match> found = new TreeMap<>();
    private final List<String> cut = new ArrayList<>();
    private int seen;

    /** Whether any file is meant by {@code glob}. */
    boolean find(FileGlob glob) {
      boolean[] any = {false};
      if (!Files.exists(glob.root(), LinkOption.NOFOLLOW_LINKS)) return false;
      try {
        Files.walkFileTree(
            glob.root(), EnumSet.noneOf(FileVisitOption.class), DEEPEST, visitor(glob, any));
      } catch (IOException e) {
        cut.add("a folder could not be listed: " + e.getMessage());
      }
      return any[0];
    }

    private SimpleFileVisitor<Path> visitor(FileGlob glob, boolean[] any) {
      return new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
          if (++seen > MOST_SEEN) return stop("only the first " + MOST_SEEN + " files were seen");
          if (!attributes.isRegularFile() || !glob.matches(file)) return FileVisitResult.CONTINUE;
          any[0] = true;
          if (found.containsKey(file)) return FileVisitResult.CONTINUE;
          if (found.size() >= MOST_MATCHES)
            return stop("only the first " + MOST_MATCHES + " files were read");
          Instant written = attributes.lastModifiedTime().toInstant();
          found.put(file, new Match(file, glob.agent(file), written, attributes.size()));
          return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
          return FileVisitResult.CONTINUE;
        }
      };
    }

    private FileVisitResult stop(String why) {
      if (!cut.contains(why)) cut.add(why);
      return FileVisitResult.TERMINATE;
    }
  }
}
