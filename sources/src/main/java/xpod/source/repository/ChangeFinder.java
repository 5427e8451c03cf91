package xpod.source.repository;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import xpod.SignalId;
import xpod.claim.Claim;
import xpod.claim.Manner;
import xpod.claim.Matter;
import xpod.claim.Name;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Link;
import xpod.evidence.Exhibit;
import xpod.evidence.Fit;
import xpod.signal.Signal;

/**
 * Finds the changes that could have done what a claim says: stated links first, inferred ones only
 * where those fail.
 */
final class ChangeFinder {
  /** Half of the words: no need to look for other changes. */
  private static final int PLAINLY = 500;

  private final Scanned scanned;
  private final Mentions mentions;
  private final Contents contents;
  private final Links links;
  private final ChangeReader reader;
  private final Neighbours neighbours;
  private final TestDeletions deletions;
  private final Releases releases;

  ChangeFinder(
      Scanned scanned,
      Mentions mentions,
      Contents contents,
      Vocabulary vocabulary,
      Map<String, Set<String>> listsOfId,
      Releases releases) {
    this.releases = releases;
    this.scanned = scanned;
    this.mentions = mentions;
    this.contents = contents;
    this.links = new Links(scanned, mentions, listsOfId);
    this.reader = new ChangeReader(scanned, links, contents, vocabulary);
    this.neighbours = new Neighbours(scanned);
    this.deletions = new TestDeletions(scanned);
  }

  /** The changes behind each claim, in the order of the claims. */
  List<Signal> find(List<Reported> claims) {
    List<Map<Integer, Link>> linked = new ArrayList<>();
    Set<Integer> wanted = new HashSet<>();
    for (Reported claim : claims) {
      Map<Integer, Link> stated = links.stated(claim);
      stated.putIfAbsent(claim.commit(), Link.TOGETHER);
      linked.add(stated);
      wanted.addAll(stated.keySet());
    }
    contents.load(wanted);
    List<Signal> signals = new ArrayList<>();
    Map<Reported, Map<Integer, Link>> undelivered = new LinkedHashMap<>();
    for (int i = 0; i < claims.size(); i++) {
      Reported claim = claims.get(i);
      boolean delivered = tell(claim, linked.get(i), signals);
      if (delivered || claim.claim().manner() == Manner.STATED) continue;
      undelivered.put(claim, neighbours.inferred(claim, linked.get(i).keySet()));
    }
    wanted.clear();
    undelivered.values().forEach(l -> wanted.addAll(l.keySet()));
    contents.load(wanted);
    undelivered.forEach((claim, inferred) -> tell(claim, inferred, signals));
    for (int i = 0; i < claims.size(); i++) {
      Reported claim = claims.get(i);
      Set<Integer> found = new HashSet<>(linked.get(i).keySet());
      found.addAll(undelivered.getOrDefault(claim, Map.of()).keySet());
      releases.release(claim, found).ifPresent(r -> signals.add(shipped(claim, r)));
    }
    return signals;
  }

  /** Adds what the linked commits are to a claim; whether one of them plainly delivers it. */
  private boolean tell(Reported claim, Map<Integer, Link> linked, List<Signal> signals) {
    boolean delivered = false;
    for (Map.Entry<Integer, Link> link : linked.entrySet()) {
      if (isUndone(claim, link.getKey())) continue;
      Evidence.Change change = reader.change(claim, link.getKey(), link.getValue());
      Fit fit = change.fit();
      boolean inferred = link.getValue().compareTo(Link.TOGETHER) > 0;
      if (inferred && fit.found().isEmpty() && fit.touched().isEmpty()) continue;
      delivered |= strong(change);
      add(signals, claim, link.getKey(), change);
      if (claim.claim().says().matter() == Matter.TEST && fit.tests()) {
        deletions.of(link.getKey()).ifPresent(d -> signals.add(untested(claim, link.getKey(), d)));
      }
    }
    return delivered;
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
        claim.work(),
        new Exhibit(from, claim.at(), Exhibit.Witness.MACHINE, claim.id(), release));
  }

  private Signal untested(Reported claim, int commit, TestDeletions.Deletion deletion) {
    Name tests = new Name(Name.Kind.TEST, "tests", Name.Role.TOUCHED, 0);
    String change = scanned.history().id(commit);
    Evidence.Removal removal =
        new Evidence.Removal(tests, change, scanned.revision(deletion.commit()), false);
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
