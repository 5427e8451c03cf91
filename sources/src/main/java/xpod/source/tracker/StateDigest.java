package xpod.source.tracker;

/**
 * The names and marks of all items of a version as one value. Order does not count, so re-sorting a
 * list keeps it; a version with the digest of an older one has gone back to it.
 */
public record StateDigest(long high, long low) {
  /** That of a version without items. */
  public static final StateDigest NONE = new StateDigest(0, 0);

  /** Adds up a digest item by item. */
  public static final class Sum {
    private long high;
    private long low;

    /** Takes in one item, known by the {@link #hash} of its name. */
    public void add(long name, Mark mark) {
      long state = name * 31 + mark.kind().ordinal() + 1;
      high += mix(state);
      low += mix(state ^ 0x9E3779B97F4A7C15L);
    }

    /** What was taken in so far. */
    public StateDigest digest() {
      return new StateDigest(high, low);
    }
  }

  /**
   * A 64-bit hash of a name, good enough that names which differ are told apart by accident only.
   */
  public static long hash(String name) {
    long h = 0xCBF29CE484222325L;
    for (int i = 0; i < name.length(); i++) h = (h ^ name.charAt(i)) * 0x100000001B3L;
    return mix(h);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
