package xpod.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time as cases write it: {@code d2 09:30} is half past nine on the third day, in UTC. */
public final class Clock {
  /** How a case writes an instant. */
  public static final String INSTANT = "d-?\\d+ \\d\\d:\\d\\d";

  /** A Monday, so that {@code d5} is a Saturday. */
  private static final Instant FIRST_DAY = Instant.parse("2026-03-02T00:00:00Z");

  private static final Pattern PARTS = Pattern.compile("d(-?\\d+) (\\d\\d):(\\d\\d)");

  private Clock() {}

  /** The instant that {@code written} stands for. */
  public static Instant at(String written) {
    Matcher parts = PARTS.matcher(written.strip());
    if (!parts.matches())
      throw new IllegalArgumentException("'" + written + "' is not like d0 09:00");
    long minutes = Long.parseLong(parts.group(2)) * 60 + Long.parseLong(parts.group(3));
    return FIRST_DAY.plus(Duration.ofDays(Long.parseLong(parts.group(1))).plusMinutes(minutes));
  }

  /** {@code instant} as a case writes it. */
  public static String write(Instant instant) {
    long minutes = Duration.between(FIRST_DAY, instant).toMinutes();
    long day = Math.floorDiv(minutes, 24 * 60);
    long rest = Math.floorMod(minutes, 24 * 60);
    return "d%d %02d:%02d".formatted(day, rest / 60, rest % 60);
  }

  /** A span such as {@code 24h} or {@code 7d}. */
  static Duration span(String written) {
    long number = Long.parseLong(written.substring(0, written.length() - 1));
    return written.endsWith("d") ? Duration.ofDays(number) : Duration.ofHours(number);
  }
}
