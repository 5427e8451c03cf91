package xpod.ledger;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import xpod.Points;

/**
 * What a pod has been told, and where it stands. Conservation law: what was reported equals the sum
 * of all accounts. It is checked whenever a balance is made.
 */
public record Balance(Points reported, Map<Account, Points> accounts) {
  public static final Balance ZERO = new Balance(Points.ZERO, Map.of());

  public Balance {
    EnumMap<Account, Points> sorted = new EnumMap<>(Account.class);
    for (Account account : Account.values())
      sorted.put(account, accounts.getOrDefault(account, Points.ZERO));
    Points sum = sorted.values().stream().reduce(Points.ZERO, Points::plus);
    if (!sum.equals(reported)) {
      throw new IllegalArgumentException(
          "reported " + reported + " is not the sum of the accounts " + sorted);
    }
    accounts = Collections.unmodifiableMap(sorted);
  }

  public Points of(Account account) {
    return accounts.getOrDefault(account, Points.ZERO);
  }

  /**
   * The balance after {@code entry}. Fails where the account it leaves does not hold the weight.
   */
  public Balance with(Entry entry) {
    EnumMap<Account, Points> next = new EnumMap<>(Account.class);
    next.putAll(accounts);
    Account from = entry.from();
    if (from != null) {
      Points held = of(from);
      if (held.compareTo(entry.points()) < 0) {
        throw new IllegalArgumentException(
            "account "
                + from.word()
                + " holds "
                + held
                + ", less than claim "
                + entry.claim()
                + " takes: "
                + entry.points());
      }
      next.put(from, held.minus(entry.points()));
    }
    next.merge(entry.to(), entry.points(), Points::plus);
    return new Balance(from == null ? reported.plus(entry.points()) : reported, next);
  }

  public Balance plus(Balance other) {
    EnumMap<Account, Points> sums = new EnumMap<>(Account.class);
    for (Account account : Account.values()) sums.put(account, of(account).plus(other.of(account)));
    return new Balance(reported.plus(other.reported), sums);
  }

  /** Execution Debt: reported work past grace that is not shown to be so, or shown not to be. */
  public Points debt() {
    return of(Account.UNVERIFIED).plus(of(Account.CONTRADICTED));
  }
}
