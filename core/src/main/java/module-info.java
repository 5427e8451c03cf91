/** The line: from signals to verdicts, entries and findings. Pure: no clock, no I/O, no threads. */
module xpod.core {
  requires static org.jspecify;

  exports xpod;
}
