package xpod.source;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xpod.PodId;
import xpod.contract.PathGlob;
import xpod.source.cache.Cache;
import xpod.source.files.FileGlob;
import xpod.source.reports.ReportGlob;
import xpod.source.rerun.Receipts;

/**
 * What to read of a repository.
 *
 * @param at the revision to read as of; null for the checked-out one
 * @param allRefs whether claims and evidence of every ref count, not of {@code at} alone
 * @param within only claims made at these paths; empty for all
 * @param trackers which lists to read beside those found by themselves, and which to leave out
 * @param pods the pod of claims by path; the first pattern that matches decides
 * @param cache what was worked out before
 * @param reports which files of the repository's folder are reports of runs
 * @param receipts what was run again, of any repository
 * @param transcripts which files are sessions of agents
 */
public record ScanRequest(
    Path repository,
    @Nullable String at,
    boolean allRefs,
    ClaimSource claims,
    List<PathGlob> within,
    List<PathGlob> trackers,
    List<PathGlob> leftOut,
    List<PodScope> pods,
    Cache cache,
    List<ReportGlob> reports,
    Receipts receipts,
    List<FileGlob> transcripts) {
  public ScanRequest {
    transcripts = List.copyOf(transcripts);
    within = List.copyOf(within);
    trackers = List.copyOf(trackers);
    leftOut = List.copyOf(leftOut);
    pods = List.copyOf(pods);
    reports = List.copyOf(reports);
  }

  /** A request without reports of runs. */
  public ScanRequest(
      Path repository,
      @Nullable String at,
      boolean allRefs,
      ClaimSource claims,
      List<PathGlob> within,
      List<PathGlob> trackers,
      List<PathGlob> leftOut,
      List<PodScope> pods,
      Cache cache) {
    this(
        repository,
        at,
        allRefs,
        claims,
        within,
        trackers,
        leftOut,
        pods,
        cache,
        List.of(),
        Receipts.NONE,
        List.of());
  }

  /** The paths that belong to a pod. */
  public record PodScope(PathGlob paths, PodId pod) {}

  /** Where claims are looked for. */
  public enum ClaimSource {
    /** In task lists; in commit messages only where there is no list. */
    AUTO,
    /** In task lists and in commit messages. */
    COMMITS,
    /** In task lists alone. */
    LISTS,
    /** In task lists, and in changelogs, which cover years and are never read otherwise. */
    CHANGELOGS
  }
}
