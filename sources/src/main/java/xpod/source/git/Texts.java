package xpod.source.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many short texts kept as bytes in large blocks; a text is turned into a String when asked for. */
final class Texts {
  private static final int BLOCK = 1 << 20;

  private final List<byte[]> blocks = new ArrayList<>();
  private final Ints starts = new Ints();
  private final Ints lengths = new Ints();
  private byte[] block = {};
  private int used;

  /** Appends a text no longer than a block. */
  void add(byte[] from, int start, int length) {
    if (used + length > block.length) {
      block = new byte[Math.max(BLOCK, length)];
      blocks.add(block);
      used = 0;
    }
    System.arraycopy(from, start, block, used, length);
    starts.add((blocks.size() - 1) << 20 | used);
    lengths.add(length);
    used += length;
  }

  String get(int index) {
    int length = lengths.get(index);
    if (length == 0) return "";
    int start = starts.get(index);
    byte[] from = blocks.get(start >>> 20);
    return new String(from, start & (BLOCK - 1), length, StandardCharsets.UTF_8);
  }

  int size() {
    return lengths.size();
  }
}
