package xpod.measure;

/**
 * The beta distribution: what is believed of a share after so many hits and misses.
 *
 * @param a above 0
 * @param b above 0
 */
record Beta(double a, double b) {
  /** More steps are never needed for counts below a million. */
  private static final int MOST_STEPS = 10_000;

  /** Relative; the continued fraction has converged long before rounding matters. */
  private static final double CLOSE = 1e-15;

  /** Halvings of [0, 1] until a double cannot be halved any further near any share of interest. */
  private static final int HALVINGS = 80;

  /** In place of zero, where the algorithm divides. */
  private static final double TINY = 1e-300;

  private static final double[] LANCZOS = {
    0.99999999999980993,
    676.5203681218851,
    -1259.1392167224028,
    771.32342877765313,
    -176.61502916214059,
    12.507343278686905,
    -0.13857109526572012,
    9.9843695780195716e-6,
    1.5056327351493116e-7
  };

  Beta {
    if (!(a > 0) || !(b > 0))
      throw new IllegalArgumentException("a beta distribution of " + a + " and " + b);
  }

  double mean() {
    return a / (a + b);
  }

  /** The probability that the share is at most {@code x}: the regularised incomplete beta. */
  double cdf(double x) {
    if (x <= 0) return 0;
    if (x >= 1) return 1;
    double front =
        Math.exp(
            logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
    // The continued fraction converges fast on the side of the mean that x is on.
    return x < (a + 1) / (a + b + 2)
        ? front * fraction(a, b, x) / a
        : 1 - front * fraction(b, a, 1 - x) / b;
  }

  /** The share that is not exceeded with probability {@code p}. */
  double quantile(double p) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (cdf(middle) < p) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  }

  /** Lentz's method for the continued fraction of the incomplete beta function. */
  private static double fraction(double a, double b, double x) {
    double c = 1;
    double d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m <= MOST_STEPS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / awayFromZero(1 + even * d);
      c = awayFromZero(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / awayFromZero(1 + odd * d);
      c = awayFromZero(1 + odd / c);
      double step = d * c;
      value *= step;
      if (Math.abs(step - 1) < CLOSE) break;
    }
    return value;
  }

  private static double awayFromZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /** Lanczos's approximation, right to about fifteen digits for arguments above 0. */
  static double logGamma(double x) {
    if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
    double shifted = x - 1;
    double t = shifted + 7.5;
    double sum = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i] / (shifted + i);
    return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
  }
}
