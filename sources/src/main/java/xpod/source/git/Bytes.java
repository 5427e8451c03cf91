package xpod.source.git;

import java.util.Arrays;

/** A growing column of bytes. */
final class Bytes {
  private byte[] values = new byte[256];
  private int size;

  void add(byte value) {
    room(1);
    values[size++] = value;
  }

  void add(byte[] from, int start, int length) {
    room(length);
    System.arraycopy(from, start, values, size, length);
    size += length;
  }

  /** Appends room for so many bytes and says where it starts. */
  int extend(int length) {
    room(length);
    size += length;
    return size - length;
  }

  void shrink(int length) {
    size -= length;
  }

  byte get(int index) {
    return values[index];
  }

  int size() {
    return size;
  }

  /** The bytes behind the column, valid until the next growth. */
  byte[] raw() {
    return values;
  }

  void trim() {
    values = Arrays.copyOf(values, size);
  }

  private void room(int length) {
    int needed = Math.addExact(size, length);
    if (needed <= values.length) return;
    int grown = values.length + (values.length >> 1);
    values = Arrays.copyOf(values, Math.max(needed, grown));
  }
}
