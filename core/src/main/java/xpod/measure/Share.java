package xpod.measure;

/**
 * A share of something, as far as {@code hits} of {@code of} looked at tell. What is believed of it
 * is the Jeffreys posterior, a beta distribution of half a hit and half a miss more.
 */
public record Share(int hits, int of) {
  /** Half of what an interval of 95 % leaves out on each side. */
  static final double TAIL = 0.025;

  /** What is left out where the question has one side. */
  private static final double ONE_SIDED = 0.05;

  private static final double HALF = 0.5;

  /** More is not asked of anybody. */
  private static final int MOST_SIZE = 1_000_000;

  public Share {
    if (hits < 0 || hits > of) throw new IllegalArgumentException(hits + " hits of " + of);
  }

  Beta posterior() {
    return new Beta(hits + HALF, of - hits + HALF);
  }

  /**
   * The Jeffreys interval of 95 %. Where nothing, or everything, was a hit it reaches to that end;
   * where nothing was looked at it is all of [0, 1].
   */
  public Interval interval() {
    Beta posterior = posterior();
    double lower = hits == 0 ? 0 : posterior.quantile(TAIL);
    double upper = hits == of ? 1 : posterior.quantile(1 - TAIL);
    return new Interval(lower, posterior.mean(), upper);
  }

  /**
   * How many have to be looked at until the interval is at most {@code width} wide, if the share is
   * about {@code expected}.
   */
  public static int sizeFor(double expected, double width) {
    if (!(width > 0 && width < 1))
      throw new IllegalArgumentException("width (" + width + ") is not between 0 and 1");
    int enough = 1;
    while (widthAt(enough, expected) > width && enough < MOST_SIZE) enough *= 2;
    int tooFew = enough / 2;
    while (enough - tooFew > 1) {
      int middle = (enough + tooFew) / 2;
      if (widthAt(middle, expected) > width) tooFew = middle;
      else enough = middle;
    }
    return enough;
  }

  private static double widthAt(int size, double expected) {
    return new Share((int) Math.round(expected * size), size).interval().width();
  }

  /**
   * The share that is exceeded with 5 % where none of {@code size} was a hit: what may still be
   * wrong when nothing was found wrong.
   */
  public static double mostAfterNone(int size) {
    if (size < 1) return 1;
    return 1 - Math.pow(ONE_SIDED, 1.0 / size);
  }
}
