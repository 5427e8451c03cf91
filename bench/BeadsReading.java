import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import xpod.source.beads.BeadsIssues;
import xpod.source.git.Blob;
import xpod.source.git.History;
import xpod.source.git.ObjectReader;
import xpod.source.git.Repository;
import xpod.source.git.Selection;
import xpod.source.tracker.Snapshot;

/**
 * Reads every version of every file of Beads, each by its difference from the one before it, and
 * what became of its items. With "ids" it prints the versions' ids instead, for git to print them.
 */
public final class BeadsReading {
  private static final BeadsIssues BEADS = new BeadsIssues();

  private BeadsReading() {}

  public static void main(String[] args) {
    boolean ids = args.length > 2 && args[2].equals("ids");
    try (Repository repository = Repository.open(Path.of(args[0]))) {
      String tip = repository.resolve(args[1]);
      History history = History.read(repository, Selection.of(tip), p -> true);
      Map<String, List<Change>> changes = changes(history);
      Set<String> wanted = new LinkedHashSet<>();
      changes.values().forEach(list -> list.forEach(c -> wanted.addAll(c.versions())));
      if (ids) wanted.forEach(System.out::println);
      else read(ObjectReader.of(repository), changes);
    }
  }

  /** A version that replaced another; either may be empty. */
  private record Change(String before, String after) {
    List<String> versions() {
      return List.of(before, after).stream().filter(id -> !id.isEmpty()).toList();
    }
  }

  /** Oldest first, by path. */
  private static Map<String, List<Change>> changes(History history) {
    Map<String, List<Change>> changes = new TreeMap<>();
    for (int commit = history.size() - 1; commit >= 0; commit--) {
      int[] paths = history.paths(commit);
      for (int nth = 0; nth < paths.length; nth++) {
        String path = history.path(paths[nth]);
        if (BEADS.recognises(path) == null) continue;
        String before = history.before(commit, nth).orElse("");
        String after = history.after(commit, nth).orElse("");
        changes.computeIfAbsent(path, p -> new ArrayList<>()).add(new Change(before, after));
      }
    }
    return changes;
  }

  private static Map<String, Snapshot> recent() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Snapshot> eldest) {
        return size() > 128;
      }
    };
  }

  private static void read(ObjectReader objects, Map<String, List<Change>> all) {
    long started = System.nanoTime();
    long[] counts = {0, 0};
    try (objects) {
      for (Map.Entry<String, List<Change>> file : all.entrySet()) {
        Snapshot none = BEADS.empty(file.getKey());
        Map<String, List<String>> basis = new HashMap<>();
        Set<String> wanted = new LinkedHashSet<>();
        for (Change change : file.getValue()) {
          wanted.addAll(change.versions());
          basis.computeIfAbsent(change.after(), k -> new ArrayList<>()).add(change.before());
        }
        Map<String, Snapshot> kept = recent();
        Snapshot[] last = {none};
        objects.read(
            List.copyOf(wanted),
            (id, blob) -> {
              if (!(blob instanceof Blob.Content content)) return;
              List<String> before = basis.getOrDefault(id, List.of());
              Snapshot known = before.isEmpty() ? null : kept.get(before.getFirst());
              last[0] = (known == null ? last[0] : known).next(content.bytes());
              counts[0]++;
              for (String from : before) {
                Snapshot then = from.isEmpty() ? none : kept.get(from);
                if (then != null) counts[1] += then.changesTo(last[0]).size();
              }
              kept.put(id, last[0]);
            });
      }
    }
    long took = (System.nanoTime() - started) / 1_000_000;
    System.out.println(counts[0] + " versions, " + counts[1] + " changes, " + took + " ms");
  }
}
