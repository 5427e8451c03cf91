package xpod.source.syntax;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;

/**
 * One process that parses, and the line to it. A request is the language (a byte), the length and
 * the bytes of a file; an answer is a fixed number, its length, whether it is an outline (a byte),
 * and the outline or a sentence.
 *
 * <p>It is killed when an answer takes too long. After any failure it is of no more use.
 */
public final class ParserProcess implements AutoCloseable {
  /** Before every answer, so that whatever else a process prints is noticed. */
  public static final int ANSWER = 0x78504F44;

  /** The outline of a large file takes a few MiB; more than this is nonsense. */
  static final int MOST_ANSWER = 32 << 20;

  /** An answer, told apart by its first byte. */
  record Answer(boolean outlined, byte[] bytes) {}

  private final Process process;
  private final DataOutputStream requests;
  private final DataInputStream answers;
  private final Duration patience;
  private final Thread watch;
  private volatile long waitingSince;
  private volatile boolean late;

  private ParserProcess(Process process, Duration patience) {
    this.process = process;
    this.patience = patience;
    requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    watch = Thread.ofVirtual().name("syntax-watch").start(this::killWhenLate);
  }

  static ParserProcess start(Launch launch, Duration patience) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(launch.command());
    builder.directory(launch.folder().toFile());
    // Variables such as JAVA_TOOL_OPTIONS would change what is run.
    builder.environment().clear();
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new ParserProcess(builder.start(), patience);
  }

  /** Asks and waits, no longer than its patience lasts. */
  Answer ask(Language language, byte[] file) throws IOException {
    waitingSince = System.nanoTime() | 1;
    try {
      requests.writeByte(language.ordinal());
      requests.writeInt(file.length);
      requests.write(file);
      requests.flush();
      if (answers.readInt() != ANSWER) throw new IOException("it said something else");
      int length = answers.readInt();
      if (length < 1 || length > MOST_ANSWER) throw new IOException("its answer has no end");
      boolean outlined = answers.readByte() == 0;
      byte[] bytes = answers.readNBytes(length - 1);
      if (bytes.length < length - 1) throw new IOException("its answer broke off");
      return new Answer(outlined, bytes);
    } finally {
      waitingSince = 0;
    }
  }

  /** Whether it was killed because it took too long. */
  boolean late() {
    return late;
  }

  @Override
  public void close() {
    watch.interrupt();
    process.destroyForcibly();
  }

  private void killWhenLate() {
    try {
      while (!process.waitFor(patience.dividedBy(30))) {
        long since = waitingSince;
        if (since == 0 || System.nanoTime() - since < patience.toNanos()) continue;
        late = true;
        process.destroyForcibly();
        return;
      }
    } catch (InterruptedException e) {
      // Closed before it was late.
    }
  }
}
