package xpod.source.repository;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What the change of one file left: the terms of the lines that came and of those that went, as
 * hashes, which depend on nothing but the two versions.
 *
 * @param substance whether a line that is not a comment changed
 */
record Trace(long[] gained, long[] lost, boolean substance) {
  /** Of a change that cannot be looked into: it may be anything. */
  static final Trace OPAQUE = new Trace(new long[0], new long[0], true);

  /** Of a change whose versions are not here: nothing is known of it. */
  static final Trace UNREAD = new Trace(new long[0], new long[0], false);

  byte[] packed() {
    ByteBuffer bytes =
        ByteBuffer.allocate(1 + Integer.BYTES + Long.BYTES * (gained.length + lost.length));
    bytes.put((byte) (substance ? 1 : 0)).putInt(gained.length);
    for (long term : gained) bytes.putLong(term);
    for (long term : lost) bytes.putLong(term);
    return bytes.array();
  }

  /** Null where the bytes are none of {@link #packed}. */
  static @Nullable Trace unpacked(byte[] packed) {
    if (packed.length < 1 + Integer.BYTES) return null;
    ByteBuffer bytes = ByteBuffer.wrap(packed);
    boolean substance = bytes.get() == 1;
    int gained = bytes.getInt();
    int all = bytes.remaining() / Long.BYTES;
    if (gained < 0 || gained > all || bytes.remaining() % Long.BYTES != 0) return null;
    return new Trace(longs(bytes, gained), longs(bytes, all - gained), substance);
  }

  private static long[] longs(ByteBuffer from, int count) {
    long[] longs = new long[count];
    for (int i = 0; i < count; i++) longs[i] = from.getLong();
    return longs;
  }
}
