package xpod.source.repository;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import xpod.source.git.Blob;
import xpod.source.git.History;
import xpod.source.git.ObjectReader;

/** The files of a history that may test something, by their names and by what they say. */
final class TestTexts {
  /** Versions that are opened at most, all searches together; more are not worth the wait. */
  private static final int MOST_VERSIONS = 20_000;

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+");

  private final History history;
  private final PathIndex paths;
  private final ObjectReader objects;
  private final List<File> files = new ArrayList<>();
  private int opened;

  /**
   * @param lists paths of task lists, which say what is to be
   */
  TestTexts(PathIndex paths, ObjectReader objects, Set<String> lists) {
    this.history = paths.history();
    this.paths = paths;
    this.objects = objects;
    for (int path = 0; path < history.pathCount(); path++) {
      String name = history.path(path);
      if (!Paths.mayTest(name) || lists.contains(name)) continue;
      int[] changes = paths.changes(path);
      if (changes.length == 0) continue;
      Instant born = history.at(changes[changes.length - 1]);
      files.add(new File(path, name, born, words(Paths.base(name))));
    }
  }

  private record File(int number, String path, Instant born, Set<String> words) {}

  /** A place where a name is spoken of, not before {@code at}. */
  record Spoken(Instant at, String where) {
    private static Spoken earlier(Spoken one, Spoken other) {
      return other.at().isBefore(one.at()) ? other : one;
    }
  }

  /** The words of a name, in small letters. */
  static Set<String> words(String name) {
    Set<String> words = new HashSet<>();
    for (String word : HUMP.split(name)) {
      if (!word.isEmpty()) words.add(singular(word.toLowerCase(Locale.ROOT)));
    }
    return words;
  }

  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  /** The first file whose name has all of the words. */
  List<Spoken> namedAfter(Set<String> words) {
    return files.stream()
        .filter(f -> f.words().containsAll(words))
        .map(f -> new Spoken(f.born(), f.path()))
        .toList();
  }

  /** Which of the needles are in paths, since when. */
  Map<String, Spoken> inPaths(List<String> needles) {
    Map<String, Spoken> found = new LinkedHashMap<>();
    Needles search = new Needles(needles);
    for (File file : files) {
      BitSet here = search.in(file.path().getBytes(StandardCharsets.UTF_8));
      tell(needles, here, new Spoken(file.born(), file.path()), found);
    }
    return found;
  }

  /** Which of the needles are in the newest version of files; maybe since the file is there. */
  Map<String, Spoken> inNewest(List<String> needles) {
    Map<String, List<Spoken>> versions = new LinkedHashMap<>();
    for (File file : files) {
      for (int commit : paths.changes(file.number())) {
        String blob = blob(commit, file.number());
        if (blob.isEmpty()) continue;
        versions
            .computeIfAbsent(blob, b -> new ArrayList<>())
            .add(new Spoken(file.born(), file.path()));
        break;
      }
    }
    return in(versions, needles);
  }

  /** Which of the needles are in any version, since when. */
  Map<String, Spoken> inAnyVersion(List<String> needles) {
    Map<String, List<Spoken>> versions = new LinkedHashMap<>();
    for (File file : files) {
      for (int commit : paths.changes(file.number())) {
        String blob = blob(commit, file.number());
        if (blob.isEmpty()) continue;
        versions
            .computeIfAbsent(blob, b -> new ArrayList<>())
            .add(new Spoken(history.at(commit), file.path()));
      }
    }
    return in(versions, needles);
  }

  /** Whether more versions were asked for than are opened, so that not finding proves nothing. */
  boolean cut() {
    return opened > MOST_VERSIONS;
  }

  private Map<String, Spoken> in(Map<String, List<Spoken>> versions, List<String> needles) {
    Map<String, Spoken> found = new HashMap<>();
    opened += versions.size();
    if (cut() || needles.isEmpty()) return found;
    Needles search = new Needles(needles);
    objects.read(
        List.copyOf(versions.keySet()),
        (id, blob) -> {
          if (!(blob instanceof Blob.Content content)) return;
          BitSet here = search.in(content.bytes());
          if (here.isEmpty()) return;
          for (Spoken spoken : versions.getOrDefault(id, List.of()))
            tell(needles, here, spoken, found);
        });
    return found;
  }

  private static void tell(
      List<String> needles, BitSet here, Spoken spoken, Map<String, Spoken> found) {
    here.stream().forEach(n -> found.merge(needles.get(n), spoken, Spoken::earlier));
  }

  private String blob(int commit, int path) {
    int[] changed = history.paths(commit);
    for (int nth = 0; nth < changed.length; nth++) {
      if (changed[nth] == path) return history.after(commit, nth).orElse("");
    }
    return "";
  }
}
