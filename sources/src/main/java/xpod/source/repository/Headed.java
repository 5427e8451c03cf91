package xpod.source.repository;

import java.util.List;
import xpod.source.tracker.SectionKind;
import xpod.source.tracker.Snapshot;
import xpod.source.tracker.Status;
import xpod.source.tracker.TaskItem;

/**
 * A version of a list whose head says that the whole is done, against what its boxes say.
 *
 * @param done how many of its items are ticked
 * @param open the keys of those that are not, optional ones left out
 */
record Headed(int commit, String path, Status status, int done, List<String> open) {
  static boolean isDone(Snapshot document) {
    return document.status().filter(Status::isPlainlyDone).isPresent();
  }

  /** Whether the boxes are kept and say otherwise; where most are open, nobody ticks them. */
  boolean isDenied() {
    return !open.isEmpty() && open.size() <= done;
  }

  static Headed of(int commit, String path, Snapshot document) {
    Status status = document.status().orElseThrow();
    List<TaskItem> work =
        document.items().stream().filter(i -> i.section() == SectionKind.WORK).toList();
    int done = (int) work.stream().filter(i -> i.mark().isDone()).count();
    List<String> open =
        work.stream()
            .filter(i -> i.mark().isAhead() && !i.isOptional())
            .filter(i -> !i.rawText().toLowerCase(java.util.Locale.ROOT).contains("optional"))
            .map(TaskItem::key)
            .toList();
    return new Headed(commit, path, status, done, open);
  }
}
