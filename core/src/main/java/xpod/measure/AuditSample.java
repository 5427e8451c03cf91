package xpod.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import xpod.ClaimId;
import xpod.Lot;
import xpod.claim.Manner;
import xpod.signal.Audit.Draw;
import xpod.verdict.Verdict;

/**
 * Claims drawn for a person to look at. The contradicted come first, as many as there are but at
 * most half of the places, because a wrong one costs the most; the other places go to unverified,
 * verified and unobservable claims as 5 to 3 to 2, and what one of them does not need to the next.
 *
 * <p>Within a verdict every claim has the same chance, and the draw is spread evenly over trackers
 * and manners: the claims are put in that order, by lot among equals, and every so-manieth is
 * taken.
 *
 * @param queue in an order that tells nothing of the verdicts
 */
public record AuditSample(Draw draw, List<Unit> queue, List<Part> parts) {
  private static final Map<Verdict, Integer> SHARES =
      Map.of(Verdict.UNVERIFIED, 5, Verdict.VERIFIED, 3, Verdict.UNOBSERVABLE, 2);

  /** In the order in which places that are left over are handed on. */
  private static final List<Verdict> OTHERS =
      List.of(Verdict.UNVERIFIED, Verdict.VERIFIED, Verdict.UNOBSERVABLE);

  public AuditSample {
    queue = List.copyOf(queue);
    parts = List.copyOf(parts);
  }

  /** One claim that may be drawn. */
  public record Unit(ClaimId claim, Verdict verdict, String tracker, Manner manner) {}

  /** How many claims of one kind there are, and how many of them were drawn. */
  public record Part(Verdict verdict, String tracker, Manner manner, int claims, int drawn) {}

  /** Draws from {@code population}; of fewer claims than wanted, all that may be drawn. */
  public static AuditSample of(List<Unit> population, Draw draw) {
    Map<Verdict, List<Unit>> strata = new EnumMap<>(Verdict.class);
    for (Unit unit : population)
      if (unit.verdict() != Verdict.PENDING)
        strata.computeIfAbsent(unit.verdict(), v -> new ArrayList<>()).add(unit);
    Map<Verdict, Integer> places = places(strata, draw.size());
    List<Unit> drawn = new ArrayList<>();
    places.forEach((verdict, count) ->
        drawn.addAll(spread(strata.getOrDefault(verdict, List.of()), count, draw)));
    drawn.sort(byLot(draw, "turn"));
    return new AuditSample(draw, drawn, parts(population, drawn));
  }

  private static Map<Verdict, Integer> places(Map<Verdict, List<Unit>> strata, int size) {
    Map<Verdict, Integer> places = new EnumMap<>(Verdict.class);
    int others = OTHERS.stream().mapToInt(v -> count(strata, v)).sum();
    int half = Math.max((size + 1) / 2, size - others);
    int contradicted = Math.min(count(strata, Verdict.CONTRADICTED), half);
    places.put(Verdict.CONTRADICTED, contradicted);
    int left = size - contradicted;
    int whole = SHARES.values().stream().mapToInt(Integer::intValue).sum();
    for (Verdict verdict : OTHERS) {
      int share = (size - contradicted) * SHARES.getOrDefault(verdict, 0) / whole;
      int taken = Math.min(count(strata, verdict), share);
      places.put(verdict, taken);
      left -= taken;
    }
    for (Verdict verdict : OTHERS) {
      int more = Math.min(left, count(strata, verdict) - places.getOrDefault(verdict, 0));
      places.merge(verdict, more, Integer::sum);
      left -= more;
    }
    return places;
  }

  private static int count(Map<Verdict, List<Unit>> strata, Verdict verdict) {
    return strata.getOrDefault(verdict, List.of()).size();
  }

  /** Every so-manieth claim, from a start that is drawn by lot. */
  private static List<Unit> spread(List<Unit> stratum, int count, Draw draw) {
    List<Unit> ordered = new ArrayList<>(stratum);
    ordered.sort(
        Comparator.comparing(Unit::tracker)
            .thenComparing(Unit::manner)
            .thenComparing(byLot(draw, "place")));
    List<Unit> taken = new ArrayList<>();
    if (count == 0) return taken;
    // In whole numbers: the start is one of `size` points, each step is size / count wide.
    long size = ordered.size();
    long start =
        stratum.isEmpty() ? 0 : Lot.of(draw.seed(), "start " + stratum.getFirst().verdict()) % size;
    for (int i = 0; i < count; i++) taken.add(ordered.get((int) ((start + i * size) / count)));
    return taken;
  }

  private static Comparator<Unit> byLot(Draw draw, String what) {
    return Comparator.<Unit>comparingLong(u -> Lot.of(draw.seed(), what + " " + u.claim()))
        .thenComparing(Unit::claim);
  }

  private static List<Part> parts(List<Unit> population, List<Unit> drawn) {
    List<Part> parts = new ArrayList<>();
    for (Unit unit : population) {
      if (unit.verdict() == Verdict.PENDING) continue;
      boolean known = parts.stream().anyMatch(p -> isOf(unit, p));
      if (known) continue;
      Part part = new Part(unit.verdict(), unit.tracker(), unit.manner(), 0, 0);
      int claims = (int) population.stream().filter(u -> isOf(u, part)).count();
      int taken = (int) drawn.stream().filter(u -> isOf(u, part)).count();
      parts.add(new Part(unit.verdict(), unit.tracker(), unit.manner(), claims, taken));
    }
    parts.sort(
        Comparator.comparing(Part::verdict)
            .thenComparing(Part::tracker)
            .thenComparing(Part::manner));
    return parts;
  }

  private static boolean isOf(Unit unit, Part part) {
    return unit.verdict() == part.verdict()
        && unit.tracker().equals(part.tracker())
        && unit.manner() == part.manner();
  }
}
