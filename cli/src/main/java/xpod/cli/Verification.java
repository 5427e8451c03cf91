package xpod.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xpod.ClaimId;
import xpod.PodId;
import xpod.SignalId;
import xpod.config.Config;
import xpod.contract.EvidenceContract;
import xpod.contract.PathGlob;
import xpod.contract.Proof;
import xpod.evidence.Exhibit;
import xpod.evidence.Question;
import xpod.ledger.Balance;
import xpod.line.Line;
import xpod.pod.Charter;
import xpod.report.Report;
import xpod.signal.Signal;
import xpod.source.Citation;
import xpod.source.Closable;
import xpod.source.Scan;
import xpod.source.ScanRequest;
import xpod.source.files.FileGlob;
import xpod.source.git.GitFailure;
import xpod.source.reports.ReportGlob;
import xpod.source.rerun.Receipts;
import xpod.verdict.Judge;
import xpod.verdict.Rule;
import xpod.verdict.Timeline;

/**
 * One run over some repositories, from their history to one report. Each repository has a line of
 * its own, because each brings its own contracts. What a claim of one cites in another is looked
 * into there.
 */
public final class Verification {
  /** Where a repository's agreements are looked for; the first that is there counts. */
  public static final List<String> CONFIG_PATHS = List.of("xpod.yaml", ".xpod.yaml");

  /** So many digits of a commit's id tell it apart for people. */
  private static final int ABBREVIATED = 8;

  private static final String CONFIG_OPTION = "option '--config': ";
  private static final int MOST_CONFIG_BYTES = 256 * 1024;

  private final Request request;
  private final Edges edges;
  private final Progress progress;
  private final List<Report.Repository> repositories = new ArrayList<>();
  private final List<Report.Line> claims = new ArrayList<>();
  private final List<Report.Trouble> troubles = new ArrayList<>();
  private final Map<ClaimId, EvidenceContract> contracts = new HashMap<>();
  private final Set<String> configurations = new LinkedHashSet<>();
  private final List<Refusal> unread = new ArrayList<>();
  private @Nullable Counsel counsel;
  private Balance balance = Balance.ZERO;
  private Projects projects = new Projects(List.of(), path -> Set.of());

  private final Probe probe;

  private Verification(Request request, Edges edges, Progress progress, Probe probe) {
    this.request = request;
    this.edges = edges;
    this.progress = progress;
    this.probe = probe;
  }

  /** Looks at a repository once it was judged, while it is still open. It changes no verdict. */
  @FunctionalInterface
  public interface Probe {
    /**
     * Looks.
     *
     * @param charters what the claims were judged under
     */
    void look(Scan scan, Line line, List<Signal> charters);
  }

  /**
   * What to verify.
   *
   * @param at the revision to read as of; null for the checked-out one
   * @param config the file that holds the agreements; null for the repository's own at the revision
   *     that is read
   * @param caches what earlier runs left
   * @param reports which files of each repository's folder are reports of runs
   * @param receipts what was run again
   * @param transcripts which files are sessions of agents
   * @param advising the advisor to ask; null where none is to be asked
   */
  public record Request(
      List<Path> repositories,
      @Nullable String at,
      boolean allRefs,
      ScanRequest.ClaimSource claims,
      List<PathGlob> within,
      @Nullable Path config,
      Instant now,
      Caches caches,
      List<ReportGlob> reports,
      Receipts receipts,
      List<FileGlob> transcripts,
      @Nullable Advising advising) {
    public Request {
      transcripts = List.copyOf(transcripts);
      repositories =
          repositories.stream().map(p -> p.toAbsolutePath().normalize()).distinct().toList();
      within = List.copyOf(within);
      reports = List.copyOf(reports);
    }

    /** A request without receipts and sessions, in which nobody is asked for advice. */
    public Request(
        List<Path> repositories,
        @Nullable String at,
        boolean allRefs,
        ScanRequest.ClaimSource claims,
        List<PathGlob> within,
        @Nullable Path config,
        Instant now,
        Caches caches,
        List<ReportGlob> reports) {
      this(
          repositories,
          at,
          allRefs,
          claims,
          within,
          config,
          now,
          caches,
          reports,
          Receipts.NONE,
          List.of(),
          null);
    }
  }

  /**
   * What came of a run.
   *
   * @param contracts what each claim was judged under
   * @param unread how many of the repositories asked for are missing from the report
   */
  public record Outcome(Report report, Map<ClaimId, EvidenceContract> contracts, int unread) {
    public Outcome {
      contracts = Collections.unmodifiableMap(new LinkedHashMap<>(contracts));
    }
  }

  /** Reads and judges. Refuses where not one repository could be read. */
  public static Outcome of(Request request, Edges edges, Progress progress) {
    return of(request, edges, progress, (scan, line, charters) -> {});
  }

  /** The same, with {@code probe} looking at each repository. */
  public static Outcome of(Request request, Edges edges, Progress progress, Probe probe) {
    return new Verification(request, edges, progress, probe).run();
  }

  private Outcome run() {
    Optional<Config> given = Optional.ofNullable(request.config()).map(this::configFrom);
    projects = new Projects(request.repositories(), edges.findProjects());
    Report.Advice advice = null;
    Advising advising = request.advising();
    if (advising == null) {
      for (Path repository : request.repositories()) read(repository, given);
    } else {
      advising.checkIsOutside(request.repositories());
      try (Advisor advisor =
          Advisor.start(advising.classPath(), advising.settings(), advising.folder())) {
        Counsel asked = new Counsel(advisor);
        counsel = asked;
        for (Path repository : request.repositories()) read(repository, given);
        advice = asked.told();
      }
    }
    if (repositories.isEmpty() && !unread.isEmpty()) throw unread.getFirst();
    troubles.addAll(request.receipts().troubles());
    claims.sort(Comparator.comparing(Report.Line::claim));
    String configuration = String.join(", ", configurations);
    Report report =
        new Report(
            request.now(),
            configuration,
            Judge.RULES_VERSION,
            repositories,
            claims,
            balance,
            troubles,
            advice);
    return new Outcome(report, contracts, unread.size());
  }

  /** One unreadable repository leaves the others to be judged; a wrong command line does not. */
  private void read(Path repository, Optional<Config> given) {
    progress.say("reading " + repository.getFileName());
    try {
      checkRevision(repository);
      Config config = given.orElseGet(() -> configOf(repository));
      var asked = scanRequest(repository, config, request.reports());
      try (Scan scan = edges.openScan().open(asked)) {
        judge(scan, config, repository);
      }
      configurations.add(config.origin());
    } catch (Refusal refusal) {
      boolean alone = request.repositories().size() == 1;
      if (refusal.exit() == ExitCode.USAGE && (alone || !refusal.isOfRepository())) throw refusal;
      leave(repository, refusal, "check the path given with --repo");
    } catch (GitFailure failure) {
      String words = Printable.line(String.valueOf(failure.getMessage()));
      leave(repository, Refusal.unread(words), "check the path given with --repo");
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (request.repositories().size() == 1) throw e;
      String what = e.getClass().getSimpleName() + ": " + e.getMessage();
      leave(repository, Refusal.unread(Printable.line(what)), "read it alone, with --debug");
    }
  }

  private void leave(Path repository, Refusal refusal, String wayOut) {
    unread.add(refusal);
    String name = String.valueOf(repository.getFileName());
    troubles.add(new Report.Trouble(Rule.UNCHECKED.code(), name, refusal.words(), wayOut));
  }

  private void checkRevision(Path repository) {
    String at = request.at();
    if (at == null || edges.findCommit().find(repository, at).isPresent()) return;
    throw Refusal.usage(
        "option '--at': there is no revision '%s' in %s; 'git fetch' may bring it"
            .formatted(Printable.line(at), repository));
  }

  private void judge(Scan scan, Config config, Path repository) {
    Line line = new Line(request.now());
    List<Signal> charters = charters(config, scan.channels());
    line.acceptAll(charters);
    line.acceptAll(scan.signals());
    progress.say("judging " + scan.repository().name());
    for (List<Question> asked = line.questions(); !asked.isEmpty(); asked = line.questions()) {
      line.acceptAll(scan.answer(asked));
    }
    line.acceptAll(proofsElsewhere(scan, repository));
    probe.look(scan, line, charters);
    Counsel asked = counsel;
    if (asked != null) {
      progress.say("asking the advisor about " + scan.repository().name());
      line.acceptAll(asked.about(scan, line));
    }
    Map<ClaimId, Timeline> histories =
        line.timelines()
            .parallel()
            .collect(Collectors.toMap(t -> t.claim().id(), Function.identity()));
    for (ClaimId id : histories.keySet()) contracts.put(id, config.contract());
    line.judged().flatMap(j -> lineOf(scan, line, j, histories)).forEach(claims::add);
    for (Balance ofPod : line.balances().values()) balance = balance.plus(ofPod);
    repositories.add(scan.repository());
    troubles.addAll(scan.troubles());
  }

  /**
   * What the other repositories of the run have of what claims of this one cite there, and what
   * says there that it closes an issue of this one.
   */
  private List<Signal> proofsElsewhere(Scan scan, Path repository) {
    if (projects.isEmpty()) return List.of();
    Map<Path, List<Citation>> cited = new LinkedHashMap<>();
    for (Citation citation : scan.citations()) {
      projects
          .meantBy(citation.project())
          .ifPresent(other -> cited.computeIfAbsent(other, o -> new ArrayList<>()).add(citation));
    }
    List<Closable> closable = scan.closable();
    List<Signal> proofs = new ArrayList<>();
    for (Path other : request.repositories()) {
      List<Citation> citations = cited.getOrDefault(other, List.of());
      if (other.equals(repository) || (citations.isEmpty() && closable.isEmpty())) continue;
      try (Scan elsewhere = edges.openScan().open(scanRequest(other, Config.DEFAULT, List.of()))) {
        proofs.addAll(elsewhere.proofsOf(citations));
        proofs.addAll(elsewhere.closings(closable, p -> means(p, repository)));
      } catch (Refusal unreadable) {
        // It is named among the troubles when its own turn comes.
        progress.say("cannot look into " + other.getFileName());
      }
    }
    return proofs;
  }

  private boolean means(String project, Path repository) {
    return projects.meantBy(project).filter(repository::equals).isPresent();
  }

  private static Stream<Report.Line> lineOf(
      Scan scan, Line line, Line.Judged judged, Map<ClaimId, Timeline> histories) {
    Timeline history = histories.get(judged.claim().id());
    if (history == null) return Stream.empty();
    String kind = scan.trackerKind(judged.claim());
    String name = scan.repository().name();
    List<Exhibit> exhibits =
        line.work(judged.claim().work()).docket().concerning(judged.claim(), line.now());
    return Stream.of(
        new Report.Line(name, kind, judged.claim(), judged.judgement(), history, exhibits));
  }

  /** In force for every claim, however old: a file says what holds, not since when. */
  private static List<Signal> charters(Config config, Set<Proof> channels) {
    return Stream.concat(Stream.of(PodId.DEFAULT), config.pods().stream().map(Config.PodPaths::pod))
        .distinct()
        .map(pod -> charter(pod, config, channels))
        .toList();
  }

  private static Signal charter(PodId pod, Config config, Set<Proof> channels) {
    SignalId id = SignalId.of("config", "charter", pod.value(), config.origin());
    Charter charter = new Charter(pod, config.contract(), channels);
    return new Signal.Chartered(id, Instant.EPOCH, charter);
  }

  private ScanRequest scanRequest(Path repository, Config config, List<ReportGlob> reports) {
    return new ScanRequest(
        repository,
        request.at(),
        request.allRefs(),
        request.claims(),
        request.within(),
        config.trackers(),
        config.leftOut(),
        config.pods().stream().map(p -> new ScanRequest.PodScope(p.paths(), p.pod())).toList(),
        request.caches().of(repository),
        reports,
        request.receipts(),
        request.transcripts());
  }

  private Config configFrom(Path file) {
    // A device has no size and no end, so the limit is on what is read.
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_CONFIG_BYTES + 1);
      if (bytes.length > MOST_CONFIG_BYTES) {
        throw Refusal.config(CONFIG_OPTION + file + " is larger than 256 KiB");
      }
      String text = new String(bytes, StandardCharsets.UTF_8);
      return edges.readConfig().read(text, file.toString());
    } catch (IOException e) {
      throw Refusal.config(CONFIG_OPTION + file + " cannot be read; check the path");
    }
  }

  /**
   * The agreements recorded in the revision that is read. They come from the object database, so an
   * edit that nobody committed has no say in how it is judged.
   */
  private Config configOf(Path repository) {
    String revision = request.at() == null ? "HEAD" : request.at();
    Edges.Committed found = edges.readAt().read(repository, revision, CONFIG_PATHS).orElse(null);
    if (found == null) return Config.DEFAULT;
    String origin = found.path() + "@" + found.commit().substring(0, ABBREVIATED);
    try {
      return edges.readConfig().read(found.text(), origin);
    } catch (Refusal mistakes) {
      throw mistakes.ofRepository();
    }
  }
}
