package xpod.source.tasklist;

import xpod.source.tracker.Snapshot;
import xpod.source.tracker.Tracker;

/** A tracker whose files are Markdown with boxes, and with nothing else that reports work. */
public interface BoxTracker extends Tracker {
  @Override
  default Snapshot empty(String path) {
    return TaskDocument.EMPTY;
  }

  @Override
  default boolean holdsWork(String path, byte[] bytes) {
    return TaskDocument.holdsBoxes(bytes);
  }
}
