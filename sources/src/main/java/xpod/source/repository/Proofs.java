package xpod.source.repository;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import xpod.SignalId;
import xpod.claim.Claim;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Landing;
import xpod.evidence.Evidence.Link;
import xpod.evidence.Exhibit;
import xpod.signal.Signal;
import xpod.source.Citation;

/**
 * Finds what claims of other repositories cite here. What they cite is looked into as a change of
 * their own repository would be: that it is cited proves nothing yet.
 */
final class Proofs {
  private final Scanned scanned;
  private final Mentions mentions;
  private final Links links;
  private final ChangeReader reader;
  private final Contents contents;

  Proofs(Scanned scanned, Mentions mentions, Contents contents, Vocabulary vocabulary) {
    this.scanned = scanned;
    this.mentions = mentions;
    this.contents = contents;
    this.links = new Links(scanned, mentions, Map.of());
    this.reader = new ChangeReader(scanned, links, contents, vocabulary);
  }

  List<Signal> of(List<Citation> citations) {
    Map<Citation, Map<Integer, Link>> cited = new LinkedHashMap<>();
    TreeSet<Integer> wanted = new TreeSet<>();
    for (Citation citation : citations) {
      Map<Integer, Link> commits = commits(citation.key());
      cited.put(citation, commits);
      wanted.addAll(commits.keySet());
    }
    contents.load(wanted);
    List<Signal> signals = new ArrayList<>();
    cited.forEach((citation, commits) ->
        commits.forEach((commit, link) -> signals.add(signal(citation.claim(), commit, link))));
    return signals;
  }

  private Map<Integer, Link> commits(String key) {
    Map<Integer, Link> commits = new LinkedHashMap<>();
    if (key.startsWith("@")) {
      int commit = scanned.history().indexOf(key.substring(1));
      if (commit >= 0) links.broughtBy(commit).forEach(c -> commits.put(c, Link.CITED));
      return commits;
    }
    for (int landed : mentions.ofPullRequest(Integer.parseInt(key.substring(1)))) {
      links.broughtBy(landed).forEach(c -> commits.putIfAbsent(c, Link.PULL_REQUEST));
    }
    for (boolean inSubject : new boolean[] {true, false}) {
      mentions.closing(key, inSubject).forEach(c -> commits.putIfAbsent(c, Link.PULL_REQUEST));
    }
    return commits;
  }

  private Signal signal(Claim claim, int commit, Link link) {
    boolean merged = scanned.landings().merged(commit);
    Instant at = merged ? scanned.landings().mergedAt(commit) : scanned.history().at(commit);
    Landing landing = merged ? Landing.MERGED : Landing.ELSEWHERE;
    Evidence change = reader.elsewhere(claim, commit, link, landing);
    SignalId from =
        SignalId.of("git", "change elsewhere", claim.id().value(), scanned.history().id(commit));
    Exhibit.Witness witness =
        scanned.history().author(commit).equals(claim.by())
            ? Exhibit.Witness.CLAIMANT
            : Exhibit.Witness.ANOTHER;
    return new Signal.Observed(claim.work(), new Exhibit(from, at, witness, claim.id(), change));
  }
}
