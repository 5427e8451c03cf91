package xpod;

/**
 * The drawing of lots without chance: whoever knows the seed draws the same lots again, and nobody
 * else can tell them beforehand.
 */
public final class Lot {
  private static final int HEX_DIGITS = 15;

  private Lot() {}

  /** The lot of {@code key} under {@code seed}: any number from 0 to 2^60 - 1, each alike. */
  public static long of(long seed, String key) {
    return Long.parseLong(Digest.of(HEX_DIGITS, "lot", Long.toString(seed), key), 16);
  }
}
