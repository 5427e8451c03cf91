package xpod.source.beads;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A time as Beads writes it, in whole seconds: the tool has stored fractions and time zones in some
 * of its versions and not in others.
 */
final class Stamp {
  /** No time, or none that can be read. */
  static final long NONE = Long.MIN_VALUE;

  private static final String SHAPE = "0000-00-00T00:00:00";
  private static final int SHORTEST = SHAPE.length() + 1;

  private Stamp() {}

  static long of(String text) {
    long plain = plain(text);
    if (plain != NONE || text.isEmpty()) return plain;
    try {
      return OffsetDateTime.parse(text.replace(' ', 'T')).toEpochSecond();
    } catch (DateTimeException e) {
      return NONE;
    }
  }

  /** One in UTC, as most are; the general way takes ten times as long, and files have thousands. */
  private static long plain(String text) {
    if (text.length() < SHORTEST || text.charAt(text.length() - 1) != 'Z') return NONE;
    for (int at = 0; at < SHAPE.length(); at++) {
      char c = text.charAt(at);
      boolean fits = SHAPE.charAt(at) == '0' ? c >= '0' && c <= '9' : c == SHAPE.charAt(at);
      if (!fits) return NONE;
    }
    char after = text.charAt(SHAPE.length());
    if (after != 'Z' && after != '.') return NONE;
    try {
      long day =
          LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)).toEpochDay();
      int time = number(text, 11, 13) * 3600 + number(text, 14, 16) * 60 + number(text, 17, 19);
      return day * 86_400 + time;
    } catch (DateTimeException e) {
      return NONE;
    }
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int at = from; at < to; at++) number = 10 * number + text.charAt(at) - '0';
    return number;
  }
}
