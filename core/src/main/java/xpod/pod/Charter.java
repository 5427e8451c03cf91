package xpod.pod;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import xpod.PodId;
import xpod.contract.EvidenceContract;
import xpod.contract.Proof;

/**
 * What a pod works under.
 *
 * @param channels the kinds of proof that some source of this pod can speak about; a claim that
 *     needs none of them is unobservable here
 */
public record Charter(PodId pod, EvidenceContract contract, Set<Proof> channels) {
  /** What a repository alone can show. */
  public static final Set<Proof> GIT_ALONE =
      Set.of(Proof.NAMED, Proof.CHANGED, Proof.TESTED, Proof.ABSENT);

  /** The pod of all work that no charter names, on a repository without anything else. */
  public static final Charter DEFAULT =
      new Charter(PodId.DEFAULT, EvidenceContract.DEFAULT, GIT_ALONE);

  public Charter {
    channels =
        channels.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(channels));
  }
}
