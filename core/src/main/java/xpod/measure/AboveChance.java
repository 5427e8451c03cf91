package xpod.measure;

/**
 * How much more often a channel of evidence speaks for claims than for placebos, claims that nobody
 * made: {@code (hit - placebo) / (1 - placebo)}. At 0 it says nothing, at 1 everything.
 *
 * @param hit of the claims it was asked about, those it spoke for
 * @param placebo of the placebos it was asked about, those it spoke for all the same
 */
public record AboveChance(Share hit, Share placebo) {
  /** Steps of the integral over the placebo's posterior; the third digit does not move any more. */
  private static final int STEPS = 400;

  /** How close the bounds are looked for. */
  private static final double CLOSE = 1e-6;

  /** Below this a channel speaks so much more for placebos that only the sign matters. */
  private static final double LEAST = -20;

  /** Neither rate is known beforehand, so both are believed to be anything until looked at. */
  public Interval interval() {
    double[] placebos = new double[STEPS];
    Beta placebo = this.placebo.posterior();
    for (int i = 0; i < STEPS; i++) placebos[i] = placebo.quantile((i + 0.5) / STEPS);
    double p = placebo.mean();
    double h = hit.posterior().mean();
    return new Interval(
        quantile(placebos, Share.TAIL), (h - p) / (1 - p), quantile(placebos, 1 - Share.TAIL));
  }

  private double quantile(double[] placebos, double probability) {
    Beta hits = hit.posterior();
    double low = LEAST;
    double high = 1;
    while (high - low > CLOSE) {
      double middle = (low + high) / 2;
      double below = 0;
      for (double p : placebos) below += hits.cdf(middle * (1 - p) + p);
      if (below / placebos.length < probability) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  }
}
