package xpod.report;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of a report a screen shows, and how.
 *
 * @param width in columns, 60 to 120; what is asked for beyond that is brought within
 * @param since claims made before are counted and not listed; null lists all
 * @param contradicted how many contradicted claims are listed at most
 * @param unverified how many unverified claims are listed at most
 */
public record View(
    int width, Palette palette, @Nullable Instant since, int contradicted, int unverified) {
  public static final int LEAST_WIDTH = 60;
  public static final int USUAL_WIDTH = 80;
  public static final int MOST_WIDTH = 120;

  /** The days whose claims are listed where nobody asked for others. */
  public static final Duration LISTED = Duration.ofDays(90);

  private static final int USUAL_CONTRADICTED = 10;
  private static final int USUAL_UNVERIFIED = 5;

  public View {
    width = Math.clamp(width, LEAST_WIDTH, MOST_WIDTH);
  }

  /** What is shown where nobody asked for anything. */
  public static View usual(Instant now) {
    return new View(
        USUAL_WIDTH, Palette.PLAIN, now.minus(LISTED), USUAL_CONTRADICTED, USUAL_UNVERIFIED);
  }

  /** Every claim, however many and however old. */
  public View all() {
    return new View(width, palette, null, Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  public View withWidth(int columns) {
    return new View(columns, palette, since, contradicted, unverified);
  }

  public View withPalette(Palette other) {
    return new View(width, other, since, contradicted, unverified);
  }

  public View withSince(@Nullable Instant instant) {
    return new View(width, palette, instant, contradicted, unverified);
  }

  boolean lists(Instant at) {
    return since == null || !at.isBefore(since);
  }
}
