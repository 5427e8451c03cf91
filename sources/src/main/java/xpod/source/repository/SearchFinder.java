package xpod.source.repository;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xpod.SignalId;
import xpod.claim.Claim;
import xpod.claim.Name;
import xpod.claim.Search;
import xpod.evidence.Evidence;
import xpod.evidence.Exhibit;
import xpod.signal.Signal;
import xpod.source.git.Blob;
import xpod.source.git.History;
import xpod.source.git.ObjectReader;
import xpod.source.syntax.Language;

/**
 * Looks at every file that a claim's words cover, as it was at the claim, for cases that are
 * otherwise; and, where there are some, for the time from which there was none.
 */
final class SearchFinder {
  private static final int EXAMPLES = 3;

  /** A word that so many files use is not the one that somebody says is gone. */
  private static final int MOST_LEFT = 20;

  /** Files in which one word is looked for; a place that holds more is none that a claim fixes. */
  private static final int MOST_FILES = 3_000;

  /** Searches of a run that read more than one file; each may read thousands. */
  private static final int MOST_WIDE = 60;

  /** Earlier versions of a file that are asked whether the word was ever there. */
  private static final int MOST_EARLIER = 12;

  private static final double ROOM = 0.15;

  /** What other people wrote, and what a tool wrote; nobody means these. */
  private static final Pattern NOT_OURS =
      Pattern.compile(
          "(?:^|/)(?:vendor|vendored|third[_-]?party|node_modules|external|generated|gen|dist|build|out|migrations"
              + "|fixtures?|testdata|snapshots?|__snapshots__|examples?|samples?|legacy|archive|archived|old|deprecated"
              + "|templates?)/|\\.min\\.\\w+$|\\.(?:generated|gen|pb)\\.\\w+$",
          Pattern.CASE_INSENSITIVE);

  /** What compilers write beside what they read. */
  private static final Map<String, List<String>> SOURCES =
      Map.of(
          "js",
          List.of("ts", "tsx", "coffee"),
          "jsx",
          List.of("tsx"),
          "css",
          List.of("scss", "sass", "less"));

  private final History history;
  private final PathIndex paths;
  private final PathStates states;
  private final ObjectReader objects;
  private final Uses uses;
  private int wide;

  SearchFinder(
      History history, PathIndex paths, PathStates states, ObjectReader objects, Uses uses) {
    this.history = history;
    this.paths = paths;
    this.states = states;
    this.objects = objects;
    this.uses = uses;
  }

  /** A path that some search covers, with all that it held. */
  private record File(int path, List<PathStates.State> states) {
    String at(Instant time) {
      return PathStates.at(states, time);
    }
  }

  List<Signal> find(Reported reported, Search search) {
    if (!history.changesKnown(reported.commit())) return List.of();
    return switch (search) {
      case Search.NoFile none -> noFile(reported, none);
      case Search.AllWithin all -> allWithin(reported, all);
      case Search.NoUse none -> noUse(reported, none);
      case Search.Lines lines -> lines(reported, lines);
    };
  }

  // Files by their names ------------------------------------------------------------------------

  private List<Signal> noFile(Reported reported, Search.NoFile search) {
    Predicate<String> under = below(search.folder());
    List<File> covered =
        files(
            reported,
            path -> {
              String name = history.path(path);
              return Paths.ending(name).equals(search.ending())
                  && under.test(name)
                  && (!search.folder().isEmpty() || !NOT_OURS.matcher(name).find());
            });
    Instant at = reported.claim().at();
    List<File> meant =
        search.built() ? covered.stream().filter(f -> isBuilt(f, reported)).toList() : covered;
    if (meant.isEmpty()) return List.of();
    List<File> left = meant.stream().filter(f -> !f.at(at).isEmpty()).toList();
    boolean before =
        meant.stream().anyMatch(f -> f.states().stream().anyMatch(s -> s.since().isBefore(at)));
    return told(reported, search, meant.size(), before, left, f -> "", (f, s) -> !s.isThere());
  }

  /** Whether a source of the same name stood beside a file when the claim was made. */
  private boolean isBuilt(File file, Reported reported) {
    String path = history.path(file.path());
    String stem = path.substring(0, path.lastIndexOf('.'));
    for (String ending : SOURCES.getOrDefault(Paths.ending(path), List.of())) {
      String source = stem + "." + ending;
      for (int candidate : paths.named(Paths.base(source))) {
        if (!history.path(candidate).equals(source)) continue;
        List<PathStates.State> held = states.of(candidate, reported.commit());
        if (!PathStates.at(held, reported.claim().at()).isEmpty()) return true;
      }
    }
    return false;
  }

  private List<Signal> allWithin(Reported reported, Search.AllWithin search) {
    Predicate<String> under = below(search.folder());
    Instant at = reported.claim().at();
    List<File> there =
        files(
                reported,
                path -> {
                  String name = history.path(path);
                  return Paths.ending(name).equals(search.ending())
                      && !NOT_OURS.matcher(name).find()
                      && !name.startsWith(".");
                })
            .stream()
            .filter(f -> !f.at(at).isEmpty())
            .toList();
    List<File> left = there.stream().filter(f -> !under.test(history.path(f.path()))).toList();
    int inside = there.size() - left.size();
    // Where most stand elsewhere, the words are meant in some other way.
    if (inside == 0 || left.size() >= inside) return List.of();
    return told(reported, search, there.size(), true, left, f -> "", (f, s) -> !s.isThere());
  }

  private static Predicate<String> below(String folder) {
    return path -> path.startsWith(folder) || path.contains("/" + folder);
  }

  private List<File> files(Reported reported, IntPredicate covered) {
    List<File> files = new ArrayList<>();
    for (int path = 0; path < history.pathCount(); path++)
      if (covered.test(path)) files.add(new File(path, states.of(path, reported.commit())));
    return files;
  }

  // Words of code -------------------------------------------------------------------------------

  private List<Signal> noUse(Reported reported, Search.NoUse search) {
    boolean one = !search.place().isEmpty() && !search.place().endsWith("/");
    if (!one && wide++ >= MOST_WIDE) return List.of();
    Instant at = reported.claim().at();
    List<File> there =
        (one ? named(reported, search.place()) : code(reported, search.place()))
            .stream().filter(f -> !f.at(at).isEmpty()).toList();
    if (there.isEmpty() || there.size() > (one ? 1 : MOST_FILES)) return List.of();
    uses.load(there.stream().map(f -> version(f, f.at(at))).toList(), search.code());
    Map<Integer, String> lines = new TreeMap<>();
    List<File> left = new ArrayList<>();
    for (File file : there) {
      Uses.Use use = uses.of(version(file, file.at(at)), search.code());
      if (!use.read()) return List.of();
      if (!use.found()) continue;
      left.add(file);
      lines.put(file.path(), ":" + use.line());
    }
    if (left.size() > MOST_LEFT) return List.of();
    boolean before = !left.isEmpty() || one && wasUsed(there.getFirst(), at, search.code());
    return told(
        reported,
        search,
        there.size(),
        before,
        left,
        f -> lines.getOrDefault(f.path(), ""),
        (f, s) -> !s.isThere() || isUnused(f, s, search.code()));
  }

  private boolean isUnused(File file, PathStates.State state, String code) {
    Uses.Use use = uses.of(version(file, state.blob()), code);
    return use.read() && !use.found();
  }

  private boolean wasUsed(File file, Instant at, String code) {
    return PathStates.before(file.states(), at).stream()
        .limit(MOST_EARLIER)
        .filter(PathStates.State::isThere)
        .anyMatch(s -> uses.of(version(file, s.blob()), code).found());
  }

  private Uses.Version version(File file, String blob) {
    return new Uses.Version(blob, history.path(file.path()));
  }

  private List<File> named(Reported reported, String place) {
    return paths.exact(new Name(Name.Kind.FILE, place, Name.Role.TOUCHED, 0)).stream()
        .filter(p -> Language.of(history.path(p)).isPresent())
        .map(p -> new File(p, states.of(p, reported.commit())))
        .toList();
  }

  private List<File> code(Reported reported, String folder) {
    Predicate<String> under = below(folder);
    return files(
        reported,
        path -> {
          String name = history.path(path);
          return Language.of(name).isPresent()
              && under.test(name)
              && !Paths.isTest(name)
              && !NOT_OURS.matcher(name).find();
        });
  }

  // Sizes ---------------------------------------------------------------------------------------

  private List<Signal> lines(Reported reported, Search.Lines search) {
    Instant at = reported.claim().at();
    List<File> there =
        paths.exact(new Name(Name.Kind.FILE, search.file(), Name.Role.TOUCHED, 0)).stream()
            .map(p -> new File(p, states.of(p, reported.commit())))
            .filter(f -> !f.at(at).isEmpty())
            .toList();
    if (there.size() != 1) return List.of();
    File file = there.getFirst();
    Size size = size(file.at(at));
    if (size == null) return List.of();
    boolean holds = size.holds(search);
    if (!holds && !search.fixed()) return List.of();
    String said = history.path(file.path()) + " has " + size.lines() + " lines";
    if (holds)
      return List.of(
          signal(reported, at, new Evidence.Searched(search, 1, 0, true, List.of(said))));
    List<Signal> signals = new ArrayList<>();
    signals.add(signal(reported, at, new Evidence.Searched(search, 1, 1, true, List.of(said))));
    for (PathStates.State state : PathStates.after(file.states(), at)) {
      Size later = state.isThere() ? size(state.blob()) : null;
      if (later == null || !later.holds(search)) continue;
      signals.add(
          signal(reported, state.since(), new Evidence.Searched(search, 1, 0, true, List.of())));
      break;
    }
    return signals;
  }

  /** How many lines a file has, and how many of these are not blank. */
  private record Size(long lines, long filled) {
    /** A ceiling is missed only where even the lines that say something are too many. */
    boolean holds(Search.Lines search) {
      double number = search.number().doubleValue();
      return switch (search.relation()) {
        case BELOW -> filled < number;
        case AT_MOST -> filled <= number;
        case AT_LEAST -> lines >= number;
        case ABOVE -> lines > number;
        case EXACTLY, ABOUT, LESS_BY, MORE_BY -> Math.abs(lines - number) <= ROOM * number;
      };
    }
  }

  private @Nullable Size size(String blob) {
    if (!(objects.read(blob) instanceof Blob.Content content)) return null;
    List<String> lines = new String(content.bytes(), StandardCharsets.ISO_8859_1).lines().toList();
    return new Size(lines.size(), lines.stream().filter(l -> !l.isBlank()).count());
  }

  // Telling -------------------------------------------------------------------------------------

  private interface Place {
    String of(File file);
  }

  private interface Clears {
    boolean test(File file, PathStates.State state);
  }

  /** How it was at the claim, and from when none was left. */
  private List<Signal> told(
      Reported reported,
      Search search,
      int looked,
      boolean before,
      List<File> left,
      Place place,
      Clears clears) {
    Instant at = reported.claim().at();
    List<String> examples =
        left.stream().limit(EXAMPLES).map(f -> history.path(f.path()) + place.of(f)).toList();
    List<Signal> signals = new ArrayList<>();
    signals.add(
        signal(reported, at, new Evidence.Searched(search, looked, left.size(), before, examples)));
    Instant clear = left.isEmpty() || left.size() > MOST_LEFT ? null : cleared(left, at, clears);
    if (clear != null)
      signals.add(
          signal(reported, clear, new Evidence.Searched(search, looked, 0, before, List.of())));
    return signals;
  }

  private static @Nullable Instant cleared(List<File> left, Instant at, Clears clears) {
    Instant last = at;
    for (File file : left) {
      Instant first = null;
      for (PathStates.State state : PathStates.after(file.states(), at)) {
        if (!clears.test(file, state)) continue;
        first = state.since();
        break;
      }
      if (first == null) return null;
      if (first.isAfter(last)) last = first;
    }
    return last;
  }

  private static Signal signal(Reported reported, Instant at, Evidence.Searched evidence) {
    Claim claim = reported.claim();
    String key =
        String.join(
            " ",
            claim.id().value(),
            evidence.search().getClass().getSimpleName().toLowerCase(Locale.ROOT),
            evidence.search().words());
    SignalId from = SignalId.of("git", "search", key, at + " " + evidence.left());
    return new Signal.Observed(
        claim.work(), new Exhibit(from, at, Exhibit.Witness.ANOTHER, claim.id(), evidence));
  }
}
