package xpod.verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xpod.claim.Name;
import xpod.evidence.Evidence.Wired;
import xpod.evidence.Evidence.Wiring;

/**
 * Things that are said to be in use, or to have been added, and that the product knows nothing of.
 */
final class Unwired {
  private Unwired() {}

  /** A thing that is said to be in use, and that nothing but tests mentions. */
  static @Nullable Reason alone(Case matter) {
    return reason(matter, Wired.ALONE, Rule.UNWIRED);
  }

  /** A route or an option that is said to have been added, and that nothing has. */
  static @Nullable Reason nowhere(Case matter) {
    return reason(matter, Wired.NOWHERE, Rule.NOWHERE);
  }

  /** What was not looked at may be what uses it. */
  private static @Nullable Reason reason(Case matter, Wired wired, Rule rule) {
    if (matter.blind()) return null;
    return latest(matter)
        .filter(w -> w.evidence().wired() == wired)
        .findFirst()
        .map(w -> w.because(rule, words(w.evidence())))
        .orElse(null);
  }

  /** What keeps a claim from being verified. */
  static List<Reason> shortfalls(Case matter) {
    return latest(matter)
        .filter(w -> w.evidence().wired() != Wired.USED)
        .map(w -> w.because(Rule.NOT_WIRED, words(w.evidence())))
        .toList();
  }

  /** What is so of each name by now. */
  private static Stream<Case.Seen<Wiring>> latest(Case matter) {
    Map<Name, Case.Seen<Wiring>> latest = new LinkedHashMap<>();
    matter.seen(Wiring.class).forEach(w -> latest.put(w.evidence().name(), w));
    return latest.values().stream();
  }

  private static String words(Wiring wiring) {
    String name = wiring.name().value();
    String place =
        wiring.name().isPath() ? wiring.where() : wiring.where() + ", with " + name + ",";
    return switch (wiring.wired()) {
      case USED -> wiring.where() + " is in use";
      case ALONE -> place + " is mentioned by nothing but tests";
      case UNTOLD -> "nothing here but tests has \"" + name + "\"";
      case NOWHERE -> "nothing has \"" + name + "\", however it is spelled";
    };
  }
}
