package xpod.source.repository;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xpod.SignalId;
import xpod.claim.Claim;
import xpod.claim.Errand;
import xpod.claim.Matter;
import xpod.claim.Name;
import xpod.claim.Terms;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Moment;
import xpod.evidence.Evidence.Outcome;
import xpod.evidence.Evidence.Tally;
import xpod.evidence.Evidence.Trial;
import xpod.evidence.Exhibit;
import xpod.report.Report;
import xpod.signal.Signal;
import xpod.source.git.History;
import xpod.source.reports.BoundReports;
import xpod.source.rerun.Receipts;

/**
 * Says what reports tell about claims: of runs of the very product that a claim speaks of, or of a
 * later one that holds it, each held against the run of its parent where that is known.
 */
final class RunFinder {
  private static final int EXAMPLES = 5;

  /** A claim that many tests speak of is about the whole; the first show enough. */
  private static final int MOST_TRIALS = 20;

  private static final int FEWEST_TERMS = 2;

  /** A failed test speaks of a claim where most of the claim's words are in its names. */
  private static final double MOST_OF_IT = 0.6;

  private final Scanned scanned;
  private final History history;
  private final Map<Integer, RevisionRun> machines = new TreeMap<>();
  private final Map<Integer, RevisionRun> claimants = new TreeMap<>();

  /** All that we ran again, to hold what was run the same way against. */
  private final Map<Integer, RevisionRun> reruns = new TreeMap<>();

  /** What of it may speak of a claim. */
  private final Map<Integer, RevisionRun> again = new TreeMap<>();

  private final Map<Integer, List<Receipts.Read>> receipts = new TreeMap<>();
  private final Map<Integer, Integer> products = new HashMap<>();
  private final Map<Integer, BitSet> reach = new HashMap<>();
  private final List<Report.Trouble> troubles = new ArrayList<>();

  RunFinder(Scanned scanned, BoundReports reports, Receipts rerun) {
    this.scanned = scanned;
    this.history = scanned.history();
    Map<String, Integer> beyond = new LinkedHashMap<>();
    for (BoundReports.Bound bound : reports.reports()) {
      int commit = history.indexOf(bound.commit());
      if (commit < 0) {
        beyond.merge(bound.commit(), 1, Integer::sum);
      } else {
        (bound.byMachine() ? machines : claimants)
            .computeIfAbsent(commit, c -> new RevisionRun())
            .add(bound);
      }
    }
    beyond.forEach((commit, files) -> troubles.add(beyond(commit, files)));
    rerun.receipts().forEach(this::receipt);
    reruns.forEach(this::comparable);
  }

  /** What a receipt tells; of a revision that is not read here it tells nothing here. */
  private void receipt(Receipts.Read read) {
    String commit = read.receipt().revision();
    int index = history.indexOf(commit);
    if (index < 0) return;
    receipts.computeIfAbsent(index, i -> new ArrayList<>()).add(read);
    RevisionRun run =
        (read.sealed() ? reruns : claimants).computeIfAbsent(index, i -> new RevisionRun());
    read.reports()
        .forEach(
            (path, report) -> run.add(new BoundReports.Bound(commit, path, report, read.sealed())));
    boolean told = run.count(Outcome.FAILED, Outcome.UNSURE) > 0;
    // A command that failed and names no test broke off before it had told all.
    if (!read.receipt().wentWell() && !told && run.hasTests())
      run.add(new BoundReports.Bound(commit, "", Optional.empty(), read.sealed()));
  }

  /**
   * A test may fail because of where it was run again. Without a run of the parent in the same
   * surroundings nobody can tell, and the run is not used.
   */
  private void comparable(int commit, RevisionRun run) {
    boolean failed = run.count(Outcome.FAILED, Outcome.UNSURE) > 0;
    if (!failed || before(commit, reruns) != null) {
      again.put(commit, run);
      return;
    }
    int[] parents = history.parents(product(commit));
    if (parents.length == 0 || parents[0] < 0 || isBase(commit)) return;
    troubles.add(
        new Report.Trouble(
            "X901",
            history.id(commit),
            "a test failed when it was run again, and nobody knows whether it did before",
            "xpod rerun --config FILE --at " + history.id(parents[0])));
  }

  /** Whether it was run again only to hold a later run against it. */
  private boolean isBase(int commit) {
    return reruns.keySet().stream()
        .map(later -> history.parents(product(later)))
        .anyMatch(p -> p.length > 0 && p[0] >= 0 && product(p[0]) == product(commit));
  }

  private static Report.Trouble beyond(String commit, int files) {
    String what =
        "reports are not used: what was run is not part of the history that is judged (files: "
            + files
            + ")";
    return new Report.Trouble("X901", commit, what, "judge a revision that holds it, with --at");
  }

  List<Report.Trouble> troubles() {
    return troubles;
  }

  /** Whether anything that a machine or a claimant reported can be used. */
  boolean isEmpty() {
    return machines.isEmpty() && claimants.isEmpty() && receipts.isEmpty();
  }

  /** What was read, for people. */
  List<Report.Run> described() {
    List<Report.Run> runs = new ArrayList<>();
    machines.forEach((commit, run) -> runs.add(described(commit, run, true)));
    claimants.forEach((commit, run) -> runs.add(described(commit, run, false)));
    again.forEach((commit, run) -> runs.add(described(commit, run, true)));
    return runs;
  }

  private Report.Run described(int commit, RevisionRun run, boolean byMachine) {
    String tools =
        Stream.of(run.testers(), run.checkers())
            .filter(t -> !t.isEmpty())
            .reduce((a, b) -> a + ", " + b)
            .orElse("");
    return new Report.Run(
        history.id(commit),
        tools,
        run.files(),
        run.count(Outcome.PASSED, Outcome.FLAKY),
        run.count(Outcome.FAILED, Outcome.UNSURE),
        run.count(Outcome.SKIPPED),
        run.findings().size(),
        run.wholeTests() && run.wholeChecks(),
        byMachine);
  }

  /**
   * What the runs say about one claim.
   *
   * @param whole whether the contract asks for a run, and not only its tests are of interest
   */
  List<Signal> find(Reported reported, boolean whole) {
    Matter matter = reported.claim().says().matter();
    List<Signal> signals = new ArrayList<>();
    if (whole) signals.addAll(runs(reported));
    if (matter == Matter.CONTENT || matter == Matter.TEST) signals.addAll(trials(reported));
    return signals;
  }

  private List<Signal> runs(Reported reported) {
    List<Signal> signals = new ArrayList<>();
    each(
        reported,
        (commit, run, moment, kind) -> {
          if (run.hasTests()) signals.add(tests(reported, commit, run, moment, kind));
          if (run.hasChecks() && Checkers.areMeant(reported.claim().says(), run.checkers()))
            signals.add(checks(reported, commit, run, moment, kind));
        });
    receipts.forEach((commit, reads) -> {
      Moment moment = moment(reported.commit(), commit);
      if (moment != null) reads.forEach(r -> signals.add(rerun(reported, commit, moment, r)));
    });
    return signals;
  }

  private Signal rerun(Reported reported, int commit, Moment moment, Receipts.Read read) {
    return RerunEvidence.of(
        reported.claim(), scanned.revision(commit), history.at(commit), moment, read);
  }

  /** Whose word a run is. */
  private enum Kind {
    MACHINE,
    CLAIMANT,
    AGAIN
  }

  private interface Each {
    void run(int commit, RevisionRun run, Moment moment, Kind kind);
  }

  private Map<Integer, RevisionRun> of(Kind kind) {
    return switch (kind) {
      case MACHINE -> machines;
      case CLAIMANT -> claimants;
      case AGAIN -> again;
    };
  }

  /** Every run that speaks of the claim's own product or of a later one. */
  private void each(Reported reported, Each each) {
    for (Kind kind : Kind.values()) {
      of(kind)
          .forEach((commit, run) -> {
            Moment moment = moment(reported.commit(), commit);
            if (moment != null) each.run(commit, run, moment, kind);
          });
    }
  }

  private @Nullable Moment moment(int claim, int run) {
    if (product(claim) == product(run)) return Moment.AT;
    return reach.computeIfAbsent(run, history::reachableFrom).get(claim) ? Moment.AFTER : null;
  }

  /**
   * The last commit up to this one that changes more than task lists: what was built is the same. A
   * merge may bring anything.
   */
  private int product(int commit) {
    return products.computeIfAbsent(commit, this::productOf);
  }

  private int productOf(int start) {
    int commit = start;
    while (!scanned.changesMoreThanLists(commit)
        && history.changesKnown(commit)
        && history.parents(commit).length == 1
        && history.parents(commit)[0] >= 0) commit = history.parents(commit)[0];
    return commit;
  }

  /**
   * The run of what was there before: by a machine, or by us where we ran it again; null where none
   * is known.
   */
  private @Nullable RevisionRun before(int run, Kind kind) {
    return before(run, kind == Kind.AGAIN ? reruns : machines);
  }

  private @Nullable RevisionRun before(int run, Map<Integer, RevisionRun> among) {
    int[] parents = history.parents(product(run));
    if (parents.length == 0 || parents[0] < 0) return null;
    int parent = product(parents[0]);
    for (Map.Entry<Integer, RevisionRun> known : among.entrySet())
      if (product(known.getKey()) == parent && known.getValue().hasTests()) return known.getValue();
    return null;
  }

  private Signal tests(Reported reported, int commit, RevisionRun run, Moment moment, Kind kind) {
    Collection<RevisionRun.Test> meant = meant(reported.claim(), run.tests());
    RevisionRun before = before(commit, kind);
    List<String> fresh = new ArrayList<>();
    List<String> all = new ArrayList<>();
    int[] counts = new int[Outcome.values().length];
    for (RevisionRun.Test test : meant) {
      counts[test.outcome().ordinal()]++;
      if (test.outcome() != Outcome.FAILED) continue;
      all.add(test.result().key());
      if (before == null || before.outcome(test.result().key()) != Outcome.FAILED)
        fresh.add(test.result().key());
    }
    int skipped = counts[Outcome.SKIPPED.ordinal()];
    Tally tally =
        new Tally(
            meant.size() - skipped,
            all.size(),
            all.size() - fresh.size(),
            counts[Outcome.UNSURE.ordinal()],
            skipped,
            counts[Outcome.FLAKY.ordinal()],
            before != null);
    List<String> shown = (fresh.isEmpty() ? all : fresh).stream().limit(EXAMPLES).toList();
    return signal(reported, commit, kind, testRun(commit, run, moment, tally, shown, List.of()));
  }

  private Evidence.Run testRun(
      int commit,
      RevisionRun run,
      Moment moment,
      Tally tally,
      List<String> shown,
      List<Trial> trials) {
    return new Evidence.Run(
        scanned.revision(commit),
        scanned.revision(product(commit)),
        moment,
        Errand.TESTS,
        run.testers(),
        tally,
        shown,
        trials,
        run.wholeTests());
  }

  /** The tests that a claim of a run speaks of: those in the files it names, those of its sort. */
  private static Collection<RevisionRun.Test> meant(
      Claim claim, Collection<RevisionRun.Test> tests) {
    if (claim.says().matter() != Matter.RUN) return tests;
    List<String> scope = Errand.scope(claim.says());
    List<Name> named =
        claim.says().names().stream()
            .filter(n -> n.kind() == Name.Kind.TEST || (n.isPath() && isOfTests(n.value())))
            .toList();
    if (scope.isEmpty() && named.isEmpty()) return tests;
    return tests.stream()
        .filter(t -> scope.isEmpty() || scope.stream().anyMatch(t.spoken()::contains))
        .filter(t -> named.isEmpty() || named.stream().anyMatch(n -> isWithin(n, t)))
        .toList();
  }

  private static boolean isOfTests(String path) {
    return Paths.isTest(path) || Paths.isTest(path + "/any");
  }

  private static boolean isWithin(Name name, RevisionRun.Test test) {
    if (name.kind() == Name.Kind.TEST || name.kind() == Name.Kind.FILE)
      return NamedTests.isMeant(name, test.result());
    String folder = name.value().replaceAll("[*/]+$", "");
    String file = test.result().file();
    return file.startsWith(folder + "/")
        || file.contains("/" + folder + "/")
        || ("." + test.result().group()).contains("." + folder.replace('/', '.') + ".");
  }

  private Signal checks(Reported reported, int commit, RevisionRun run, Moment moment, Kind kind) {
    long old =
        run.findings().values().stream()
            .filter(f -> f.state() == xpod.source.runs.Finding.State.OLD)
            .count();
    int found = run.findings().size();
    Tally tally = new Tally(found, found, (int) old, 0, 0, 0, old > 0);
    List<String> rules =
        run.findings().values().stream().map(f -> f.rule()).distinct().limit(EXAMPLES).toList();
    return signal(
        reported,
        commit,
        kind,
        new Evidence.Run(
            scanned.revision(commit),
            scanned.revision(product(commit)),
            moment,
            Errand.CHECKS,
            run.checkers(),
            tally,
            rules,
            List.of(),
            run.wholeChecks()));
  }

  /** What became of the tests that a claim about content names, or that its work broke. */
  private List<Signal> trials(Reported reported) {
    List<Name> named = NamedTests.of(reported.claim().says().names());
    Set<String> broken = broken(reported);
    if (named.isEmpty() && broken.isEmpty()) return List.of();
    List<Signal> signals = new ArrayList<>();
    each(
        reported,
        (commit, run, moment, kind) -> {
          if (!run.hasTests()) return;
          RevisionRun before = before(commit, kind);
          List<Trial> trials = new ArrayList<>();
          for (Name name : named) trial(name, run, before, trials);
          for (String key : broken) {
            Outcome outcome = run.outcome(key);
            if (outcome != Outcome.ABSENT)
              trials.add(new Trial(key, false, outcome, outcome(before, key)));
          }
          if (!trials.isEmpty()) signals.add(told(reported, commit, run, moment, kind, trials));
        });
    return signals;
  }

  private Signal told(
      Reported reported,
      int commit,
      RevisionRun run,
      Moment moment,
      Kind kind,
      List<Trial> trials) {
    Tally tally =
        new Tally(
            (int) (run.tests().size() - run.count(Outcome.SKIPPED)),
            (int) run.count(Outcome.FAILED),
            0,
            (int) run.count(Outcome.UNSURE),
            (int) run.count(Outcome.SKIPPED),
            (int) run.count(Outcome.FLAKY),
            before(commit, kind) != null);
    List<Trial> told = trials.stream().limit(MOST_TRIALS).toList();
    return signal(reported, commit, kind, testRun(commit, run, moment, tally, List.of(), told));
  }

  private static Outcome outcome(@Nullable RevisionRun before, String key) {
    return before == null ? Outcome.UNKNOWN : before.outcome(key);
  }

  /** The gravest outcome of the tests of a name, and whether one that failed passed before. */
  private static void trial(
      Name name, RevisionRun run, @Nullable RevisionRun before, List<Trial> into) {
    List<RevisionRun.Test> meant = run.named(name);
    if (meant.isEmpty()) {
      if (run.ran(NamedTests.families(name)))
        into.add(new Trial(name.value(), true, Outcome.ABSENT, Outcome.UNKNOWN));
      return;
    }
    Outcome gravest = gravest(meant.stream().map(RevisionRun.Test::outcome).toList());
    List<Outcome> earlier =
        meant.stream()
            .filter(t -> t.outcome() == gravest)
            .map(t -> outcome(before, t.result().key()))
            .distinct()
            .toList();
    boolean passed = earlier.contains(Outcome.PASSED);
    into.add(new Trial(name.value(), true, gravest, passed ? Outcome.PASSED : earlier.getFirst()));
  }

  private static Outcome gravest(Collection<Outcome> outcomes) {
    for (Outcome grave : List.of(Outcome.FAILED, Outcome.UNSURE, Outcome.FLAKY, Outcome.PASSED))
      if (outcomes.contains(grave)) return grave;
    return Outcome.SKIPPED;
  }

  /** Tests that speak of the claim, passed on the parent and failed with the claim's product. */
  private Set<String> broken(Reported reported) {
    SortedSet<String> terms = reported.claim().says().terms();
    Set<String> broken = new LinkedHashSet<>();
    if (terms.size() < FEWEST_TERMS) return broken;
    each(
        reported,
        (commit, run, moment, kind) -> {
          if (moment != Moment.AT || kind == Kind.CLAIMANT) return;
          RevisionRun before = before(commit, kind);
          if (before == null) return;
          for (RevisionRun.Test test : run.tests()) {
            String key = test.result().key();
            boolean broke =
                test.outcome() == Outcome.FAILED && before.outcome(key) == Outcome.PASSED;
            if (broke && speaksOf(terms, key) && broken.size() < MOST_TRIALS) broken.add(key);
          }
        });
    return broken;
  }

  private static boolean speaksOf(SortedSet<String> terms, String test) {
    Set<String> spoken = Terms.of(test);
    long found = terms.stream().filter(spoken::contains).count();
    return found >= FEWEST_TERMS && found >= MOST_OF_IT * terms.size();
  }

  /** True of the revision since it was made, whenever somebody ran it. */
  private Signal signal(Reported reported, int commit, Kind kind, Evidence.Run run) {
    String what = (run.trials().isEmpty() ? "run " : "trials ") + run.errand();
    Claim claim = reported.claim();
    Exhibit.Witness witness =
        kind == Kind.CLAIMANT ? Exhibit.Witness.CLAIMANT : Exhibit.Witness.MACHINE;
    String source = kind == Kind.AGAIN ? "rerun" : "reports";
    SignalId from =
        SignalId.of(source, what + " " + witness, claim.id().value(), history.id(commit));
    return new Signal.Observed(
        claim.work(), new Exhibit(from, history.at(commit), witness, claim.id(), run));
  }
}
