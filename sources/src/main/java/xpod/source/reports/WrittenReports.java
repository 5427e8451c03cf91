package xpod.source.reports;

import java.nio.file.Path;
import java.util.List;
import xpod.contract.PathGlob;

/** The files below a folder that patterns of reports mean, for whoever has just written them. */
public final class WrittenReports {
  private WrittenReports() {}

  /**
   * A file.
   *
   * @param path below the folder, with slashes
   */
  public record Written(String path, Path file) {}

  public static List<Written> in(Path folder, List<String> patterns) {
    List<ReportGlob> globs =
        patterns.stream().map(p -> new ReportGlob(null, new PathGlob(p), p)).toList();
    if (globs.isEmpty()) return List.of();
    return ReportFiles.in(folder, globs).matches().stream()
        .map(m -> new Written(m.path(), m.file()))
        .toList();
  }
}
