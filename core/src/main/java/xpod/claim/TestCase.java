package xpod.claim;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One thing of several that a claim promises to be tested.
 *
 * @param words as written, for people
 * @param terms what it says beyond the claim as a whole; see {@link Terms}. Never empty
 */
public record TestCase(String words, SortedSet<String> terms) {
  public TestCase {
    terms = Collections.unmodifiableSortedSet(new TreeSet<>(terms));
    if (terms.isEmpty()) throw new IllegalArgumentException("no term in \"" + words + "\"");
  }
}
