package xpod.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xpod.ClaimId;
import xpod.PodId;
import xpod.Points;
import xpod.verdict.Judgement;
import xpod.verdict.Rule;
import xpod.verdict.Timeline;

/**
 * One movement of a claim's whole weight. A claim is first reserved in {@link Account#PENDING}; a
 * later entry posts it to another account. Entries are never edited: what turns out to have been
 * otherwise is moved again.
 *
 * @param from the account it leaves; null when the claim is first reported
 * @param at when the cause became so, not when it was noticed
 * @param cause the rule that decided; null for the report itself
 */
public record Entry(
    PodId pod,
    ClaimId claim,
    @Nullable Account from,
    Account to,
    Points points,
    Instant at,
    @Nullable Rule cause)
    implements Comparable<Entry> {
  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::at)
          .thenComparing(Entry::claim)
          .thenComparing(e -> e.from() == null ? -1 : e.from().ordinal())
          .thenComparing(Entry::to);

  public Entry {
    if (from == to)
      throw new IllegalArgumentException(
          "claim " + claim + " is moved from " + from + " to itself");
  }

  /** The entries of one claim: the report, then one for each change of account. */
  public static List<Entry> of(Timeline timeline) {
    var claim = timeline.claim();
    List<Entry> entries = new ArrayList<>();
    entries.add(
        new Entry(
            claim.pod(), claim.id(), null, Account.PENDING, claim.points(), claim.at(), null));
    Account stands = Account.PENDING;
    for (Judgement said : timeline.changes()) {
      Account to = Account.of(said);
      if (to == stands) continue;
      entries.add(
          new Entry(
              claim.pod(),
              claim.id(),
              stands,
              to,
              claim.points(),
              said.asOf(),
              said.deciding().rule()));
      stands = to;
    }
    return List.copyOf(entries);
  }

  @Override
  public int compareTo(Entry other) {
    return ORDER.compare(this, other);
  }
}
