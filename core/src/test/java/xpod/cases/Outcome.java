package xpod.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xpod.PodId;
import xpod.Points;
import xpod.ledger.Account;
import xpod.ledger.Balance;
import xpod.line.Line;
import xpod.signal.Signal;
import xpod.verdict.Judgement;
import xpod.verdict.Reason;
import xpod.verdict.Timeline;

/**
 * All that a line has to say in the end: judgements, timelines and balances. Two lines agree when
 * these are equal.
 */
public record Outcome(
    List<Line.Judged> judged, List<Timeline> timelines, SortedMap<PodId, Balance> balances) {

  /** What a line that hears {@code signals} says at {@code now}. */
  public static Outcome of(Iterable<? extends Signal> signals, Instant now) {
    Line line = new Line(now);
    line.acceptAll(signals);
    return new Outcome(line.judged().toList(), line.timelines().toList(), line.balances());
  }

  /** The outcome as the expected part of a case. */
  public String text() {
    Stream<String> said =
        timelines.stream()
            .flatMap(t -> t.changes().stream())
            .sorted(Comparator.comparing(Judgement::asOf).thenComparing(Judgement::claim))
            .map(Outcome::line);
    Stream<String> last = judged.stream().map(j -> "now " + line(j.judgement()));
    return Stream.of(
            said, last, balances.entrySet().stream().map(e -> ledger(e.getKey(), e.getValue())))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(Judgement said) {
    String verdict = said.verdict().word() + (said.provisional() ? " (probation)" : "");
    Reason deciding = said.deciding();
    String others =
        said.reasons().stream()
            .skip(1)
            .map(r -> r.rule().code())
            .filter(c -> !c.equals(deciding.rule().code()))
            .distinct()
            .collect(Collectors.joining(" "));
    return "%-10s %s  %-21s %-9s %s  %s%s"
        .formatted(
            Clock.write(said.asOf()),
            said.claim(),
            verdict,
            said.standing().word(),
            deciding.rule().code(),
            deciding.detail(),
            others.isEmpty() ? "" : "  | " + others)
        .stripTrailing();
  }

  private static String ledger(PodId pod, Balance balance) {
    return Arrays.stream(Account.values())
        .map(a -> a.word() + " " + number(balance.of(a)))
        .collect(
            Collectors.joining(
                " + ", "ledger " + pod + "  reported " + number(balance.reported()) + " = ", ""));
  }

  private static String number(Points points) {
    return BigDecimal.valueOf(points.micro(), 6).stripTrailingZeros().toPlainString();
  }
}
