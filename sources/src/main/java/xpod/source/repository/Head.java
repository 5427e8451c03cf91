package xpod.source.repository;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.SectionKind;
import xpod.source.tracker.Snapshot;
import xpod.source.tracker.Status;
import xpod.source.tracker.TaskItem;

/**
 * What the head of a list says, which is that the whole is done, against what its boxes say.
 *
 * @param done how many of its items are ticked
 * @param open the keys of those that are not, optional ones left out
 */
record Head(Status status, int done, List<String> open) {
  Head {
    open = List.copyOf(open);
  }

  /** Whether the boxes are kept and say otherwise; where most are open, nobody ticks them. */
  boolean isDenied() {
    return !open.isEmpty() && open.size() <= done;
  }

  /** The head of a version; null where it does not say that all is done. */
  static @Nullable Head of(Snapshot document) {
    Status status = document.status().filter(Status::isPlainlyDone).orElse(null);
    if (status == null) return null;
    List<TaskItem> work =
        document.items().stream().filter(i -> i.section() == SectionKind.WORK).toList();
    int done = (int) work.stream().filter(i -> i.mark().isDone()).count();
    List<String> open =
        work.stream()
            .filter(i -> i.mark().isAhead() && !i.isOptional())
            .filter(i -> !i.rawText().toLowerCase(Locale.ROOT).contains("optional"))
            .map(TaskItem::key)
            .toList();
    return new Head(status, done, open);
  }
}
