package xpod.source.tracker;

import java.util.regex.Pattern;

/**
 * The title of a bug: it says what is wrong, and closing it claims that this was mended. Read as it
 * stands it would be a claim of the very thing complained of.
 */
public final class Complaint {
  /** Titles that say already what kind of work it is. */
  private static final Pattern SAID =
      Pattern.compile("(?i)^\\W*(?:fix|\\w{2,12}(?:\\([^)]{0,40}\\))?!?:\\s)");

  private Complaint() {}

  /** What closing a bug of that title claims. */
  public static String mended(String title) {
    return SAID.matcher(title).find() ? title : "Fix: " + title;
  }
}
