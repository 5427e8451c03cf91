package xpod.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import xpod.Actor;
import xpod.Place;
import xpod.Points;
import xpod.claim.Claim;
import xpod.claim.Manner;

/** Numbers, times and authors in words, the same on every screen. */
final class Phrase {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Phrase() {}

  /** {@code 1 commit}, {@code 4,812 commits}. */
  static String count(long n, String one) {
    return count(n, one, one + "s");
  }

  static String count(long n, String one, String many) {
    return number(n) + " " + (n == 1 ? one : many);
  }

  static String number(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /** Points to one decimal, as in {@code 11.5}. */
  static String points(Points points) {
    return exact(points).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  /** Points exactly. */
  static BigDecimal exact(Points points) {
    BigDecimal exact = BigDecimal.valueOf(points.micro(), 6).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  static String time(Instant at) {
    return MINUTE.format(at);
  }

  /** How long before {@code now}, in the largest unit that fits. */
  static String ago(Instant at, Instant now) {
    Duration past = Duration.between(at, now);
    if (past.isNegative()) return "dated " + time(at);
    if (past.toDays() >= 1) return number(past.toDays()) + " d ago";
    if (past.toHours() >= 1) return past.toHours() + " h ago";
    return past.toMinutes() + " min ago";
  }

  /** Who reported it: an agent or an automation by its name, a person only as such. */
  static String author(Actor by) {
    return switch (by) {
      case Actor.Agent agent -> Inert.of(agent.id().value());
      case Actor.Automation automation -> Inert.of(automation.name());
      case Actor.Person person -> "a person";
    };
  }

  /** {@code said by claude-code, 2 d ago (51ab03e1)}. */
  static String said(Claim claim, Instant now) {
    String commit = Inert.of(claim.revision().abbreviated());
    return "said by " + author(claim.by()) + ", " + ago(claim.at(), now) + " (" + commit + ")";
  }

  /** The claim as it stands in its list: a ticked box, or a quoted sentence of who said it. */
  static String item(Claim claim) {
    String text = claim.says().text();
    boolean sentence = claim.place().path().equals(Place.HISTORY) || claim.manner() == Manner.SAID;
    if (sentence) return "\"" + text + "\"";
    String task = claim.task();
    boolean shown = task == null || text.regionMatches(true, 0, task, 0, task.length());
    return "- [x] " + (shown ? text : task + " " + text);
  }
}
