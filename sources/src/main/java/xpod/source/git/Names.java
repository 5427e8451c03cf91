package xpod.source.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Byte strings that occur again and again, each kept once under a small number. */
final class Names {
  /** Differs in every process, so that nobody can choose names that all collide. */
  private static final int SEED = new SplittableRandom().nextInt() | 1;

  private final List<String> texts = new ArrayList<>();
  private final Bytes bytes = new Bytes();
  private final Ints ends = new Ints();
  private final Ints hashes = new Ints();
  private int[] table = new int[1 << 10];

  /** The number of a byte string; the next free number when it is new. */
  int number(byte[] from, int start, int length) {
    int hash = hash(from, start, length);
    int slot = hash & (table.length - 1);
    while (table[slot] != 0) {
      int known = table[slot] - 1;
      if (hashes.get(known) == hash && same(known, from, start, length)) return known;
      slot = (slot + 1) & (table.length - 1);
    }
    int added = texts.size();
    texts.add(new String(from, start, length, StandardCharsets.UTF_8));
    bytes.add(from, start, length);
    ends.add(bytes.size());
    hashes.add(hash);
    table[slot] = added + 1;
    if (2 * texts.size() > table.length) grow();
    return added;
  }

  String text(int number) {
    return texts.get(number);
  }

  int size() {
    return texts.size();
  }

  private boolean same(int known, byte[] from, int start, int length) {
    int begin = known == 0 ? 0 : ends.get(known - 1);
    int end = ends.get(known);
    return end - begin == length
        && Arrays.equals(bytes.raw(), begin, end, from, start, start + length);
  }

  private void grow() {
    table = new int[2 * table.length];
    for (int number = 0; number < texts.size(); number++) {
      int slot = hashes.get(number) & (table.length - 1);
      while (table[slot] != 0) slot = (slot + 1) & (table.length - 1);
      table[slot] = number + 1;
    }
  }

  private static int hash(byte[] from, int start, int length) {
    int hash = SEED;
    for (int i = start; i < start + length; i++) {
      hash = (hash ^ from[i]) * 0x01000193;
      hash ^= hash >>> 15;
    }
    return (hash ^ hash >>> 16) * SEED;
  }
}
