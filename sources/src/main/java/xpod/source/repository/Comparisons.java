package xpod.source.repository;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import xpod.source.git.Blob;
import xpod.source.repository.Contents.File;

/**
 * Compares versions of files while git brings those of the next, some at a time, on all processors.
 * What one comes to does not depend on the others.
 */
final class Comparisons implements AutoCloseable {
  /** Handing over costs as much as comparing a small file, so several go together. */
  private static final int TOGETHER = 16;

  private static final Blob NOTHING = new Blob.Content(new byte[0]);

  private final Iterator<File> files;
  private final ThreadLocal<Tracer> tracers = ThreadLocal.withInitial(Tracer::new);
  private final List<Versions> complete = new ArrayList<>();
  private final List<File> opaque = new ArrayList<>();
  private final Readers<Map<File, Trace>> readers = new Readers<>("compare");
  private @Nullable File file;
  private @Nullable Blob before;

  /**
   * @param files in the order in which {@link #take} is given their versions
   */
  Comparisons(List<File> files) {
    this.files = files.iterator();
  }

  private record Versions(File file, byte[] before, byte[] after) {
    int kilobytes() {
      return Readers.kilobytes(before) + Readers.kilobytes(after);
    }
  }

  /** Takes the next version: the older of a file, then the younger, as far as there are. */
  void take(Blob blob) {
    File at = next();
    if (before == null) {
      before = blob;
      if (!at.after().isEmpty()) return;
      finish(at, blob, NOTHING);
    } else {
      finish(at, before, blob);
    }
  }

  /** The file that waits for a version; those that have none are done at once. */
  private File next() {
    File at = file;
    while (at == null) {
      File following = files.next();
      if (following.before().isEmpty() && following.after().isEmpty()) {
        finish(following, NOTHING, NOTHING);
      } else {
        at = following;
        before = following.before().isEmpty() ? NOTHING : null;
      }
    }
    file = at;
    return at;
  }

  private void finish(File done, Blob old, Blob now) {
    file = null;
    before = null;
    if (old instanceof Blob.Content was && now instanceof Blob.Content is) {
      complete.add(new Versions(done, was.bytes(), is.bytes()));
      if (complete.size() == TOGETHER) hand();
    } else {
      opaque.add(done);
    }
  }

  private void hand() {
    List<Versions> together = List.copyOf(complete);
    complete.clear();
    int weight = together.stream().mapToInt(Versions::kilobytes).sum();
    readers.read(weight, () -> compare(together));
  }

  private Map<File, Trace> compare(List<Versions> together) {
    Tracer tracer = tracers.get();
    Map<File, Trace> traces = new LinkedHashMap<>();
    for (Versions v : together) {
      traces.put(v.file(), tracer.compare(v.file().path(), v.before(), v.after()));
    }
    return traces;
  }

  /** Hands over what each file came to once all are done; null where it could not be read. */
  void results(BiConsumer<File, @Nullable Trace> sink) {
    while (files.hasNext()) finish(files.next(), NOTHING, NOTHING);
    hand();
    readers.results(traces -> traces.forEach(sink));
    for (File unread : opaque) sink.accept(unread, null);
  }

  @Override
  public void close() {
    readers.close();
  }
}
