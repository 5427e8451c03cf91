package xpod.verdict;

import java.util.Locale;

/**
 * What the facts say of a claim. In order of precedence: where several would hold, the first does.
 */
public enum Verdict {
  /** An active defeater, or something required proven false. */
  CONTRADICTED,
  /** The contract is met. Never final: a later fact may take it back. */
  VERIFIED,
  /** Within grace; the contract is not met yet and nothing speaks against the claim. */
  PENDING,
  /**
   * Grace is over and the contract is not met; nothing proves the opposite. Unknown, never false.
   */
  UNVERIFIED,
  /** No source here can speak about such a claim. */
  UNOBSERVABLE;

  /** The word people, reports and configuration use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
