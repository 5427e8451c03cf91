package xpod.source.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads a history of which most commits are remembered: git lists the commits, in the order in
 * which it would print them, and prints only those that are new.
 */
final class Recollection {
  private final Repository repository;
  private final Selection selection;
  private final CommitRecords records;

  Recollection(Repository repository, Selection selection, CommitRecords records) {
    this.repository = repository;
    this.selection = selection;
    this.records = records;
  }

  /** Nothing where a walk is quicker, or where git could not list or print all. */
  Optional<History> read(Predicate<String> interesting, LogParser.Limits limits) {
    Optional<List<String>> listed = list();
    if (listed.isEmpty()) return Optional.empty();
    List<String> commits = listed.get();
    byte[][] printed = new byte[commits.size()][];
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < printed.length; i++) find(commits, i, printed, missing);
    if (missing.size() * 2 > printed.length) return Optional.empty();
    if (!missing.isEmpty() && !print(missing.stream().map(commits::get).toList(), limits)) {
      return Optional.empty();
    }
    List<Integer> lost = new ArrayList<>();
    for (int i : missing) find(commits, i, printed, lost);
    if (!lost.isEmpty()) return Optional.empty();
    HistoryReader reader = new HistoryReader(repository, interesting, limits, CommitRecords.NONE);
    History history = reader.replay(List.of(printed));
    return history.size() == commits.size() ? Optional.of(history) : Optional.empty();
  }

  private void find(List<String> commits, int at, byte[][] printed, List<Integer> missing) {
    byte[] record = records.find(commits.get(at));
    if (record == null) missing.add(at);
    else printed[at] = record;
  }

  private Optional<List<String>> list() {
    try (Run run = repository.inRoom("rev-list", "--stdin", "--ignore-missing")) {
      run.feed(selection.lines());
      List<String> commits = run.answers();
      return run.finish() == 0 ? Optional.of(commits) : Optional.empty();
    }
  }

  /** Has git print commits for the record alone; whether it got through. */
  private boolean print(List<String> commits, LogParser.Limits limits) {
    HistoryReader scribe = new HistoryReader(repository, path -> false, limits, records);
    return scribe.pass(commits, true, HistoryReader.ALL).isEmpty();
  }
}
