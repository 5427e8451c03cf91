package xpod.source.repository;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import xpod.evidence.Evidence.Link;

/** The links that somebody stated between a claim and commits: by task id, by pull request. */
final class Links {
  private static final int MOST_LINKED = 12;
  private static final int MOST_IN_PULL_REQUEST = 60;

  /** An id of several lists belongs to the one that was ticked within so long. */
  private static final Duration TICKED_WITH = Duration.ofDays(3);

  private final Scanned scanned;
  private final Mentions mentions;
  private final Map<String, Set<String>> listsOfId;

  /** The tasks that subjects name; many claims ask about one commit. */
  private final Map<Integer, Set<String>> named = new HashMap<>();

  Links(Scanned scanned, Mentions mentions, Map<String, Set<String>> listsOfId) {
    this.scanned = scanned;
    this.mentions = mentions;
    this.listsOfId = listsOfId;
  }

  /** The commits that somebody linked to the work. */
  Map<Integer, Link> stated(Reported reported) {
    Map<Integer, Link> linked = new LinkedHashMap<>();
    List<String> names = reported.names();
    for (String name : names)
      link(reported, name, mentions.inSubject(name), Link.NAMED_IN_SUBJECT, linked);
    for (int number : reported.cited().pullRequests()) {
      for (int landed : mentions.ofPullRequest(number)) {
        for (int commit : broughtBy(landed)) {
          if (commit != reported.commit()) linked.putIfAbsent(commit, Link.PULL_REQUEST);
        }
      }
    }
    for (String hash : reported.cited().commits()) {
      int cited = scanned.history().indexOf(hash);
      if (cited < 0) continue;
      for (int commit : broughtBy(cited)) linked.putIfAbsent(commit, Link.CITED);
    }
    for (String issue : reported.cited().issues()) {
      String id = String.valueOf(reported.claim().task());
      link(reported, id, mentions.closing(issue, true), Link.NAMED_IN_SUBJECT, linked);
      link(reported, id, mentions.closing(issue, false), Link.MENTIONED, linked);
    }
    for (String name : names) {
      List<Integer> brought =
          mentions.ofBranch(name).stream().flatMap(m -> broughtBy(m).stream()).toList();
      link(reported, name, brought, Link.BRANCH, linked);
      link(reported, name, mentions.inBody(name), Link.MENTIONED, linked);
    }
    return linked;
  }

  /** Links the commits nearest to the claim; what names it months later is about other work. */
  private void link(
      Reported reported, String name, List<Integer> commits, Link as, Map<Integer, Link> linked) {
    commits.stream()
        .filter(c -> speaksOf(c, reported, name))
        .sorted(
            Comparator.<Integer, Duration>comparing(
                    c -> Duration.between(scanned.history().at(c), reported.claim().at()).abs())
                .thenComparing(c -> c))
        .limit(MOST_LINKED)
        .forEach(c -> linked.putIfAbsent(c, as));
  }

  /**
   * An id that several lists use belongs to the list that the commit touches, or to the one ticked
   * within days.
   */
  private boolean speaksOf(int commit, Reported reported, String id) {
    Set<String> owners = listsOfId.getOrDefault(id.toLowerCase(Locale.ROOT), Set.of());
    if (owners.size() <= 1) return true;
    Duration apart =
        Duration.between(scanned.history().at(commit), scanned.history().at(reported.commit()))
            .abs();
    if (apart.compareTo(TICKED_WITH) <= 0) return true;
    String path = reported.claim().place().path();
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    for (int changed : scanned.history().paths(commit))
      if (!folder.isEmpty() && scanned.history().path(changed).startsWith(folder)) return true;
    return false;
  }

  /** A merge and the commits that it brought in; a squash is itself. */
  List<Integer> broughtBy(int landed) {
    if (!scanned.history().merge(landed)) return List.of(landed);
    List<Integer> brought = new ArrayList<>();
    brought.add(landed);
    int[] parents = scanned.history().parents(landed);
    if (parents[1] < 0) return brought;
    Set<Integer> seen = new HashSet<>();
    Deque<Integer> next = new ArrayDeque<>(List.of(parents[1]));
    while (!next.isEmpty() && brought.size() < MOST_IN_PULL_REQUEST) {
      int commit = next.poll();
      if (commit < 0 || !seen.add(commit) || !scanned.landings().broughtBy(landed, commit))
        continue;
      brought.add(commit);
      for (int parent : scanned.history().parents(commit)) next.add(parent);
    }
    return brought;
  }

  /** The tasks that a commit names in its subject instead of this one, kin apart. */
  List<String> others(int commit, Reported reported) {
    String id = reported.claim().task();
    // Most commits name no task, and then it does not matter which are the claim's own.
    if (id == null || named(commit).isEmpty()) return List.of();
    Set<String> own = Mentions.ids(reported.claim().says().text());
    own.add(id.toLowerCase(Locale.ROOT));
    own.addAll(reported.names());
    Set<String> others = new TreeSet<>();
    for (String other : named(commit)) {
      if (own.stream().anyMatch(o -> isKin(o, other))) return List.of();
      others.add(other);
    }
    return List.copyOf(others);
  }

  private Set<String> named(int commit) {
    return named.computeIfAbsent(commit, c -> mentions.known(scanned.subject(c)));
  }

  /** The same task, or a part of it, or what it is a part of. */
  private static boolean isKin(String one, String other) {
    return one.equals(other) || one.startsWith(other + ".") || other.startsWith(one + ".");
  }
}
