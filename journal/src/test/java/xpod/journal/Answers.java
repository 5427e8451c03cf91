package xpod.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import xpod.ClaimId;
import xpod.Revision;
import xpod.WorkId;
import xpod.signal.Audit;
import xpod.signal.Signal;

/** Made-up audits. */
final class Answers {
  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private Answers() {}

  static Signal.Audited of(String claim) {
    return of(claim, "note on " + claim);
  }

  static Signal.Audited of(String claim, String note) {
    Audit audit =
        new Audit(
            new ClaimId(claim),
            new WorkId("tasks.md", claim),
            "judge-1",
            Audit.Answer.DONE,
            note,
            new Revision("shop", "9f31c2ab"),
            "verified",
            3,
            new Audit.Draw(7, 30));
    return Signal.Audited.of(NOW, audit);
  }

  /** Claims {@code prefix-0} and on. */
  static List<Signal> many(String prefix, int count) {
    List<Signal> many = new ArrayList<>();
    for (int i = 0; i < count; i++) many.add(of(prefix + "-" + i));
    return many;
  }

  static String claim(Signal signal) {
    return ((Signal.Audited) signal).audit().claim().value();
  }
}
