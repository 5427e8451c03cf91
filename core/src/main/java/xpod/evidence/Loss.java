package xpod.evidence;

/** What became of tests and checks. */
public enum Loss {
  /** Fewer tests than before, counted over all files of the change. */
  TESTS_GONE,
  /** Tests that ran before are switched off. */
  TESTS_OFF,
  /** Tests of the same name assert nothing, or what is always so. */
  TESTS_EMPTIED,
  /** A check is still run, and its failure goes unnoticed. */
  CHECK_SILENCED,
  /** A kind of check is not run any more. */
  CHECK_GONE,
  /** A number that a check asks for is lower. */
  THRESHOLD_LOWERED;

  /** Whether it is about checks that guard everything, rather than about tests of one thing. */
  public boolean ofChecks() {
    return compareTo(CHECK_SILENCED) >= 0;
  }
}
