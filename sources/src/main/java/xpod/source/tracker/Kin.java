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

  /** That of an item that stands alone. */
  public static final Kin ALONE = new Kin(0, List.of(), 1, 0);
}
