package xpod.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Reads a {@link History} from one streaming pass of {@code git log}. */
final class HistoryReader {
  /**
   * Eight fields, each ended by NUL, the last by the NUL that ends the record. Git never prints NUL
   * inside a field, so nothing a commit holds can look like the end of one.
   */
  private static final String FORMAT =
      "--format=tformat:%H%x00%P%x00%an%x00%ae%x00%at%x00%cn%x00%ce%x00%ct%x00%B";

  private static final List<String> COMMON =
      List.of(
          "log", "--stdin", "--ignore-missing", "-z", FORMAT, "--encoding=UTF-8", "--no-color",
          "--no-decorate", "--no-mailmap", "--no-notes", "--no-show-signature");

  private static final List<String> CHANGES =
      List.of(
          "--raw", "-c", "--root", "--no-renames", "--no-abbrev", "--full-index", "--no-ext-diff",
          "--no-textconv", "--no-relative", "--ignore-submodules=none");

  private HistoryReader() {}

  static History read(Repository repository, Selection selection, Predicate<String> interesting) {
    if (selection.tips().isEmpty()) return new History(new Columns(repository.objectFormat()));
    Columns columns = new Columns(repository.objectFormat());
    String complaint = pass(repository, selection, interesting, columns, true);
    if (!complaint.isEmpty()) {
      Columns plain = new Columns(repository.objectFormat());
      String again = pass(repository, selection, interesting, plain, false);
      if (again.isEmpty() || plain.size() > columns.size()) {
        columns = plain;
        columns.pathsKnown = false;
        report(columns, Problem.Kind.PATHS_UNKNOWN, complaint);
      }
      if (!again.isEmpty()) report(columns, Problem.Kind.HISTORY_CUT, again);
    }
    columns.trim();
    return new History(columns);
  }

  /** One pass; what git complained about when it ended early, else nothing. */
  private static String pass(
      Repository repository,
      Selection selection,
      Predicate<String> interesting,
      Columns columns,
      boolean changes) {
    List<String> command = new ArrayList<>(COMMON);
    if (changes) command.addAll(CHANGES);
    try (Run run = repository.inRoom(command.toArray(String[]::new))) {
      run.feed(selection.tips());
      LogParser parser = new LogParser(columns, edges(repository), interesting);
      parser.parse(new Tokens(run.output()));
      boolean whole = run.finish() == 0;
      if (run.late()) throw run.failure();
      return whole ? "" : run.complaint().isEmpty() ? "git log ended early" : run.complaint();
    } catch (IOException e) {
      throw new GitFailure("git log of " + repository.gitDir() + ": " + e.getMessage(), e);
    }
  }

  private static void report(Columns columns, Problem.Kind kind, String complaint) {
    String place = columns.size() == 0 ? "history" : columns.ids.text(columns.size() - 1);
    columns.report(new Problem(kind, place, complaint));
  }

  /** The commits at which a shallow clone ends. */
  private static Set<String> edges(Repository repository) throws IOException {
    Path list = repository.commonDir().resolve("shallow");
    if (!repository.shallow() || !Files.isRegularFile(list)) return Set.of();
    return new HashSet<>(Files.readAllLines(list, StandardCharsets.ISO_8859_1));
  }
}
