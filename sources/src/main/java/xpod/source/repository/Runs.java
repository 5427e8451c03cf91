package xpod.source.repository;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Remembers what runs of letters and digits came to. The same words come millions of times, so a
 * run is looked up by a hash of its letters in the text, and no string is made of it. Two different
 * runs of one 64-bit hash would be taken for the same; among the words of a repository none are.
 */
final class Runs {
  /** When so full the table is emptied: 8 MiB, and the common words are back at once. */
  private static final int MOST = 1 << 18;

  private static final int SLOTS = MOST * 2;
  private static final int[] UNKNOWN = {-1};

  private final Function<String, int[]> answers;
  private final long[] hashes = new long[SLOTS];
  private final int[][] values = new int[SLOTS][];
  private int size;

  /**
   * @param answers what a run comes to, when it is met for the first time
   */
  Runs(Function<String, int[]> answers) {
    this.answers = answers;
    Arrays.fill(values, UNKNOWN);
  }

  int[] of(CharSequence text, int from, int to) {
    long hash = hash(text, from, to);
    int slot = slot(hash);
    int[] known = values[slot];
    return known != UNKNOWN ? known : learn(slot, hash, text.subSequence(from, to).toString());
  }

  /** The same of a run that is ASCII. */
  int[] of(byte[] text, int from, int to) {
    long hash = 0xCBF29CE484222325L ^ (to - from);
    for (int i = from; i < to; i++) hash = (hash ^ text[i]) * 0x9E3779B97F4A7C15L;
    hash ^= hash >>> 29;
    int slot = slot(hash);
    int[] known = values[slot];
    if (known != UNKNOWN) return known;
    return learn(slot, hash, new String(text, from, to - from, StandardCharsets.US_ASCII));
  }

  private int slot(long hash) {
    int slot = (int) (hash >>> 32) & (SLOTS - 1);
    while (values[slot] != UNKNOWN && hashes[slot] != hash) slot = (slot + 1) & (SLOTS - 1);
    return slot;
  }

  private int[] learn(int slot, long hash, String run) {
    int[] value = answers.apply(run);
    if (size >= MOST) {
      Arrays.fill(values, UNKNOWN);
      size = 0;
      return value;
    }
    hashes[slot] = hash;
    values[slot] = value;
    size++;
    return value;
  }

  private static long hash(CharSequence text, int from, int to) {
    long hash = 0xCBF29CE484222325L ^ (to - from);
    for (int i = from; i < to; i++) hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
    return hash ^ (hash >>> 29);
  }
}
