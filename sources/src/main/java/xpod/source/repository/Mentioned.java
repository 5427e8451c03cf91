package xpod.source.repository;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import xpod.source.git.Blob;
import xpod.source.git.ObjectReader;
import xpod.source.repository.Holders.Holder;

/** Whether other files of a product mention a file, or what it defines. */
final class Mentioned {
  /** Parts a path from the version, where several versions of a file are looked at. */
  private static final char VERSION = '\0';

  private final ObjectReader objects;
  private final Occurrences occurrences;

  Mentioned(ObjectReader objects, List<Holder> holders) {
    this.objects = objects;
    Set<String> words = new TreeSet<>();
    for (Holder holder : holders) {
      words.addAll(holder.names());
      words.add(stemWord(holder));
      if (!holder.symbol().isEmpty()) words.add(holder.symbol());
    }
    words.remove("");
    this.occurrences = new Occurrences(objects, words);
  }

  static String key(String path, String blob) {
    return path + VERSION + blob;
  }

  static String path(String key) {
    int end = key.indexOf(VERSION);
    return end < 0 ? key : key.substring(0, end);
  }

  /** Whether a file of these versions, by path or by {@link #key}, mentions the holder. */
  boolean anywhere(Holder holder, Map<String, String> files) {
    if (!holder.symbol().isEmpty()) return isNamed(holder, holder.symbol(), files);
    for (String name : holder.names()) if (isNamed(holder, name, files)) return true;
    Map<String, String> speaking = new TreeMap<>();
    for (String key : occurrences.of(stemWord(holder), files))
      if (!path(key).equals(holder.path())) speaking.put(key, files.getOrDefault(key, ""));
    for (Map.Entry<String, String> file : speaking.entrySet()) {
      boolean taken =
          objects.read(file.getValue()) instanceof Blob.Content content
              && Importing.takes(content.text(), path(file.getKey()), holder.path());
      if (taken) return true;
    }
    return false;
  }

  private boolean isNamed(Holder holder, String name, Map<String, String> files) {
    return occurrences.of(name, files).stream().anyMatch(k -> !path(k).equals(holder.path()));
  }

  private static String stemWord(Holder holder) {
    return Occurrences.longestWord(Paths.base(holder.path()).replaceFirst("\\.[^.]+$", ""));
  }
}
