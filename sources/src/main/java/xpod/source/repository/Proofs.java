package xpod.source.repository;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import xpod.SignalId;
import xpod.claim.Claim;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Landing;
import xpod.evidence.Evidence.Link;
import xpod.evidence.Exhibit;
import xpod.signal.Signal;
import xpod.source.Citation;
import xpod.source.Closable;

/**
 * Finds what claims of other repositories cite here, and what says here that it closes theirs. It
 * is looked into as a change of their own repository would be: that it is cited proves nothing yet.
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

  /** What was cited, looked into. */
  List<Signal> of(List<Citation> citations) {
    Map<Claim, Map<Integer, Link>> cited = new LinkedHashMap<>();
    for (Citation citation : citations) add(cited, citation.claim(), commits(citation.key()));
    return signals(cited);
  }

  /** What says that it closes an issue of a project that is meant, looked into. */
  List<Signal> closing(List<Closable> issues, Predicate<String> means) {
    List<String> projects = mentions.projectsClosed().stream().filter(means).toList();
    Map<Claim, Map<Integer, Link>> closing = new LinkedHashMap<>();
    for (Closable issue : issues) {
      if (issue.isNamedAlikeEverywhere()) add(closing, issue.claim(), naming(issue.issue()));
      for (String project : projects) add(closing, issue.claim(), closing(project, issue.issue()));
    }
    return signals(closing);
  }

  private Map<Integer, Link> naming(String key) {
    return linked(mentions.inSubject(key), mentions.inBody(key));
  }

  private Map<Integer, Link> closing(String project, String issue) {
    return linked(mentions.closing(project, issue, true), mentions.closing(project, issue, false));
  }

  private static Map<Integer, Link> linked(List<Integer> bySubject, List<Integer> byBody) {
    Map<Integer, Link> commits = new LinkedHashMap<>();
    bySubject.forEach(commit -> commits.put(commit, Link.NAMED_IN_SUBJECT));
    byBody.forEach(commit -> commits.putIfAbsent(commit, Link.MENTIONED));
    return commits;
  }

  private static void add(
      Map<Claim, Map<Integer, Link>> linked, Claim claim, Map<Integer, Link> commits) {
    Map<Integer, Link> known = linked.computeIfAbsent(claim, c -> new LinkedHashMap<>());
    commits.forEach(known::putIfAbsent);
  }

  private List<Signal> signals(Map<Claim, Map<Integer, Link>> linked) {
    TreeSet<Integer> wanted = new TreeSet<>();
    linked.values().forEach(commits -> wanted.addAll(commits.keySet()));
    contents.load(wanted);
    List<Signal> signals = new ArrayList<>();
    linked.forEach((claim, commits) ->
        commits.forEach((commit, link) -> signals.add(signal(claim, commit, link))));
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
