package xpod.source.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import xpod.source.cache.Cache;
import xpod.source.git.Blob;
import xpod.source.git.History;
import xpod.source.git.ObjectReader;

/** Looks into files that may be lists; what an earlier run saw is not looked at again. */
final class Samples {
  private final History history;
  private final ObjectReader objects;
  private final Cache cache;

  Samples(History history, ObjectReader objects, Cache cache) {
    this.history = history;
    this.objects = objects;
    this.cache = cache;
  }

  /** Hands over what each file's version says, by the number of its path. */
  void read(
      Map<Integer, String> blobs,
      Map<Integer, ListKind> kinds,
      BiConsumer<Integer, Sample> samples) {
    Map<String, List<Integer>> unknown = new TreeMap<>();
    blobs.forEach((path, id) -> {
      Sample known = remembered(key(path, id, kinds));
      if (known == null) unknown.computeIfAbsent(id, k -> new ArrayList<>()).add(path);
      else samples.accept(path, known);
    });
    if (unknown.isEmpty()) return;
    try (Readers<Seen> readers = new Readers<>("look")) {
      objects.read(
          List.copyOf(unknown.keySet()),
          (id, blob) -> {
            for (int path : Objects.requireNonNull(unknown.get(id))) {
              readers.read(Readers.kilobytes(blob), () -> look(path, id, blob, kinds));
            }
          });
      readers.results(seen -> {
        if (seen.lasts()) cache.keep(Cache.Part.LISTS, seen.key(), seen.sample().packed());
        samples.accept(seen.path(), seen.sample());
      });
    }
  }

  /**
   * What was seen in a file.
   *
   * @param lasts whether the same will be seen again: what could not be read may be there next time
   */
  private record Seen(int path, String key, Sample sample, boolean lasts) {}

  private Seen look(int path, String id, Blob blob, Map<Integer, ListKind> kinds) {
    String key = key(path, id, kinds);
    if (!(blob instanceof Blob.Content content)) {
      return new Seen(path, key, Sample.unread(Legible.why(blob).orElse("")), false);
    }
    ListKind kind = Objects.requireNonNull(kinds.get(path));
    return new Seen(path, key, Sample.of(kind, history.path(path), content.bytes()), true);
  }

  private @Nullable Sample remembered(String key) {
    byte[] packed = cache.find(Cache.Part.LISTS, key);
    return packed == null ? null : Sample.unpacked(packed);
  }

  /** All that a sample depends on: how it is read, the path, and the bytes. */
  private String key(int path, String id, Map<Integer, ListKind> kinds) {
    ListKind kind = Objects.requireNonNull(kinds.get(path));
    return kind.reading() + "\n" + history.path(path) + "\n" + id;
  }
}
