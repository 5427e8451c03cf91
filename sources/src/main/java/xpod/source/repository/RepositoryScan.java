package xpod.source.repository;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xpod.ClaimId;
import xpod.PodId;
import xpod.Revision;
import xpod.SignalId;
import xpod.claim.Claim;
import xpod.claim.Manner;
import xpod.contract.PathGlob;
import xpod.contract.Proof;
import xpod.evidence.Evidence;
import xpod.evidence.Exhibit;
import xpod.evidence.Question;
import xpod.pod.Charter;
import xpod.report.Report;
import xpod.signal.Signal;
import xpod.source.Candidate;
import xpod.source.Citation;
import xpod.source.Closable;
import xpod.source.Excerpt;
import xpod.source.Scan;
import xpod.source.ScanRequest;
import xpod.source.git.GitFailure;
import xpod.source.git.History;
import xpod.source.git.ObjectReader;
import xpod.source.git.Problem;
import xpod.source.git.Repository;
import xpod.source.git.Selection;
import xpod.source.reports.BoundReports;
import xpod.source.syntax.SyntaxReader;
import xpod.source.transcript.Sessions;

/** One git repository as a {@link Scan}. */
public final class RepositoryScan implements Scan {
  private final ScanRequest request;
  private final Repository repository;
  private final ObjectReader objects;
  private final SyntaxReader syntax;
  private final Insides insides;
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
  private final @Nullable CompletableFuture<OtherRefs> elsewhere;
  private boolean lookedElsewhere;
  private Report.@Nullable Repository described;
  private final BoundReports reports;
  private final Sessions sessions;
  private @Nullable RunFinder runs;
  private final Shown shown;

  private RepositoryScan(ScanRequest request, Repository repository, ObjectReader objects) {
    this.request = request;
    this.repository = repository;
    this.objects = objects;
    this.syntax = SyntaxReader.open();
    this.insides = new Insides(objects, syntax, request.cache());
    this.name = Checkout.name(repository);
    String at = request.at();
    this.commit = at == null ? Checkout.head(repository) : repository.resolve(at);
    this.history =
        History.read(repository, selection(), path -> true, KeptCommits.of(request.cache()));
    this.elsewhere =
        request.allRefs()
            ? null
            : CompletableFuture.supplyAsync(
                () -> OtherRefs.beside(repository, commit, KeptCommits.of(request.cache())),
                RepositoryScan::beside);
    this.lists = new Lists(history, objects, request);
    int tip = history.indexOf(commit);
    this.landings = new Landings(history, tip);
    this.shown = new Shown(history, objects, name, landings, lists);
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
    this.sessions =
        Sessions.read(request.transcripts(), request.repository(), id -> history.indexOf(id) >= 0);
    SessionClaims said = new SessionClaims(history, name, landings, this::pod);
    for (SessionClaims.Told told : said.of(sessions)) {
      reported.add(told.reported());
      signals.addAll(told.signals());
    }
    reported.forEach(r -> byId.put(r.claim().id(), r));
    signals.removeIf(s -> s instanceof Signal.Claimed c && !byId.containsKey(c.claim().id()));
    refuseNothing();
    this.reports = BoundReports.read(repository, request.repository(), commit, request.reports());
  }

  private RunFinder runs() {
    RunFinder known = runs;
    if (known == null) {
      PathIndex paths = new PathIndex(history);
      Scanned scanned = new Scanned(history, name, landings, lists.kinds().keySet(), paths);
      runs = known = new RunFinder(scanned, reports, request.receipts());
    }
    return known;
  }

  private boolean hasRuns() {
    return !reports.reports().isEmpty() || !request.receipts().receipts().isEmpty();
  }

  @Override
  public Set<Proof> channels() {
    if (!hasRuns() || runs().isEmpty()) return Charter.GIT_ALONE;
    Set<Proof> channels = EnumSet.copyOf(Charter.GIT_ALONE);
    channels.add(Proof.REPORTED);
    return channels;
  }

  /** Where nothing is claimed because nothing could be read, "nothing is wrong" would deceive. */
  private void refuseNothing() {
    if (!reported.isEmpty() || !request.within().isEmpty()) return;
    List<Report.Trouble> hiding = new ArrayList<>(lists.unread());
    Unread.hiding(history).forEach(p -> hiding.add(trouble(p)));
    if (hiding.isEmpty()) return;
    Report.Trouble first = hiding.getFirst();
    throw new GitFailure(
        "nothing could be judged in %s: %s (%s). %s"
            .formatted(
                repository.gitDir(),
                first.what(),
                first.where(),
                repository.partial()
                    ? "A clone without a filter has it."
                    : "Maybe git fsck tells what is damaged."));
  }

  /**
   * Reads a repository.
   *
   * @throws xpod.source.git.GitFailure where it is none, or git is missing, or the revision is
   *     unknown
   */
  public static RepositoryScan open(ScanRequest request) {
    Repository repository = Repository.open(request.repository());
    ObjectReader objects = ObjectReader.of(repository);
    try {
      return new RepositoryScan(request, repository, objects);
    } catch (RuntimeException | Error e) {
      objects.close();
      repository.close();
      throw e;
    }
  }

  private Selection selection() {
    if (!request.allRefs()) return Selection.of(commit);
    List<String> tips = new ArrayList<>(Selection.everything(repository).tips());
    tips.add(commit);
    return new Selection(tips);
  }

  /** On a thread of its own: it waits for git most of the time. */
  private static void beside(Runnable reading) {
    Thread.ofPlatform().daemon().name("elsewhere").start(reading);
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
    Map<String, String> released = lists.releases();
    // Only what a version is said to ship is held against tags, and refs may be a pipe without end.
    Releases releases =
        new Releases(history, released.isEmpty() ? List.of() : repository.refs(), released);
    ChangeFinder changes =
        new ChangeFinder(
            scanned,
            mentions,
            contents,
            vocabulary,
            listsOfId,
            releases,
            new Weakenings(scanned, objects, insides),
            new Gates(scanned, objects));
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
    Links links = new Links(scanned, mentions, listsOfId);
    WiringFinder wirings = new WiringFinder(scanned, repository, objects, insides, links, commit);
    InsideFinder hollow = new InsideFinder(history, paths, landings, links, insides);
    SubjectFinder subjects =
        new SubjectFinder(
            paths, objects, insides, lists.kinds().keySet(), () -> others(paths).paths());
    SearchFinder searches =
        new SearchFinder(
            history,
            paths,
            new PathStates(history, paths, landings),
            objects,
            new Uses(objects, syntax));
    List<Signal> answers = new ArrayList<>();
    List<Reported> done = new ArrayList<>();
    List<Reported> tested = new ArrayList<>();
    List<Reported> wired = new ArrayList<>();
    for (Question question : questions) {
      Reported claim = byId.get(question.claim().id());
      if (claim == null) continue;
      switch (question) {
        case Question.Where where -> {
          lookedElsewhere = false;
          answers.addAll(things.find(claim, where.name()));
          if (lookedElsewhere) unreadElsewhere(paths).ifPresent(u -> answers.add(told(claim, u)));
        }
        case Question.Inside inside -> answers.addAll(hollow.find(claim, inside.name()));
        case Question.Tested ignored -> tested.add(claim);
        case Question.Search search -> answers.addAll(searches.find(claim, search.search()));
        case Question.Wired ignored -> wired.add(claim);
        case Question.Done ignored -> done.add(claim);
        case Question.Ran ran -> {
          if (hasRuns()) answers.addAll(runs().find(claim, ran.whole()));
        }
      }
    }
    List<Signal> changed = changes.find(done);
    answers.addAll(changed);
    answers.addAll(subjects.find(tested));
    answers.addAll(
        new CaseFinder(paths, contents, vocabulary, hollow, insides).find(tested, changed));
    answers.addAll(wirings.find(wired));
    unread().ifPresent(u -> done.forEach(claim -> answers.add(told(claim, u))));
    return answers;
  }

  @Override
  public void pretend(Claim placebo, Claim place) {
    Reported there = byId.get(place.id());
    if (there == null) return;
    byId.put(placebo.id(), new Reported(placebo, there.commit(), there.list(), there.cited()));
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
    return proofs(citations.stream().map(Citation::claim), Set.of()).of(citations);
  }

  @Override
  public List<Closable> closable() {
    List<Closable> issues = new ArrayList<>();
    for (Reported claim : reported) {
      for (String issue : claim.cited().issues()) issues.add(new Closable(claim.claim(), issue));
    }
    return issues;
  }

  @Override
  public List<Signal> closings(List<Closable> issues, Predicate<String> means) {
    Set<String> keys = new TreeSet<>();
    for (Closable issue : issues) {
      if (issue.isNamedAlikeEverywhere()) keys.add(issue.issue().toLowerCase(Locale.ROOT));
    }
    return proofs(issues.stream().map(Closable::claim), keys).closing(issues, means);
  }

  @Override
  public Optional<Excerpt> excerpt(Revision change) {
    return shown.excerpt(change);
  }

  @Override
  public List<Candidate> near(Claim claim) {
    Reported known = byId.get(claim.id());
    return known == null ? List.of() : shown.near(known);
  }

  private Proofs proofs(Stream<Claim> claims, Set<String> known) {
    Vocabulary vocabulary = new Vocabulary(claims.distinct().toList());
    Set<String> paths = lists.kinds().keySet();
    Contents contents = new Contents(history, objects, vocabulary, paths, request.cache());
    Scanned scanned = new Scanned(history, name, landings, paths, new PathIndex(history));
    return new Proofs(scanned, new Mentions(history, known), contents, vocabulary);
  }

  /** What of the history is not here; of what is not here nothing may be said to be missing. */
  private Optional<Evidence.Unchecked> unread() {
    if (repository.shallow()) {
      String why = "the clone is shallow; git fetch --unshallow brings the rest";
      return Optional.of(new Evidence.Unchecked(Evidence.Obstacle.MISSING_OBJECT, why));
    }
    String why = Unread.of(history);
    if (why.isEmpty()) return Optional.empty();
    return Optional.of(new Evidence.Unchecked(Unread.obstacle(history), why));
  }

  /** What of other refs is not here, where something was only looked for there. */
  private Optional<Evidence.Unchecked> unreadElsewhere(PathIndex here) {
    OtherRefs others = others(here);
    if (others.isWhole()) return Optional.empty();
    String why = "another branch could not be read: " + others.unread();
    return Optional.of(new Evidence.Unchecked(Evidence.Obstacle.LIMIT, why));
  }

  private Signal told(Reported reported, Evidence.Unchecked evidence) {
    Claim claim = reported.claim();
    String key = commit + " " + evidence.detail();
    SignalId from = SignalId.of("git", "unchecked", claim.id().value(), key);
    return new Signal.Observed(
        claim.work(), new Exhibit(from, claim.at(), Exhibit.Witness.MACHINE, claim.id(), evidence));
  }

  /**
   * The paths of what other refs have beside the branch that was read; asked for only when
   * something is nowhere on that branch.
   */
  private PathIndex elsewhere(PathIndex here) {
    lookedElsewhere = true;
    return others(here).paths();
  }

  private OtherRefs others(PathIndex here) {
    return elsewhere == null ? OtherRefs.of(here) : elsewhere.join();
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
    boolean said = claim.manner() == Manner.SAID;
    return list == null ? (said ? "session" : "git") : list.kind();
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
        trackers,
        hasRuns() ? runs().described() : List.of());
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
    List<Report.Trouble> troubles = new ArrayList<>(lists.unread());
    history.problems().forEach(p -> troubles.add(trouble(p)));
    if (elsewhere != null && !elsewhere.join().isWhole()) {
      troubles.add(trouble(name + " other branches", elsewhere.join().unread()));
    }
    troubles.addAll(reports.troubles());
    if (hasRuns()) troubles.addAll(runs().troubles());
    troubles.addAll(sessions.troubles());
    return List.copyOf(troubles);
  }

  private Report.Trouble trouble(Problem problem) {
    return trouble(name + " " + problem.place(), problem.text());
  }

  static Report.Trouble trouble(String where, String what) {
    return new Report.Trouble("X901", where, what, "the rest was judged");
  }

  @Override
  public void close() {
    // Its git process must not outlive the repository it reads.
    if (elsewhere != null) elsewhere.handle((paths, failure) -> paths).join();
    insides.close();
    objects.close();
    repository.close();
    request.cache().close();
  }
}
