package xpod.journal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a journal goes: the number of its lines, and a digest that covers each of them and their
 * order. Two journals of one head hold the same.
 *
 * @param digest in hexadecimal digits
 */
public record Head(long lines, String digest) {
  /** So many digits are shown; nobody finds another journal that has them. */
  private static final int SHOWN = 32;

  private static final Pattern SHAPE = Pattern.compile("(\\d{1,18}):([0-9a-f]{16,64})");

  /** Reads a head as {@link #toString} shows it. */
  public static Optional<Head> parse(String text) {
    Matcher head = SHAPE.matcher(text.strip());
    if (!head.matches()) return Optional.empty();
    return Optional.of(new Head(Long.parseLong(head.group(1)), head.group(2)));
  }

  @Override
  public String toString() {
    return lines + ":" + digest.substring(0, Math.min(SHOWN, digest.length()));
  }
}
