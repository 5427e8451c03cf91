package xpod.line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import xpod.ClaimId;
import xpod.WorkId;
import xpod.claim.Claim;
import xpod.claim.Matter;
import xpod.contract.Proof;
import xpod.evidence.Exhibit;
import xpod.evidence.Question;
import xpod.ledger.Account;
import xpod.ledger.Entry;
import xpod.pod.Charter;
import xpod.verdict.Docket;
import xpod.verdict.Judgement;
import xpod.verdict.Timeline;

/**
 * The step keyed by work item: keeps its docket, judges its claims and books what changed.
 *
 * <p>What is booked follows the timelines, and a timeline is a function of the docket. A late fact
 * changes the past of a timeline; the fold then moves the weight from where it was booked to where
 * it belongs, and what stands in the end is the same for every order of arrival.
 */
public final class WorkFold implements Fold<WorkFold.State, WorkFold.Input, WorkFold.Output> {
  private final WorkId work;

  public WorkFold(WorkId work) {
    this.work = work;
  }

  /** What is known of the work, and where each claim's weight is booked. */
  public record State(Docket docket, Charter charter, SortedMap<ClaimId, Account> booked) {
    public State {
      booked = Collections.unmodifiableSortedMap(new TreeMap<>(booked));
    }
  }

  /** What reaches a work item. {@code now} is the time up to which verdicts are wanted. */
  public sealed interface Input {
    Instant now();

    record OfClaim(Claim claim, Instant now) implements Input {}

    /** Several at once are judged once; in which order they came does not matter. */
    record OfExhibits(List<Exhibit> exhibits, Instant now) implements Input {
      public OfExhibits {
        exhibits = List.copyOf(exhibits);
      }
    }

    record OfCharter(Charter charter, Instant now) implements Input {}

    record Wake(Instant now) implements Input {}
  }

  /** What a work item has to say. */
  public sealed interface Output {
    record Asks(Question question) implements Output {}

    record Says(Claim claim, Judgement judgement) implements Output {}

    record Books(Entry entry) implements Output {}
  }

  @Override
  public State start() {
    return new State(Docket.empty(work), Charter.DEFAULT, new TreeMap<>());
  }

  @Override
  public Turn<State, Output> turn(State state, Input input) {
    List<Output> out = new ArrayList<>();
    State known =
        switch (input) {
          case Input.OfClaim c -> claimed(state, c.claim(), out);
          case Input.OfExhibits e ->
              new State(state.docket().with(e.exhibits()), state.charter(), state.booked());
          case Input.OfCharter c -> chartered(state, c.charter(), out);
          case Input.Wake w -> state;
        };
    SortedMap<ClaimId, Account> booked = new TreeMap<>(known.booked());
    Instant wakeAt = null;
    for (Claim claim : known.docket().claims()) {
      if (claim.at().isAfter(input.now())) {
        wakeAt = earlier(wakeAt, claim.at());
        continue;
      }
      Judgement said = judge(known, claim, input.now());
      wakeAt = earlier(wakeAt, said.until());
      out.add(new Output.Says(claim, said));
      book(claim, said, booked, out);
    }
    return new Turn<>(new State(known.docket(), known.charter(), booked), out, wakeAt);
  }

  private static Judgement judge(State state, Claim claim, Instant now) {
    return xpod.verdict.Judge.judge(state.docket(), claim, state.charter(), now);
  }

  private static State claimed(State state, Claim claim, List<Output> out) {
    if (!state.docket().claims().contains(claim)) {
      ask(claim, out);
      if (hasReports(state.charter())) askForRuns(claim, state.charter(), out);
    }
    return new State(state.docket().with(claim), state.charter(), state.booked());
  }

  /** Where reports of runs come to be read, what is known already is asked about, too. */
  private static State chartered(State state, Charter charter, List<Output> out) {
    if (hasReports(charter) && !hasReports(state.charter()))
      state.docket().claims().forEach(c -> askForRuns(c, charter, out));
    return new State(state.docket(), charter, state.booked());
  }

  private static boolean hasReports(Charter charter) {
    return charter.channels().contains(Proof.REPORTED);
  }

  private static void askForRuns(Claim claim, Charter charter, List<Output> out) {
    if (claim.says().matter() == Matter.NOTHING) return;
    boolean whole = charter.contract().required(claim).asksFor(Proof.REPORTED);
    out.add(new Output.Asks(new Question.Ran(claim, whole)));
  }

  /** What a source has to look up before this claim can be judged well. */
  private static void ask(Claim claim, List<Output> out) {
    if (claim.says().matter() == Matter.NOTHING) return;
    claim.says().names().stream()
        .filter(n -> n.role() != xpod.claim.Name.Role.CONTEXT)
        .forEach(n -> out.add(new Output.Asks(new Question.Where(claim, n))));
    claim.says().bodies().forEach(n -> out.add(new Output.Asks(new Question.Inside(claim, n))));
    if (claim.says().matter() == Matter.TEST) out.add(new Output.Asks(new Question.Tested(claim)));
    claim
        .says()
        .searches()
        .all()
        .forEach(s -> out.add(new Output.Asks(new Question.Search(claim, s))));
    if (claim.says().putsToUse() || !claim.says().interfaces().isEmpty())
      out.add(new Output.Asks(new Question.Wired(claim)));
    out.add(new Output.Asks(new Question.Done(claim)));
  }

  /**
   * Moves the weight to the account it belongs to, through {@link Account#PENDING} when it is new.
   */
  private static void book(
      Claim claim, Judgement said, SortedMap<ClaimId, Account> booked, List<Output> out) {
    Account stands = booked.get(claim.id());
    if (stands == null) {
      out.add(
          new Output.Books(
              new Entry(
                  claim.pod(),
                  claim.id(),
                  null,
                  Account.PENDING,
                  claim.points(),
                  claim.at(),
                  null)));
      stands = Account.PENDING;
    }
    Account belongs = Account.of(said);
    if (belongs != stands) {
      out.add(
          new Output.Books(
              new Entry(
                  claim.pod(),
                  claim.id(),
                  stands,
                  belongs,
                  claim.points(),
                  said.asOf(),
                  said.deciding().rule())));
    }
    booked.put(claim.id(), belongs);
  }

  private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    if (a == null) return b;
    return b == null || a.isBefore(b) ? a : b;
  }

  /**
   * How the verdict on each claim of {@code state} changed up to {@code now}, by the time of the
   * facts.
   */
  public static List<Timeline> timelines(State state, Instant now) {
    return state.docket().claims().stream()
        .filter(c -> !c.at().isAfter(now))
        .map(c -> Timeline.of(state.docket(), c, state.charter(), now))
        .toList();
  }
}
