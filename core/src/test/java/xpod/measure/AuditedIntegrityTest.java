package xpod.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static xpod.signal.Audit.Answer.CANNOT_TELL;
import static xpod.signal.Audit.Answer.DONE;
import static xpod.signal.Audit.Answer.NOT_DONE;
import static xpod.verdict.Verdict.CONTRADICTED;
import static xpod.verdict.Verdict.PENDING;
import static xpod.verdict.Verdict.UNOBSERVABLE;
import static xpod.verdict.Verdict.UNVERIFIED;
import static xpod.verdict.Verdict.VERIFIED;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import xpod.Points;
import xpod.measure.AuditedIntegrity.Asked;
import xpod.verdict.Verdict;

class AuditedIntegrityTest {
  private final List<Asked> claims = new ArrayList<>();

  private AuditedIntegrityTest with(Verdict verdict, int claims, int done, int of) {
    for (int i = 0; i < claims; i++)
      this.claims.add(new Asked(verdict, Points.ONE, i >= of ? null : i < done ? DONE : NOT_DONE));
    return this;
  }

  private void assertEstimate(double lower, double point, double upper) {
    Interval estimate = AuditedIntegrity.of(claims).estimate().orElseThrow();
    assertThat(estimate.lower()).isCloseTo(lower, within(0.002));
    assertThat(estimate.point()).isCloseTo(point, within(1e-6));
    assertThat(estimate.upper()).isCloseTo(upper, within(0.002));
  }

  /** The bounds are those of 20 million draws from the posteriors. */
  @Test
  void strataAreWeightedByWhatWasReported() {
    with(CONTRADICTED, 40, 2, 10).with(UNVERIFIED, 300, 9, 12).with(VERIFIED, 660, 29, 30);
    assertEstimate(0.7602, 0.856386, 0.9291);
  }

  @Test
  void aFewContradictedMoveLittle() {
    with(CONTRADICTED, 5, 1, 5).with(VERIFIED, 95, 60, 60);
    Interval estimate = AuditedIntegrity.of(claims).estimate().orElseThrow();
    assertThat(estimate.lower()).isBetween(0.91, 0.93);
    assertThat(estimate.upper()).isBetween(0.95, 0.98);
  }

  @Test
  void oneStratumIsItsOwnInterval() {
    with(VERIFIED, 100, 10, 20);
    assertEstimate(0.2934, 0.5, 0.7067);
  }

  @Test
  void pendingAndUnobservableClaimsAreNoPartOfIt() {
    with(VERIFIED, 100, 10, 20).with(PENDING, 500, 0, 0).with(UNOBSERVABLE, 300, 12, 12);
    assertEstimate(0.2934, 0.5, 0.7067);
    AuditedIntegrity integrity = AuditedIntegrity.of(claims);
    assertThat(integrity.coverage()).isCloseTo(0.25, within(1e-9));
    assertThat(integrity.strata()).filteredOn(s -> s.verdict() == UNOBSERVABLE).hasSize(1);
  }

  @Test
  void withFewerThanTenAnswersInAStratumNothingIsEstimated() {
    with(VERIFIED, 100, 9, 9).with(UNVERIFIED, 3, 3, 3);
    AuditedIntegrity integrity = AuditedIntegrity.of(claims);
    assertThat(integrity.estimate()).isEmpty();
    assertThat(integrity.estimated()).extracting(Stratum::lacking).containsExactly(0, 1);
  }

  @Test
  void whoCannotTellHasSaidNothingOfTheShare() {
    with(VERIFIED, 12, 10, 10);
    claims.set(10, new Asked(VERIFIED, Points.ONE, CANNOT_TELL));
    claims.set(11, new Asked(VERIFIED, Points.ONE, CANNOT_TELL));
    Stratum verified = AuditedIntegrity.of(claims).estimated().getFirst();
    assertThat(verified.done()).isEqualTo(new Share(10, 10));
    assertThat(verified.cannotTell()).isEqualTo(2);
    assertThat(verified.lacking()).isZero();
  }

  @Test
  void aHeavyStratumCountsByItsPoints() {
    with(VERIFIED, 10, 10, 10);
    for (int i = 0; i < 10; i++) claims.add(new Asked(UNVERIFIED, new Points(9_000_000), NOT_DONE));
    Interval estimate = AuditedIntegrity.of(claims).estimate().orElseThrow();
    assertThat(estimate.point()).isCloseTo(0.1 * 10.5 / 11 + 0.9 * 0.5 / 11, within(1e-9));
  }
}
