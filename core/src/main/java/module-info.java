/** The line: from signals to verdicts, entries and findings. Pure: no clock, no I/O, no threads. */
module xpod.core {
  requires static org.jspecify;

  exports xpod;
  exports xpod.claim;
  exports xpod.evidence;
  exports xpod.contract;
  exports xpod.pod;
  exports xpod.signal;
  exports xpod.verdict;
  exports xpod.ledger;
  exports xpod.measure;
  exports xpod.line;
}
