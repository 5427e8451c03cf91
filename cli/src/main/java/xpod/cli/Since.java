package xpod.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From when on claims are listed, as people write it. */
public sealed interface Since {
  Since DEFAULT = new Ago(Duration.ofDays(90));

  /** A span before now, as in {@code 90d}. */
  record Ago(Duration span) implements Since {}

  /** A day in UTC or an instant. */
  record Day(Instant start) implements Since {}

  /** A revision, whose commit's time counts. */
  record Rev(String revision) implements Since {}

  /** Reads {@code text}; what is neither a span nor a date is taken for a revision. */
  static Since parse(String text) {
    String said = text.strip();
    if (said.isEmpty()) throw new IllegalArgumentException("it is blank");
    Optional<Duration> span = Spans.parse(said);
    if (span.isPresent()) return new Ago(span.get());
    Optional<Instant> instant = instant(said);
    if (instant.isPresent()) return new Day(instant.get());
    return new Rev(said);
  }

  /** A day, as its start in UTC, or an instant; empty where {@code text} is neither. */
  static Optional<Instant> instant(String text) {
    try {
      return Optional.of(
          text.indexOf('T') > 0
              ? java.time.OffsetDateTime.parse(text).toInstant()
              : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The instant meant, seen from {@code now}; empty where {@code timeOf} has no such revision. */
  default Optional<Instant> resolve(Instant now, Function<String, Optional<Instant>> timeOf) {
    return switch (this) {
      case Ago ago -> Optional.of(now.minus(ago.span()));
      case Day day -> Optional.of(day.start());
      case Rev rev -> timeOf.apply(rev.revision());
    };
  }

  /** Spans of time: hours, days, weeks, months of 30 days, years of 365. */
  final class Spans {
    private static final Pattern SPAN = Pattern.compile("([0-9]{1,5})(h|d|w|mo|y)");

    private Spans() {}

    static Optional<Duration> parse(String text) {
      Matcher matcher = SPAN.matcher(text);
      if (!matcher.matches()) return Optional.empty();
      long count = Long.parseLong(matcher.group(1));
      return Optional.of(
          switch (matcher.group(2)) {
            case "h" -> Duration.ofHours(count);
            case "w" -> Duration.ofDays(7 * count);
            case "mo" -> Duration.ofDays(30 * count);
            case "y" -> Duration.ofDays(365 * count);
            default -> Duration.ofDays(count);
          });
    }
  }
}
