package xpod.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import xpod.ClaimId;
import xpod.Lot;
import xpod.claim.Claim;
import xpod.claim.Matter;

/**
 * A claim that nobody made: the words of one claim in the place of another, at its commit and time
 * and with its task. What speaks for it does so by chance.
 *
 * @param place the claim whose place it takes
 */
public record Placebo(Claim claim, Claim place) {

  /** As many placebos as there can be, at most {@code most}, drawn from {@code claims} by lot. */
  public static List<Placebo> of(List<Claim> claims, long seed, int most) {
    List<Claim> ordered = new ArrayList<>(claims);
    ordered.removeIf(c -> c.says().matter() == Matter.NOTHING);
    ordered.sort(
        Comparator.<Claim>comparingLong(c -> Lot.of(seed, "placebo " + c.id()))
            .thenComparing(Claim::id));
    List<Placebo> placebos = new ArrayList<>();
    for (int i = 0; i < ordered.size() && placebos.size() < most; i++) {
      Claim place = ordered.get(i);
      stranger(ordered, i).map(c -> of(place, c)).ifPresent(placebos::add);
    }
    return placebos;
  }

  /**
   * The next claim that has nothing to do with the one at {@code at}: other work, other words, and
   * reported by another commit, which may well have done both.
   */
  private static Optional<Claim> stranger(List<Claim> ordered, int at) {
    Claim place = ordered.get(at);
    for (int i = 1; i < ordered.size(); i++) {
      Claim other = ordered.get((at + i) % ordered.size());
      boolean stranger =
          !other.work().equals(place.work())
              && !other.revision().equals(place.revision())
              && !other.says().text().equals(place.says().text());
      if (stranger) return Optional.of(other);
    }
    return Optional.empty();
  }

  private static Placebo of(Claim place, Claim words) {
    Claim claim =
        new Claim(
            ClaimId.of(place.work(), "placebo " + place.id() + " " + words.id()),
            place.work(),
            place.pod(),
            place.by(),
            words.says(),
            place.points(),
            place.at(),
            place.revision(),
            place.place(),
            place.task(),
            place.manner());
    return new Placebo(claim, place);
  }
}
