package xpod.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xpod.ClaimId;
import xpod.SignalId;
import xpod.claim.Claim;
import xpod.evidence.Question;
import xpod.line.Line;
import xpod.line.WorkFold;
import xpod.measure.Calibration;
import xpod.measure.Placebo;
import xpod.signal.Signal;
import xpod.source.Scan;
import xpod.verdict.Channel;
import xpod.verdict.Standing;

/**
 * Asks of placebos what was asked of the claims in whose place they stand, of the same repository
 * and in the same way. Each repository of a run has placebos of its own.
 */
public final class Calibrating implements Verification.Probe {
  private final long seed;
  private final int most;
  private final List<Calibration.Heard> claims = new ArrayList<>();
  private final List<Calibration.Heard> placebos = new ArrayList<>();

  /** Draws at most {@code most} claims of each repository with {@code seed}. */
  public Calibrating(long seed, int most) {
    this.seed = seed;
    this.most = most;
  }

  @Override
  public void look(Scan scan, Line line, List<Signal> charters) {
    List<Claim> standing =
        line.judged()
            .filter(j -> j.judgement().standing() == Standing.STANDS)
            .map(Line.Judged::claim)
            .toList();
    List<Placebo> drawn = Placebo.of(standing, seed, most);
    Line beside = new Line(line.now());
    beside.acceptAll(charters);
    Map<ClaimId, Claim> made = new HashMap<>();
    for (Placebo placebo : drawn) {
      Claim claim = placebo.claim();
      if (made.put(claim.id(), claim) != null) continue;
      scan.pretend(claim, placebo.place());
      SignalId id = SignalId.of("placebo", "claim", claim.id().value(), "");
      beside.accept(new Signal.Claimed(id, claim));
    }
    for (List<Question> asked = beside.questions(); !asked.isEmpty(); asked = beside.questions()) {
      beside.acceptAll(scan.answer(asked));
    }
    for (Placebo placebo : drawn) {
      claims.add(heard(line, placebo.place()));
      placebos.add(heard(beside, placebo.claim()));
    }
  }

  private static Calibration.Heard heard(Line line, Claim claim) {
    WorkFold.State state = line.work(claim.work());
    return new Calibration.Heard(
        claim, Channel.speakingFor(state.docket(), claim, state.charter(), line.now()));
  }

  /** How many claims were drawn. */
  public int drawn() {
    return claims.size();
  }

  public Calibration calibration() {
    return Calibration.of(claims, placebos);
  }
}
