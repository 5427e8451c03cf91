package xpod.source.repository;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import xpod.SignalId;
import xpod.claim.Claim;
import xpod.claim.Manner;
import xpod.claim.Matter;
import xpod.claim.Name;
import xpod.evidence.Basis;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Link;
import xpod.evidence.Exhibit;
import xpod.signal.Signal;

/**
 * Finds the changes that could have done what a claim says: stated links first, inferred ones only
 * where those fail.
 */
final class ChangeFinder {
  /** Half of the words: no need to look for other changes. */
  private static final int PLAINLY = 500;

  /** Links of a claim that are opened before it is known whether they settle it. */
  private static final int OPENED_FIRST = 2;

  /**
   * Less of a claim's words than this, by weight, is met in a day in which the work cannot be
   * nearly as often as in the right one (docs/accuracy/meaning.md).
   */
  private static final int LIKELY = 300;

  private static final int MOST_PROPOSED = 2;

  private final Scanned scanned;
  private final Mentions mentions;
  private final Contents contents;
  private final Links links;
  private final ChangeReader reader;
  private final Neighbours neighbours;
  private final TestDeletions deletions;
  private final Releases releases;
  private final Relandings relandings;
  private final Weakenings weakenings;
  private final Gates gates;

  ChangeFinder(
      Scanned scanned,
      Mentions mentions,
      Contents contents,
      Vocabulary vocabulary,
      Map<String, Set<String>> listsOfId,
      Releases releases,
      Weakenings weakenings,
      Gates gates) {
    this.weakenings = weakenings;
    this.gates = gates;
    this.releases = releases;
    this.scanned = scanned;
    this.mentions = mentions;
    this.contents = contents;
    this.links = new Links(scanned, mentions, listsOfId);
    this.reader = new ChangeReader(scanned, links, contents, vocabulary);
    this.neighbours = new Neighbours(scanned);
    this.deletions = new TestDeletions(scanned);
    this.relandings = new Relandings(scanned, mentions);
  }

  /**
   * The changes behind each claim. Links are opened in the order in which they convince: opening a
   * commit costs the reading of all that it changed, and most claims need one.
   */
  List<Signal> find(List<Reported> claims) {
    List<Signal> signals = new ArrayList<>();
    List<Search> searches =
        claims.stream().map(c -> new Search(c, links.stated(c), signals)).toList();
    open(searches, Search::nearest);
    open(searches, Search::stated);
    open(searches, Search::inferred);
    searches.forEach(Search::propose);
    searches.forEach(Search::tellRelease);
    return signals;
  }

  /** Opens the next links of every claim that is not settled, all in one go. */
  private void open(List<Search> searches, Function<Search, Map<Integer, Link>> next) {
    Map<Search, Map<Integer, Link>> links = new LinkedHashMap<>();
    Set<Integer> wanted = new HashSet<>();
    for (Search search : searches) {
      Map<Integer, Link> more = next.apply(search);
      if (more.isEmpty()) continue;
      links.put(search, more);
      wanted.addAll(more.keySet());
    }
    contents.load(wanted);
    links.forEach(Search::tell);
  }

  /** The search for the changes behind one claim. */
  private final class Search {
    private final Reported claim;
    private final Map<Integer, Link> stated;
    private final Set<Integer> opened = new HashSet<>();
    private final List<Signal> signals;

    /** Whether some change plainly delivers it, and still stands on the branch. */
    private boolean settled;

    /** Whether some change plainly delivers it. */
    private boolean delivered;

    Search(Reported claim, Map<Integer, Link> stated, List<Signal> signals) {
      this.claim = claim;
      this.stated = stated;
      this.signals = signals;
      boolean said = claim.claim().manner() == Manner.SAID;
      stated.putIfAbsent(claim.commit(), said ? Link.NEARBY : Link.TOGETHER);
    }

    Map<Integer, Link> nearest() {
      Map<Integer, Link> first = new LinkedHashMap<>();
      for (Map.Entry<Integer, Link> link : stated.entrySet()) {
        if (first.size() < OPENED_FIRST) first.put(link.getKey(), link.getValue());
      }
      return first;
    }

    Map<Integer, Link> stated() {
      if (settled) return Map.of();
      Map<Integer, Link> rest = new LinkedHashMap<>(stated);
      for (int commit : stated.keySet())
        for (int again : relandings.of(commit)) rest.putIfAbsent(again, Link.NAMED_IN_SUBJECT);
      rest.keySet().removeAll(opened);
      return rest;
    }

    Map<Integer, Link> inferred() {
      boolean enough = delivered || claim.claim().manner() == Manner.STATED;
      return enough ? Map.of() : neighbours.inferred(claim, stated.keySet());
    }

    void tell(Map<Integer, Link> linked) {
      for (Map.Entry<Integer, Link> link : linked.entrySet()) {
        int commit = link.getKey();
        opened.add(commit);
        if (isUndone(claim, commit)) continue;
        Evidence.Change change = reader.change(claim, commit, link.getValue());
        if (isChance(change)) continue;
        boolean strong = strong(change);
        delivered |= strong;
        settled |= strong && change.landing() != Evidence.Landing.ELSEWHERE && stands(commit);
        add(signals, claim, commit, change);
        if (isBehind(change)) addWeakenings(signals, claim, commit);
        if (claim.claim().says().matter() == Matter.TEST && change.fit().tests()) {
          deletions.of(commit).ifPresent(d -> signals.add(untested(claim, commit, d)));
        }
      }
    }

    /** Where nothing delivers it: the changes near it whose words are most like its own. */
    void propose() {
      if (delivered || claim.claim().manner() == Manner.STATED) return;
      neighbours.ranked(claim).stream()
          .filter(n -> n.likeness() >= LIKELY && !stated.containsKey(n.commit()))
          .sorted(Comparator.comparing(Neighbours.Near::likeness).reversed())
          .limit(MOST_PROPOSED)
          .forEach(n -> signals.add(proposed(claim, n)));
    }

    private boolean stands(int commit) {
      return mentions.undoing(commit).isEmpty() && releases.ships(claim, commit);
    }

    void tellRelease() {
      releases.release(claim, opened).ifPresent(r -> signals.add(shipped(claim, r)));
    }
  }

  /** Whether somebody linked it, or it came with the report, and it does more than plan. */
  private static boolean isBehind(Evidence.Change change) {
    boolean linked = change.link().stated() || change.link() == Link.TOGETHER;
    return linked && change.nature().delivers() && !change.foreign();
  }

  private void addWeakenings(List<Signal> signals, Reported reported, int commit) {
    Claim claim = reported.claim();
    Instant at = scanned.landings().of(commit, reported.commit()).at();
    int nth = 0;
    for (Evidence.Weakening weakening : weakenings.of(commit))
      signals.add(observed(claim, at, commit, "weakening " + nth++, weakening));
    for (Gates.Seen seen : gates.of(reported, commit))
      signals.add(observed(claim, seen.since(), commit, "gate " + seen.since(), seen.gate()));
  }

  /** A commit that was only near, and has nothing of what the claim says. */
  private static boolean isChance(Evidence.Change change) {
    boolean inferred = change.link().compareTo(Link.TOGETHER) > 0;
    return inferred && change.fit().found().isEmpty() && change.fit().touched().isEmpty();
  }

  /**
   * An entry that still stands in a changelog after its change was undone was done again in another
   * way, or nobody looked: neither is a denial, and the change no proof.
   */
  private boolean isUndone(Reported reported, int commit) {
    return isOfRelease(reported)
        && mentions.undoing(commit).stream()
            .filter(scanned.landings()::merged)
            .anyMatch(undoing -> releases.undoes(reported, undoing));
  }

  private static boolean isOfRelease(Reported reported) {
    ListKind list = reported.list();
    return list != null && list.onRequest();
  }

  private static Signal shipped(Reported reported, Evidence.Release release) {
    Claim claim = reported.claim();
    SignalId from = SignalId.of("git", "release", claim.id().value(), release.tag());
    return new Signal.Observed(
        claim.work(), new Exhibit(from, claim.at(), Exhibit.Witness.MACHINE, claim.id(), release));
  }

  private Signal proposed(Reported reported, Neighbours.Near near) {
    int commit = near.commit();
    Evidence.Proposal proposal =
        new Evidence.Proposal(
            scanned.revision(commit),
            Basis.WORDS,
            near.likeness(),
            Story.words(scanned.subject(commit)));
    return observed(
        reported.claim(),
        scanned.landings().of(commit, reported.commit()).at(),
        commit,
        "proposal",
        proposal);
  }

  private Signal untested(Reported claim, int commit, TestDeletions.Deletion deletion) {
    Name tests = new Name(Name.Kind.TEST, "tests", Name.Role.TOUCHED, 0);
    String change = scanned.history().id(commit);
    Evidence.Removal removal =
        new Evidence.Removal(
            tests, change, scanned.revision(deletion.commit()), !deletion.disowning());
    return observed(
        claim.claim(),
        scanned.landings().mergedAt(deletion.commit()),
        deletion.commit(),
        "tests taken away " + change,
        removal);
  }

  private static boolean strong(Evidence.Change change) {
    return change.nature().delivers()
        && !change.foreign()
        && (change.fit().share() >= PLAINLY || !change.fit().touched().isEmpty());
  }

  private void add(List<Signal> signals, Reported reported, int commit, Evidence.Change change) {
    Claim claim = reported.claim();
    signals.add(
        observed(
            claim,
            scanned.landings().of(commit, reported.commit()).at(),
            commit,
            "change",
            change));
    if (isOfRelease(reported)) return;
    for (int undoing : mentions.undoing(commit)) {
      if (!scanned.landings().merged(undoing)) continue;
      Evidence.Reversal reversal =
          new Evidence.Reversal(
              scanned.revision(commit),
              scanned.revision(undoing),
              Story.words(scanned.history().message(undoing).subject()));
      signals.add(
          observed(
              claim,
              scanned.landings().mergedAt(undoing),
              undoing,
              "reversal " + scanned.history().id(commit),
              reversal));
      for (int again : mentions.undoing(undoing)) {
        if (!scanned.landings().merged(again)) continue;
        Evidence.Change landedAgain =
            new Evidence.Change(
                scanned.revision(again),
                change.link(),
                change.nature(),
                Evidence.Landing.MERGED,
                change.fit(),
                change.others());
        signals.add(
            observed(claim, scanned.landings().mergedAt(again), again, "change", landedAgain));
      }
    }
  }

  private Signal observed(Claim claim, Instant at, int commit, String kind, Evidence evidence) {
    SignalId from = SignalId.of("git", kind, claim.id().value(), scanned.history().id(commit));
    Exhibit.Witness witness =
        scanned.history().author(commit).equals(claim.by())
            ? Exhibit.Witness.CLAIMANT
            : Exhibit.Witness.ANOTHER;
    return new Signal.Observed(claim.work(), new Exhibit(from, at, witness, claim.id(), evidence));
  }
}
