package xpod.source.repository;

import xpod.source.tracker.Kin;
import xpod.source.tracker.TaskItem;

/**
 * What one commit did to one item of a list.
 *
 * @param kin what it belonged together with afterwards
 * @param crowd how many items the same commit moved the same way in this list
 */
record Step(int commit, String path, Way way, TaskItem item, Kin kin, int crowd) {
  /** Which way the item went. */
  enum Way {
    TICKED,
    BORN_TICKED,
    UNTICKED,
    LOST,
    /** It was ticked and is gone, perhaps to come back under another key. */
    GONE
  }
}
