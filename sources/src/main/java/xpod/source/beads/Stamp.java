package xpod.source.beads;

import java.time.DateTimeException;
import java.time.OffsetDateTime;

/**
 * A time as Beads writes it, in whole seconds: the tool has stored fractions and time zones in some
 * of its versions and not in others.
 */
final class Stamp {
  /** No time, or none that can be read. */
  static final long NONE = Long.MIN_VALUE;

  private Stamp() {}

  static long of(String text) {
    if (text.isEmpty()) return NONE;
    try {
      return OffsetDateTime.parse(text.replace(' ', 'T')).toEpochSecond();
    } catch (DateTimeException e) {
      return NONE;
    }
  }
}
