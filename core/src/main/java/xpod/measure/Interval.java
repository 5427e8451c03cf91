package xpod.measure;

/**
 * What is believed of a number: between {@code lower} and {@code upper} with 95 %, about {@code
 * point}. A number is never given without it.
 */
public record Interval(double lower, double point, double upper) {
  public Interval {
    if (!(lower <= upper))
      throw new IllegalArgumentException("an interval from " + lower + " to " + upper);
  }

  public double width() {
    return upper - lower;
  }
}
