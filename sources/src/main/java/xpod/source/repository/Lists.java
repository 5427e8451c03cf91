package xpod.source.repository;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import xpod.contract.PathGlob;
import xpod.report.Report;
import xpod.source.ScanRequest;
import xpod.source.git.Blob;
import xpod.source.git.History;
import xpod.source.git.ObjectReader;
import xpod.source.tracker.TaskItem;

/** Finds the task lists of a repository and reads them over their history. */
final class Lists {
  private static final String ON_REQUEST = "not read by default; --claims changelogs reads it";

  /** The largest repository we know reports 12,435; each takes half a millisecond to judge. */
  private static final int MOST_TICKS = 20_000;

  private final History history;
  private final ObjectReader objects;
  private final ScanRequest request;
  private final Map<String, ListKind> kinds = new TreeMap<>();
  private final List<Headed> heads = new ArrayList<>();
  private final List<Report.Tracker> leftOut = new ArrayList<>();
  private final Map<String, List<ListReader.Version>> versions = new HashMap<>();
  private final Map<String, String> unread = new TreeMap<>();
  private int ticks;

  Lists(History history, ObjectReader objects, ScanRequest request) {
    this.history = history;
    this.objects = objects;
    this.request = request;
    find();
  }

  Map<String, ListKind> kinds() {
    return kinds;
  }

  List<Report.Tracker> leftOut() {
    return leftOut;
  }

  /**
   * The lists of which a version could not be read; known once the steps were asked for. What keeps
   * one of them unread keeps most: a clone without contents, a limit. It is said once.
   */
  List<Report.Trouble> unread() {
    Map<String, List<String>> byReason = new java.util.LinkedHashMap<>();
    unread.forEach((path, why) -> byReason.computeIfAbsent(why, w -> new ArrayList<>()).add(path));
    List<Report.Trouble> troubles = new ArrayList<>();
    byReason.forEach((why, lists) -> {
      String more = lists.size() == 1 ? "" : " and " + (lists.size() - 1) + " more";
      troubles.add(RepositoryScan.trouble(lists.getFirst() + more, why));
    });
    return troubles;
  }

  private void find() {
    Map<Integer, ListKind> candidates = new HashMap<>();
    for (int path = 0; path < history.pathCount(); path++) {
      ListKind kind = kind(history.path(path));
      if (kind != null) candidates.put(path, kind);
    }
    Map<Integer, List<ListReader.Version>> found = new HashMap<>();
    for (int commit = history.size() - 1; commit >= 0; commit--) {
      int[] paths = history.paths(commit);
      for (int nth = 0; nth < paths.length; nth++) {
        if (!candidates.containsKey(paths[nth])) continue;
        String before = history.before(commit, nth).orElse("");
        String after = history.after(commit, nth).orElse("");
        found
            .computeIfAbsent(paths[nth], p -> new ArrayList<>())
            .add(new ListReader.Version(commit, history.path(paths[nth]), before, after));
      }
    }
    admit(candidates, found);
  }

  private @org.jspecify.annotations.Nullable ListKind kind(String path) {
    for (PathGlob glob : request.leftOut()) {
      if (glob.matches(path)) {
        leftOut.add(new Report.Tracker("", path, false, "left out by the configuration", 0));
        return null;
      }
    }
    if (request.trackers().stream().anyMatch(g -> g.matches(path))) return ListKind.wanted(path);
    return ListKind.of(path);
  }

  /** Keeps the files whose newest version has an item, or else their oldest one. */
  private void admit(
      Map<Integer, ListKind> candidates, Map<Integer, List<ListReader.Version>> found) {
    Set<Integer> admitted = new HashSet<>();
    Samples samples = new Samples(history, objects, request.cache());
    for (Sample.Age age : Sample.Age.values()) {
      Map<Integer, String> asked = new TreeMap<>();
      found.forEach((path, changes) -> {
        String id = age.of(changes);
        if (!admitted.contains(path) && !id.isEmpty()) asked.put(path, id);
      });
      samples.read(
          asked,
          candidates,
          (path, sample) -> {
            ListKind kind = Objects.requireNonNull(candidates.get(path));
            if (sample.holdsWork()) {
              admitted.add(path);
              candidates.put(path, kind.shaped(sample.shape()));
            }
            if (!sample.why().isEmpty() && !kind.leftOut()) {
              unread.putIfAbsent(history.path(path), sample.why());
            }
          });
    }
    found.forEach((path, changes) -> {
      if (!admitted.contains(path)) return;
      String name = history.path(path);
      ListKind kind = Objects.requireNonNull(candidates.get(path));
      if (kind.onRequest() && !kind.leftOut() && !isAskedFor(name)) {
        leftOut.add(new Report.Tracker(kind.kind(), name, false, ON_REQUEST, 0));
      } else if (kind.leftOut()) {
        leftOut.add(new Report.Tracker(kind.kind(), name, false, kind.why(), 0));
      } else {
        kinds.put(name, kind);
        versions.put(name, changes);
      }
    });
  }

  private boolean isAskedFor(String path) {
    return request.claims() == ScanRequest.ClaimSource.CHANGELOGS
        || request.trackers().stream().anyMatch(g -> g.matches(path));
  }

  /** The version under which each entry of a changelog stands at last; empty before its release. */
  Map<String, String> releases() {
    Map<String, String> found = new HashMap<>();
    kinds.forEach((path, kind) -> {
      if (!kind.onRequest()) return;
      String newest = Objects.requireNonNull(versions.get(path)).getLast().after();
      if (newest.isEmpty() || !(objects.read(newest) instanceof Blob.Content content)) return;
      for (TaskItem item : kind.tracker().empty(path).next(content.bytes()).items()) {
        String version = item.field("version").orElse("");
        found.put(Releases.key(kind.feature(), item.key()), version);
      }
    });
    return found;
  }

  /** The versions whose head says that the whole is done; known once the steps were asked for. */
  List<Headed> heads() {
    heads.sort(
        java.util.Comparator.<Headed, java.time.Instant>comparing(h -> history.at(h.commit()))
            .thenComparing(h -> -h.commit()));
    return heads;
  }

  /** Every step of every list, oldest first. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    List<List<ListReader.Version>> lists = new ArrayList<>();
    for (List<ListReader.Version> list : new TreeMap<>(versions).values()) {
      List<ListReader.Version> changes = new ArrayList<>(list);
      changes.sort(oldestFirst());
      lists.add(changes);
    }
    ListReader reader =
        new ListReader(history, objects, kinds, settings(), new Turns(request.cache()));
    reader.read(lists, step -> take(step, steps), heads::add);
    reader.gaps().forEach(unread::putIfAbsent);
    steps.sort(
        java.util.Comparator.<Step, java.time.Instant>comparing(s -> history.at(s.commit()))
            .thenComparing(s -> -s.commit()));
    return Collections.unmodifiableList(new Folders(kinds).over(steps));
  }

  /** The newest version of every file that a tracker names as its settings, by path. */
  private Map<String, byte[]> settings() {
    Set<String> wanted = new HashSet<>();
    kinds.forEach((path, kind) -> {
      String settings = kind.tracker().settings(path);
      if (settings != null) wanted.add(settings);
    });
    Map<String, Set<String>> newest = new TreeMap<>();
    if (wanted.isEmpty()) return Map.of();
    for (int commit = history.size() - 1; commit >= 0; commit--) {
      int[] paths = history.paths(commit);
      for (int nth = 0; nth < paths.length; nth++) {
        String path = history.path(paths[nth]);
        String after = history.after(commit, nth).orElse("");
        if (!wanted.contains(path) || after.isEmpty()) continue;
        newest.values().forEach(p -> p.remove(path));
        newest.computeIfAbsent(after, k -> new TreeSet<>()).add(path);
      }
    }
    newest.values().removeIf(Set::isEmpty);
    Map<String, byte[]> settings = new HashMap<>();
    objects.read(
        List.copyOf(newest.keySet()),
        (id, blob) -> {
          if (!(blob instanceof Blob.Content content)) return;
          for (String path : newest.getOrDefault(id, Set.of())) settings.put(path, content.bytes());
        });
    return settings;
  }

  private void take(Step step, List<Step> steps) {
    boolean tick = step.way() == Step.Way.TICKED || step.way() == Step.Way.BORN_TICKED;
    if (!tick || ++ticks <= MOST_TICKS) {
      steps.add(step);
      return;
    }
    String why = "the lists hold more than %,d ticks; the rest of this one was not judged";
    unread.putIfAbsent(step.path(), why.formatted(MOST_TICKS));
  }

  private java.util.Comparator<ListReader.Version> oldestFirst() {
    return java.util.Comparator.<ListReader.Version, java.time.Instant>comparing(
            v -> history.at(v.commit()))
        .thenComparing(v -> -v.commit());
  }
}
