package xpod.source.git;

import java.util.Arrays;

/**
 * Object ids packed one after the other, found by full id or by their first digits.
 *
 * <p>The table is keyed by the first seven digits alone, so that a full id and an abbreviated one
 * walk the same short chain.
 */
final class Ids {
  /** The fewest digits an abbreviated id may have. */
  static final int SHORTEST = 7;

  private final int width;
  private final Bytes packed = new Bytes();
  private int[] table = new int[1 << 10];
  private int size;

  Ids(ObjectFormat format) {
    this.width = format.bytes();
  }

  /** Appends the id written at a place; false, and nothing appended, when it is not one. */
  boolean add(byte[] text, int from) {
    int at = packed.extend(width);
    if (!Hex.pack(text, from, width, packed.raw(), at)) {
      packed.shrink(width);
      return false;
    }
    if (2 * ++size > table.length) grow();
    else enter(size - 1);
    return true;
  }

  int size() {
    return size;
  }

  String text(int index) {
    return Hex.text(packed.raw(), index * width, width);
  }

  /** The index of a packed id, else -1. */
  int find(byte[] id, int from) {
    for (int slot = slot(prefix(id, from)); table[slot] != 0; slot = next(slot)) {
      int at = (table[slot] - 1) * width;
      if (Arrays.equals(packed.raw(), at, at + width, id, from, from + width)) {
        return table[slot] - 1;
      }
    }
    return -1;
  }

  /** The index of the id that starts with these digits; -1 when none does, or more than one. */
  int find(String digits) {
    if (digits.length() < SHORTEST || digits.length() > 2 * width) return -1;
    int prefix = 0;
    for (int i = 0; i < digits.length(); i++) {
      int value = Hex.digit(digits.charAt(i));
      if (value < 0) return -1;
      if (i < SHORTEST) prefix = prefix << 4 | value;
    }
    int found = -1;
    for (int slot = slot(prefix); table[slot] != 0; slot = next(slot)) {
      if (!startsWith(table[slot] - 1, digits)) continue;
      if (found >= 0) return -1;
      found = table[slot] - 1;
    }
    return found;
  }

  void trim() {
    packed.trim();
  }

  private boolean startsWith(int index, String digits) {
    byte[] raw = packed.raw();
    for (int i = 0; i < digits.length(); i++) {
      int value = raw[index * width + i / 2] >> (i % 2 == 0 ? 4 : 0) & 15;
      if (value != Hex.digit(digits.charAt(i))) return false;
    }
    return true;
  }

  private void grow() {
    table = new int[2 * table.length];
    for (int index = 0; index < size; index++) enter(index);
  }

  private void enter(int index) {
    int slot = slot(prefix(packed.raw(), index * width));
    while (table[slot] != 0) slot = next(slot);
    table[slot] = index + 1;
  }

  private int slot(int prefix) {
    return (prefix * 0x9E3779B9 >>> 8) & (table.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (table.length - 1);
  }

  /** The first seven digits as a number. */
  private static int prefix(byte[] id, int from) {
    return (id[from] & 255) << 20
        | (id[from + 1] & 255) << 12
        | (id[from + 2] & 255) << 4
        | (id[from + 3] & 255) >> 4;
  }
}
