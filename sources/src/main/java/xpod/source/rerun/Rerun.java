package xpod.source.rerun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xpod.config.Command;
import xpod.source.git.GitFailure;
import xpod.source.git.Repository;
import xpod.source.git.Tree;
import xpod.source.reports.WrittenReports;

/**
 * Runs one command of the contract on one revision: writes the revision's files into a temporary
 * folder, runs the command there with an environment of its own, keeps a sealed receipt with the
 * reports it wrote, and takes the folder away.
 */
public final class Rerun {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path repository;
  private final String config;
  private final Path state;

  /**
   * @param repository the folder of the repository
   * @param config the bytes of the file that names the commands, to be digested
   * @param state the folder of receipts, outside of any repository
   */
  public Rerun(Path repository, byte[] config, Path state) {
    this.repository = repository;
    this.config = Sha256.of(config);
    this.state = state;
  }

  /**
   * What was run, and where its receipt lies.
   *
   * @param parent the revision before it, to run as well; null where there is none
   */
  public record Done(Receipt receipt, Path file, @Nullable String parent) {}

  /**
   * Runs {@code command} at {@code revision}.
   *
   * @param path the search path for programs, where the configuration gives none
   * @param now when it starts
   * @throws RerunFailure where nothing could be run
   */
  public Done run(Command command, String revision, String path, Instant now) {
    Path work = null;
    try (Repository opened = Repository.open(repository)) {
      String commit = opened.resolve(revision);
      String parent = opened.find(commit + "^").orElse(null);
      work = workFolder();
      Checkout checkout = Checkout.write(opened, commit, work.resolve("tree"));
      Tree tree = Tree.at(opened, commit);
      return run(command, commit, parent, checkout, tree, work, path, now);
    } catch (GitFailure e) {
      throw new RerunFailure(String.valueOf(e.getMessage()), e);
    } catch (IOException | UncheckedIOException e) {
      throw new RerunFailure("a file could not be written or read: " + e.getMessage(), e);
    } finally {
      if (work != null) remove(work);
    }
  }

  private static Path workFolder() throws IOException {
    Path work = Files.createTempDirectory("xpod-rerun-").toRealPath();
    for (String folder : List.of("tree", "home", "tmp"))
      Files.createDirectory(work.resolve(folder));
    return work;
  }

  private Done run(
      Command command,
      String commit,
      @Nullable String parent,
      Checkout checkout,
      Tree tree,
      Path work,
      String path,
      Instant now)
      throws IOException {
    Limits limits = new Limits(command.within(), command.memory());
    Confinement confinement = Confinement.best(command.network(), work);
    Execution.Ended ended =
        new Execution(work, confinement, limits)
            .run(command.run(), environment(command, work, path));
    if (ended.exit() == Confinement.NOT_CONFINED && confinement.readOnly())
      throw new RerunFailure("the command could not be confined, so nothing was run");
    Path folder = folder(commit, command, now);
    List<Receipt.ReportFile> reports = keep(command, tree, work.resolve("tree"), folder);
    Receipt receipt =
        new Receipt(
            commit,
            checkout.digest(),
            config,
            command.name(),
            command.run(),
            command.shows(),
            ended.exit(),
            ended.late(),
            now,
            ended.millis(),
            ended.bytes(),
            ended.digest(),
            reports,
            checkout.submodules(),
            confinement.words(limits));
    Files.write(folder.resolve("output.log"), ended.output());
    Path file = folder.resolve("receipt.json");
    Files.writeString(file, new ReceiptFile(receipt, Seal.madeIn(state).of(receipt)).whole());
    return new Done(receipt, file, parent);
  }

  /** Nothing of whoever calls reaches the command but where programs are. */
  private static Map<String, String> environment(Command command, Path work, String path) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("PATH", path);
    environment.put("HOME", work.resolve("home").toString());
    environment.put("TMPDIR", work.resolve("tmp").toString());
    environment.put("LANG", "C.UTF-8");
    environment.putAll(command.environment());
    return environment;
  }

  private Path folder(String commit, Command command, Instant now) throws IOException {
    Path folder = state.resolve("receipts").resolve(commit);
    Path own = folder.resolve(command.name() + "-" + STAMP.format(now));
    boolean posix = state.getFileSystem().supportedFileAttributeViews().contains("posix");
    Files.createDirectories(folder);
    if (posix) Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    return Files.createDirectory(own);
  }

  /** The reports it wrote; what was part of the revision before is its author's word. */
  private static List<Receipt.ReportFile> keep(Command command, Tree tree, Path from, Path folder)
      throws IOException {
    List<Receipt.ReportFile> kept = new ArrayList<>();
    Path reports = Files.createDirectory(folder.resolve("reports"));
    for (WrittenReports.Written written : WrittenReports.in(from, command.reports())) {
      if (tree.entry(written.path()).isPresent()) continue;
      String name = "%05d-%s".formatted(kept.size(), written.file().getFileName());
      byte[] bytes = Files.readAllBytes(written.file());
      Files.write(reports.resolve(name), bytes);
      kept.add(
          new Receipt.ReportFile(
              written.path(), "reports/" + name, bytes.length, Sha256.of(bytes)));
    }
    return kept;
  }

  /** Build tools take permissions away from what they made, so they are given back first. */
  private static void remove(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              dir.toFile().setWritable(true, true);
              dir.toFile().setReadable(true, true);
              dir.toFile().setExecutable(true, true);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure)
                throws IOException {
              Files.delete(dir);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // What is left is in the system's folder of temporary files, which it cleans itself.
    }
  }
}
