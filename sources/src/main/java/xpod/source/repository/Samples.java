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
    objects.read(
        List.copyOf(unknown.keySet()),
        (id, blob) -> {
          for (int path : Objects.requireNonNull(unknown.get(id))) {
            samples.accept(path, look(path, id, blob, kinds));
          }
        });
  }

  private Sample look(int path, String id, Blob blob, Map<Integer, ListKind> kinds) {
    if (!(blob instanceof Blob.Content content)) {
      return Sample.unread(Legible.why(blob).orElse(""));
    }
    ListKind kind = Objects.requireNonNull(kinds.get(path));
    Sample sample = Sample.of(kind, history.path(path), content.bytes());
    cache.keep(Cache.Part.LISTS, key(path, id, kinds), sample.packed());
    return sample;
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
