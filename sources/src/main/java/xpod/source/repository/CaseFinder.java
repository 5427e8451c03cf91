package xpod.source.repository;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import xpod.ClaimId;
import xpod.SignalId;
import xpod.claim.Claim;
import xpod.claim.Name;
import xpod.claim.TestCase;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Filling;
import xpod.evidence.Exhibit;
import xpod.signal.Signal;
import xpod.source.git.History;
import xpod.source.repository.InsideFinder.Version;
import xpod.source.repository.TestBodies.Tested;

/**
 * Says what the tests behind a claim hold of the cases that it promises: which of them have no
 * trace there, and whether the test of one cannot fail.
 */
final class CaseFinder {
  /** A change of more files of tests is an import; which of them are meant is a guess. */
  private static final int MOST_FILES = 40;

  /** Later versions in which a case may have been added. */
  private static final int MOST_VERSIONS = 40;

  /** A change that speaks of less than half of what is said is not the work. */
  private static final int SPEAKS_OF_IT = 500;

  /** A name of one word is shared by chance. */
  private static final int FEWEST_SHARED = 2;

  /** One word is written otherwise, as "null" is "None"; two are not. */
  private static final int FEWEST_MISSING = 2;

  private static final String TESTS = "the tests behind it";

  /** Words that cases share and that tests are full of, as terms; they tell none apart. */
  static final Set<String> GENERIC =
      Set.of(
          ("error case scenario edg cas handl return valid invalid correct fail failur success"
               + " successful default valu field multipl different behavior behaviour result output"
               + " input list data empty miss null non single given expect expected response"
               + " request message call user set get type name number string option config various"
               + " graceful gracefully condition path state flow check proper happy negativ positiv"
               + " limit detect detection format support mode")
              .split(" "));

  /** Words of names and claims that say that it is a test, or hold the sentence together. */
  private static final Set<String> PLAIN =
      Set.of(
          ("test should it the a an of for with and to in on when is are that can be does do not no"
               + " from by handle correctly properly unit integration add create implement verify"
               + " ensure check case or as if at all return")
              .split(" "));

  private final History history;
  private final PathIndex paths;
  private final Contents contents;
  private final Vocabulary vocabulary;
  private final InsideFinder insideFinder;
  private final Insides insides;

  CaseFinder(
      PathIndex paths,
      Contents contents,
      Vocabulary vocabulary,
      InsideFinder insideFinder,
      Insides insides) {
    this.history = paths.history();
    this.paths = paths;
    this.contents = contents;
    this.vocabulary = vocabulary;
    this.insideFinder = insideFinder;
    this.insides = insides;
  }

  /**
   * @param changes what was found of the changes behind the claims
   */
  List<Signal> find(List<Reported> claims, Collection<Signal> changes) {
    Map<ClaimId, Set<Integer>> behind = behind(changes);
    List<Signal> signals = new ArrayList<>();
    for (Reported reported : claims) {
      Set<Integer> files = files(reported, behind.getOrDefault(reported.claim().id(), Set.of()));
      if (files.isEmpty() || files.size() > MOST_FILES) continue;
      signals.addAll(cases(reported, files));
      signals.addAll(weak(reported, files));
    }
    return signals;
  }

  /** The commits that speak of each claim in tests. */
  private Map<ClaimId, Set<Integer>> behind(Collection<Signal> changes) {
    Map<ClaimId, Set<Integer>> behind = new HashMap<>();
    for (Signal signal : changes) {
      if (!(signal instanceof Signal.Observed observed)) continue;
      if (!(observed.exhibit().evidence() instanceof Evidence.Change change)) continue;
      boolean speaks = change.fit().share() >= SPEAKS_OF_IT || !change.fit().touched().isEmpty();
      boolean landed = change.landing() != Evidence.Landing.ELSEWHERE;
      ClaimId claim = observed.exhibit().about();
      if (claim == null || !speaks || !landed || !change.fit().tests()) continue;
      int commit = history.indexOf(change.revision().commit());
      if (commit >= 0) behind.computeIfAbsent(claim, c -> new LinkedHashSet<>()).add(commit);
    }
    return behind;
  }

  /** The files of tests of those commits, and those that the claim names. */
  private Set<Integer> files(Reported reported, Set<Integer> commits) {
    Set<Integer> files = new LinkedHashSet<>();
    for (Name name : reported.claim().says().names()) {
      if (name.role() == Name.Role.GONE) continue;
      if (name.kind() == Name.Kind.FILE) files.addAll(paths.exact(name));
      if (name.kind() == Name.Kind.TEST && Character.isUpperCase(name.value().charAt(0)))
        files.addAll(
            paths.near(new Name(Name.Kind.FILE, name.value() + ".x", name.role(), name.group())));
    }
    for (int commit : commits) for (int path : history.paths(commit)) files.add(path);
    files.removeIf(path -> !Paths.isTest(history.path(path)));
    return files;
  }

  /** The cases without a trace at the claim, and whenever one fewer is without. */
  private List<Signal> cases(Reported reported, Set<Integer> files) {
    List<TestCase> promised =
        reported.claim().says().promise().cases().stream()
            .filter(c -> distinctive(c).size() >= FEWEST_MISSING)
            .toList();
    if (promised.isEmpty()) return List.of();
    record Read(Instant since, String blob, String path) {}
    List<Read> reads = new ArrayList<>();
    for (int path : files) {
      List<Version> versions = insideFinder.versions(path, reported);
      for (Version version : versions.subList(0, Math.min(versions.size(), MOST_VERSIONS)))
        reads.add(new Read(version.since(), version.blob(), history.path(path)));
    }
    reads.sort(Comparator.comparing(Read::since));
    BitSet found = new BitSet();
    List<Signal> signals = new ArrayList<>();
    List<TestCase> open = promised;
    for (int nth = 0; nth < reads.size(); nth++) {
      Read read = reads.get(nth);
      found.or(contents.ofFile(read.blob(), read.path()));
      boolean more = nth + 1 < reads.size() && reads.get(nth + 1).since().equals(read.since());
      if (more) continue;
      List<TestCase> without = open.stream().filter(c -> !hasTrace(c, found)).toList();
      if (signals.isEmpty() || without.size() < open.size())
        signals.add(told(reported.claim(), promised.size(), without, read.since()));
      open = without;
      if (open.isEmpty()) break;
    }
    return signals;
  }

  private static List<String> distinctive(TestCase promised) {
    return promised.terms().stream().filter(t -> !GENERIC.contains(t)).toList();
  }

  private boolean hasTrace(TestCase promised, BitSet found) {
    List<String> asked = distinctive(promised);
    long met = asked.stream().filter(t -> vocabulary.has(found, t)).count();
    return met * 2 > asked.size();
  }

  private static Signal told(Claim claim, int promised, List<TestCase> without, Instant at) {
    List<String> words = without.stream().map(TestCase::words).toList();
    Evidence evidence = new Evidence.Cases(promised, words, TESTS);
    SignalId from = SignalId.of("git", "cases " + words.size(), claim.id().value(), at.toString());
    return new Signal.Observed(
        claim.work(), new Exhibit(from, at, Exhibit.Witness.ANOTHER, claim.id(), evidence));
  }

  /** Tests that speak of a promised case by their name and do not run, or cannot fail. */
  private List<Signal> weak(Reported reported, Set<Integer> files) {
    List<Signal> signals = new ArrayList<>();
    Set<String> list = TestTexts.words(reported.claim().place().path());
    List<Set<String>> promised = promised(reported.claim());
    for (int path : files) {
      String blob = blobAtClaim(path, reported);
      List<Tested> idle =
          insides.idleTests(
              blob,
              history.path(path),
              name -> promised.stream().anyMatch(said -> mayBeMeant(name, said)));
      for (Tested test : idle) {
        for (Set<String> said : promised) {
          int shared = shared(test, path, said, list);
          if (shared < FEWEST_SHARED || works(test, said, list, files, reported)) continue;
          Name name = new Name(Name.Kind.TEST, test.name(), Name.Role.CONTEXT, 0);
          signals.addAll(insideFinder.spoken(reported, name, path));
        }
      }
    }
    return signals.stream().distinct().toList();
  }

  private static boolean mayBeMeant(String name, Set<String> said) {
    Set<String> words = telling(name);
    words.retainAll(said);
    return words.size() >= FEWEST_SHARED && words.size() * 2 >= said.size();
  }

  private String blobAtClaim(int path, Reported reported) {
    List<Version> versions = insideFinder.versions(path, reported);
    return versions.isEmpty() ? "" : versions.getFirst().blob();
  }

  /** The words of what the claim says as a whole, and of each of its cases. */
  private static List<Set<String>> promised(Claim claim) {
    List<Set<String>> promised = new ArrayList<>();
    promised.add(telling(claim.says().text()));
    claim.says().promise().cases().forEach(c -> promised.add(telling(c.words())));
    return promised;
  }

  private static Set<String> telling(String text) {
    Set<String> words = new HashSet<>();
    for (String word : TestTexts.words(text)) words.add(base(word));
    words.removeAll(PLAIN);
    return words;
  }

  /** "Renumbering" and "renumber" are one. */
  private static String base(String word) {
    return word.length() > 6 && word.endsWith("ing") ? word.substring(0, word.length() - 3) : word;
  }

  /**
   * How many words of a test's name are said, where all of them are said or belong to where it
   * stands, and at least half of what is said is among them; otherwise 0.
   */
  private int shared(Tested test, int path, Set<String> said, Set<String> list) {
    Set<String> name = telling(test.name());
    Set<String> shared = new HashSet<>(name);
    shared.retainAll(said);
    name.removeAll(said);
    name.removeAll(list);
    name.removeAll(telling(history.path(path)));
    name.removeAll(telling(test.around()));
    return name.isEmpty() && shared.size() * 2 >= said.size() ? shared.size() : 0;
  }

  /**
   * Whether another test does something with as many of the words. Beside one that cannot fail it
   * is enough that it may be meant; beside one that runs it has to be as near to what is said.
   */
  private boolean works(
      Tested idle, Set<String> said, Set<String> list, Set<Integer> files, Reported reported) {
    int shared = common(idle, said);
    boolean runs = idle.inside().filling() == Filling.LENIENT;
    for (int path : files) {
      for (Tested test : insides.tests(blobAtClaim(path, reported), history.path(path))) {
        if (test.inside().filling() != Filling.WORKING) continue;
        int both = runs ? shared(test, path, said, list) : common(test, said);
        if (both >= shared) return true;
      }
    }
    return false;
  }

  private static int common(Tested test, Set<String> said) {
    Set<String> words = telling(test.name() + " " + test.around());
    words.retainAll(said);
    return words.size();
  }
}
