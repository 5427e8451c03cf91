package xpod.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import xpod.Actor;
import xpod.ClaimId;
import xpod.Place;
import xpod.PodId;
import xpod.Points;
import xpod.Revision;
import xpod.SignalId;
import xpod.WorkId;
import xpod.claim.Claim;
import xpod.claim.Manner;
import xpod.claim.Wording;
import xpod.evidence.Evidence;
import xpod.evidence.Exhibit;
import xpod.evidence.Fit;
import xpod.evidence.Question;
import xpod.report.Report;
import xpod.signal.Signal;
import xpod.source.Citation;
import xpod.source.Closable;
import xpod.source.Scan;

/** A repository that was never there: each of its claims comes to the end it was given. */
public final class FakeScan implements Scan {
  private static final Fit WELL = new Fit(Fit.WHOLE, 1, List.of("file"), List.of(), false);

  private final String name;
  private final List<Told> told = new ArrayList<>();
  private final List<Question> asked = new ArrayList<>();
  private boolean closed;

  public FakeScan(String name) {
    this.name = name;
  }

  /** How a claim ends. */
  public enum End {
    VERIFIED,
    UNVERIFIED,
    CONTRADICTED
  }

  private record Told(Claim claim, End end) {}

  public FakeScan says(String task, String list, int line, Instant at, End end) {
    WorkId work = new WorkId(name + " " + list, task);
    ClaimId id = ClaimId.of(work, at.toString());
    Wording words = Wording.of("Create " + task.toLowerCase(java.util.Locale.ROOT) + ".js");
    Revision revision = new Revision(name, "9f31c2ab".repeat(5));
    Actor by = new Actor.Person("Someone");
    Place place = new Place(list, line);
    told.add(
        new Told(
            new Claim(
                id,
                work,
                PodId.DEFAULT,
                by,
                words,
                Points.ONE,
                at,
                revision,
                place,
                task,
                Manner.TICKED),
            end));
    return this;
  }

  @Override
  public List<Signal> signals() {
    return told.stream()
        .map(t -> (Signal) new Signal.Claimed(id(t.claim(), "claim"), t.claim()))
        .toList();
  }

  @Override
  public List<Signal> answer(List<Question> questions) {
    asked.addAll(questions);
    return questions.stream().filter(q -> !(q instanceof Question.Ran)).map(this::answer).toList();
  }

  private Signal answer(Question question) {
    Claim claim = question.claim();
    End end = told.stream().filter(t -> t.claim().equals(claim)).findFirst().orElseThrow().end();
    Evidence evidence =
        switch (question) {
          case Question.Where where -> presence(where, end);
          case Question.Tested ignored -> new Evidence.Cases(0, List.of(), "tests");
          case Question.Inside inside ->
              new Evidence.Inside(
                  inside.name(), inside.name().value(), Evidence.Filling.WORKING, "");
          case Question.Search search ->
              new Evidence.Searched(search.search(), 1, 0, true, List.of());
          case Question.Wired wired ->
              new Evidence.Wiring(
                  new xpod.claim.Name(
                      xpod.claim.Name.Kind.THING, "it", xpod.claim.Name.Role.MADE, 0),
                  Evidence.Wired.USED,
                  "");
          case Question.Done done -> change(done, end);
          case Question.Ran ran -> throw new IllegalStateException("there is no report of " + ran);
        };
    SignalId from = id(claim, question.toString());
    Exhibit exhibit = new Exhibit(from, claim.at(), Exhibit.Witness.CLAIMANT, claim.id(), evidence);
    return new Signal.Observed(claim.work(), exhibit);
  }

  private static Evidence presence(Question.Where where, End end) {
    return switch (end) {
      case VERIFIED ->
          new Evidence.Presence(where.name(), Evidence.Found.THERE, where.name().value(), WELL);
      case CONTRADICTED -> new Evidence.Presence(where.name(), Evidence.Found.NEVER, "", Fit.NONE);
      case UNVERIFIED ->
          new Evidence.Presence(where.name(), Evidence.Found.ELSEWHERE, "", Fit.NONE);
    };
  }

  private static Evidence change(Question.Done done, End end) {
    return new Evidence.Change(
        done.claim().revision(),
        Evidence.Link.TOGETHER,
        end == End.VERIFIED ? Evidence.Nature.WORK : Evidence.Nature.EMPTY,
        Evidence.Landing.HERE,
        end == End.VERIFIED ? WELL : Fit.NONE,
        List.of());
  }

  private static SignalId id(Claim claim, String key) {
    return SignalId.of("fake", "fact", claim.id() + key, "1");
  }

  /** Nothing speaks for it. */
  @Override
  public void pretend(Claim placebo, Claim place) {
    told.add(new Told(placebo, End.UNVERIFIED));
  }

  @Override
  public List<Citation> citations() {
    return List.of();
  }

  @Override
  public List<Signal> proofsOf(List<Citation> citations) {
    return List.of();
  }

  @Override
  public List<Closable> closable() {
    return List.of();
  }

  @Override
  public List<Signal> closings(List<Closable> issues, Predicate<String> means) {
    return List.of();
  }

  @Override
  public String trackerKind(Claim claim) {
    return "tasks";
  }

  @Override
  public Report.Repository repository() {
    var list = new Report.Tracker("tasks", "tasks.md", true, "it has boxes", told.size());
    var old = new Report.Tracker("tasks", "old/tasks.md", false, "it is archived", 0);
    return new Report.Repository(
        name,
        "main",
        "9f31c2ab".repeat(5),
        7,
        false,
        false,
        false,
        false,
        "a task list was found",
        List.of(list, old));
  }

  @Override
  public List<Report.Trouble> troubles() {
    return List.of();
  }

  public List<Question> asked() {
    return List.copyOf(asked);
  }

  public boolean closed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }
}
