package xpod.source.git;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** Many arrays as one stream. */
final class Joined extends InputStream {
  private final Iterator<byte[]> parts;
  private byte[] part = {};
  private int at;

  Joined(List<byte[]> parts) {
    this.parts = parts.iterator();
  }

  private boolean more() {
    while (at == part.length) {
      if (!parts.hasNext()) return false;
      part = parts.next();
      at = 0;
    }
    return true;
  }

  @Override
  public int read() {
    return more() ? part[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    int done = 0;
    while (done < length && more()) {
      int some = Math.min(length - done, part.length - at);
      System.arraycopy(part, at, into, from + done, some);
      at += some;
      done += some;
    }
    return done == 0 && length > 0 ? -1 : done;
  }
}
