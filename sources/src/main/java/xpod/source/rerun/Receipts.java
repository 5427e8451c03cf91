package xpod.source.rerun;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xpod.report.Report;
import xpod.source.files.FileGlob;
import xpod.source.files.FoundFiles;
import xpod.source.reports.ReportReader;
import xpod.source.runs.ReportReading;
import xpod.source.runs.RunReport;
import xpod.verdict.Rule;

/**
 * Receipts that somebody names, with the reports beside them. One whose seal was made with the key
 * of this user on this machine counts as a machine's word; any other is a file that says so.
 *
 * @param receipts in the order of their paths
 */
public record Receipts(List<Read> receipts, List<Report.Trouble> troubles) {
  public static final Receipts NONE = new Receipts(List.of(), List.of());

  /** A receipt is a few kilobytes, and a list of reports. */
  private static final int MOST_BYTES = 32 * 1024 * 1024;

  private static final long LARGEST_REPORT = 256L * 1024 * 1024;

  public Receipts {
    receipts = List.copyOf(receipts);
    troubles = List.copyOf(troubles);
  }

  /**
   * A receipt that was read.
   *
   * @param sealed whether it was written by {@code xpod rerun} of this user on this machine, and
   *     not changed since
   * @param reports what it kept, by their paths in the revision; one that cannot be read, or was
   *     changed, is empty
   */
  public record Read(
      Receipt receipt, Path file, boolean sealed, Map<String, Optional<RunReport>> reports) {}

  /**
   * Finds and reads them.
   *
   * @param state where the key of this user lies
   */
  public static Receipts read(List<FileGlob> globs, Path state) {
    if (globs.isEmpty()) return NONE;
    Optional<Seal> seal = Seal.in(state);
    FoundFiles found = FoundFiles.of(globs);
    List<Read> receipts = new ArrayList<>();
    List<Report.Trouble> troubles = new ArrayList<>();
    for (FileGlob glob : found.without())
      troubles.add(trouble(glob.written(), "no file matches this pattern of receipts"));
    for (String cut : found.cut()) troubles.add(trouble("receipts", cut));
    for (FoundFiles.Match match : found.matches()) {
      ReceiptFile file = open(match.file()).orElse(null);
      if (file == null) {
        troubles.add(trouble(match.file().toString(), "it is no receipt that can be read"));
        continue;
      }
      boolean sealed = seal.filter(s -> s.fits(file)).isPresent();
      if (!sealed)
        troubles.add(
            trouble(
                match.file().toString(),
                "the receipt was not sealed here, so it is its author's word"));
      receipts.add(new Read(file.receipt(), match.file(), sealed, reports(file, match.file())));
    }
    return new Receipts(receipts, troubles);
  }

  private static Report.Trouble trouble(String where, String what) {
    return new Report.Trouble(
        Rule.UNCHECKED.code(), where, what, "run it here: xpod rerun --config FILE");
  }

  private static Optional<ReceiptFile> open(Path file) {
    try (InputStream in =
        Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) return Optional.empty();
      return ReceiptFile.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Optional<RunReport>> reports(ReceiptFile file, Path receipt) {
    Map<String, Optional<RunReport>> reports = new LinkedHashMap<>();
    Path folder = receipt.toAbsolutePath().getParent();
    for (Receipt.ReportFile kept : file.receipt().reports())
      reports.put(kept.path(), folder == null ? Optional.empty() : report(folder, kept));
    return reports;
  }

  /** A name that leads out of the receipt's own folder is no report of it. */
  private static Optional<RunReport> report(Path folder, Receipt.ReportFile kept) {
    boolean own = kept.file().matches("reports/[^/\\\\]+") && !kept.file().endsWith("..");
    if (!own || kept.bytes() < 0 || kept.bytes() > LARGEST_REPORT) return Optional.empty();
    try (InputStream in =
        Files.newInputStream(
            folder.resolve(kept.file()), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes((int) kept.bytes() + 1);
      if (bytes.length != kept.bytes() || !Sha256.of(bytes).equals(kept.digest()))
        return Optional.empty();
      ReportReading reading = ReportReader.read(new ByteArrayInputStream(bytes));
      return reading.report();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
