package xpod.verdict;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xpod.claim.Claim;
import xpod.evidence.Evidence;
import xpod.evidence.Exhibit;
import xpod.pod.Charter;

/**
 * One claim before the judge: what was known by {@code asOf}.
 *
 * @param takenBack the first time the tracker took the report back, an overwritten list apart; what
 *     happens to the work afterwards belongs to the next claim
 * @param exhibits what may speak for or against it, in order of time, none later than the taking
 *     back
 */
record Case(
    Claim claim,
    Charter charter,
    Instant asOf,
    @Nullable Exhibit takenBack,
    List<Exhibit> exhibits) {

  static Case of(Docket docket, Claim claim, Charter charter, Instant asOf) {
    List<Exhibit> known = docket.concerning(claim, asOf);
    Exhibit takenBack = known.stream().filter(e -> takesBack(e, claim)).findFirst().orElse(null);
    Instant end = takenBack == null ? asOf : takenBack.at();
    return new Case(
        claim, charter, asOf, takenBack, known.stream().filter(e -> !e.at().isAfter(end)).toList());
  }

  /** When the tracker first took the report back; the end of time where it never did. */
  static Instant end(Docket docket, Claim claim) {
    return docket.exhibits().values().stream()
        .filter(e -> e.concerns(claim.id()) && takesBack(e, claim))
        .map(Exhibit::at)
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }

  private static boolean takesBack(Exhibit exhibit, Claim claim) {
    return exhibit.evidence() instanceof Evidence.Reopening reopening
        && reopening.ground() != Evidence.Ground.CLOBBER
        && exhibit.at().isAfter(claim.at());
  }

  Instant due() {
    return claim.at().plus(charter.contract().grace());
  }

  boolean graceOver() {
    return !asOf.isBefore(due());
  }

  /** Whether something could not be looked at, so that what was not found proves nothing. */
  boolean blind() {
    return seen(Evidence.Unchecked.class).findAny().isPresent();
  }

  /** The exhibits that carry evidence of {@code kind}. */
  <E extends Evidence> Stream<Seen<E>> seen(Class<E> kind) {
    return exhibits.stream()
        .filter(e -> kind.isInstance(e.evidence()))
        .map(e -> new Seen<>(e, kind.cast(e.evidence())));
  }

  /** The commits that are undone: by a reversal that was not itself undone later. */
  Set<String> undone() {
    Set<String> undone = new HashSet<>();
    for (Seen<Evidence.Reversal> reversal : seen(Evidence.Reversal.class).toList().reversed()) {
      if (!undone.contains(reversal.evidence().by().commit()))
        undone.add(reversal.evidence().undone().commit());
    }
    return undone;
  }

  /** The release that the claim is reported under, where it lacks this change. */
  Optional<Seen<Evidence.Release>> lacking(Evidence.Change change) {
    return latest(Evidence.Release.class)
        .filter(r -> r.evidence().without().contains(change.revision().commit()));
  }

  <E extends Evidence> Optional<Seen<E>> latest(Class<E> kind) {
    return seen(kind).reduce((first, second) -> second);
  }

  /** An exhibit with its evidence, typed. */
  record Seen<E extends Evidence>(Exhibit exhibit, E evidence) {
    Reason because(Rule rule, String detail) {
      return new Reason(rule, detail, List.of(exhibit.from()));
    }
  }
}
