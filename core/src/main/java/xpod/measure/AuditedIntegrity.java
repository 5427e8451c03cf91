package xpod.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xpod.Points;
import xpod.signal.Audit.Answer;
import xpod.verdict.Verdict;

/**
 * The share of reported work that was done, as estimated from audits: in each stratum the share of
 * claims found done, weighted with the stratum's part of the points. The strata are the verdicts on
 * what could be observed and is past grace; pending and unobservable claims are no part of it.
 *
 * @param strata contradicted, unverified and verified, then unobservable for comparison
 */
public record AuditedIntegrity(List<Stratum> strata) {
  /** The verdicts whose claims are estimated. */
  private static final List<Verdict> ESTIMATED =
      List.of(Verdict.CONTRADICTED, Verdict.UNVERIFIED, Verdict.VERIFIED);

  /** Cells of [0, 1] in which the distributions are added up: a tenth of a percent each. */
  private static final int CELLS = 1_000;

  public AuditedIntegrity {
    strata = List.copyOf(strata);
  }

  /**
   * One claim that was reported and still stands.
   *
   * @param answer what an audit found; null where nobody looked
   */
  public record Asked(Verdict verdict, Points points, @Nullable Answer answer) {}

  /** What the answers tell of all of {@code claims}. */
  public static AuditedIntegrity of(List<Asked> claims) {
    Map<Verdict, Stratum> strata = new EnumMap<>(Verdict.class);
    for (Asked asked : claims) {
      Stratum known = strata.getOrDefault(asked.verdict(), Stratum.empty(asked.verdict()));
      strata.put(asked.verdict(), known.with(asked));
    }
    List<Stratum> ordered = new ArrayList<>();
    for (Verdict verdict : ESTIMATED)
      ordered.add(strata.getOrDefault(verdict, Stratum.empty(verdict)));
    ordered.add(strata.getOrDefault(Verdict.UNOBSERVABLE, Stratum.empty(Verdict.UNOBSERVABLE)));
    return new AuditedIntegrity(ordered);
  }

  /** The strata that the estimate is made of. */
  public List<Stratum> estimated() {
    return strata.stream().filter(s -> ESTIMATED.contains(s.verdict()) && s.claims() > 0).toList();
  }

  /** A stratum's part of the points that are estimated. */
  public double weight(Stratum stratum) {
    long whole = estimated().stream().mapToLong(s -> s.points().micro()).sum();
    return whole == 0 ? 0 : (double) stratum.points().micro() / whole;
  }

  /**
   * The part of these points that some source can speak about; see {@link Verdict#UNOBSERVABLE}.
   */
  public double coverage() {
    long seen = estimated().stream().mapToLong(s -> s.points().micro()).sum();
    long all = strata.stream().mapToLong(s -> s.points().micro()).sum();
    return all == 0 ? 0 : (double) seen / all;
  }

  /** The estimate; empty until each stratum has answers enough. */
  public Optional<Interval> estimate() {
    List<Stratum> parts = estimated();
    if (parts.isEmpty() || parts.stream().anyMatch(s -> s.lacking() > 0)) return Optional.empty();
    double point = 0;
    double[] sum = {1};
    for (Stratum part : parts) {
      double weight = weight(part);
      point += weight * part.done().posterior().mean();
      sum = added(sum, masses(part.done().posterior(), weight));
    }
    return Optional.of(
        new Interval(quantile(sum, Share.TAIL), point, quantile(sum, 1 - Share.TAIL)));
  }

  /** How the weighted share is spread over the cells. */
  private static double[] masses(Beta share, double weight) {
    int cells = Math.max(1, (int) Math.ceil(weight * CELLS));
    double[] masses = new double[cells + 1];
    double before = 0;
    for (int i = 0; i <= cells; i++) {
      // Each mass stands in the middle of what it is taken from.
      double below = weight == 0 ? 1 : share.cdf((i + 0.5) / CELLS / weight);
      masses[i] = below - before;
      before = below;
    }
    masses[cells] += 1 - before;
    return masses;
  }

  private static double[] added(double[] one, double[] other) {
    double[] sum = new double[one.length + other.length - 1];
    for (int i = 0; i < one.length; i++)
      for (int j = 0; j < other.length; j++) sum[i + j] += one[i] * other[j];
    return sum;
  }

  private static double quantile(double[] masses, double probability) {
    double whole = Arrays.stream(masses).sum();
    double below = 0;
    for (int i = 0; i < masses.length; i++) {
      double next = below + masses[i] / whole;
      if (next >= probability) {
        double into = masses[i] == 0 ? 0 : (probability - below) / (masses[i] / whole);
        return Math.clamp((i - 0.5 + into) / CELLS, 0.0, 1.0);
      }
      below = next;
    }
    return 1;
  }
}
