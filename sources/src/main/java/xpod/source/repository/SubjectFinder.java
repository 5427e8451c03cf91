package xpod.source.repository;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xpod.SignalId;
import xpod.claim.Claim;
import xpod.claim.Matter;
import xpod.claim.Name;
import xpod.claim.Named;
import xpod.claim.Script;
import xpod.claim.Wording;
import xpod.evidence.Evidence.Subject;
import xpod.evidence.Evidence.Told;
import xpod.evidence.Exhibit;
import xpod.signal.Signal;
import xpod.source.git.Blob;
import xpod.source.git.History;
import xpod.source.git.ObjectReader;
import xpod.source.repository.TestTexts.Spoken;
import xpod.source.syntax.Language;

/**
 * Says whether tests speak of the types, files and routes that claims say are tested. That none
 * does is only said of what the product has under that very name, so that it is known how it is
 * written, and after every version of every file that may be a test was looked at.
 */
final class SubjectFinder {
  /** A shorter name is in many words by chance. */
  private static final int SHORTEST = 5;

  /** One word may be written otherwise in the test; that two are is less likely. */
  private static final int FEWEST_WORDS = 2;

  private static final Pattern COVERED =
      Pattern.compile(
          "\\b(?:covered|tested|exercised|verified|handled)\\s+(?:in|by)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Files of the product that are opened to find where names are defined. */
  private static final int MOST_PRODUCT = 6_000;

  /** Files in which a name stands that are parsed to see whether it is defined there. */
  private static final int MOST_PARSED = 6;

  /** What names of files and types end in, whatever they are about. */
  private static final Set<String> GENERIC =
      Set.of(
          ("service manager controller component handler helper util utility impl use case usecase"
               + " adapter provider repository factory client class module view page screen model"
               + " base abstract store hook command api interface error exception state config"
               + " index main type constant common core app server route layout init setup default"
               + " shared lib mod schema new object entity dto record enum test spec")
              .split(" "));

  /** Tests that stand beside what they test. */
  private static final Pattern TESTS_INSIDE =
      Pattern.compile(
          "#\\[(?:cfg\\(test\\)|test\\b|\\w+::test\\b|rstest)|import\\.meta\\.vitest|^\\s*>>>"
              + " |\\bunittest\\s*\\{|^test \"|doctest",
          Pattern.MULTILINE);

  private final History history;
  private final PathIndex paths;
  private final ObjectReader objects;
  private final Insides insides;
  private final Set<String> lists;
  private final Supplier<PathIndex> elsewhere;

  SubjectFinder(
      PathIndex paths,
      ObjectReader objects,
      Insides insides,
      Set<String> lists,
      Supplier<PathIndex> elsewhere) {
    this.history = paths.history();
    this.paths = paths;
    this.objects = objects;
    this.insides = insides;
    this.lists = lists;
    this.elsewhere = elsewhere;
  }

  /**
   * One thing that one claim says is tested.
   *
   * @param thing for people
   * @param named what is named; where a claim says no more than that its words are covered by a
   *     test, that test
   * @param needles any of which a test of it has, in small letters and digits
   * @param heads the words of its name that say what it is about; empty for words
   */
  private record Wanted(
      Reported reported, String thing, Named named, Set<String> needles, Set<String> heads) {
    Instant end() {
      return reported.claim().at().plus(Subject.SETTLING);
    }

    /** The first of the places in which one of the needles is. */
    Optional<Spoken> in(Map<String, Spoken> spoken) {
      return needles.stream()
          .map(spoken::get)
          .filter(Objects::nonNull)
          .min(Comparator.comparing(Spoken::at));
    }

    /** The one needle of a name. */
    String needle() {
      return needles.iterator().next();
    }
  }

  /**
   * Where the product has a thing.
   *
   * @param names under which tests may speak of it
   */
  private record Known(String where, Set<String> names) {}

  List<Signal> find(List<Reported> claims) {
    List<Wanted> wanted = claims.stream().flatMap(c -> wanted(c).stream()).toList();
    List<Signal> signals = new ArrayList<>();
    if (wanted.isEmpty()) return signals;
    TestTexts tests = new TestTexts(paths, objects, lists);
    Map<String, Spoken> spoken = tests.inPaths(needles(wanted));
    List<Wanted> open = tellSpoken(wanted, w -> first(w, tests, spoken), signals);
    Map<String, Spoken> newest = tests.inNewest(needles(open));
    open = tellSpoken(open, w -> w.in(newest), signals);
    Map<Wanted, Known> known = known(open);
    if (known.isEmpty()) return signals;
    Map<String, Spoken> any = anywhere(tests, known);
    if (tests.cut()) return signals;
    known.forEach((w, at) -> tell(w, at, any, signals));
    return signals;
  }

  private List<Wanted> wanted(Reported reported) {
    List<Wanted> wanted = new ArrayList<>();
    for (Named thing : reported.claim().says().subjects()) {
      String name = ownName(thing);
      Set<String> heads = new HashSet<>(TestTexts.words(name));
      String needle = singular(Paths.squeezed(name));
      boolean ascii = needle.chars().allMatch(c -> c < 128);
      if (!ascii || needle.length() < SHORTEST || (heads.size() == 1 && GENERIC.containsAll(heads)))
        continue;
      if (!GENERIC.containsAll(heads)) heads.removeAll(GENERIC);
      wanted.add(new Wanted(reported, thing.value(), thing, Set.of(needle), heads));
    }
    covered(reported).ifPresent(wanted::add);
    return wanted;
  }

  /** The words that a claim says are covered in a test that it names. */
  private static Optional<Wanted> covered(Reported reported) {
    Wording says = reported.claim().says();
    if (says.matter() != Matter.TEST || !COVERED.matcher(says.text()).find())
      return Optional.empty();
    Optional<Name> place =
        says.names().stream()
            .filter(n -> n.kind() == Name.Kind.TEST || Paths.isTest(n.value()))
            .findFirst();
    Set<String> needles = new TreeSet<>();
    for (String term : says.terms()) {
      boolean tells = term.length() >= SHORTEST && term.chars().allMatch(c -> c < 128);
      if (tells && !CaseFinder.GENERIC.contains(term)) needles.add(Paths.squeezed(term));
    }
    boolean foreign = says.terms().stream().anyMatch(t -> Script.of(t) != Script.LATIN);
    if (place.isEmpty() || foreign || needles.size() < FEWEST_WORDS) return Optional.empty();
    Named named = new Named.TestName(place.get().value());
    return Optional.of(new Wanted(reported, String.join(", ", needles), named, needles, Set.of()));
  }

  /** The name of a thing without where it is; empty where tests would not name it. */
  private static String ownName(Named thing) {
    if (thing instanceof Named.Route route) return lastSegment(route.value());
    boolean file = thing instanceof Named.Path || thing instanceof Named.FileName;
    return file ? code(thing.value()) : thing.value();
  }

  private static String code(String path) {
    return Language.of(path).isEmpty() || Paths.mayTest(path) ? "" : Paths.stem(path);
  }

  private static String lastSegment(String route) {
    String last = "";
    for (String segment : route.split("[/?]", -1)) {
      if (segment.matches("[A-Za-z][\\w-]*")) last = segment;
    }
    return last;
  }

  private static String singular(String needle) {
    return needle.endsWith("s") ? needle.substring(0, needle.length() - 1) : needle;
  }

  private static List<String> needles(List<Wanted> wanted) {
    Set<String> needles = new TreeSet<>();
    wanted.forEach(w -> needles.addAll(w.needles()));
    return List.copyOf(needles);
  }

  /** A test whose path has the name, or that is named after what the thing is about. */
  private static Optional<Spoken> first(
      Wanted wanted, TestTexts tests, Map<String, Spoken> spoken) {
    Optional<Spoken> whole = wanted.in(spoken);
    if (whole.isPresent() || wanted.heads().isEmpty()) return whole;
    return tests.namedAfter(wanted.heads()).stream().min(Comparator.comparing(Spoken::at));
  }

  /** Tells of those that are spoken of by the time the claim has settled; the others remain. */
  private static List<Wanted> tellSpoken(
      List<Wanted> wanted, Function<Wanted, Optional<Spoken>> spoken, List<Signal> signals) {
    List<Wanted> open = new ArrayList<>();
    for (Wanted one : wanted) {
      Spoken found = spoken.apply(one).filter(s -> !s.at().isAfter(one.end())).orElse(null);
      if (found == null) open.add(one);
      else signals.add(told(one, Told.TESTED, found.at(), found.where()));
    }
    return open;
  }

  private static void tell(
      Wanted wanted, Known known, Map<String, Spoken> any, List<Signal> signals) {
    Spoken spoken =
        known.names().stream()
            .map(any::get)
            .filter(Objects::nonNull)
            .min(Comparator.comparing(Spoken::at))
            .orElse(null);
    if (spoken == null || spoken.at().isAfter(wanted.end()))
      signals.add(told(wanted, Told.UNTESTED, wanted.reported().claim().at(), known.where()));
    if (spoken != null) signals.add(told(wanted, Told.TESTED, spoken.at(), spoken.where()));
  }

  /** Every version of every file that may be a test, on every ref. */
  private Map<String, Spoken> anywhere(TestTexts tests, Map<Wanted, Known> known) {
    Set<String> names = new TreeSet<>();
    known.values().forEach(k -> names.addAll(k.names()));
    List<String> needles = List.copyOf(names);
    Map<String, Spoken> found = new HashMap<>(tests.inPaths(needles));
    tests.inAnyVersion(needles).forEach((n, s) -> found.merge(n, s, SubjectFinder::earlier));
    PathIndex others = elsewhere.get();
    if (others == paths) return found;
    TestTexts beside = new TestTexts(others, objects, lists);
    beside.inPaths(needles).forEach((n, s) -> found.merge(n, s, SubjectFinder::earlier));
    beside.inAnyVersion(needles).forEach((n, s) -> found.merge(n, s, SubjectFinder::earlier));
    return beside.cut() ? every(needles) : found;
  }

  /** What could not be looked for may be anywhere. */
  private static Map<String, Spoken> every(List<String> needles) {
    Map<String, Spoken> all = new HashMap<>();
    needles.forEach(n -> all.put(n, new Spoken(Instant.EPOCH, "another branch")));
    return all;
  }

  private static Spoken earlier(Spoken one, Spoken other) {
    return other.at().isBefore(one.at()) ? other : one;
  }

  /** Where the product has those things, of those that it has. */
  private Map<Wanted, Known> known(List<Wanted> open) {
    Map<Wanted, Known> known = new LinkedHashMap<>();
    if (open.isEmpty()) return known;
    Map<String, List<Integer>> having = having(needles(open));
    for (Wanted wanted : open) {
      Known at = known(wanted, having.getOrDefault(wanted.needle(), List.of()));
      if (at != null) known.put(wanted, at);
    }
    return known;
  }

  private @Nullable Known known(Wanted wanted, List<Integer> having) {
    Named named = wanted.named();
    if (named instanceof Named.Path || named instanceof Named.FileName) return file(named.value());
    if (named instanceof Named.TestName) return place(wanted, named.value());
    return named instanceof Named.Symbol ? symbol(wanted, having) : route(wanted, having);
  }

  /** The newest version of each file of the product that has one of the needles. */
  private Map<String, List<Integer>> having(List<String> needles) {
    Map<String, List<Integer>> byBlob = new LinkedHashMap<>();
    for (int path = 0; path < history.pathCount(); path++) {
      String name = history.path(path);
      if (Language.of(name).isEmpty() || Paths.mayTest(name)) continue;
      String blob = newest(path);
      if (!blob.isEmpty()) byBlob.computeIfAbsent(blob, b -> new ArrayList<>()).add(path);
    }
    Map<String, List<Integer>> having = new HashMap<>();
    if (byBlob.size() > MOST_PRODUCT) return having;
    Needles search = new Needles(needles);
    objects.read(
        List.copyOf(byBlob.keySet()),
        (id, blob) -> {
          if (!(blob instanceof Blob.Content content)) return;
          search.in(content.bytes()).stream()
              .forEach(n ->
                  having
                      .computeIfAbsent(needles.get(n), k -> new ArrayList<>())
                      .addAll(byBlob.getOrDefault(id, List.of())));
        });
    return having;
  }

  private @Nullable Known file(String path) {
    List<Integer> exact = paths.exact(new Name(Name.Kind.FILE, path, Name.Role.TOUCHED, 0));
    return exact.size() == 1 ? whole(exact.getFirst()) : null;
  }

  /** The file of tests that is named, and is there. */
  private @Nullable Known place(Wanted wanted, String test) {
    String file = test.indexOf('.') < 0 ? test + ".x" : test;
    return paths.near(new Name(Name.Kind.FILE, file, Name.Role.TOUCHED, 0)).stream()
        .filter(p -> Paths.isTest(history.path(p)) && !bornAfter(p, wanted.end()))
        .findFirst()
        .map(p -> new Known(history.path(p), wanted.needles()))
        .orElse(null);
  }

  /** A file under all names that it defines; null where tests stand in it or it was not read. */
  private @Nullable Known whole(int path) {
    String blob = newest(path);
    if (blob.isEmpty() || holdsTests(blob)) return null;
    String where = history.path(path);
    Set<String> names = new TreeSet<>();
    for (String name : insides.names(blob, where)) {
      String needle = Paths.squeezed(name);
      if (needle.length() >= SHORTEST && needle.chars().allMatch(c -> c < 128)) names.add(needle);
    }
    if (names.isEmpty()) return null;
    names.add(singular(Paths.squeezed(Paths.stem(where))));
    return new Known(where, names);
  }

  private @Nullable Known symbol(Wanted wanted, List<Integer> having) {
    String place = "";
    int parsed = 0;
    for (int path : having) {
      String blob = newest(path);
      if (holdsTests(blob)) return null;
      if (!place.isEmpty() || bornAfter(path, wanted.end()) || parsed++ > MOST_PARSED) continue;
      String where = history.path(path);
      boolean defines =
          insides.names(blob, where).stream()
              .anyMatch(n -> singular(Paths.squeezed(n)).equals(wanted.needle()));
      if (defines) place = where;
    }
    return place.isEmpty() ? null : new Known(place, Set.of(wanted.needle()));
  }

  private @Nullable Known route(Wanted wanted, List<Integer> having) {
    if (having.isEmpty() || having.stream().anyMatch(p -> holdsTests(newest(p)))) return null;
    return bornAfter(having.getFirst(), wanted.end())
        ? null
        : new Known(history.path(having.getFirst()), Set.of(wanted.needle()));
  }

  private boolean bornAfter(int path, Instant end) {
    int[] changes = paths.changes(path);
    return changes.length == 0 || history.at(changes[changes.length - 1]).isAfter(end);
  }

  private boolean holdsTests(String blob) {
    return !(objects.read(blob) instanceof Blob.Content content)
        || TESTS_INSIDE.matcher(new String(content.bytes(), StandardCharsets.ISO_8859_1)).find();
  }

  private String newest(int path) {
    for (int commit : paths.changes(path)) {
      int[] changed = history.paths(commit);
      for (int nth = 0; nth < changed.length; nth++) {
        if (changed[nth] != path) continue;
        String blob = history.after(commit, nth).orElse("");
        if (!blob.isEmpty()) return blob;
      }
    }
    return "";
  }

  private static Signal told(Wanted wanted, Told told, Instant since, String where) {
    Claim claim = wanted.reported().claim();
    String thing = wanted.thing();
    Instant at = since.isAfter(claim.at()) ? since : claim.at();
    SignalId from =
        SignalId.of("git", "subject", claim.id().value() + " " + thing + " " + told, at.toString());
    return new Signal.Observed(
        claim.work(),
        new Exhibit(
            from, at, Exhibit.Witness.ANOTHER, claim.id(), new Subject(thing, told, where)));
  }
}
