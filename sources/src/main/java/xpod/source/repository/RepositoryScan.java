package xpod.source.repository;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import xpod.ClaimId;
import xpod.PodId;
import xpod.SignalId;
import xpod.claim.Claim;
import xpod.contract.PathGlob;
import xpod.evidence.Evidence;
import xpod.evidence.Exhibit;
import xpod.evidence.Question;
import xpod.report.Report;
import xpod.signal.Signal;
import xpod.source.Citation;
import xpod.source.Scan;
import xpod.source.ScanRequest;
import xpod.source.cache.Cache;
import xpod.source.git.CommitRecords;
import xpod.source.git.GitFailure;
import xpod.source.git.History;
import xpod.source.git.ObjectReader;
import xpod.source.git.Problem;
import xpod.source.git.Repository;
import xpod.source.git.Selection;

/** One git repository as a {@link Scan}. */
public final class RepositoryScan implements Scan {
  private final ScanRequest request;
  private final Repository repository;
  private final ObjectReader objects;
  private final String name;
  private final String commit;
  private final History history;
  private final Lists lists;
  private final Landings landings;
  private final List<Reported> reported = new ArrayList<>();
  private final Map<ClaimId, Reported> byId = new HashMap<>();
  private final List<Signal> signals = new ArrayList<>();
  private final boolean commitClaims;
  private final String reason;
  private final @Nullable CompletableFuture<PathIndex> elsewhere;
  private Report.@Nullable Repository described;

  private RepositoryScan(ScanRequest request, Repository repository) {
    this.request = request;
    this.repository = repository;
    this.objects = ObjectReader.of(repository);
    this.name = name(repository);
    String at = request.at();
    this.commit = at == null ? head(repository) : repository.resolve(at);
    this.history = History.read(repository, selection(), path -> true, records());
    this.elsewhere =
        request.allRefs()
            ? null
            : CompletableFuture.supplyAsync(this::readElsewhere, RepositoryScan::beside);
    this.lists = new Lists(history, objects, request);
    int tip = history.indexOf(commit);
    this.landings = new Landings(history, tip);
    Story story = new Story(history, name, lists.kinds(), this::pod);
    story.tell(lists.steps());
    story.tellHeads(lists.heads());
    story.reported().stream().filter(r -> within(r.claim())).forEach(reported::add);
    boolean none = reported.isEmpty();
    this.commitClaims =
        request.claims() == ScanRequest.ClaimSource.COMMITS
            || (request.claims() == ScanRequest.ClaimSource.AUTO && none);
    this.reason =
        !commitClaims ? "" : none ? "no task list with a ticked box was found" : "asked for";
    Set<ClaimId> kept = new HashSet<>();
    reported.forEach(r -> kept.add(r.claim().id()));
    signals.addAll(story.signals());
    if (commitClaims) {
      for (Reported claim : new CommitClaims(history, name, landings).read()) {
        reported.add(claim);
        signals.add(
            new Signal.Claimed(
                SignalId.of(
                    "git", "claim", claim.claim().id().value(), claim.claim().revision().commit()),
                claim.claim()));
      }
    }
    reported.forEach(r -> byId.put(r.claim().id(), r));
    signals.removeIf(s -> s instanceof Signal.Claimed c && !byId.containsKey(c.claim().id()));
  }

  /**
   * Reads a repository.
   *
   * @throws xpod.source.git.GitFailure where it is none, or git is missing, or the revision is
   *     unknown
   */
  public static RepositoryScan open(ScanRequest request) {
    return new RepositoryScan(request, Repository.open(request.repository()));
  }

  private Selection selection() {
    if (!request.allRefs()) return Selection.of(commit);
    List<String> tips = new ArrayList<>(Selection.everything(repository).tips());
    tips.add(commit);
    return new Selection(tips);
  }

  private static String head(Repository repository) {
    return repository
        .head()
        .orElseThrow(() ->
            new GitFailure(
                "the repository at "
                    + repository.gitDir()
                    + " has no commit yet, so there is nothing to check."));
  }

  /** On a thread of its own: it waits for git most of the time. */
  private static void beside(Runnable reading) {
    Thread.ofPlatform().daemon().name("elsewhere").start(reading);
  }

  private CommitRecords records() {
    Cache cache = request.cache();
    if (!cache.keeps()) return CommitRecords.NONE;
    return new CommitRecords() {
      @Override
      public byte @Nullable [] find(String id) {
        return cache.find(Cache.Part.COMMITS, id);
      }

      @Override
      public void keep(String id, byte[] record) {
        cache.keep(Cache.Part.COMMITS, id, record);
      }
    };
  }

  private PathIndex readElsewhere() {
    Selection others = Selection.everything(repository).without(commit);
    return new PathIndex(History.read(repository, others, p -> false, records()));
  }

  private static String name(Repository repository) {
    java.nio.file.Path gitDir = repository.gitDir().toAbsolutePath().normalize();
    String folder = String.valueOf(gitDir.getFileName());
    java.nio.file.Path tree = gitDir.getParent();
    if (folder.equals(".git") && tree != null) return String.valueOf(tree.getFileName());
    return folder.endsWith(".git") ? folder.substring(0, folder.length() - 4) : folder;
  }

  private PodId pod(String path) {
    return request.pods().stream()
        .filter(p -> p.paths().matches(path))
        .map(ScanRequest.PodScope::pod)
        .findFirst()
        .orElse(PodId.DEFAULT);
  }

  private boolean within(Claim claim) {
    if (request.within().isEmpty()) return true;
    for (PathGlob glob : request.within()) if (glob.matches(claim.place().path())) return true;
    return false;
  }

  @Override
  public List<Signal> signals() {
    return List.copyOf(signals);
  }

  @Override
  public List<Signal> answer(List<Question> questions) {
    List<Claim> asked = questions.stream().map(Question::claim).distinct().toList();
    Vocabulary vocabulary = new Vocabulary(asked);
    Contents contents =
        new Contents(history, objects, vocabulary, lists.kinds().keySet(), request.cache());
    PathIndex paths = new PathIndex(history);
    Map<String, Set<String>> listsOfId = listsOfId();
    Mentions mentions = new Mentions(history, listsOfId.keySet());
    Scanned scanned = new Scanned(history, name, landings, lists.kinds().keySet(), paths);
    Releases releases = new Releases(history, repository.refs(), lists.releases());
    ChangeFinder changes =
        new ChangeFinder(scanned, mentions, contents, vocabulary, listsOfId, releases);
    PathFinder things =
        new PathFinder(
            history,
            name,
            paths,
            landings,
            contents,
            vocabulary,
            () -> elsewhere(paths),
            new Ignoring(history, paths, objects));
    List<Signal> answers = new ArrayList<>();
    List<Reported> done = new ArrayList<>();
    for (Question question : questions) {
      Reported claim = byId.get(question.claim().id());
      if (claim == null) continue;
      switch (question) {
        case Question.Where where -> answers.addAll(things.find(claim, where.name()));
        case Question.Done ignored -> done.add(claim);
      }
    }
    answers.addAll(changes.find(done));
    if (!isWhole()) done.forEach(claim -> answers.add(unchecked(claim)));
    return answers;
  }

  @Override
  public List<Citation> citations() {
    List<Citation> citations = new ArrayList<>();
    for (Reported claim : reported) {
      claim.cited().elsewhere().stream()
          .map(e -> new Citation(claim.claim(), e.project(), e.key()))
          .sorted(Comparator.comparing(Citation::project).thenComparing(Citation::key))
          .forEach(citations::add);
    }
    return citations;
  }

  @Override
  public List<Signal> proofsOf(List<Citation> citations) {
    Vocabulary vocabulary =
        new Vocabulary(citations.stream().map(Citation::claim).distinct().toList());
    Set<String> paths = lists.kinds().keySet();
    Contents contents = new Contents(history, objects, vocabulary, paths, request.cache());
    Scanned scanned = new Scanned(history, name, landings, paths, new PathIndex(history));
    Mentions mentions = new Mentions(history, Set.of());
    return new Proofs(scanned, mentions, contents, vocabulary).of(citations);
  }

  /** Whether all of the history is here; of what is not here nothing may be said to be missing. */
  private boolean isWhole() {
    return !repository.shallow() && history.complete() && history.pathsKnown();
  }

  private Signal unchecked(Reported reported) {
    String why =
        repository.shallow()
            ? "the clone is shallow; git fetch --unshallow brings the rest"
            : "a part of the history could not be read";
    Evidence evidence = new Evidence.Unchecked(Evidence.Obstacle.MISSING_OBJECT, why);
    SignalId from = SignalId.of("git", "unchecked", reported.claim().id().value(), commit);
    Claim claim = reported.claim();
    return new Signal.Observed(
        claim.work(), new Exhibit(from, claim.at(), Exhibit.Witness.MACHINE, claim.id(), evidence));
  }

  /**
   * The paths of what other refs have beside the branch that was read; asked for only when
   * something is nowhere on that branch.
   */
  private PathIndex elsewhere(PathIndex here) {
    return elsewhere == null ? here : elsewhere.join();
  }

  private Map<String, Set<String>> listsOfId() {
    Map<String, Set<String>> owners = new LinkedHashMap<>();
    for (Reported claim : reported) {
      ListKind list = claim.list();
      if (list == null) continue;
      for (String name : claim.names()) {
        owners.computeIfAbsent(name, k -> new TreeSet<>()).add(list.feature());
      }
    }
    return owners;
  }

  @Override
  public String trackerKind(Claim claim) {
    Reported known = byId.get(claim.id());
    ListKind list = known == null ? null : known.list();
    return list == null ? "git" : list.kind();
  }

  @Override
  public Report.Repository repository() {
    Report.Repository known = described;
    if (known == null) described = known = describe();
    return known;
  }

  private Report.Repository describe() {
    List<Report.Tracker> trackers = new ArrayList<>(trackers());
    trackers.addAll(lists.leftOut());
    String branch =
        repository
            .headBranch()
            .map(b -> b.startsWith("refs/heads/") ? b.substring("refs/heads/".length()) : b)
            .orElse("");
    return new Report.Repository(
        name,
        branch,
        commit,
        history.size(),
        request.allRefs(),
        repository.shallow(),
        repository.partial(),
        commitClaims,
        reason,
        trackers);
  }

  /** One for each list, and one for each folder whose items have files of their own. */
  private Collection<Report.Tracker> trackers() {
    Map<String, Integer> counts = new HashMap<>();
    reported.forEach(r -> counts.merge(r.claim().place().path(), 1, Integer::sum));
    Map<String, Report.Tracker> trackers = new LinkedHashMap<>();
    lists
        .kinds()
        .forEach((path, list) -> {
          String place = list.root() == null ? path : list.root();
          int claims = counts.getOrDefault(path, 0);
          Report.Tracker known = trackers.get(place);
          int before = known == null ? 0 : known.claims();
          trackers.put(
              place, new Report.Tracker(list.kind(), place, true, list.why(), before + claims));
        });
    return trackers.values();
  }

  @Override
  public List<Report.Trouble> troubles() {
    List<Report.Trouble> troubles = new ArrayList<>();
    String rest = "the rest was judged";
    for (Problem p : history.problems())
      troubles.add(new Report.Trouble("X901", name + " " + p.place(), p.text(), rest));
    lists
        .gaps()
        .forEach(
            (path, why) -> troubles.add(new Report.Trouble("X901", name + " " + path, why, rest)));
    return troubles;
  }

  @Override
  public void close() {
    // Its git process must not outlive the repository it reads.
    if (elsewhere != null) elsewhere.handle((paths, failure) -> paths).join();
    objects.close();
    repository.close();
    request.cache().close();
  }
}
