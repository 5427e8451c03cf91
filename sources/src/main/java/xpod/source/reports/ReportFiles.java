package xpod.source.reports;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files below a folder that are meant by patterns. No link is followed, so that nothing outside
 * the folder is read, and the walk is bounded in files, depth and matches.
 */
final class ReportFiles {
  /** Files looked at: a large work tree with its build folders. */
  private static final int MOST_SEEN = 500_000;

  /** Folders within folders. */
  private static final int DEEPEST = 40;

  /** Reports that are read. */
  static final int MOST_MATCHES = 10_000;

  /** Folders that hold no report of ours and very many files. */
  private static final Set<String> NOT_ENTERED = Set.of(".git", "node_modules");

  private final Path folder;
  private final List<ReportGlob> globs;
  private final Map<String, Match> matches = new TreeMap<>();
  private final Set<ReportGlob> matched = new LinkedHashSet<>();
  private final List<String> cut = new ArrayList<>();
  private int seen;

  private ReportFiles(Path folder, List<ReportGlob> globs) {
    this.folder = folder;
    this.globs = globs;
  }

  /**
   * A file that is meant.
   *
   * @param path below the folder, with slashes
   * @param written when it was last written
   */
  record Match(String path, Path file, ReportGlob glob, Instant written, long bytes) {}

  /**
   * What was found.
   *
   * @param matches by path
   * @param cut why there may be more
   */
  record Found(List<Match> matches, List<ReportGlob> without, List<String> cut) {}

  /** Of several patterns that mean one file, one that gives a revision decides, else the first. */
  static Found in(Path folder, List<ReportGlob> globs) {
    List<ReportGlob> order = new ArrayList<>(globs);
    order.sort((a, b) -> Boolean.compare(a.revision() == null, b.revision() == null));
    ReportFiles files = new ReportFiles(folder, order);
    Set<String> roots = new LinkedHashSet<>();
    order.forEach(g -> roots.add(g.root()));
    for (String root : roots) {
      boolean covered = roots.stream().anyMatch(r -> !r.equals(root) && isBelow(root, r));
      if (!covered) files.walk(root);
    }
    List<ReportGlob> without = new ArrayList<>(globs);
    without.removeAll(files.matched);
    return new Found(List.copyOf(files.matches.values()), without, files.cut);
  }

  private static boolean isBelow(String folder, String other) {
    return other.isEmpty() || folder.startsWith(other + "/");
  }

  private void walk(String root) {
    Path start = folder;
    for (String part : root.isEmpty() ? new String[0] : root.split("/", -1)) {
      start = start.resolve(part);
      if (!Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) return;
    }
    try {
      Files.walkFileTree(
          start, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, visitor(start));
    } catch (IOException e) {
      cut.add("the folder could not be listed: " + e.getMessage());
    }
  }

  private SimpleFileVisitor<Path> visitor(Path start) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
        boolean skipped =
            !dir.equals(start) && NOT_ENTERED.contains(String.valueOf(dir.getFileName()));
        return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        return visited(file, attributes) ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException failure) {
        return FileVisitResult.CONTINUE;
      }
    };
  }

  private boolean visited(Path file, BasicFileAttributes attributes) {
    if (++seen > MOST_SEEN) {
      cut.add("only the first " + MOST_SEEN + " files were looked at");
      return false;
    }
    if (!attributes.isRegularFile()) return true;
    String path = folder.relativize(file).toString().replace('\\', '/');
    for (ReportGlob glob : globs) {
      if (!glob.matches(path)) continue;
      matched.add(glob);
      if (matches.containsKey(path)) continue;
      if (matches.size() >= MOST_MATCHES) {
        cut.add("only the first " + MOST_MATCHES + " reports were read");
        return false;
      }
      Instant written = attributes.lastModifiedTime().toInstant();
      matches.put(path, new Match(path, file, glob, written, attributes.size()));
    }
    return true;
  }
}
