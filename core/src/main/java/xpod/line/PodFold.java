package xpod.line;

import java.util.List;
import xpod.ledger.Balance;
import xpod.ledger.Entry;

/**
 * The step keyed by pod: keeps its balance, on which the conservation law is checked at every
 * booking.
 */
public final class PodFold implements Fold<Balance, Entry, Balance> {
  @Override
  public Balance start() {
    return Balance.ZERO;
  }

  @Override
  public Turn<Balance, Balance> turn(Balance balance, Entry entry) {
    Balance next = balance.with(entry);
    return new Turn<>(next, List.of(next), null);
  }
}
