package xpod.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import xpod.cli.ExitCode;
import xpod.cli.JournalPlace;
import xpod.cli.Output;
import xpod.cli.Printable;
import xpod.cli.Refusal;
import xpod.cli.Surroundings;
import xpod.journal.Head;
import xpod.journal.Inspection;
import xpod.journal.JournalFailure;

/** Looks at a journal: is everything in it as it was written? */
@Command(
    name = "fsck",
    description = "Check that a journal is as it was written.",
    footer = {
      "",
      "Every line is held against its digest, texts against theirs, the tables against SQLite's",
      "own check; then all is folded again. With --expect, what 'xpod audit' told as the head of",
      "the journal is looked for, so that a journal that lost its end, or was replaced, is found.",
      "",
      "Examples:",
      "  xpod fsck",
      "  xpod fsck --expect 41:3fa9c41b5d0e77a2"
    })
final class FsckCommand implements CommandLineDoor.Command {
  @Option(
      names = "--repo",
      paramLabel = "PATH",
      description = "The repository whose journal it is. Default: where you are.")
  private @Nullable Path repository;

  @Option(names = "--journal", paramLabel = "FILE", description = "The journal itself.")
  private @Nullable Path journal;

  @Option(
      names = "--expect",
      paramLabel = "HEAD",
      converter = Converters.Heads.class,
      description = "A head that was told once; the journal has to go on from it.")
  private @Nullable Head expected;

  private final Surroundings surroundings;

  FsckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Path file = file();
    Output output = surroundings.output();
    if (!Files.exists(file)) return missing(file);
    try {
      Inspection inspection = Inspection.of(file, expected);
      for (Inspection.Fault fault : inspection.faults()) {
        String where = fault.line() == 0 ? "" : "line " + fault.line() + " ";
        output.result(Printable.line(where + fault.words()));
      }
      String head = inspection.head().map(Head::toString).orElse("unknown");
      output.result(
          "%s: %s; head %s; %d notes erased, %d lines of a newer xpod"
              .formatted(
                  Printable.line(file.toString()),
                  inspection.faults().isEmpty() ? "sound" : inspection.faults().size() + " faults",
                  head,
                  inspection.erased(),
                  inspection.newer()));
      return (inspection.faults().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS).number();
    } catch (JournalFailure failure) {
      throw JournalPlace.refusal(failure);
    }
  }

  private Path file() {
    if (journal != null) return surroundings.folder().resolve(journal).toAbsolutePath().normalize();
    Path folder =
        repository == null ? surroundings.folder() : surroundings.folder().resolve(repository);
    return JournalPlace.of(null, List.of(folder), surroundings.state(), surroundings.folder());
  }

  private int missing(Path file) {
    if (expected != null) {
      surroundings.output().result("there is no journal any more, and " + expected + " was told");
      return ExitCode.FINDINGS.number();
    }
    if (journal != null) throw Refusal.unread("there is no journal " + file);
    surroundings.output().result("no journal was begun for this repository");
    return ExitCode.CLEAN.number();
  }
}
