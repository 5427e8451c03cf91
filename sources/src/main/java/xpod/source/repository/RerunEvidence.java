package xpod.source.repository;

import java.time.Instant;
import xpod.Revision;
import xpod.SignalId;
import xpod.claim.Claim;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Moment;
import xpod.evidence.Exhibit;
import xpod.signal.Signal;
import xpod.source.rerun.Receipt;
import xpod.source.rerun.Receipts;

/** What a receipt says of a claim by how its command ended. */
final class RerunEvidence {
  private RerunEvidence() {}

  /** True of the revision since it was made, whenever it was run again. */
  static Signal of(
      Claim claim, Revision revision, Instant since, Moment moment, Receipts.Read read) {
    Receipt receipt = read.receipt();
    long seconds = receipt.millis() / 1000;
    String ended = receipt.late() ? "ended by us" : "exit " + receipt.exit();
    String lacked = receipt.submodules().isEmpty() ? "" : ", its submodules were empty";
    Evidence.Rerun evidence =
        new Evidence.Rerun(
            revision,
            moment,
            receipt.shows(),
            receipt.command(),
            receipt.wentWell(),
            ended + " after " + seconds + " s" + lacked);
    Exhibit.Witness witness = read.sealed() ? Exhibit.Witness.MACHINE : Exhibit.Witness.CLAIMANT;
    String key = receipt.command() + " " + receipt.started() + " " + witness;
    SignalId from =
        SignalId.of("rerun", key, claim.id().value(), revision.commit() + receipt.output());
    return new Signal.Observed(
        claim.work(), new Exhibit(from, since, witness, claim.id(), evidence));
  }
}
