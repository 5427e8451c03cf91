package xpod.evidence;

import java.util.List;

/**
 * How far the content of a change or file speaks of what a claim says.
 *
 * @param share the found part of the weight of the claim's terms, in thousandths; a term weighs
 *     more the fewer claims of the same list use it
 * @param asked how many terms the claim has that such content could have: where no word of a
 *     writing is in it, as in most code no Chinese is, the terms in that writing are not asked for
 * @param found the terms found, in order
 * @param touched the named things that the content touches
 * @param tests whether test files are part of the content, and the terms were found in them
 */
public record Fit(int share, int asked, List<String> found, List<String> touched, boolean tests) {
  /** Nothing was found, or nothing was looked at. */
  public static final Fit NONE = new Fit(0, 0, List.of(), List.of(), false);

  public static final int WHOLE = 1000;

  public Fit {
    if (share < 0 || share > WHOLE)
      throw new IllegalArgumentException("share (" + share + ") is not in 0..1000");
    found = List.copyOf(found);
    touched = List.copyOf(touched);
  }

  /**
   * Whether the claim has no terms that could be in the content, so that its words can neither meet
   * nor miss it.
   */
  public boolean wordless() {
    return asked == 0;
  }
}
