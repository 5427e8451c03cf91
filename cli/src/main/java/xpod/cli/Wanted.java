package xpod.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import xpod.claim.Claim;
import xpod.report.Report;

/** Finds the claim that a person means by a task id, a claim id, a commit or a place. */
public sealed interface Wanted {
  /** The one that is meant. */
  record One(Report.Line line) implements Wanted {}

  /** Several could be meant. */
  record Several(List<Report.Line> lines) implements Wanted {}

  /** Nothing of that name; {@code nearest} are names that are close to it. */
  record None(List<String> nearest) implements Wanted {}

  int MOST_SUGGESTIONS = 5;
  int LEAST_PREFIX = 4;

  /** What {@code said} means in {@code report}; the first way of reading that fits decides. */
  static Wanted in(Report report, String said) {
    String word = said.strip();
    for (Predicate<Claim> meaning : meanings(word)) {
      List<Report.Line> lines =
          report.claims().stream().filter(l -> meaning.test(l.claim())).toList();
      if (!lines.isEmpty()) return among(lines);
    }
    return new None(Nearest.to(word, names(report), MOST_SUGGESTIONS));
  }

  private static List<Predicate<Claim>> meanings(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean prefix = word.length() >= LEAST_PREFIX;
    return List.of(
        c -> word.equals(c.task()),
        c -> word.equalsIgnoreCase(c.task()),
        c -> word.equals(c.place().toString()),
        c -> word.contains(":") && c.place().toString().endsWith("/" + word),
        c -> prefix && c.id().value().startsWith(lower),
        c -> prefix && c.revision().commit().startsWith(lower),
        c -> word.equals(c.place().path()));
  }

  /** Claims of one piece of work, made one after the other, are one story: the latest tells it. */
  private static Wanted among(List<Report.Line> lines) {
    boolean oneWork =
        lines.stream().map(l -> l.repository() + "\n" + l.claim().work()).distinct().count() == 1;
    if (!oneWork) return new Several(lines);
    return new One(lines.stream().max(Comparator.comparing(Report.Line::claim)).orElseThrow());
  }

  private static List<String> names(Report report) {
    return report.claims().stream()
        .map(Report.Line::claim)
        .flatMap(c -> Stream.of(c.label(), c.id().value(), c.place().toString()))
        .distinct()
        .toList();
  }
}
