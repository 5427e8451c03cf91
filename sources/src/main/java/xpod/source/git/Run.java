package xpod.source.git;

import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * One git process at work: its output is streamed, its complaints are kept up to a limit, and it is
 * killed when it keeps us waiting too long, or on {@link #close}.
 */
final class Run implements AutoCloseable {
  /** How much of what git says on its error stream is kept, in bytes. */
  static final int COMPLAINT_LIMIT = 4 * 1024;

  private final Process process;
  private final String what;
  private final Path folder;
  private final Allowance allowance;
  private final Thread watch;
  private final Thread listener;
  private volatile long waitingSince;
  private volatile boolean late;
  private volatile byte[] complaint = {};

  Run(Process process, String what, Path folder, Allowance allowance) {
    this.process = process;
    this.what = what;
    this.folder = folder;
    this.allowance = allowance;
    this.watch = Thread.ofVirtual().name("git-watch").start(this::killWhenLate);
    this.listener = Thread.ofVirtual().name("git-listen").start(this::listen);
  }

  /** What git prints; each wait for more is measured. */
  InputStream output() {
    return new Output(process.getInputStream());
  }

  OutputStream input() {
    return process.getOutputStream();
  }

  /** Feeds lines to git from a thread of its own, so that neither side waits for the other. */
  void feed(Iterable<String> lines) {
    Thread.ofVirtual()
        .name("git-feed")
        .start(() -> {
          try (OutputStream to = new BufferedOutputStream(input(), 1 << 16)) {
            for (String line : lines) {
              to.write(line.getBytes(StandardCharsets.UTF_8));
              to.write('\n');
            }
          } catch (IOException e) {
            // Git ended before it read everything; its exit code and complaint tell why.
          }
        });
  }

  /** The whole output, for answers known to be small; fails when git fails. */
  String text() {
    try (this) {
      input().close();
      String text = new String(output().readAllBytes(), StandardCharsets.UTF_8);
      if (finish() != 0) throw failure();
      return text;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The output's lines; fails when git fails. */
  List<String> lines() {
    return text().lines().toList();
  }

  /** The output's lines while another thread feeds git; never fails on git's exit code. */
  List<String> answers() {
    return answer().lines().toList();
  }

  /** The whole output, whatever git's exit code. */
  String answer() {
    try {
      String text = new String(output().readAllBytes(), StandardCharsets.UTF_8);
      if (late) throw failure();
      return text;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Waits for the end; the exit code, never 0 when git was stopped. */
  int finish() {
    waitingSince = System.nanoTime() | 1;
    try {
      int code = process.waitFor();
      listener.join();
      return late ? Math.max(code, 1) : code;
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new GitFailure("git " + what + " in " + folder + " was interrupted.", e);
    }
  }

  boolean late() {
    return late;
  }

  /** Whether git was stopped by a limit of ours: it took too long, or too much memory. */
  boolean exhausted() {
    return late || said().toLowerCase(Locale.ROOT).contains("out of memory");
  }

  private String said() {
    return new String(complaint, StandardCharsets.UTF_8).strip();
  }

  /** What git said on its error stream, cut to a limit. */
  String complaint() {
    String said = said();
    if (late) {
      long seconds = allowance.patience().toSeconds();
      return "git %s gave no answer for %d s and was stopped. %s".formatted(what, seconds, said);
    }
    if (!exhausted()) return said;
    int memory = allowance.memory() / 1024;
    return "git %s needed more than %d MiB of memory. %s".formatted(what, memory, said);
  }

  GitFailure failure() {
    return new GitFailure("git " + what + " failed in " + folder + ": " + complaint());
  }

  GitFailure unreadable(IOException e) {
    if (late) return failure();
    return new GitFailure("git " + what + " in " + folder + " broke off: " + e.getMessage(), e);
  }

  @Override
  public void close() {
    watch.interrupt();
    process.destroyForcibly();
  }

  private void killWhenLate() {
    Duration patience = allowance.patience();
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

  private void listen() {
    try (InputStream errors = process.getErrorStream()) {
      complaint = errors.readNBytes(COMPLAINT_LIMIT);
      errors.transferTo(OutputStream.nullOutputStream());
    } catch (IOException | UncheckedIOException e) {
      // The process was killed; there is nothing more to hear.
    }
  }

  /** Notes when a wait began, so that only git's own time counts against it. */
  private final class Output extends FilterInputStream {
    Output(InputStream from) {
      super(from);
    }

    @Override
    public int read() throws IOException {
      waitingSince = System.nanoTime() | 1;
      try {
        return super.read();
      } finally {
        waitingSince = 0;
      }
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      waitingSince = System.nanoTime() | 1;
      try {
        return super.read(target, from, length);
      } finally {
        waitingSince = 0;
      }
    }
  }
}
