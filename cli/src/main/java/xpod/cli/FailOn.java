package xpod.cli;

import java.util.Map;
import xpod.ledger.Account;

/** From which verdict on a run counts as failed. Only claims that still stand are counted. */
public enum FailOn {
  CONTRADICTED,
  UNVERIFIED,
  NEVER;

  /** Whether {@code counts} hold something at or above this. */
  public boolean fails(Map<Account, Integer> counts) {
    int contradicted = counts.getOrDefault(Account.CONTRADICTED, 0);
    int unverified = counts.getOrDefault(Account.UNVERIFIED, 0);
    return switch (this) {
      case CONTRADICTED -> contradicted > 0;
      case UNVERIFIED -> contradicted + unverified > 0;
      case NEVER -> false;
    };
  }
}
