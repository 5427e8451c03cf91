package xpod.cli;

import java.time.Duration;

/**
 * One line that tells a waiting person what goes on. It appears only where a person watches and
 * only after {@link #PATIENCE}, and is cleared at the end.
 */
public final class Progress implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration BEAT = Duration.ofMillis(200);
  private static final String CLEAR = "\r\u001B[K";

  private final Output output;
  private final Duration patience;
  private final long started = System.nanoTime();
  private final Thread thread;
  private volatile String stage = "";
  private boolean drawn;
  private boolean closed;

  private Progress(Output output, Duration patience) {
    this.output = output;
    this.patience = patience;
    this.thread = Thread.ofPlatform().daemon().name("progress").unstarted(this::beat);
    if (output.animated()) thread.start();
  }

  public static Progress on(Output output) {
    return new Progress(output, PATIENCE);
  }

  static Progress on(Output output, Duration patience) {
    return new Progress(output, patience);
  }

  /** Says what is being done now, as in "reading shop". */
  public void say(String now) {
    stage = now;
  }

  private void beat() {
    try {
      Thread.sleep(patience);
      while (draw()) Thread.sleep(BEAT);
    } catch (InterruptedException e) {
      // The run is over.
    }
  }

  private synchronized boolean draw() {
    if (closed) return false;
    long seconds = Duration.ofNanos(System.nanoTime() - started).toSeconds();
    String line = Printable.line(stage + ", " + seconds + " s", output.width() - 1);
    output.notes().print(CLEAR + line);
    output.notes().flush();
    drawn = true;
    return true;
  }

  @Override
  public synchronized void close() {
    if (closed) return;
    closed = true;
    thread.interrupt();
    if (drawn) output.notes().print(CLEAR);
    output.notes().flush();
  }
}
