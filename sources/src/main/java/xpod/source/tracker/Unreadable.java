package xpod.source.tracker;

/** A version of a tracker's file that makes no sense to its reader. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * @param why one short sentence that names the place, as in "line 12 is not JSON"
   */
  public Unreadable(String why) {
    super(why, null, false, false);
  }

  /** What the sentence says. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
