package xpod.source.repository;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import xpod.source.git.Blob;
import xpod.source.git.GitFailure;

/**
 * Reads contents on all processors while git brings the next. Each reading is by itself; what they
 * come to is handed over in the order in which they were asked for.
 */
final class Readers<R> implements AutoCloseable {
  /** So much may wait to be read; git waits when there is more. */
  private static final int MOST_KILOBYTES = 32 * 1024;

  private final Semaphore kilobytes = new Semaphore(MOST_KILOBYTES);
  private final Deque<Future<R>> results = new ArrayDeque<>();
  private final ExecutorService threads;

  /**
   * @param name what they do, for whoever looks at the threads
   */
  Readers(String name) {
    threads =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name(name + "-", 1).factory());
  }

  /** How much waits with a content. */
  static int kilobytes(Blob blob) {
    return blob instanceof Blob.Content content ? kilobytes(content.bytes()) : 1;
  }

  /** How much waits with some bytes. */
  static int kilobytes(byte[] bytes) {
    return (bytes.length >> 10) + 1;
  }

  /** Has something read, as soon as there is room for it. */
  void read(int weight, Callable<R> reading) {
    int size = Math.min(MOST_KILOBYTES, weight);
    kilobytes.acquireUninterruptibly(size);
    results.add(
        threads.submit(() -> {
          try {
            return reading.call();
          } finally {
            kilobytes.release(size);
          }
        }));
  }

  /** Hands over what each reading came to, once all were asked for. */
  void results(Consumer<R> sink) {
    while (!results.isEmpty()) sink.accept(result(results.remove()));
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GitFailure("reading contents was interrupted.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("reading contents failed", e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
