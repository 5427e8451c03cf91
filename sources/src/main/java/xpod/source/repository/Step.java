package xpod.source.repository;

import java.util.List;
import xpod.source.tasklist.TaskItem;

/**
 * What one commit did to one item of a list.
 *
 * @param open keys of the item's parts that were open after it
 * @param parts how many parts it has
 * @param family how many items share the weight of its top-level item, and {@code nth} which of them it is
 * @param crowd how many items the same commit moved the same way in this list
 */
record Step(
    int commit,
    String path,
    Way way,
    TaskItem item,
    List<String> open,
    int parts,
    int family,
    int nth,
    int crowd) {
  /** Which way the item went. */
  enum Way {
    TICKED,
    BORN_TICKED,
    UNTICKED,
    BORN_OPEN,
    LOST
  }
}
