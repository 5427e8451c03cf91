package xpod.source.repository;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import xpod.Revision;
import xpod.SignalId;
import xpod.claim.Claim;
import xpod.claim.Manner;
import xpod.claim.Matter;
import xpod.claim.Name;
import xpod.claim.Terms;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Link;
import xpod.evidence.Evidence.Nature;
import xpod.evidence.Exhibit;
import xpod.evidence.Fit;
import xpod.signal.Signal;
import xpod.source.git.History;

/**
 * Finds the changes that could have done what a claim says: stated links first, inferred ones only
 * where those fail.
 */
final class ChangeFinder {
  /**
   * Work on a named path counts as near a claim for so long before it; longer ago it was other
   * work.
   */
  private static final Duration PATH_WINDOW = Duration.ofDays(30);

  /**
   * First evidence comes within a day in 99 of 100 cases; the same span is looked at before the
   * claim.
   */
  private static final Duration NEARBY = Duration.ofHours(24);

  /** Words of one who tidies tests up, rather than taking back what they showed. */
  private static final java.util.regex.Pattern UPKEEP =
      java.util.regex.Pattern.compile(
          "\\b(?:redundant|duplicat|consolidat|mov|renam|replac|merg|split|migrat|convert|superseded|obsolete)",
          java.util.regex.Pattern.CASE_INSENSITIVE);

  /** A week: later deletions of tests are upkeep. */
  private static final Duration TESTS_KEPT = Duration.ofDays(7);

  /** Commits near a claim that are opened, nearest first. */
  private static final int MOST_NEARBY = 6;

  private static final int MOST_NEIGHBOURS = 60;

  private static final int MOST_LINKED = 12;
  private static final int MOST_ON_PATH = 6;
  private static final int MOST_IN_PULL_REQUEST = 60;

  private final History history;
  private final String repository;
  private final Mentions mentions;
  private final Contents contents;
  private final Vocabulary vocabulary;
  private final Landings landings;
  private final Set<String> lists;
  private final Map<String, Set<String>> listsOfId;
  private final Set<String> knownIds;
  private final PathIndex paths;
  private final int[] byTime;
  private final @Nullable String[] subjects;

  ChangeFinder(
      History history,
      String repository,
      Mentions mentions,
      Contents contents,
      Vocabulary vocabulary,
      Landings landings,
      Set<String> lists,
      Map<String, Set<String>> listsOfId,
      PathIndex paths) {
    this.history = history;
    this.repository = repository;
    this.mentions = mentions;
    this.contents = contents;
    this.vocabulary = vocabulary;
    this.landings = landings;
    this.lists = lists;
    this.listsOfId = listsOfId;
    this.knownIds = listsOfId.keySet();
    this.paths = paths;
    this.subjects = new String[history.size()];
    Integer[] order = new Integer[history.size()];
    for (int i = 0; i < order.length; i++) order[i] = i;
    java.util.Arrays.sort(
        order,
        java.util.Comparator.<Integer, Instant>comparing(history::at).thenComparing(c -> -c));
    byTime = java.util.Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  /** The changes behind each claim, in the order of the claims. */
  List<Signal> find(List<Reported> claims) {
    List<Map<Integer, Link>> linked = new ArrayList<>();
    Set<Integer> wanted = new HashSet<>();
    for (Reported claim : claims) {
      Map<Integer, Link> stated = stated(claim);
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
      undelivered.put(claim, inferred(claim, linked.get(i).keySet()));
    }
    wanted.clear();
    undelivered.values().forEach(l -> wanted.addAll(l.keySet()));
    contents.load(wanted);
    undelivered.forEach((claim, inferred) -> tell(claim, inferred, signals));
    return signals;
  }

  /** Adds what the linked commits are to a claim; whether one of them plainly delivers it. */
  private boolean tell(Reported claim, Map<Integer, Link> linked, List<Signal> signals) {
    boolean delivered = false;
    for (Map.Entry<Integer, Link> link : linked.entrySet()) {
      Evidence.Change change = change(claim, link.getKey(), link.getValue());
      Fit fit = change.fit();
      boolean inferred = link.getValue().compareTo(Link.TOGETHER) > 0;
      if (inferred && fit.found().isEmpty() && fit.touched().isEmpty()) continue;
      delivered |= strong(change);
      add(signals, claim, link.getKey(), change);
      testsTakenAway(signals, claim, link.getKey(), change);
    }
    return delivered;
  }

  /** A test that proved a claim and is deleted within days undoes the change that brought it. */
  private void testsTakenAway(
      List<Signal> signals, Reported reported, int commit, Evidence.Change change) {
    if (reported.claim().says().matter() != Matter.TEST || !change.fit().tests()) return;
    int last = -1;
    int[] changed = history.paths(commit);
    for (int nth = 0; nth < changed.length; nth++) {
      if (history.status(commit, nth) == 'D' || !Paths.isTest(history.path(changed[nth]))) continue;
      int deleting = deletion(changed[nth], commit);
      if (deleting < 0) return;
      if (last < 0 || history.at(deleting).isAfter(history.at(last))) last = deleting;
    }
    if (last < 0 || UPKEEP.matcher(history.message(last).subject()).find()) return;
    Evidence.Reversal reversal =
        new Evidence.Reversal(
            revision(commit), revision(last), Story.words(history.message(last).subject()));
    signals.add(
        observed(
            reported.claim(),
            landings.mergedAt(last),
            last,
            "tests taken away " + history.id(commit),
            reversal));
  }

  /**
   * The merged commit that deletes a path within days of a change and brings nothing of its name;
   * -1 for none.
   */
  private int deletion(int path, int since) {
    Name name = new Name(Name.Kind.FILE, Paths.base(history.path(path)), Name.Role.TOUCHED, 0);
    for (int commit : paths.changes(path)) {
      Duration after = Duration.between(history.at(since), history.at(commit));
      if (after.isNegative() || after.compareTo(TESTS_KEPT) > 0 || !landings.merged(commit))
        continue;
      int[] changed = history.paths(commit);
      boolean deletes = false;
      boolean brings = false;
      List<Integer> near = paths.near(name);
      for (int nth = 0; nth < changed.length; nth++) {
        if (changed[nth] == path) deletes = history.status(commit, nth) == 'D';
        else if (history.status(commit, nth) == 'A' && near.contains(changed[nth])) brings = true;
      }
      if (deletes && !brings) return commit;
      if (!deletes) return -1;
    }
    return -1;
  }

  private static boolean strong(Evidence.Change change) {
    return change.nature().delivers()
        && !change.foreign()
        && (change.fit().share() >= 500 || !change.fit().touched().isEmpty());
  }

  private void add(List<Signal> signals, Reported reported, int commit, Evidence.Change change) {
    Claim claim = reported.claim();
    signals.add(
        observed(claim, landings.of(commit, reported.commit()).at(), commit, "change", change));
    for (int undoing : mentions.undoing(commit)) {
      if (!landings.merged(undoing)) continue;
      Evidence.Reversal reversal =
          new Evidence.Reversal(
              revision(commit), revision(undoing), Story.words(history.message(undoing).subject()));
      signals.add(
          observed(
              claim,
              landings.mergedAt(undoing),
              undoing,
              "reversal " + history.id(commit),
              reversal));
      for (int again : mentions.undoing(undoing)) {
        if (!landings.merged(again)) continue;
        Evidence.Change landedAgain =
            new Evidence.Change(
                revision(again),
                change.link(),
                change.nature(),
                Evidence.Landing.MERGED,
                change.fit(),
                change.others());
        signals.add(observed(claim, landings.mergedAt(again), again, "change", landedAgain));
      }
    }
  }

  private Signal observed(Claim claim, Instant at, int commit, String kind, Evidence evidence) {
    SignalId from = SignalId.of("git", kind, claim.id().value(), history.id(commit));
    Exhibit.Witness witness =
        history.author(commit).equals(claim.by())
            ? Exhibit.Witness.CLAIMANT
            : Exhibit.Witness.ANOTHER;
    return new Signal.Observed(claim.work(), new Exhibit(from, at, witness, claim.id(), evidence));
  }

  private Revision revision(int commit) {
    return new Revision(repository, history.id(commit));
  }

  /** The commits that somebody linked to the work. */
  private Map<Integer, Link> stated(Reported reported) {
    Map<Integer, Link> linked = new LinkedHashMap<>();
    String id = reported.claim().task();
    boolean named = reported.list() != null && Reported.distinctive(id);
    if (named && id != null) link(reported, mentions.inSubject(id), Link.NAMED_IN_SUBJECT, linked);
    for (int number : reported.cited()) {
      for (int landed : mentions.ofPullRequest(number)) {
        for (int commit : ofMerge(landed)) {
          if (commit != reported.commit()) linked.putIfAbsent(commit, Link.PULL_REQUEST);
        }
      }
    }
    if (named && id != null) link(reported, mentions.inBody(id), Link.MENTIONED, linked);
    return linked;
  }

  /** Links the commits nearest to the claim; what names it months later is about other work. */
  private void link(
      Reported reported, List<Integer> commits, Link as, Map<Integer, Link> linked) {
    String id = String.valueOf(reported.claim().task());
    commits.stream()
        .filter(c -> speaksOf(c, reported, id))
        .sorted(
            java.util.Comparator.<Integer, Duration>comparing(
                    c -> Duration.between(history.at(c), reported.claim().at()).abs())
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
    Duration apart = Duration.between(history.at(commit), history.at(reported.commit())).abs();
    if (apart.compareTo(Duration.ofDays(3)) <= 0) return true;
    String path = reported.claim().place().path();
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    for (int changed : history.paths(commit))
      if (!folder.isEmpty() && history.path(changed).startsWith(folder)) return true;
    return false;
  }

  /** A merge and the commits that it brought in; a squash is itself. */
  private List<Integer> ofMerge(int landed) {
    if (!history.merge(landed)) return List.of(landed);
    List<Integer> brought = new ArrayList<>();
    brought.add(landed);
    int[] parents = history.parents(landed);
    if (parents[1] < 0) return brought;
    Set<Integer> seen = new HashSet<>();
    java.util.ArrayDeque<Integer> next = new java.util.ArrayDeque<>(List.of(parents[1]));
    while (!next.isEmpty() && brought.size() < MOST_IN_PULL_REQUEST) {
      int commit = next.poll();
      if (commit < 0 || !seen.add(commit) || !landings.broughtBy(landed, commit)) continue;
      brought.add(commit);
      for (int parent : history.parents(commit)) next.add(parent);
    }
    return brought;
  }

  /**
   * Commits that touch what the claim names, then commits close to it in time that share a word
   * with it.
   */
  private Map<Integer, Link> inferred(Reported reported, Set<Integer> known) {
    Map<Integer, Link> linked = new LinkedHashMap<>();
    Instant at = reported.claim().at();
    Instant from = at.minus(PATH_WINDOW);
    Instant to = at.plus(NEARBY);
    for (Name name : reported.claim().says().paths()) {
      int taken = 0;
      for (int commit : paths.changing(name)) {
        Instant when = history.at(commit);
        if (when.isBefore(from) || when.isAfter(to) || known.contains(commit)) continue;
        linked.putIfAbsent(commit, Link.NAMED_PATH);
        if (++taken >= MOST_ON_PATH) break;
      }
    }
    nearby(reported, known, linked);
    return linked;
  }

  private void nearby(Reported reported, Set<Integer> known, Map<Integer, Link> linked) {
    Instant at = reported.claim().at();
    Set<String> terms = reported.claim().says().terms();
    List<Integer> neighbours = neighbours(at);
    int taken = 0;
    for (int commit : neighbours) {
      if (taken >= MOST_NEARBY) return;
      if (shares(commit, terms)) taken += offer(commit, reported, known, linked);
    }
    for (int commit : neighbours) {
      if (taken >= MOST_NEARBY) return;
      taken += offer(commit, reported, known, linked);
    }
  }

  /**
   * The commits within a day of an instant that change more than lists, nearest first, the earlier
   * side first.
   */
  private List<Integer> neighbours(Instant at) {
    List<Integer> found = new ArrayList<>();
    int here = position(at);
    for (int step = 0; step < MOST_NEIGHBOURS; step++) {
      int back = here - 1 - step;
      int ahead = here + step;
      if (back >= 0 && within(byTime[back], at) && changesMore(byTime[back]))
        found.add(byTime[back]);
      if (ahead < byTime.length && within(byTime[ahead], at) && changesMore(byTime[ahead]))
        found.add(byTime[ahead]);
      boolean over =
          (back < 0 || !within(byTime[back], at))
              && (ahead >= byTime.length || !within(byTime[ahead], at));
      if (over) break;
    }
    return found;
  }

  private boolean changesMore(int commit) {
    for (int path : history.paths(commit)) if (!lists.contains(history.path(path))) return true;
    return false;
  }

  private boolean within(int commit, Instant at) {
    return Duration.between(history.at(commit), at).abs().compareTo(NEARBY) <= 0;
  }

  private int position(Instant at) {
    int low = 0;
    int high = byTime.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (history.at(byTime[middle]).isAfter(at)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private int offer(int commit, Reported reported, Set<Integer> known, Map<Integer, Link> linked) {
    if (known.contains(commit) || linked.containsKey(commit) || commit == reported.commit())
      return 0;
    linked.put(commit, Link.NEARBY);
    return 1;
  }

  /**
   * Whether the subject or the paths of a commit have a word of the claim; opening every neighbour
   * would cost too much.
   */
  private boolean shares(int commit, Set<String> terms) {
    boolean[] met = {false};
    Terms.each(subject(commit), t -> met[0] |= terms.contains(t));
    int[] changed = history.paths(commit);
    for (int nth = 0; nth < changed.length && nth < 40 && !met[0]; nth++) {
      Terms.each(history.path(changed[nth]), t -> met[0] |= terms.contains(t));
    }
    return met[0];
  }

  /** Subjects are asked for again by every claim nearby, and a message is parsed on every call. */
  private String subject(int commit) {
    String known = subjects[commit];
    if (known == null) subjects[commit] = known = history.message(commit).subject();
    return known;
  }

  private Evidence.Change change(Reported reported, int commit, Link link) {
    Contents.Content content = contents.of(commit);
    List<String> touched = touched(reported.claim(), commit);
    Nature nature = nature(commit, reported, content, !touched.isEmpty());
    Fit fit = fit(reported.claim(), content, touched);
    List<String> others = link == Link.TOGETHER ? List.of() : others(commit, reported);
    return new Evidence.Change(
        revision(commit),
        link,
        nature,
        landings.of(commit, reported.commit()).where(),
        fit,
        others);
  }

  private List<String> touched(Claim claim, int commit) {
    Set<String> touched = new TreeSet<>();
    for (Name name : claim.says().names()) {
      if (!name.isPath() || name.role() == Name.Role.CONTEXT) continue;
      for (int changed : history.paths(commit)) {
        String path = history.path(changed);
        if (!lists.contains(path) || path.equals(name.value()))
          if (PathIndex.matches(name, path)) touched.add(path);
      }
    }
    return List.copyOf(touched);
  }

  private Fit fit(Claim claim, Contents.Content content, List<String> touched) {
    boolean tests = !content.tests().isEmpty() || touched.stream().anyMatch(Paths::isTest);
    if (claim.says().matter() == Matter.TEST)
      return vocabulary.fit(claim, content.tests(), touched, tests);
    BitSet found = (BitSet) content.work().clone();
    found.or(content.tests());
    if (!touched.isEmpty()) found.or(content.plans());
    boolean takesAway =
        claim.says().matter() == Matter.REMOVAL
            || claim.says().acts().stream()
                .anyMatch(a ->
                    a == xpod.claim.Act.RENAME
                        || a == xpod.claim.Act.MOVE
                        || a == xpod.claim.Act.REPLACE
                        || a == xpod.claim.Act.CHANGE
                        || a == xpod.claim.Act.FIX);
    if (takesAway) found.or(content.removed());
    return vocabulary.fit(claim, found, touched, tests);
  }

  private Nature nature(int commit, Reported reported, Contents.Content content, boolean touches) {
    int[] changed = history.paths(commit);
    if (changed.length == 0)
      return history.merge(commit)
          ? Nature.TRACKER
          : history.edge(commit) || !history.pathsKnown() ? Nature.UNREAD : Nature.EMPTY;
    boolean work = false;
    boolean tests = false;
    boolean documents = false;
    boolean plans = false;
    for (int path : changed) {
      String name = history.path(path);
      if (lists.contains(name)) continue;
      if (Paths.isPlan(name)) plans = true;
      else if (Paths.isTest(name)) tests = true;
      else if (Paths.isDocument(name)) documents = true;
      else work = true;
    }
    if ((work || tests) && !content.substance())
      return content.unread() ? Nature.UNREAD : Nature.COMMENTS;
    if (work) return Nature.WORK;
    if (tests) return Nature.TESTS;
    if (documents || (plans && touches)) return Nature.DOCUMENTS;
    return plans ? Nature.PLANNING : Nature.TRACKER;
  }

  /** The tasks that a commit names in its subject instead of this one, kin apart. */
  private List<String> others(int commit, Reported reported) {
    String id = reported.claim().task();
    if (id == null) return List.of();
    String own = id.toLowerCase(Locale.ROOT);
    Set<String> named = new TreeSet<>();
    for (String other : Mentions.ids(history.message(commit).subject())) {
      if (!knownIds.contains(other)) continue;
      if (other.equals(own) || own.startsWith(other + ".") || other.startsWith(own + "."))
        return List.of();
      named.add(other);
    }
    return List.copyOf(named);
  }
}
