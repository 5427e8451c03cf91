package xpod.source.repository;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xpod.claim.Name;
import xpod.evidence.Evidence.Outcome;
import xpod.source.reports.BoundReports.Bound;
import xpod.source.runs.Family;
import xpod.source.runs.Finding;
import xpod.source.runs.RunReport;
import xpod.source.runs.TestResult;

/** What all reports of one commit tell together. */
final class RevisionRun {
  private final Map<String, Test> tests = new LinkedHashMap<>();
  private final Map<String, Integer> times = new HashMap<>();
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final Set<String> testers = new LinkedHashSet<>();
  private final Set<String> checkers = new LinkedHashSet<>();
  private final Set<Family> families = EnumSet.noneOf(Family.class);
  private boolean wholeTests = true;
  private boolean wholeChecks = true;
  private int files;
  private @Nullable Map<String, List<Test>> byWord;

  /** A test, with the report that tells of it. */
  record Test(TestResult result, String path, Family family, Outcome outcome) {
    /** Its names, its file and its report, in lower case, to look words up in. */
    String spoken() {
      return result.spoken() + " " + path.toLowerCase(java.util.Locale.ROOT);
    }
  }

  void add(Bound bound) {
    files++;
    RunReport report = bound.report().orElse(null);
    if (report == null) {
      wholeTests = wholeChecks = false;
      return;
    }
    switch (report.kind()) {
      case TESTS -> {
        wholeTests &= report.whole();
        testers.add(report.tool());
        families.add(report.family());
        for (TestResult test : report.tests()) add(test, bound.path(), report.family());
      }
      case CHECKS -> {
        wholeChecks &= report.whole();
        checkers.add(report.tool());
        report.findings().stream()
            .filter(Finding::isRed)
            .forEach(f -> findings.putIfAbsent(f.key(), f));
      }
      case COVERAGE -> {}
    }
  }

  /**
   * A name that comes twice in one report stands for two tests, as where tests are made while they
   * run, unless the one failed and the other did not: then it may be one that was tried again.
   */
  private void add(TestResult result, String path, Family family) {
    Outcome outcome = outcome(result.outcome());
    int nth = times.merge(path + "\0" + result.key(), 1, Integer::sum);
    Test first = tests.get(result.key());
    boolean tried =
        family == Family.GO || (first != null && isRed(first.outcome()) != isRed(outcome));
    if (nth > 1 && first != null && first.path().equals(path) && tried) {
      Outcome both = together(first.outcome(), outcome, family == Family.GO);
      tests.put(result.key(), new Test(result, path, family, both));
      return;
    }
    String key = nth == 1 ? result.key() : result.key() + " (" + nth + ")";
    Test known = tests.get(key);
    Outcome all = known == null ? outcome : together(known.outcome(), outcome, false);
    tests.put(key, new Test(result, path, family, all));
  }

  private static boolean isRed(Outcome outcome) {
    return outcome == Outcome.FAILED;
  }

  /**
   * What two results of one test come to. Only where a framework is known to write each try down is
   * a failure and a later pass a repetition; otherwise the two may be different tests of one name,
   * or two machines.
   */
  private static Outcome together(Outcome one, Outcome two, boolean repeated) {
    if (one == two || two == Outcome.SKIPPED) return one;
    if (one == Outcome.SKIPPED) return two;
    boolean red = one == Outcome.FAILED || two == Outcome.FAILED;
    if (repeated && red) return two == Outcome.FAILED ? Outcome.UNSURE : Outcome.FLAKY;
    boolean unsure = red || one == Outcome.UNSURE || two == Outcome.UNSURE;
    return unsure ? Outcome.UNSURE : Outcome.FLAKY;
  }

  private static Outcome outcome(TestResult.Outcome outcome) {
    return switch (outcome) {
      case PASSED -> Outcome.PASSED;
      case FAILED, ERRORED -> Outcome.FAILED;
      case SKIPPED -> Outcome.SKIPPED;
      case FLAKY -> Outcome.FLAKY;
    };
  }

  Collection<Test> tests() {
    return Collections.unmodifiableCollection(tests.values());
  }

  /** The tests that a name of a claim means. */
  List<Test> named(Name name) {
    Map<String, List<Test>> known = index();
    return NamedTests.words(name).stream()
        .flatMap(w -> known.getOrDefault(w, List.of()).stream())
        .distinct()
        .filter(t -> NamedTests.isMeant(name, t.result()))
        .toList();
  }

  /** Made when it is first asked for: claims name tests one by one, and there may be many. */
  private Map<String, List<Test>> index() {
    Map<String, List<Test>> known = byWord;
    if (known != null) return known;
    Map<String, List<Test>> made = new HashMap<>();
    for (Test test : tests.values())
      for (String word : NamedTests.words(test.result()))
        made.computeIfAbsent(word, w -> new ArrayList<>()).add(test);
    byWord = made;
    return made;
  }

  /** What became of a test of this key. */
  Outcome outcome(String key) {
    Test test = tests.get(key);
    return test == null ? Outcome.ABSENT : test.outcome();
  }

  Map<String, Finding> findings() {
    return findings;
  }

  boolean hasTests() {
    return !testers.isEmpty();
  }

  boolean hasChecks() {
    return !checkers.isEmpty();
  }

  /** What wrote the reports of tests, in words. */
  String testers() {
    return String.join(", ", testers);
  }

  String checkers() {
    return String.join(", ", checkers);
  }

  /** Whether tests of one of these families are among what ran. */
  boolean ran(Set<Family> any) {
    return families.stream().anyMatch(any::contains);
  }

  /** Whether every report of tests could be read; a file of unknown sort may be one. */
  boolean wholeTests() {
    return wholeTests;
  }

  /** The same for reports of checks. */
  boolean wholeChecks() {
    return wholeChecks;
  }

  int files() {
    return files;
  }

  long count(Outcome... outcomes) {
    Set<Outcome> wanted = Set.of(outcomes);
    return tests.values().stream().filter(t -> wanted.contains(t.outcome())).count();
  }
}
