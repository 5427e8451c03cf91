package xpod.source.repository;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import xpod.Actor;
import xpod.AgentId;
import xpod.ClaimId;
import xpod.Place;
import xpod.PodId;
import xpod.Points;
import xpod.Revision;
import xpod.SignalId;
import xpod.WorkId;
import xpod.claim.Claim;
import xpod.claim.Manner;
import xpod.claim.Matter;
import xpod.claim.Wording;
import xpod.evidence.Exhibit;
import xpod.signal.Signal;
import xpod.source.git.History;
import xpod.source.transcript.Sessions;

/**
 * What agents said at the ends of their turns, as claims, each bound to the commit that most likely
 * holds what it speaks of: the last one made in the turn, else the first one after it within a day,
 * else the last one before it.
 */
final class SessionClaims {
  /** Work that is not committed within a day after it was reported is not looked for later. */
  private static final Duration SOON = Duration.ofHours(24);

  private final History history;
  private final String repository;
  private final Landings landings;
  private final Function<String, PodId> pods;

  SessionClaims(
      History history, String repository, Landings landings, Function<String, PodId> pods) {
    this.history = history;
    this.repository = repository;
    this.landings = landings;
    this.pods = pods;
  }

  /** A claim, and what its own session shows of it. */
  record Told(Reported reported, List<Signal> signals) {}

  List<Told> of(Sessions sessions) {
    List<Told> told = new ArrayList<>();
    for (Sessions.Said said : sessions.said()) {
      int commit = commit(said);
      if (commit >= 0) told.add(told(said, commit));
    }
    return told;
  }

  private int commit(Sessions.Said said) {
    int inTurn = -1;
    int after = -1;
    int before = -1;
    for (int commit = 0; commit < history.size(); commit++) {
      if (!landings.merged(commit)) continue;
      Instant at = history.at(commit);
      if (at.isAfter(said.at())) {
        boolean soon = !at.isAfter(said.at().plus(SOON));
        if (soon && (after < 0 || at.isBefore(history.at(after)))) after = commit;
      } else {
        if (before < 0 || at.isAfter(history.at(before))) before = commit;
      }
    }
    if (before >= 0 && !history.at(before).isBefore(said.since())) inTurn = before;
    return inTurn >= 0 ? inTurn : after >= 0 ? after : before;
  }

  private Told told(Sessions.Said said, int commit) {
    String key = said.session() + " " + said.nth();
    WorkId work = new WorkId(repository + ":session", key);
    Place place = new Place("session/" + said.file(), 0);
    Claim claim =
        new Claim(
            ClaimId.of(work, said.text()),
            work,
            pods.apply(place.path()),
            new Actor.Agent(said.agent(), new AgentId(said.agent())),
            Wording.of(said.text()),
            Points.ONE,
            said.at(),
            new Revision(repository, history.id(commit)),
            place,
            null,
            Manner.SAID);
    List<Signal> signals = new ArrayList<>();
    signals.add(
        new Signal.Claimed(
            SignalId.of("session", "claim", claim.id().value(), said.session()), claim));
    if (claim.says().matter() == Matter.RUN) {
      SignalId from = SignalId.of("session", "run", claim.id().value(), said.session());
      Exhibit exhibit =
          new Exhibit(from, said.at(), Exhibit.Witness.CLAIMANT, claim.id(), said.run());
      signals.add(new Signal.Observed(work, exhibit));
    }
    return new Told(
        new Reported(claim, commit, null, new Cited(List.of(), List.of(), List.of(), said.text())),
        signals);
  }
}
