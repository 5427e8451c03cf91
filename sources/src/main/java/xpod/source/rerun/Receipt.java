package xpod.source.rerun;

import java.time.Instant;
import java.util.List;
import xpod.claim.Errand;

/**
 * What was run on which revision, and how it ended. Sealed with a key of the user who ran it, so
 * that a receipt that was written or changed by another is told from one that was not.
 *
 * @param revision the full id of the commit
 * @param tree a digest of the list of its files
 * @param config a digest of the file that named the command
 * @param shows what the organisation agreed that the command shows
 * @param exit its exit code
 * @param late whether it was ended because its time was over
 * @param output a digest of all that it printed
 * @param reports what it wrote for {@code xpod} to read
 * @param submodules folders of the revision that were empty because they belong elsewhere
 * @param confined what it was kept from, in words
 */
public record Receipt(
    String revision,
    String tree,
    String config,
    String command,
    List<String> run,
    Errand shows,
    int exit,
    boolean late,
    Instant started,
    long millis,
    long outputBytes,
    String output,
    List<ReportFile> reports,
    List<String> submodules,
    List<String> confined) {
  public Receipt {
    run = List.copyOf(run);
    reports = List.copyOf(reports);
    submodules = List.copyOf(submodules);
    confined = List.copyOf(confined);
  }

  /**
   * A report that the command wrote.
   *
   * @param path within the revision's folder
   * @param file beside the receipt
   */
  public record ReportFile(String path, String file, long bytes, String digest) {}

  public boolean wentWell() {
    return exit == 0 && !late;
  }
}
