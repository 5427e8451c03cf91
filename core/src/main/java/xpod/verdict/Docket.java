package xpod.verdict;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import xpod.SignalId;
import xpod.WorkId;
import xpod.claim.Claim;
import xpod.evidence.Exhibit;

/**
 * All that is known about one piece of work: two sets that only grow, so that order and repetition
 * of signals do not matter. Exhibits of the same id are one exhibit; of two with the same id and
 * different content the lesser is kept, whichever came first.
 */
public record Docket(WorkId work, SortedSet<Claim> claims, SortedMap<SignalId, Exhibit> exhibits) {
  /** More exhibits than this say nothing new about one piece of work; the earliest are kept. */
  public static final int MOST_EXHIBITS = 2_000;

  public Docket {
    claims = Collections.unmodifiableSortedSet(new TreeSet<>(claims));
    exhibits = Collections.unmodifiableSortedMap(new TreeMap<>(exhibits));
  }

  public static Docket empty(WorkId work) {
    return new Docket(work, new TreeSet<>(), new TreeMap<>());
  }

  public Docket with(Claim claim) {
    if (!claim.work().equals(work)) {
      throw new IllegalArgumentException(
          "claim " + claim.id() + " is about " + claim.work() + ", not " + work);
    }
    Claim known = claims.stream().filter(c -> c.id().equals(claim.id())).findFirst().orElse(null);
    if (known != null && !precedes(claim, known)) return this;
    SortedSet<Claim> more = new TreeSet<>(claims);
    if (known != null) more.remove(known);
    more.add(claim);
    return new Docket(work, more, exhibits);
  }

  /**
   * Of two readings of one claim the lesser is kept; what is booked, its pod and weight, stays as
   * it was first read.
   */
  private static boolean precedes(Claim claim, Claim known) {
    boolean sameBooking = claim.pod().equals(known.pod()) && claim.points().equals(known.points());
    return sameBooking && (claim.at() + " " + claim).compareTo(known.at() + " " + known) < 0;
  }

  public Docket with(Exhibit exhibit) {
    return with(List.of(exhibit));
  }

  public Docket with(Collection<Exhibit> more) {
    SortedMap<SignalId, Exhibit> all = new TreeMap<>(exhibits);
    for (Exhibit exhibit : more) {
      Exhibit known = all.get(exhibit.from());
      if (known == null || rank(known).compareTo(rank(exhibit)) > 0)
        all.put(exhibit.from(), exhibit);
    }
    while (all.size() > MOST_EXHIBITS) all.remove(latest(all));
    return new Docket(work, claims, all);
  }

  /**
   * Whether exhibits may have been left out by {@code asOf}, so that a verdict in favour could miss
   * what speaks against.
   */
  boolean mayLack(Instant asOf) {
    return isFull() && !Collections.max(exhibits.values()).at().isAfter(asOf);
  }

  /** Whether exhibits may have been left out. */
  boolean isFull() {
    return exhibits.size() >= MOST_EXHIBITS;
  }

  private static String rank(Exhibit exhibit) {
    return exhibit.at() + " " + exhibit;
  }

  private static SignalId latest(SortedMap<SignalId, Exhibit> exhibits) {
    return Collections.max(exhibits.values()).from();
  }

  /** What may speak for or against {@code claim} by {@code asOf}, in order of time. */
  public List<Exhibit> concerning(Claim claim, Instant asOf) {
    return exhibits.values().stream()
        .filter(e -> e.concerns(claim.id()) && !e.at().isAfter(asOf))
        .sorted()
        .toList();
  }
}
