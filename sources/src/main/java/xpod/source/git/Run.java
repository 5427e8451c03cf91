package xpod.source.git;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One git process at work: its output is streamed, its complaints are kept up to a limit, and it is
 * killed at its deadline or on {@link #close}.
 */
final class Run implements AutoCloseable {
  /** How much of what git says on its error stream is kept, in bytes. */
  static final int COMPLAINT_LIMIT = 4 * 1024;

  private final Process process;
  private final String what;
  private final Path folder;
  private final Duration patience;
  private final Thread watch;
  private final Thread listener;
  private volatile long deadline;
  private volatile boolean late;
  private volatile byte[] complaint = {};

  Run(Process process, String what, Path folder, Duration patience) {
    this.process = process;
    this.what = what;
    this.folder = folder;
    this.patience = patience;
    this.deadline = System.nanoTime() + patience.toNanos();
    this.watch = Thread.ofVirtual().name("git-watch").start(this::killWhenLate);
    this.listener = Thread.ofVirtual().name("git-listen").start(this::listen);
  }

  InputStream output() {
    return process.getInputStream();
  }

  OutputStream input() {
    return process.getOutputStream();
  }

  /** Feeds lines to git from a thread of its own, so that neither side waits for the other. */
  void feed(Iterable<String> lines) {
    Thread.ofVirtual()
        .name("git-feed")
        .start(
            () -> {
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

  /** Starts the patience anew: for a process that answers many questions. */
  void extend() {
    deadline = System.nanoTime() + patience.toNanos();
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

  /** Waits for the end; the exit code, never 0 after the deadline. */
  int finish() {
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

  /** What git said on its error stream, cut to a limit. */
  String complaint() {
    String said = new String(complaint, StandardCharsets.UTF_8).strip();
    if (!late) return said;
    return "git " + what + " was stopped after " + patience.toSeconds() + " s. " + said;
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
    try {
      long left = deadline - System.nanoTime();
      while (left > 0) {
        if (process.waitFor(left, TimeUnit.NANOSECONDS)) return;
        left = deadline - System.nanoTime();
      }
      late = true;
      process.destroyForcibly();
    } catch (InterruptedException e) {
      // Closed before its deadline.
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
}
