package xpod.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import xpod.claim.Claim;
import xpod.evidence.Evidence;
import xpod.evidence.Exhibit;
import xpod.pod.Charter;

/**
 * How the verdict on one claim changed, by the time of the facts: what would have been said at each
 * instant had everything that was so by then been known. It depends on the docket alone, not on the
 * order in which the docket was filled.
 *
 * @param changes the first is what was to be said when the claim was made; each later one says
 *     something else
 */
public record Timeline(Claim claim, List<Judgement> changes) {
  public Timeline {
    changes = List.copyOf(changes);
    if (changes.isEmpty())
      throw new IllegalArgumentException("the timeline of claim " + claim.id() + " is empty");
  }

  /** The timeline up to {@code now}. A claim dated after {@code now} is judged at its own time. */
  public static Timeline of(Docket docket, Claim claim, Charter charter, Instant now) {
    List<Judgement> changes = new ArrayList<>();
    Judgement last = null;
    for (Instant at : turningPoints(docket, claim, charter, now)) {
      Judgement said = Judge.judge(docket, claim, charter, at);
      if (last == null || !said.saysAs(last)) changes.add(said);
      last = said;
    }
    return new Timeline(claim, changes);
  }

  /**
   * The only instants at which a verdict can change: the claim, each fact up to where the report
   * was taken back, and the ends of grace, probation and waivers.
   */
  private static SortedSet<Instant> turningPoints(
      Docket docket, Claim claim, Charter charter, Instant now) {
    SortedSet<Instant> points = new TreeSet<>();
    points.add(claim.at());
    points.add(claim.at().plus(charter.contract().grace()));
    points.add(claim.at().plus(charter.contract().probation(claim)));
    Instant end = docket.isFull() ? Instant.MAX : Case.end(docket, claim);
    for (Exhibit exhibit : docket.exhibits().values()) {
      if (!exhibit.concerns(claim.id()) || exhibit.at().isAfter(end)) continue;
      if (exhibit.evidence() instanceof Evidence.Waiver waiver
          && waiver.until().isAfter(claim.at())) points.add(waiver.until());
      if (exhibit.at().isBefore(claim.at())) continue;
      points.add(exhibit.at());
      points.add(exhibit.at().plus(charter.contract().probation(claim)));
    }
    points.removeIf(p -> p.isAfter(now) && p.isAfter(claim.at()));
    return points;
  }

  /** What is to be said last. */
  public Judgement latest() {
    return changes.getLast();
  }
}
