package xpod.claim;

/** What a claim is about, which decides what could prove it. */
public enum Matter {
  /** Something was made or changed in files. */
  CONTENT,
  /** Tests were written. */
  TEST,
  /** Something was taken away; its absence is the success. */
  REMOVAL,
  /** Something was looked into; a written result may be there, or none was meant. */
  INQUIRY,
  /**
   * Something was run and went well: tests, a build, a linter. Only a report of the run can tell.
   */
  RUN,
  /**
   * A deed that leaves no trace in files: a manual test, a review, a meeting, a release by hand.
   */
  ACT,
  /** No work is claimed: skipped, struck through, a pointer written as a box. */
  NOTHING
}
