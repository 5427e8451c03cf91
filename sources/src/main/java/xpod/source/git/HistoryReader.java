package xpod.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads a {@link History} from one streaming pass of {@code git log}. */
final class HistoryReader {
  /**
   * Eight fields, each ended by NUL, the last by the NUL that ends the record. Git never prints NUL
   * inside a field, so nothing a commit holds can look like the end of one.
   */
  private static final String FIELDS =
      "--format=tformat:%H%x00%P%x00%an%x00%ae%x00%at%x00%cn%x00%ce%x00%ct%x00";

  private static final String FORMAT = FIELDS + "%B";

  /** A message that git has no memory for does not hide the commit that carries it. */
  private static final String WITHOUT_MESSAGE = FIELDS + "(a message too long to be read)";

  private static final List<String> COMMON =
      List.of(
          "log",
          "--stdin",
          "--ignore-missing",
          "-z",
          "--encoding=UTF-8",
          "--no-color",
          "--no-decorate",
          "--no-mailmap",
          "--no-notes",
          "--no-show-signature");

  private static final List<String> CHANGES =
      List.of(
          "--raw",
          "-c",
          "--root",
          "--no-renames",
          "--no-abbrev",
          "--full-index",
          "--no-ext-diff",
          "--no-textconv",
          "--no-relative",
          "--ignore-submodules=none");

  /** After so many commits that git could not compare, the changes of the rest are given up. */
  private static final int STUMBLE_LIMIT = 20;

  /** After so many on which git used up its memory or our patience; each takes seconds. */
  private static final int EXHAUSTION_LIMIT = 2;

  /** What is printed of a commit beside who made it and when. */
  enum Part {
    CHANGES,
    MESSAGES
  }

  static final Set<Part> ALL = Collections.unmodifiableSet(EnumSet.of(Part.CHANGES, Part.MESSAGES));

  private final Repository repository;
  private final Columns columns;
  private final LogParser parser;
  private int exhaustions;
  private boolean exhausted;

  HistoryReader(
      Repository repository,
      Predicate<String> interesting,
      LogParser.Limits limits,
      CommitRecords records) {
    this.repository = repository;
    this.columns = new Columns(repository.objectFormat());
    this.parser = new LogParser(columns, edges(repository), interesting, limits, records);
  }

  static History read(Repository repository, Selection selection, Predicate<String> interesting) {
    LogParser.Limits limits = LogParser.Limits.within(repository.allowance());
    return read(repository, selection, interesting, limits);
  }

  static History read(
      Repository repository,
      Selection selection,
      Predicate<String> interesting,
      LogParser.Limits limits) {
    return read(repository, selection, interesting, limits, CommitRecords.NONE);
  }

  static History read(
      Repository repository,
      Selection selection,
      Predicate<String> interesting,
      LogParser.Limits limits,
      CommitRecords known) {
    // What git prints at the edge of a shallow clone changes when it is deepened.
    CommitRecords records = repository.shallow() ? CommitRecords.NONE : known;
    if (records != CommitRecords.NONE) {
      Optional<History> remembered =
          new Recollection(repository, selection, records).read(interesting, limits);
      if (remembered.isPresent()) return remembered.get();
    }
    HistoryReader reader = new HistoryReader(repository, interesting, limits, records);
    if (!selection.tips().isEmpty()) reader.read(selection);
    reader.columns.trim();
    return new History(reader.columns);
  }

  private void read(Selection selection) {
    String complaint = pass(selection.lines(), false, ALL);
    if (!complaint.isEmpty()) readOn(selection, complaint);
    parser.finish();
  }

  /**
   * One damaged, missing or boundless tree ends the walk. The commits it did not get to are read
   * without a walk, and the one it stumbled over without its changes, so that it hides nothing but
   * itself.
   */
  private void readOn(Selection selection, String complaint) {
    List<String> left = new ArrayList<>(reachable(selection));
    int stumbles = 0;
    String why = complaint;
    while (true) {
      left.removeIf(id -> columns.ids.find(id) >= 0);
      if (left.isEmpty() || why.isEmpty()) return;
      boolean giveUp =
          ++stumbles > STUMBLE_LIMIT || exhaustions >= EXHAUSTION_LIMIT || parser.full();
      boolean damaged = !parser.overflowed();
      boolean spent = exhausted;
      if (damaged && exhausted && !giveUp && withoutMessage(left.getFirst())) {
        left.removeFirst();
        why = left.isEmpty() ? "" : pass(left, true, ALL);
        continue;
      }
      if (damaged) report(Problem.Kind.PATHS_UNKNOWN, left.getFirst(), why, spent);
      if (giveUp) withoutChanges(left);
      else if (damaged) withoutChanges(List.of(left.removeFirst()));
      why = giveUp || left.isEmpty() ? "" : pass(left, true, ALL);
    }
  }

  /** Whether it was the message alone that git had no memory for. */
  private boolean withoutMessage(String commit) {
    int before = exhaustions;
    String why = pass(List.of(commit), true, EnumSet.of(Part.CHANGES));
    exhaustions = before;
    if (why.isEmpty())
      report(Problem.Kind.UNREADABLE, commit, "its message was not read: too long", true);
    return why.isEmpty() || parser.overflowed();
  }

  private void withoutChanges(List<String> commits) {
    String why = pass(commits, true, EnumSet.of(Part.MESSAGES));
    List<String> left = new ArrayList<>(commits);
    left.removeIf(id -> columns.ids.find(id) >= 0);
    if (why.isEmpty() || left.isEmpty()) return;
    why = pass(left, true, EnumSet.noneOf(Part.class));
    if (!why.isEmpty()) report(Problem.Kind.HISTORY_CUT, lastOf(commits), why, exhausted);
  }

  /** The ids of all commits selected, as far as git gets. */
  private List<String> reachable(Selection selection) {
    try (Run run = repository.inRoom("rev-list", "--stdin", "--ignore-missing")) {
      run.feed(selection.lines());
      List<String> ids = run.answers();
      if (run.finish() != 0)
        report(Problem.Kind.HISTORY_CUT, lastOf(ids), run.complaint(), run.exhausted());
      return ids;
    }
  }

  /** One run of git log; what git complained about when it ended early, else nothing. */
  String pass(List<String> commits, boolean standing, Set<Part> parts) {
    List<String> command = new ArrayList<>(COMMON);
    command.add(parts.contains(Part.MESSAGES) ? FORMAT : WITHOUT_MESSAGE);
    if (standing) command.add("--no-walk=unsorted");
    if (parts.contains(Part.CHANGES)) command.addAll(CHANGES);
    try (Run run = repository.inRoom(command.toArray(String[]::new))) {
      run.feed(commits);
      // Only what is whole may be remembered.
      Tokens tokens = new Tokens(run.output(), parts.equals(ALL));
      parser.parse(tokens, !parts.contains(Part.CHANGES));
      if (parser.overflowed()) return "too many changes";
      boolean whole = run.finish() == 0;
      exhausted = !whole && run.exhausted();
      if (exhausted && parts.contains(Part.CHANGES)) {
        exhaustions += run.late() ? EXHAUSTION_LIMIT : 1;
      }
      return whole ? "" : run.complaint().isEmpty() ? "git log ended early" : run.complaint();
    } catch (IOException e) {
      throw new GitFailure("git log of " + repository.gitDir() + ": " + e.getMessage(), e);
    }
  }

  /** Reads what git printed of commits before, in the order of a walk. */
  History replay(List<byte[]> printed) {
    try {
      parser.parse(new Tokens(new Joined(printed)), false);
    } catch (IOException e) {
      throw new GitFailure("what was remembered of " + repository.gitDir() + " broke off", e);
    }
    parser.finish();
    columns.trim();
    return new History(columns);
  }

  private void report(Problem.Kind kind, String place, String complaint, boolean limit) {
    columns.report(new Problem(kind, place, complaint, limit));
  }

  private static String lastOf(List<String> ids) {
    return ids.isEmpty() ? "history" : ids.getLast();
  }

  /** The commits at which a shallow clone ends. */
  private static Set<String> edges(Repository repository) {
    Path list = repository.room().directory().resolve("shallow");
    if (!Files.isRegularFile(list)) return Set.of();
    try {
      return new HashSet<>(Files.readAllLines(list, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new GitFailure("the list of shallow commits " + list + " could not be read", e);
    }
  }
}
