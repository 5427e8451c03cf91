package xpod.source.results;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails once it is longer than anything that is meant to be read. */
final class Bounded extends FilterInputStream {
  private long left;

  Bounded(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) take(1);
    return b;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = super.read(into, from, length);
    if (count > 0) take(count);
    return count;
  }

  private void take(int count) throws IOException {
    left -= count;
    if (left < 0) throw new IOException("it is too long");
  }
}
