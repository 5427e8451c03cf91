package xpod.source.repository;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import xpod.source.cache.Cache;
import xpod.source.cache.Fingerprint;

/** The {@link Turn}s that earlier runs worked out. */
final class Turns {
  private final Cache cache;

  Turns(Cache cache) {
    this.cache = cache;
  }

  /** How a list is read: all that a turn depends on beside the two versions. */
  record Reading(String key) {
    Reading(ListKind kind, String path, Map<String, byte[]> settings) {
      this(kind.reading() + "\n" + digest(kind, path, settings) + "\n" + path + "\n");
    }

    private static String digest(ListKind kind, String path, Map<String, byte[]> settings) {
      String where = kind.tracker().settings(path);
      byte[] said = where == null ? null : settings.get(where);
      return said == null ? "" : Fingerprint.of(said);
    }

    private String of(ListReader.Version version) {
      return key + version.before() + ">" + version.after();
    }
  }

  @Nullable Turn find(Reading reading, ListReader.Version version) {
    byte[] packed = cache.find(Cache.Part.LISTS, reading.of(version));
    return packed == null ? null : PackedTurn.unpack(packed);
  }

  void keep(Reading reading, ListReader.Version version, Turn turn) {
    if (!cache.keeps()) return;
    byte[] packed = PackedTurn.pack(turn);
    if (packed != null) cache.keep(Cache.Part.LISTS, reading.of(version), packed);
  }
}
