package xpod.source.git;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The columns of a {@link History}: one row per commit, one per parent, one per changed path. */
final class Columns {
  private static final int PROBLEM_LIMIT = 1_000;

  final ObjectFormat format;
  final Ids ids;
  final Ints parentEnds = new Ints();
  final Ints parents = new Ints();
  final Ints committedAt = new Ints();
  final Ints authoredAt = new Ints();
  final Ints authors = new Ints();
  final Ints committers = new Ints();
  final Texts messages = new Texts();
  final BitSet cutMessages = new BitSet();
  final BitSet absurdDates = new BitSet();
  final BitSet edges = new BitSet();

  final Ints changeEnds = new Ints();
  final Ints changedPaths = new Ints();
  final Bytes statuses = new Bytes();

  /** For each change the row of {@link #versions} that holds its blobs, else -1. */
  final Ints versionRows = new Ints();

  /** Two ids a row: the blob before, the blob after; all zero where there is none. */
  final Bytes versions = new Bytes();

  final Names paths = new Names();
  final BitSet interesting = new BitSet();

  /** Name, line break, address. */
  final Names idents = new Names();

  boolean pathsKnown = true;
  List<Problem> problems = new ArrayList<>();

  Columns(ObjectFormat format) {
    this.format = format;
    this.ids = new Ids(format);
  }

  int size() {
    return parentEnds.size();
  }

  int parentsStart(int commit) {
    return commit == 0 ? 0 : parentEnds.get(commit - 1);
  }

  int changesStart(int commit) {
    return commit == 0 ? 0 : changeEnds.get(commit - 1);
  }

  Ident ident(int number) {
    String text = idents.text(number);
    int end = text.indexOf('\n');
    return new Ident(text.substring(0, end), text.substring(end + 1));
  }

  Optional<String> version(int change, int side) {
    int row = versionRows.get(change);
    if (row < 0) return Optional.empty();
    int at = (2 * row + side) * format.bytes();
    for (int i = 0; i < format.bytes(); i++) {
      if (versions.get(at + i) != 0) {
        return Optional.of(Hex.text(versions.raw(), at, format.bytes()));
      }
    }
    return Optional.empty();
  }

  /** Notes a problem; a hostile history can have any number, so only the first are kept. */
  void report(Problem problem) {
    if (problems.size() < PROBLEM_LIMIT) problems.add(problem);
  }

  /** Gives back the room kept for growth. */
  void trim() {
    ids.trim();
    statuses.trim();
    versions.trim();
    for (Ints column :
        List.of(
            parentEnds, parents, committedAt, authoredAt, authors, committers, changeEnds,
            changedPaths, versionRows)) {
      column.trim();
    }
    problems = List.copyOf(problems);
  }
}
