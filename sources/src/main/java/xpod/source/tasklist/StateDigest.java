package xpod.source.tasklist;

/**
 * The names and marks of all items of a version as one value. Order does not count, so re-sorting a
 * list keeps it; a version with the digest of an older one has gone back to it.
 */
public record StateDigest(long high, long low) {

  static StateDigest of(Line[] lines) {
    long high = 0;
    long low = 0;
    for (Line line : lines) {
      if (!line.isBox()) continue;
      long name = line.boxText().baseHash();
      long state = name * 31 + line.markOrOpen().kind().ordinal() + 1;
      high += mix(state);
      low += mix(state ^ 0x9E3779B97F4A7C15L);
    }
    return new StateDigest(high, low);
  }

  /**
   * A 64-bit hash of a name, good enough that names which differ are told apart by accident only.
   */
  static long hash(String name) {
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
