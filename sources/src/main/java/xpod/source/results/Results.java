package xpod.source.results;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import xpod.Actor;
import xpod.AgentId;
import xpod.ClaimId;
import xpod.Place;
import xpod.PodId;
import xpod.Points;
import xpod.Revision;
import xpod.SignalId;
import xpod.WorkId;
import xpod.claim.Claim;
import xpod.claim.Manner;
import xpod.claim.Matter;
import xpod.claim.Wording;
import xpod.contract.Clause;
import xpod.contract.EvidenceContract;
import xpod.contract.PathGlob;
import xpod.contract.Proof;
import xpod.contract.Requirement;
import xpod.evidence.Evidence;
import xpod.evidence.Exhibit;
import xpod.pod.Charter;
import xpod.report.Report;
import xpod.signal.Signal;
import xpod.source.files.FileGlob;
import xpod.source.files.FoundFiles;
import xpod.verdict.Rule;

/**
 * The attempts of agents at the tasks of benchmarks. Each agent is a pod of its own, so that the
 * ledger keeps a balance for it; each attempt that stopped by itself is one claim of one point.
 *
 * @param attempts of all agents; one that stands in several files counts once
 */
public record Results(List<Of> attempts, List<Report.Trouble> troubles) {
  /** All files together; more is no benchmark of some agents. */
  private static final long MOST_BYTES = 4L * 1024 * 1024 * 1024;

  private static final String GRADER = "the task's own tests";
  private static final int EXAMPLES = 3;

  /**
   * What such claims are judged under: a grade decides, and nothing more is awaited once the
   * attempt is over.
   */
  public static final EvidenceContract CONTRACT =
      new EvidenceContract(
          "graded",
          1,
          List.of(
              new Clause(
                  EnumSet.complementOf(EnumSet.of(Matter.NOTHING)),
                  PathGlob.EVERYWHERE,
                  new Requirement.Need(Proof.REPORTED))),
          Duration.ZERO,
          Duration.ZERO,
          Duration.ZERO);

  public Results {
    attempts = List.copyOf(attempts);
    troubles = List.copyOf(troubles);
  }

  /**
   * An attempt, and whose it is.
   *
   * @param file where it was read
   * @param at when the agent stopped; where no file says so, when the file was written
   */
  public record Of(String agent, Attempt attempt, String file, Instant at) {}

  /** Finds and reads them. */
  public static Results read(List<FileGlob> globs) {
    return new Reading().of(globs);
  }

  private static final class Reading {
    private final Map<String, Of> found = new LinkedHashMap<>();
    private final Map<String, List<String>> refused = new TreeMap<>();
    private final RunNames names = new RunNames();
    private long bytes;

    Results of(List<FileGlob> globs) {
      FoundFiles files = FoundFiles.of(globs);
      for (FoundFiles.Match match : files.matches()) file(match);
      List<Report.Trouble> troubles = new ArrayList<>();
      for (FileGlob glob : files.without())
        troubles.add(trouble(glob.written(), "no file matches this pattern of results"));
      for (String cut : files.cut()) troubles.add(trouble("files", cut));
      refused.forEach((why, where) -> troubles.add(trouble(some(where), why)));
      return new Results(List.copyOf(found.values()), troubles);
    }

    private static String some(List<String> where) {
      int more = where.size() - 1;
      return more == 0 ? where.getFirst() : where.getFirst() + " and " + more + " more";
    }

    private static Report.Trouble trouble(String where, String what) {
      return new Report.Trouble(Rule.UNCHECKED.code(), where, what, "the rest was judged");
    }

    private void file(FoundFiles.Match match) {
      bytes += match.bytes();
      AttemptReading reading =
          bytes > MOST_BYTES
              ? new AttemptReading(
                  List.of(), List.of("the results have more than " + MOST_BYTES + " bytes"), false)
              : open(match);
      for (String problem : reading.problems())
        refused
            .computeIfAbsent("results: " + problem, p -> new ArrayList<>())
            .add(match.file().toString());
      for (Attempt attempt : reading.attempts()) add(match, attempt);
    }

    private static AttemptReading open(FoundFiles.Match match) {
      try (InputStream in =
          Files.newInputStream(match.file(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
        return AttemptReader.read(in);
      } catch (IOException e) {
        return new AttemptReading(List.of(), List.of("a file could not be opened"), false);
      }
    }

    private void add(FoundFiles.Match match, Attempt attempt) {
      String agent =
          match
              .agent()
              .orElseGet(
                  () -> attempt.agent().isEmpty() ? names.agent(match.file()) : attempt.agent());
      Instant at = attempt.at() != null ? attempt.at() : match.written();
      found.putIfAbsent(
          agent + "\0" + attempt.id(), new Of(agent, attempt, match.file().toString(), at));
    }
  }

  /** The charter of each agent's pod, in force for every claim. */
  public List<Signal> charters() {
    return attempts.stream().map(Of::agent).distinct().map(Results::charter).toList();
  }

  private static Signal charter(String agent) {
    SignalId id = SignalId.of("results", "charter", agent, CONTRACT.name());
    Charter charter = new Charter(new PodId(agent), CONTRACT, Set.of(Proof.REPORTED));
    return new Signal.Chartered(id, Instant.EPOCH, charter);
  }

  /** The claims of the attempts that stopped by themselves, and what the graders found of them. */
  public List<Signal> signals() {
    return attempts.stream()
        .filter(a -> a.attempt().ending() == Attempt.Ending.STOPPED)
        .flatMap(Results::told)
        .toList();
  }

  private static Stream<Signal> told(Of of) {
    Claim claim = claim(of);
    SignalId graded = SignalId.of("results", "grade", claim.id().value(), of.attempt().id());
    Exhibit exhibit =
        new Exhibit(graded, of.at(), Exhibit.Witness.MACHINE, claim.id(), evidence(of.attempt()));
    return Stream.of(
        new Signal.Claimed(
            SignalId.of("results", "claim", claim.id().value(), of.attempt().id()), claim),
        new Signal.Observed(claim.work(), exhibit));
  }

  private static Claim claim(Of of) {
    Attempt attempt = of.attempt();
    WorkId work = new WorkId("results of " + of.agent(), attempt.task() + " " + attempt.id());
    // The words of a task's name are no words of a claim, so they are shown and not read.
    Wording says = Wording.of("Implement the task").shownAs("Solved " + attempt.task());
    return new Claim(
        ClaimId.of(work, attempt.id()),
        work,
        new PodId(of.agent()),
        new Actor.Agent(of.agent(), new AgentId(of.agent())),
        says,
        Points.ONE,
        of.at(),
        new Revision("results", attempt.id()),
        new Place(of.file(), 0),
        attempt.task(),
        Manner.STATED);
  }

  private static Evidence evidence(Attempt attempt) {
    Boolean solved = attempt.solved();
    if (solved == null)
      return new Evidence.Unchecked(
          Evidence.Obstacle.SOURCE_DOWN, "it was not graded: " + attempt.why());
    return new Evidence.Grade(GRADER, solved, found(attempt));
  }

  private static String found(Attempt attempt) {
    int all = attempt.passed() + attempt.failed().size();
    if (all == 0) return attempt.why();
    if (attempt.failed().isEmpty()) return all + " of " + all + " passed";
    List<String> some = attempt.failed().stream().limit(EXAMPLES).toList();
    String more = attempt.failed().size() > EXAMPLES ? ", …" : "";
    return attempt.failed().size()
        + " of "
        + all
        + " failed ("
        + String.join(", ", some)
        + more
        + ")";
  }
}
