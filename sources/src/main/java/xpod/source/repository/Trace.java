package xpod.source.repository;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What the change of one file left: the terms of the lines that came and of those that went, as
 * hashes, which depend on nothing but the two versions.
 *
 * @param coded how many of the first terms that came stand in lines that are surely no comment
 * @param codeLines how many such lines came
 * @param substance whether a line that is not a comment changed
 */
record Trace(long[] gained, int coded, long[] lost, int codeLines, boolean substance) {
  /** Of a change that cannot be looked into: it may be anything. */
  static final Trace OPAQUE = new Trace(new long[0], 0, new long[0], 0, true);

  /** Of a change whose versions are not here: nothing is known of it. */
  static final Trace UNREAD = new Trace(new long[0], 0, new long[0], 0, false);

  private static final int HEAD = 1 + 3 * Integer.BYTES;

  byte[] packed() {
    ByteBuffer bytes = ByteBuffer.allocate(HEAD + Long.BYTES * (gained.length + lost.length));
    bytes.put((byte) (substance ? 1 : 0)).putInt(coded).putInt(codeLines).putInt(gained.length);
    for (long term : gained) bytes.putLong(term);
    for (long term : lost) bytes.putLong(term);
    return bytes.array();
  }

  /** Null where the bytes are none of {@link #packed}. */
  static @Nullable Trace unpacked(byte[] packed) {
    if (packed.length < HEAD) return null;
    ByteBuffer bytes = ByteBuffer.wrap(packed);
    boolean substance = bytes.get() == 1;
    int coded = bytes.getInt();
    int codeLines = bytes.getInt();
    int gained = bytes.getInt();
    int all = bytes.remaining() / Long.BYTES;
    boolean fits = gained >= 0 && gained <= all && coded >= 0 && coded <= gained;
    if (!fits || bytes.remaining() % Long.BYTES != 0) return null;
    return new Trace(longs(bytes, gained), coded, longs(bytes, all - gained), codeLines, substance);
  }

  private static long[] longs(ByteBuffer from, int count) {
    long[] longs = new long[count];
    for (int i = 0; i < count; i++) longs[i] = from.getLong();
    return longs;
  }
}
