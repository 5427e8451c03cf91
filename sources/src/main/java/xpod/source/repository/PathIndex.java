package xpod.source.repository;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import xpod.claim.Name;
import xpod.contract.PathGlob;
import xpod.source.git.History;

/**
 * Every path a history ever had: when it came, when it went, and what else bears a name like it.
 */
final class PathIndex {
  private final History history;
  private final int[][] changes;
  private final Map<String, List<Integer>> byBase = new HashMap<>();
  private final Map<String, List<Integer>> byStem = new HashMap<>();
  private final Map<String, List<Integer>> byWord = new HashMap<>();
  private final int[] wordCount;
  private final List<String> squeezed = new ArrayList<>();

  /** What was asked for before: the same names come in many claims. */
  private final Map<String, List<Integer>> exact = new HashMap<>();

  PathIndex(History history) {
    this.history = history;
    this.changes = invert(history);
    this.wordCount = new int[history.pathCount()];
    for (int path = 0; path < history.pathCount(); path++) {
      String name = history.path(path);
      byBase
          .computeIfAbsent(Paths.base(name).toLowerCase(Locale.ROOT), b -> new ArrayList<>())
          .add(path);
      byStem.computeIfAbsent(Paths.squeezed(Paths.stem(name)), b -> new ArrayList<>()).add(path);
      squeezed.add(Paths.squeezed(name));
      Set<String> words = words(Paths.stem(name));
      wordCount[path] = words.size();
      for (String word : words) byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(path);
    }
  }

  /** For each path the commits that changed it, newest first. */
  private static int[][] invert(History history) {
    int[] counts = new int[history.pathCount()];
    for (int c = 0; c < history.size(); c++) for (int path : history.paths(c)) counts[path]++;
    int[][] changes = new int[counts.length][];
    for (int i = 0; i < counts.length; i++) changes[i] = new int[counts[i]];
    java.util.Arrays.fill(counts, 0);
    for (int c = 0; c < history.size(); c++)
      for (int path : history.paths(c)) changes[path][counts[path]++] = c;
    return changes;
  }

  /** Which paths a name means. */
  static Predicate<String> meaning(Name name) {
    String value = name.value();
    return switch (name.kind()) {
      case FILE -> {
        String end = "/" + value;
        boolean vendored = Paths.isVendored(value);
        yield path ->
            path.equals(value) || (path.endsWith(end) && (vendored || !Paths.isVendored(path)));
      }
      case DIRECTORY -> inside(value.endsWith("/") ? value : value + "/");
      case GLOB -> new PathGlob(value)::matches;
      case TEST, SYMBOL, THING -> path -> false;
    };
  }

  private static Predicate<String> inside(String folder) {
    String below = "/" + folder;
    String bare = folder.substring(0, folder.length() - 1);
    String end = "/" + bare;
    return path ->
        path.startsWith(folder) || path.contains(below) || path.equals(bare) || path.endsWith(end);
  }

  /** The paths that a name means, exactly or from some folder on. */
  List<Integer> exact(Name name) {
    return exact.computeIfAbsent(name.kind() + " " + name.value(), k -> findExact(name));
  }

  private List<Integer> findExact(Name name) {
    Predicate<String> meant = meaning(name);
    List<Integer> found = new ArrayList<>();
    if (name.kind() == Name.Kind.FILE) {
      for (int path : byBase.getOrDefault(name.base().toLowerCase(Locale.ROOT), List.of())) {
        String here = history.path(path);
        if (meant.test(here) || here.equalsIgnoreCase(name.value())) found.add(path);
      }
      return List.copyOf(found);
    }
    if (name.isPath()) {
      for (int path = 0; path < history.pathCount(); path++)
        if (meant.test(history.path(path))) found.add(path);
    }
    return List.copyOf(found);
  }

  /**
   * The paths whose names are so like that they may stand for it: elsewhere, another ending, a word
   * more or less.
   */
  List<Integer> near(Name name) {
    Set<Integer> found = new java.util.TreeSet<>();
    if (name.kind() == Name.Kind.DIRECTORY || name.kind() == Name.Kind.GLOB)
      return List.copyOf(found);
    found.addAll(byBase.getOrDefault(name.base().toLowerCase(Locale.ROOT), List.of()));
    String stem = Paths.squeezed(Paths.stem(name.base()));
    if (stem.length() >= 4)
      for (int path : byStem.getOrDefault(stem, List.of()))
        if (sameKind(name.base(), history.path(path))) found.add(path);
    Set<String> words = words(Paths.stem(name.base()));
    if (words.size() < 2) return List.copyOf(found);
    Map<Integer, Integer> shared = new HashMap<>();
    for (String word : words)
      for (int path : byWord.getOrDefault(word, List.of())) shared.merge(path, 1, Integer::sum);
    shared.forEach((path, both) -> {
      boolean alike = both * 4 >= Math.max(words.size(), wordCount[path]) * 3;
      if (alike && sameKind(name.base(), history.path(path))) found.add(path);
    });
    return List.copyOf(found);
  }

  private static final List<Set<String>> FAMILIES =
      List.of(
          Set.of("js", "ts", "jsx", "tsx", "mjs", "cjs", "mts"),
              Set.of("yml", "yaml", "json", "toml"),
          Set.of("md", "mdx", "markdown", "rst", "txt", "adoc"),
              Set.of("java", "kt", "groovy", "scala"),
          Set.of("c", "cc", "cpp", "h", "hpp"), Set.of("sh", "bash", "zsh"));

  /** Whether two files are of the same kind: "specify.txt" is not "specify.go". */
  private static boolean sameKind(String one, String other) {
    String a = Paths.ending(one);
    String b = Paths.ending(other);
    return a.equals(b)
        || a.equals("x")
        || FAMILIES.stream()
            .anyMatch(
                f -> f.contains(a) && f.contains(b) && !(f.contains("txt") && a.equals("txt")));
  }

  /** Whether something of a like name stands in a folder of the same name. */
  boolean nearFolder(Name name) {
    Set<String> wanted = new HashSet<>(List.of(name.value().split("/", -1)));
    return near(name).stream()
        .map(history::path)
        .anyMatch(p -> {
          String[] parts = p.split("/", -1);
          return wanted.size() < 2
              || (parts.length > 1 && wanted.contains(parts[parts.length - 2]));
        });
  }

  private static final java.util.regex.Pattern HUMP =
      java.util.regex.Pattern.compile("([a-z0-9])([A-Z])");

  /** The words of a file name; those that only say that it is a test are left out. */
  private static Set<String> words(String stem) {
    Set<String> words = new HashSet<>();
    for (String word : HUMP.matcher(stem).replaceAll("$1 $2").split("[^A-Za-z0-9]+", -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (lower.isEmpty()
          || lower.equals("test")
          || lower.equals("tests")
          || lower.equals("it")
          || lower.equals("integration")
          || lower.equals("spec")) continue;
      words.add(singular(lower));
    }
    return words;
  }

  /** One is written for several, and several for one. */
  private static String singular(String word) {
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  /** The paths that are named after a thing. */
  List<Integer> after(String thing) {
    String wanted = Paths.squeezed(thing);
    List<Integer> found = new ArrayList<>();
    for (int path = 0; path < squeezed.size(); path++)
      if (squeezed.get(path).contains(wanted)) found.add(path);
    return found;
  }

  /** The history whose paths these are. */
  History history() {
    return history;
  }

  int[] changes(int path) {
    return changes[path];
  }

  /** The commits that change what a name means, newest first. */
  List<Integer> changing(Name name) {
    Set<Integer> commits = new java.util.TreeSet<>();
    for (int path : exact(name)) for (int commit : changes[path]) commits.add(commit);
    return List.copyOf(commits);
  }

  Instant at(int commit) {
    return history.at(commit);
  }

  /** The paths of a file name. */
  List<Integer> named(String base) {
    return byBase.getOrDefault(base.toLowerCase(Locale.ROOT), List.of());
  }

  /** The content's id at a time, as the nearest earlier change left it; empty where unknown. */
  String blobAt(int path, Instant at) {
    String blob = "";
    Instant best = Instant.MIN;
    for (int commit : changes[path]) {
      Instant when = history.at(commit);
      if (when.isAfter(at) || !when.isAfter(best)) continue;
      int[] changed = history.paths(commit);
      for (int nth = 0; nth < changed.length; nth++) {
        if (changed[nth] != path) continue;
        best = when;
        blob = history.after(commit, nth).orElse("");
      }
    }
    return blob;
  }
}
