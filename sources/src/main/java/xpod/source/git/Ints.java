package xpod.source.git;

import java.util.Arrays;

/** A growing column of whole numbers. */
final class Ints {
  private int[] values = new int[64];
  private int size;

  void add(int value) {
    if (size == values.length) values = Arrays.copyOf(values, size + (size >> 1));
    values[size++] = value;
  }

  int get(int index) {
    return values[index];
  }

  void set(int index, int value) {
    values[index] = value;
  }

  int size() {
    return size;
  }

  int[] slice(int from, int to) {
    return Arrays.copyOfRange(values, from, to);
  }

  void trim() {
    values = Arrays.copyOf(values, size);
  }
}
