package xpod.claim;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How much of something a claim speaks of. A single counterexample is enough against it: any use of
 * {@code moment} against "remove all uses of {@code moment}".
 *
 * @param words the quantifying word and what it is said of, for people
 * @param over what is named among these words
 * @param terms the terms among these words
 */
public record Extent(Reach reach, String words, List<Mention> over, SortedSet<String> terms) {
  /** How much. */
  public enum Reach {
    /** Every one of them. */
    ALL,
    /** Not one of them, or none any more. */
    NONE,
    /** These and no others. */
    ONLY
  }

  public Extent {
    over = List.copyOf(over);
    terms = Collections.unmodifiableSortedSet(new TreeSet<>(terms));
  }
}
