package xpod.line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import xpod.ClaimId;
import xpod.PodId;
import xpod.WorkId;
import xpod.claim.Claim;
import xpod.evidence.Exhibit;
import xpod.evidence.Question;
import xpod.ledger.Balance;
import xpod.ledger.Entry;
import xpod.pod.Charter;
import xpod.signal.Signal;
import xpod.verdict.Judgement;
import xpod.verdict.Timeline;

/**
 * The embedded runtime of the line: one thread, signals in any order, verdicts as of one instant.
 * The same signals give the same judgements, timelines and balances whatever their order and
 * however often each comes.
 *
 * <p>Not safe for use by several threads.
 */
public final class Line {
  private final Instant now;
  private final Map<PodId, Charter> charters = new HashMap<>();
  private final Map<PodId, Instant> charteredAt = new HashMap<>();
  private final SortedMap<WorkId, WorkFold.State> works = new TreeMap<>();
  private final SortedMap<PodId, Balance> balances = new TreeMap<>();
  private final SortedMap<ClaimId, Judgement> judgements = new TreeMap<>();
  private final List<Question> questions = new ArrayList<>();

  /** A line whose verdicts are as of {@code now}; facts and claims later than that do not count. */
  public Line(Instant now) {
    this.now = now;
  }

  public void accept(Signal signal) {
    switch (Router.route(signal, now)) {
      case Router.Route.ToWork to -> turn(to.work(), to.input());
      case Router.Route.ToPod to -> charter(to, signal.at());
      case Router.Route.Beside beside -> {}
    }
  }

  /** Accepts many at once: what was observed of one work item is judged once and not each time. */
  public void acceptAll(Iterable<? extends Signal> signals) {
    Map<WorkId, List<Exhibit>> observed = new LinkedHashMap<>();
    for (Signal signal : signals) {
      if (signal instanceof Signal.Observed o) {
        observed.computeIfAbsent(o.work(), w -> new ArrayList<>()).add(o.exhibit());
      } else {
        accept(signal);
      }
    }
    observed.forEach((work, exhibits) -> turn(work, new WorkFold.Input.OfExhibits(exhibits, now)));
  }

  /** The charter in force is the latest one, whichever came first. */
  private void charter(Router.Route.ToPod to, Instant at) {
    if (!(to.input() instanceof WorkFold.Input.OfCharter chartered) || at.isAfter(now)) return;
    Instant known = charteredAt.get(to.pod());
    if (known != null && !known.isBefore(at)) return;
    charteredAt.put(to.pod(), at);
    charters.put(to.pod(), chartered.charter());
    for (Map.Entry<WorkId, WorkFold.State> entry : List.copyOf(works.entrySet())) {
      if (to.pod().equals(podOf(entry.getValue()))) turn(entry.getKey(), chartered);
    }
  }

  private static PodId podOf(WorkFold.State state) {
    return state.docket().claims().isEmpty()
        ? PodId.DEFAULT
        : state.docket().claims().first().pod();
  }

  /** The pod of the first claim, whichever claim came first. */
  private static PodId podWith(WorkFold.State state, Claim claim) {
    boolean leads =
        state.docket().claims().isEmpty() || claim.compareTo(state.docket().claims().first()) < 0;
    return leads ? claim.pod() : podOf(state);
  }

  private void turn(WorkId work, WorkFold.Input input) {
    WorkFold fold = new WorkFold(work);
    WorkFold.State state = works.computeIfAbsent(work, w -> fold.start());
    if (input instanceof WorkFold.Input.OfClaim claimed)
      state = underCharter(state, podWith(state, claimed.claim()));
    Turn<WorkFold.State, WorkFold.Output> turn = fold.turn(state, input);
    works.put(work, turn.next());
    for (WorkFold.Output output : turn.out()) {
      switch (output) {
        case WorkFold.Output.Asks asks -> questions.add(asks.question());
        case WorkFold.Output.Says says -> judgements.put(says.claim().id(), says.judgement());
        case WorkFold.Output.Books books -> book(books.entry());
      }
    }
  }

  private WorkFold.State underCharter(WorkFold.State state, PodId pod) {
    return new WorkFold.State(
        state.docket(), charters.getOrDefault(pod, Charter.DEFAULT), state.booked());
  }

  private void book(Entry entry) {
    Balance before = balances.getOrDefault(entry.pod(), Balance.ZERO);
    balances.put(entry.pod(), new PodFold().turn(before, entry).next());
  }

  /** The questions raised since this was last asked. */
  public List<Question> questions() {
    List<Question> raised = List.copyOf(questions);
    questions.clear();
    return raised;
  }

  /** Every claim with its latest judgement, in order of the claims. */
  public Stream<Judged> judged() {
    return works.values().stream()
        .flatMap(s -> s.docket().claims().stream())
        .sorted()
        .flatMap(c -> Stream.ofNullable(judgements.get(c.id())).map(j -> new Judged(c, j)));
  }

  /** A claim and what is to be said of it. */
  public record Judged(Claim claim, Judgement judgement) {}

  /** What is known about {@code work}; an empty docket where nothing is. */
  public WorkFold.State work(WorkId work) {
    WorkFold.State state = works.get(work);
    return state != null ? state : new WorkFold(work).start();
  }

  /** The timelines of every claim, by work. Each is by itself, so they may be told in parallel. */
  public Stream<Timeline> timelines() {
    return works.values().stream().flatMap(s -> WorkFold.timelines(s, now).stream());
  }

  public SortedMap<PodId, Balance> balances() {
    return new TreeMap<>(balances);
  }

  public Instant now() {
    return now;
  }
}
