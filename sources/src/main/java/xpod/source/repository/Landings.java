package xpod.source.repository;

import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import xpod.evidence.Evidence.Landing;
import xpod.source.git.History;

/** From where a change can be reached, seen from a claim, and since when. */
final class Landings {
  private final History history;
  private final int[] landing;
  private final Map<Integer, BitSet> reach = new HashMap<>();

  /**
   * @param tip the commit that stands for the default branch
   */
  Landings(History history, int tip) {
    this.history = history;
    this.landing = history.landing(tip);
  }

  record Landed(Landing where, Instant at) {}

  boolean merged(int commit) {
    return landing[commit] >= 0;
  }

  /**
   * Whether {@code commit} came in with {@code landed}, a commit of the default branch or of
   * another one.
   */
  boolean broughtBy(int landed, int commit) {
    return landing[landed] < 0 ? landing[commit] < 0 : landing[commit] == landing[landed];
  }

  Instant mergedAt(int commit) {
    Instant at = history.at(commit);
    Instant landed = history.at(landing[commit]);
    return landed.isAfter(at) ? landed : at;
  }

  Landed of(int change, int claim) {
    if (change == claim) return new Landed(Landing.HERE, history.at(change));
    boolean before = !history.at(change).isAfter(history.at(claim));
    if (before && merged(change) && !mergedAt(change).isAfter(history.at(claim)))
      return new Landed(Landing.MERGED, history.at(change));
    if (before && reaches(claim, change)) return new Landed(Landing.HERE, history.at(change));
    return merged(change)
        ? new Landed(Landing.MERGED, mergedAt(change))
        : new Landed(Landing.ELSEWHERE, history.at(change));
  }

  private boolean reaches(int claim, int change) {
    return reach.computeIfAbsent(claim, history::reachableFrom).get(change);
  }
}
