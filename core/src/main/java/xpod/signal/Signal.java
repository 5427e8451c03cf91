package xpod.signal;

import java.time.Instant;
import xpod.SignalId;
import xpod.WorkId;
import xpod.claim.Claim;
import xpod.evidence.Exhibit;
import xpod.pod.Charter;

/**
 * One thing a source has to say. The same fact has the same id however often and by whatever way it
 * arrives.
 */
public sealed interface Signal {
  SignalId id();

  /** When the fact happened, by the source's clock. */
  Instant at();

  /** Somebody reports work as done. */
  record Claimed(SignalId id, Claim claim) implements Signal {
    @Override
    public Instant at() {
      return claim.at();
    }
  }

  /** Something happened that concerns {@code work}. */
  record Observed(WorkId work, Exhibit exhibit) implements Signal {
    @Override
    public SignalId id() {
      return exhibit.from();
    }

    @Override
    public Instant at() {
      return exhibit.at();
    }
  }

  /** A pod works under {@code charter} from now on. */
  record Chartered(SignalId id, Instant at, Charter charter) implements Signal {}

  /** Somebody looked at a claim without knowing its verdict. It measures the judge. */
  record Audited(SignalId id, Instant at, Audit audit) implements Signal {
    /** The same answer of the same judge at the same time is one signal. */
    public static Audited of(Instant at, Audit audit) {
      String key = audit.claim() + " " + audit.judge();
      String said = at + " " + audit.answer() + " " + audit.note();
      return new Audited(SignalId.of("audit", "answer", key, said), at, audit);
    }
  }
}
