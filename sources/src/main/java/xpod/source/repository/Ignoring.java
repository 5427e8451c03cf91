package xpod.source.repository;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import xpod.source.git.Blob;
import xpod.source.git.History;
import xpod.source.git.Ignored;
import xpod.source.git.ObjectReader;

/** What the repository told git to leave out, as of each commit. */
final class Ignoring {
  private static final String FILE = ".gitignore";

  private final History history;
  private final PathIndex paths;
  private final ObjectReader objects;

  /** By the versions of the files, since most commits change none of them. */
  private final Map<Map<String, String>, Ignored> known = new HashMap<>();

  Ignoring(History history, PathIndex paths, ObjectReader objects) {
    this.history = history;
    this.paths = paths;
    this.objects = objects;
  }

  boolean at(int commit, String path) {
    Map<String, String> versions = new TreeMap<>();
    for (int file : paths.named(FILE)) {
      String blob = paths.blobAt(file, history.at(commit));
      String name = history.path(file);
      String folder = name.substring(0, Math.max(0, name.length() - FILE.length() - 1));
      if (!blob.isEmpty()) versions.put(folder, blob);
    }
    Ignored ignored = known.computeIfAbsent(versions, this::read);
    return ignored.contains(path) || ignored.mayContain(path);
  }

  private Ignored read(Map<String, String> versions) {
    Map<String, String> texts = new HashMap<>();
    versions.forEach((folder, blob) -> {
      if (objects.read(blob) instanceof Blob.Content content) texts.put(folder, content.text());
    });
    return Ignored.of(texts);
  }
}
