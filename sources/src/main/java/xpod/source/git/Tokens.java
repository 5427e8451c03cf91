package xpod.source.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The NUL-ended tokens of a stream, one at a time, in place in one buffer.
 *
 * <p>A token longer than the buffer is cut: its beginning and its end are kept, its middle is not,
 * so that a message of any size costs the same memory.
 */
final class Tokens {
  static final int BUFFER = 256 * 1024;

  /** How much of the end of an oversized token is kept. */
  static final int KEPT_END = 4 * 1024;

  private final InputStream from;
  private final byte[] buffer = new byte[BUFFER];
  private int start;

  /** Where the token started before anything of it was skipped. */
  private int rawStart;

  private int end;
  private int next;
  private int filled;
  private boolean cut;

  /** All tokens since it was last taken, each with its NUL; null where nobody wants them. */
  private final @Nullable ByteArrayOutputStream tape;

  private boolean torn;

  Tokens(InputStream from) {
    this(from, false);
  }

  /**
   * @param taped whether {@link #takeTape} is to be asked for the tokens once more
   */
  Tokens(InputStream from, boolean taped) {
    this.from = from;
    this.tape = taped ? new ByteArrayOutputStream(4096) : null;
  }

  /**
   * The tokens since the last time, but for the one at hand, which stays for the next; null where
   * one of them was cut, or at the very start.
   *
   * @param ended whether the stream is at its end, so that the token at hand belongs to the others
   */
  byte @Nullable [] takeTape(boolean ended) {
    if (tape == null) return null;
    byte[] all = tape.toByteArray();
    int until = ended ? all.length : all.length - (end - rawStart + 1);
    boolean whole = !torn && until > 0;
    tape.reset();
    tape.write(all, until, all.length - until);
    torn = cut && !ended;
    return whole ? Arrays.copyOf(all, until) : null;
  }

  /** Moves to the next token; false at the end of the stream, where an unended token is dropped. */
  boolean advance() throws IOException {
    start = next;
    cut = false;
    int at = start;
    while (true) {
      while (at < filled && buffer[at] != 0) at++;
      if (at < filled) break;
      at -= makeRoom();
      int read = from.read(buffer, filled, BUFFER - filled);
      if (read < 0) return false;
      filled += read;
    }
    end = at;
    next = at + 1;
    rawStart = start;
    if (tape != null) {
      tape.write(buffer, start, end - start + 1);
      torn |= cut;
    }
    return true;
  }

  /** The bytes all tokens live in; a token is valid until the next is asked for. */
  byte[] bytes() {
    return buffer;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  int length() {
    return end - start;
  }

  /** Whether the middle of the token was left out. */
  boolean cut() {
    return cut;
  }

  void skip(int count) {
    start += count;
  }

  /** Frees some of the buffer and says by how much its bytes moved to the left. */
  private int makeRoom() {
    if (filled < BUFFER) return 0;
    if (start > 0) {
      int moved = start;
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      filled -= moved;
      start = 0;
      return moved;
    }
    cut = true;
    int keep = BUFFER / 2;
    System.arraycopy(buffer, filled - KEPT_END, buffer, keep, KEPT_END);
    int moved = filled - keep - KEPT_END;
    filled = keep + KEPT_END;
    return moved;
  }
}
