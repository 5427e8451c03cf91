package xpod.cli.forgery;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import xpod.cli.Caches;
import xpod.cli.Edges;
import xpod.cli.Output;
import xpod.cli.Progress;
import xpod.cli.Verification;
import xpod.report.Report;
import xpod.source.ScanRequest.ClaimSource;
import xpod.source.reports.ReportGlob;
import xpod.verdict.Judgement;

/** Judges what a story tells, as {@code xpod verify} would, long after all of it happened. */
final class Tribunal {
  private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");

  /** The task that every story is about. */
  private static final String TASK = "T1";

  /** Of a report that is dated later than the run. */
  private static final Said NOT_YET = new Said("not judged yet", "-", "");

  private final Path place;

  Tribunal(Path place) {
    this.place = place;
  }

  /**
   * What is said of the claim of a story.
   *
   * @param verdict as in {@code verified}
   * @param code that of the deciding rule
   */
  record Said(String verdict, String code, String reason) {}

  /** A pair with what is said of both. */
  record Judged(Pair pair, Said forgery, Said twin) {}

  Judged judge(Pair pair) {
    return new Judged(pair, said(pair, "forgery", pair.forgery()), said(pair, "twin", pair.twin()));
  }

  private Said said(Pair pair, String whose, List<Line> story) {
    try {
      Path folder = Files.createTempDirectory(place, whose);
      List<String> reports = Telling.tell(story, folder);
      return said(lines(folder, reports));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw new IllegalStateException("the " + whose + " of '" + pair.kind() + "'", e);
    }
  }

  private static Said said(List<Report.Line> lines) {
    if (lines.isEmpty()) return NOT_YET;
    Judgement said = lines.getLast().judgement();
    return new Said(said.verdict().word(), said.deciding().rule().code(), said.deciding().detail());
  }

  private static List<Report.Line> lines(Path folder, List<String> reports) {
    var request =
        new Verification.Request(
            List.of(folder),
            null,
            false,
            ClaimSource.AUTO,
            List.of(),
            null,
            LATER,
            Caches.NONE,
            reports.stream().map(ReportGlob::of).toList());
    Progress progress =
        Progress.on(
            new Output(
                OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), false, Map.of()));
    Report report = Verification.of(request, Edges.wired(), progress).report();
    return report.claims().stream().filter(l -> TASK.equals(l.claim().task())).toList();
  }
}
