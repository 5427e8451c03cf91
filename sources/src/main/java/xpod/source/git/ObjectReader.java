package xpod.source.git;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads many files' contents by id through one long-lived git process, in the order asked.
 *
 * <p>A missing, damaged or oversized object is an answer like any other. One thread reads at a time.
 */
public final class ObjectReader implements AutoCloseable {
  /** The largest content that is read, in bytes, unless another limit is given. */
  public static final int SIZE_LIMIT = 16 * 1024 * 1024;

  private static final int HEADER_LIMIT = 256;

  private final Repository repository;
  private final int limit;
  private @Nullable Run run;
  private @Nullable InputStream answers;

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
      while (done < ids.size()) done += readUntilBroken(ids.subList(done, ids.size()), consumer);
      whole = true;
    } finally {
      // After a failure of the consumer, answers that nobody waits for are still under way.
      if (!whole) close();
    }
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
    git.extend();
    Thread feeder = Thread.ofVirtual().name("git-ask").start(() -> ask(git, ids));
    int done = 0;
    for (String id : ids) {
      Blob blob;
      try {
        blob = ObjectFormat.isId(id) ? answer(from) : new Blob.Unreadable("not a full id");
      } catch (IOException e) {
        git.finish();
        if (git.late()) throw git.failure();
        String why = git.complaint();
        close();
        consumer.accept(id, new Blob.Unreadable(why.isEmpty() ? "git ended on it" : why));
        return done + 1;
      }
      consumer.accept(id, blob);
      done++;
    }
    join(feeder);
    return done;
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
    long size = Long.parseLong(parts[2]);
    if (!parts[1].equals("blob")) {
      from.skipNBytes(size + 1);
      return new Blob.Unreadable("a " + parts[1] + ", not a file");
    }
    if (size > limit) {
      from.skipNBytes(size + 1);
      return new Blob.TooLarge(size);
    }
    byte[] bytes = from.readNBytes((int) size);
    if (bytes.length < size) throw new IOException("git broke off inside an object");
    from.skipNBytes(1);
    return new Blob.Content(bytes);
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
