package xpod.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import xpod.Revision;
import xpod.SignalId;
import xpod.advice.AdviceReply;
import xpod.advice.AdviceRequest;
import xpod.claim.Claim;
import xpod.evidence.Basis;
import xpod.evidence.Evidence;
import xpod.evidence.Exhibit;
import xpod.evidence.Stance;
import xpod.line.Line;
import xpod.report.Report;
import xpod.signal.Signal;
import xpod.source.Candidate;
import xpod.source.Excerpt;
import xpod.source.Scan;
import xpod.verdict.Rule;
import xpod.verdict.Standing;
import xpod.verdict.Verdict;

/**
 * Asks the advisor about what was judged, newest claims first, and gives what it says to the line
 * as evidence like any other. Of verified claims it asks the second reader; of those for which a
 * change was proposed without anything telling it plainly apart from the next, which is meant.
 */
final class Counsel {
  /** A claim that rests on more changes than this is not asked about: a doubt could not hold. */
  private static final int MOST_CHANGES = 6;

  /** What a reader is shown of all changes of a claim, in letters. */
  private static final int MOST_LETTERS = 36_000;

  /** A best candidate whose likeness the next one reaches to so much, in hundredths, is unsure. */
  private static final int UNSURE = 70;

  private static final String SOURCE = "advisor";

  private final Advisor advisor;
  private boolean readerSpent;
  private boolean meaningSpent;
  private int asked;
  private int answered;
  private int remembered;
  private int left;
  private int compared;
  private long input;
  private long output;
  private long cost;

  Counsel(Advisor advisor) {
    this.advisor = advisor;
    this.readerSpent = advisor.ready().reader().isEmpty();
    this.meaningSpent = !advisor.ready().meaning();
  }

  /** What is to be shown of it in a report. */
  Report.Advice told() {
    return new Report.Advice(
        advisor.ready().reader(),
        asked,
        answered,
        remembered,
        left,
        compared,
        input,
        output,
        cost,
        advisor.ready().currency());
  }

  /** What the advisor says of the claims of one repository. */
  List<Signal> about(Scan scan, Line line) {
    List<Signal> signals = new ArrayList<>();
    List<Line.Judged> newest =
        line.judged()
            .filter(j -> j.judgement().standing() == Standing.STANDS)
            .sorted(Comparator.comparing(Line.Judged::claim).reversed())
            .toList();
    for (Line.Judged judged : newest) {
      Collection<Exhibit> known = line.work(judged.claim().work()).docket().exhibits().values();
      if (judged.judgement().verdict() == Verdict.VERIFIED) {
        opinion(scan, judged, known).ifPresent(signals::add);
      } else if (judged.judgement().reasons().stream().anyMatch(r -> r.rule() == Rule.PROPOSED)) {
        meant(scan, judged.claim()).ifPresent(signals::add);
      }
    }
    return signals;
  }

  private Optional<Signal> opinion(Scan scan, Line.Judged judged, Collection<Exhibit> known) {
    if (advisor.ready().reader().isEmpty()) return Optional.empty();
    Set<SignalId> resting = new HashSet<>();
    judged.judgement().reasons().forEach(r -> resting.addAll(r.from()));
    List<Exhibit> changes =
        known.stream()
            .filter(e -> resting.contains(e.from()) && e.evidence() instanceof Evidence.Change)
            .sorted()
            .toList();
    if (changes.isEmpty() || changes.size() > MOST_CHANGES) return Optional.empty();
    if (readerSpent) {
      left++;
      return Optional.empty();
    }
    return ask(scan, judged.claim(), changes);
  }

  private Optional<Signal> ask(Scan scan, Claim claim, List<Exhibit> changes) {
    List<String> texts = new ArrayList<>();
    List<SignalId> seen = new ArrayList<>();
    Set<Revision> shown = new HashSet<>();
    int room = MOST_LETTERS;
    Instant at = claim.at();
    for (Exhibit exhibit : changes) {
      if (!(exhibit.evidence() instanceof Evidence.Change change)) continue;
      Optional<Excerpt> excerpt = scan.excerpt(change.revision());
      if (excerpt.isEmpty() || excerpt.get().text().length() > room) continue;
      if (shown.add(change.revision())) {
        texts.add(excerpt.get().text());
        room -= excerpt.get().text().length();
      }
      // What was cut off may be the very proof: a doubt about the rest does not hold for it.
      if (excerpt.get().whole()) seen.add(exhibit.from());
      if (exhibit.at().isAfter(at)) at = exhibit.at();
    }
    if (texts.isEmpty()) return Optional.empty();
    Optional<AdviceReply> reply = advisor.ask(new AdviceRequest.Read(claim.says().text(), texts));
    Optional<Evidence.Opinion> said = heard(reply, seen);
    Instant when = at;
    return said.map(o -> observed(claim, when, "opinion", o.stance() + o.words(), o));
  }

  private Optional<Evidence.Opinion> heard(Optional<AdviceReply> reply, List<SignalId> seen) {
    String reader = advisor.ready().reader();
    asked++;
    return switch (reply.orElse(new AdviceReply.Refused(""))) {
      case AdviceReply.Read read -> {
        input += read.usage().input();
        output += read.usage().output();
        cost += read.usage().cost();
        if (read.usage().remembered()) remembered++;
        if (read.stance() != Stance.SILENT) answered++;
        String words = Printable.line(read.words());
        yield Optional.of(new Evidence.Opinion(reader, read.stance(), words, seen));
      }
      case AdviceReply.Spent _ -> {
        readerSpent = true;
        asked--;
        left++;
        yield Optional.empty();
      }
      case AdviceReply.Ready _, AdviceReply.Refused _, AdviceReply.Compared _ -> {
        readerSpent = true;
        String gone = "the advisor's program ended";
        yield Optional.of(new Evidence.Opinion(reader, Stance.SILENT, gone, seen));
      }
    };
  }

  /** Which of several candidates is nearest in words and meaning together. */
  private Optional<Signal> meant(Scan scan, Claim claim) {
    if (meaningSpent) return Optional.empty();
    List<Candidate> near = scan.near(claim);
    if (near.size() < 2 || !isUnsure(near)) return Optional.empty();
    List<String> texts = near.stream().map(Candidate::text).toList();
    Optional<AdviceReply> reply =
        advisor.ask(new AdviceRequest.Compare(claim.says().text(), texts));
    if (!(reply.orElse(null) instanceof AdviceReply.Compared said)
        || said.likeness().size() != near.size()) {
      meaningSpent = true;
      return Optional.empty();
    }
    compared++;
    int best = 0;
    for (int nth = 1; nth < near.size(); nth++)
      if (both(near, said, nth) > both(near, said, best)) best = nth;
    Candidate candidate = near.get(best);
    Evidence.Proposal proposal =
        new Evidence.Proposal(
            candidate.revision(),
            Basis.MEANING,
            Math.clamp(said.likeness().get(best), 0, 1000),
            candidate.subject());
    return Optional.of(
        observed(claim, candidate.landed(), "proposal", candidate.revision().commit(), proposal));
  }

  private static boolean isUnsure(List<Candidate> near) {
    TreeSet<Integer> likeness = new TreeSet<>();
    for (int nth = 1; nth < near.size(); nth++) likeness.add(near.get(nth).likeness());
    return likeness.last() * 100 >= near.getFirst().likeness() * UNSURE;
  }

  private static int both(List<Candidate> near, AdviceReply.Compared said, int nth) {
    return near.get(nth).likeness() + said.likeness().get(nth);
  }

  private static Signal observed(
      Claim claim, Instant at, String kind, String key, Evidence evidence) {
    SignalId from = SignalId.of(SOURCE, kind, claim.id().value(), key);
    Exhibit exhibit = new Exhibit(from, at, Exhibit.Witness.MACHINE, claim.id(), evidence);
    return new Signal.Observed(claim.work(), exhibit);
  }
}
