package xpod.verdict;

import java.util.Locale;

/** Whether a claim is still upheld, whatever its verdict. The ledger books by standing first. */
public enum Standing {
  STANDS,
  /** The tracker took the report back. */
  WITHDRAWN,
  /** A person accepted it as it is, for a time. */
  WAIVED,
  /** It never was a report of work: skipped, struck through, a duplicate. */
  VOID;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
