package xpod.contract;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import xpod.claim.Claim;
import xpod.claim.Matter;

/**
 * One line of a contract: what claims of some matters, made in some places, need.
 *
 * @param where a glob over the claim's path; {@code **} for every place
 */
public record Clause(Set<Matter> when, PathGlob where, Requirement requires) {
  public Clause {
    if (when.isEmpty()) throw new IllegalArgumentException("a clause is for no matter");
    when = Collections.unmodifiableSet(EnumSet.copyOf(when));
  }

  boolean covers(Claim claim) {
    return when.contains(claim.says().matter()) && where.matches(claim.place().path());
  }
}
