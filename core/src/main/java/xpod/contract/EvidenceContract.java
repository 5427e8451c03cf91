package xpod.contract;

import static xpod.contract.Requirement.allOf;
import static xpod.contract.Requirement.anyOf;
import static xpod.contract.Requirement.need;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import xpod.claim.Claim;
import xpod.claim.Matter;

/**
 * What a pod has agreed that a claim needs before it counts as verified.
 *
 * @param clauses the first that covers a claim decides
 * @param grace how long after a claim its proof may still arrive; 99 % of first evidence comes
 *     within a day
 * @param probationOfAgents how long a verified claim of an agent stays provisional
 * @param probationOfPeople the same for people
 */
public record EvidenceContract(
    String name,
    int version,
    List<Clause> clauses,
    Duration grace,
    Duration probationOfAgents,
    Duration probationOfPeople) {
  public static final Duration DEFAULT_GRACE = Duration.ofHours(24);
  public static final Duration DEFAULT_PROBATION_OF_AGENTS = Duration.ofDays(7);
  public static final Duration DEFAULT_PROBATION_OF_PEOPLE = Duration.ofDays(30);

  /** Needed where no clause covers a claim. */
  private static final Requirement OTHERWISE = need(Proof.CHANGED);

  /** What holds where nobody agreed on anything. */
  public static final EvidenceContract DEFAULT =
      new EvidenceContract(
          "default",
          1,
          List.of(
              clause(Matter.CONTENT, allOf(need(Proof.NAMED), need(Proof.CHANGED))),
              clause(Matter.TEST, allOf(need(Proof.NAMED), need(Proof.TESTED))),
              clause(Matter.REMOVAL, anyOf(need(Proof.ABSENT), need(Proof.CHANGED))),
              clause(Matter.INQUIRY, need(Proof.CHANGED)),
              clause(Matter.RUN, need(Proof.REPORTED)),
              clause(Matter.ACT, need(Proof.REVIEWED))),
          DEFAULT_GRACE,
          DEFAULT_PROBATION_OF_AGENTS,
          DEFAULT_PROBATION_OF_PEOPLE);

  public EvidenceContract {
    if (name.isBlank()) throw new IllegalArgumentException("a contract has no name");
    if (version < 1)
      throw new IllegalArgumentException(
          "version (" + version + ") of contract '" + name + "' is below 1");
    clauses = List.copyOf(clauses);
    positive(grace, "grace", name);
    positive(probationOfAgents, "probation of agents", name);
    positive(probationOfPeople, "probation of people", name);
  }

  private static void positive(Duration duration, String what, String contract) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(
          what + " (" + duration + ") of contract '" + contract + "' is negative");
    }
  }

  private static Clause clause(Matter matter, Requirement requires) {
    return new Clause(Set.of(matter), PathGlob.EVERYWHERE, requires);
  }

  /** What {@code claim} needs. */
  public Requirement required(Claim claim) {
    for (Clause clause : clauses) {
      if (clause.covers(claim)) return clause.requires();
    }
    return OTHERWISE;
  }

  /** How long {@code claim} stays provisional once verified. */
  public Duration probation(Claim claim) {
    return claim.byAgent() ? probationOfAgents : probationOfPeople;
  }
}
