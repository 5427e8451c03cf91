package xpod.source.cache;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Results of earlier runs over one repository, by keys that say all that they depend on. A cache
 * that cannot be read is empty, and one that cannot be written is not: no run fails for it, and
 * none says anything else with it than without.
 *
 * <p>For many threads. Another process may use the same folder; whoever ends last is kept.
 */
public final class Cache implements AutoCloseable {
  /** Kinds of results, a file each. */
  public enum Part {
    /** What git prints of a commit, by its id. */
    COMMITS("commits"),
    /** The words that came and went between two versions of a file. */
    CONTENTS("contents"),
    /** Whether a file is a list, and what became of a list's items between two versions. */
    LISTS("lists"),
    /** What is inside the things that a version of a source file defines. */
    INSIDES("insides");

    private final String file;

    Part(String file) {
      this.file = file;
    }
  }

  private static final Cache NONE = new Cache(null, "");

  private final Map<Part, Results> parts = new EnumMap<>(Part.class);

  private Cache(@Nullable Path folder, String stamp) {
    for (Part part : Part.values()) {
      parts.put(part, Results.of(folder == null ? null : folder.resolve(part.file), stamp));
    }
  }

  /** One that knows nothing and keeps nothing. */
  public static Cache none() {
    return NONE;
  }

  /**
   * The cache in a folder, which is made when there is something to keep.
   *
   * @param stamp what the results were worked out by; those of another stamp are thrown away
   */
  public static Cache in(Path folder, String stamp) {
    return new Cache(folder, stamp);
  }

  /** Whether anything is kept at all. */
  public boolean keeps() {
    return this != NONE;
  }

  /** The result of a key; null where it has to be worked out. */
  public byte @Nullable [] find(Part part, String key) {
    return results(part).find(key);
  }

  /** Keeps a result. */
  public void keep(Part part, String key, byte[] result) {
    if (keeps()) results(part).keep(key, result);
  }

  /** The keys of all results, in order. */
  public SortedSet<String> keys(Part part) {
    return results(part).keys();
  }

  private Results results(Part part) {
    return java.util.Objects.requireNonNull(parts.get(part));
  }

  /** Writes down what is new. */
  @Override
  public void close() {
    parts.values().forEach(Results::close);
  }
}
