package xpod;

/**
 * The identity of one signal: a digest of (source, kind, natural key, version or time), so that the
 * same fact delivered twice, by a webhook and by a poll, is one signal.
 */
public record SignalId(String value) implements Comparable<SignalId> {
  private static final int HEX_DIGITS = 32;

  public SignalId {
    if (value.isBlank()) throw new IllegalArgumentException("a signal id is blank");
  }

  /**
   * The id of the fact {@code key} of {@code kind} at {@code version}, as {@code source} names it.
   */
  public static SignalId of(String source, String kind, String key, String version) {
    return new SignalId(Digest.of(HEX_DIGITS, source, kind, key, version));
  }

  @Override
  public int compareTo(SignalId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
