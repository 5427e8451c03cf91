package xpod.source.git;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads many files' contents by id through one long-lived git process, in the order asked.
 *
 * <p>A missing, damaged or oversized object is an answer like any other. One thread reads at a
 * time.
 */
public final class ObjectReader implements AutoCloseable {
  /** The largest content that is read, in bytes, unless another limit is given. */
  public static final int SIZE_LIMIT = 16 * 1024 * 1024;

  static final String NOT_A_FILE = ", not a file";

  private static final int HEADER_LIMIT = 256;

  /**
   * Of a larger object git is not asked for the rest: starting it anew costs milliseconds, waiting
   * until it has unfolded gigabytes does not.
   */
  private static final int SKIP_LIMIT = 64 * 1024 * 1024;

  /** After so many objects on which git ended, no more are asked for: each costs up to seconds. */
  private static final int STUMBLE_LIMIT = 20;

  /** After so many on which it used up its memory or our patience. */
  private static final int EXHAUSTION_LIMIT = 2;

  private static final String GIVEN_UP =
      "git could not read " + STUMBLE_LIMIT + " objects before it, so it was not asked for";

  private static final String NO_TIME =
      "git used up its memory or our patience on an object before it, so it was not asked for";

  private final Repository repository;
  private final int limit;
  private @Nullable Run run;
  private @Nullable InputStream answers;
  private int stumbles;
  private int exhaustions;

  private ObjectReader(Repository repository, int limit) {
    this.repository = repository;
    this.limit = limit;
  }

  public static ObjectReader of(Repository repository) {
    return new ObjectReader(repository, SIZE_LIMIT);
  }

  /** A reader that takes contents of up to so many bytes. */
  public static ObjectReader of(Repository repository, int limit) {
    return new ObjectReader(repository, limit);
  }

  /** Hands each id and its blob to the consumer, in the order of the list. */
  public synchronized void read(List<String> ids, BiConsumer<String, Blob> consumer) {
    int done = 0;
    boolean whole = false;
    try {
      while (done < ids.size() && whyNot().isEmpty()) {
        done += readUntilBroken(ids.subList(done, ids.size()), consumer);
      }
      for (; done < ids.size(); done++) {
        consumer.accept(ids.get(done), new Blob.Unreadable(whyNot()));
      }
      whole = true;
    } finally {
      // After a failure of the consumer, answers that nobody waits for are still under way.
      if (!whole) close();
    }
  }

  /** Why no more objects are asked for; empty while they are. */
  private String whyNot() {
    if (exhaustions >= EXHAUSTION_LIMIT) return NO_TIME;
    return stumbles >= STUMBLE_LIMIT ? GIVEN_UP : "";
  }

  /** The blob of one id. */
  public Blob read(String id) {
    Blob[] found = {new Blob.Missing()};
    read(List.of(id), (same, blob) -> found[0] = blob);
    return found[0];
  }

  @Override
  public synchronized void close() {
    if (run != null) run.close();
    run = null;
    answers = null;
  }

  /** Reads on until the list or git ends; how many ids were answered, at least one. */
  private int readUntilBroken(List<String> ids, BiConsumer<String, Blob> consumer) {
    Run git = running();
    InputStream from = Objects.requireNonNull(answers);
    Thread feeder = Thread.ofVirtual().name("git-ask").start(() -> ask(git, ids));
    int done = 0;
    try (Ahead ahead = new Ahead(from, ids)) {
      for (String id : ids) {
        Blob blob;
        try {
          blob = ahead.next();
        } catch (IOException e) {
          consumer.accept(id, stumbled(git));
          return done + 1;
        }
        if (blob instanceof Blob.TooLarge large && large.size() > SKIP_LIMIT) close();
        consumer.accept(id, blob);
        done++;
        if (run == null) return done;
      }
    }
    join(feeder);
    return done;
  }

  private Blob stumbled(Run git) {
    git.finish();
    String why = git.complaint();
    stumbles++;
    if (git.exhausted()) exhaustions += git.late() ? EXHAUSTION_LIMIT : 1;
    close();
    return new Blob.Unreadable(why.isEmpty() ? "git ended on it" : why);
  }

  /**
   * Takes git's answers while the earlier ones are worked on, up to so many bytes ahead: a pipe
   * alone holds less than one file, and git would wait for us as long as we for it.
   */
  private final class Ahead implements AutoCloseable {
    private static final int FEW = 4;
    private static final int MOST_ANSWERS = 256;
    private static final int MOST_KILOBYTES = 48 * 1024;

    private final InputStream from;
    private final Iterator<String> ids;
    private final BlockingQueue<Answer> queue = new ArrayBlockingQueue<>(MOST_ANSWERS);
    private final Semaphore kilobytes = new Semaphore(MOST_KILOBYTES);
    private final @Nullable Thread thread;

    private record Answer(@Nullable Blob blob, @Nullable IOException failure, int kilobytes) {
      boolean isLast() {
        return blob instanceof Blob.TooLarge large && large.size() > SKIP_LIMIT;
      }
    }

    Ahead(InputStream from, List<String> ids) {
      this.from = from;
      this.ids = ids.iterator();
      boolean few = ids.size() <= FEW;
      thread = few ? null : Thread.ofPlatform().daemon().name("git-answers").start(this::run);
    }

    Blob next() throws IOException {
      if (thread == null) return read(ids.next());
      Answer answer;
      try {
        answer = queue.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new GitFailure("reading objects was interrupted.", e);
      }
      kilobytes.release(answer.kilobytes());
      if (answer.failure() != null) throw answer.failure();
      return Objects.requireNonNull(answer.blob());
    }

    private void run() {
      try {
        while (ids.hasNext()) {
          Answer answer = answerTo(ids.next());
          kilobytes.acquire(answer.kilobytes());
          queue.put(answer);
          if (answer.failure() != null || answer.isLast()) return;
        }
      } catch (InterruptedException e) {
        // The reading side gave up; what git still says is nobody's any more.
      }
    }

    private Answer answerTo(String id) {
      try {
        Blob blob = read(id);
        int size = blob instanceof Blob.Content content ? content.bytes().length >> 10 : 0;
        return new Answer(blob, null, size);
      } catch (IOException e) {
        return new Answer(null, e, 0);
      } catch (RuntimeException | OutOfMemoryError e) {
        // Whoever waits for the answer must not wait for ever.
        return new Answer(null, new IOException(e), 0);
      }
    }

    private Blob read(String id) throws IOException {
      return ObjectFormat.isId(id) ? answer(from) : new Blob.Unreadable("not a full id");
    }

    @Override
    public void close() {
      if (thread != null) thread.interrupt();
    }
  }

  private Run running() {
    Run known = run;
    if (known != null) return known;
    Run started = repository.inRoom("cat-file", "--batch");
    run = started;
    answers = new BufferedInputStream(started.output(), 1 << 16);
    return started;
  }

  private static void ask(Run git, List<String> ids) {
    try {
      OutputStream to = new BufferedOutputStream(git.input(), 1 << 13);
      for (String id : ids) {
        if (!ObjectFormat.isId(id)) continue;
        to.write(id.getBytes(StandardCharsets.ISO_8859_1));
        to.write('\n');
      }
      to.flush();
    } catch (IOException e) {
      // Git ended; the reading side meets the end of its answers and says so.
    }
  }

  private Blob answer(InputStream from) throws IOException {
    String header = header(from);
    if (header.endsWith(" missing")) return new Blob.Missing();
    String[] parts = header.split(" ", 3);
    if (parts.length != 3) throw new IOException("git answered '" + header + "'");
    long size = size(parts[2]);
    if (!parts[1].equals("blob")) {
      from.skipNBytes(size + 1);
      return new Blob.Unreadable("a " + parts[1] + NOT_A_FILE);
    }
    if (size > limit) {
      if (size <= SKIP_LIMIT) from.skipNBytes(size + 1);
      return new Blob.TooLarge(size);
    }
    byte[] bytes = new byte[(int) size];
    if (from.readNBytes(bytes, 0, bytes.length) < size)
      throw new IOException("git broke off inside an object");
    from.skipNBytes(1);
    return new Blob.Content(bytes);
  }

  private static long size(String digits) throws IOException {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw new IOException("git answered '" + digits + "' bytes", e);
    }
  }

  private static String header(InputStream from) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(80);
    while (true) {
      int b = from.read();
      if (b == '\n') return line.toString(StandardCharsets.ISO_8859_1);
      if (b < 0 || line.size() > HEADER_LIMIT) throw new IOException("git gave no answer");
      line.write(b);
    }
  }

  private static void join(Thread feeder) {
    try {
      feeder.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GitFailure("reading objects was interrupted.", e);
    }
  }
}
