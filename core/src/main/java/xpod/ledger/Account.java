package xpod.ledger;

import java.util.Locale;
import xpod.verdict.Judgement;

/**
 * Where the weight of a reported claim stands. Standing decides first, then the verdict; a claim is
 * in one account only.
 */
public enum Account {
  PENDING,
  VERIFIED,
  UNVERIFIED,
  CONTRADICTED,
  UNOBSERVABLE,
  WITHDRAWN,
  WAIVED,
  VOID;

  /** The account that a claim so judged belongs to. */
  public static Account of(Judgement judgement) {
    return switch (judgement.standing()) {
      case WITHDRAWN -> WITHDRAWN;
      case WAIVED -> WAIVED;
      case VOID -> VOID;
      case STANDS ->
          switch (judgement.verdict()) {
            case CONTRADICTED -> CONTRADICTED;
            case VERIFIED -> VERIFIED;
            case PENDING -> PENDING;
            case UNVERIFIED -> UNVERIFIED;
            case UNOBSERVABLE -> UNOBSERVABLE;
          };
    };
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
