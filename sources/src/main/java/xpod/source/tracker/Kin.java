package xpod.source.tracker;

import java.util.List;

/**
 * The items that one item of a version belongs together with.
 *
 * @param parts how many items it is the whole of: those nested in it, and those whose identifier
 *     carries its own on, as {@code t135.9} does {@code t135}
 * @param open the keys of the parts that are still ahead, those the list calls optional left out
 * @param family how many items its top-level item comes to, itself included
 * @param nth which of the family this one is, counted from 0
 */
public record Kin(int parts, List<String> open, int family, int nth) {
  public Kin {
    open = List.copyOf(open);
  }

  /**
   * The same where the marks of the parts are kept: where more than one in {@code share} is open
   * under a whole that is done, they were forgotten, and say nothing.
   */
  public Kin kept(int share) {
    return open.size() * share <= parts ? this : new Kin(parts, List.of(), family, nth);
  }

  /** That of an item that stands alone. */
  public static final Kin ALONE = new Kin(0, List.of(), 1, 0);
}
