package xpod.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xpod.ClaimId;
import xpod.Revision;
import xpod.measure.AuditSample;
import xpod.measure.AuditedIntegrity;
import xpod.report.AuditQueue;
import xpod.report.Report;
import xpod.signal.Audit;
import xpod.signal.Signal;
import xpod.verdict.Standing;

/**
 * What was said of the claims of one report by those who looked at them. Of several answers about
 * one claim the latest counts.
 */
public final class Auditing {
  private final Report report;
  private final Instant since;
  private final List<Signal.Audited> answers = new ArrayList<>();

  /**
   * The claims of {@code report} that stand and were made since an instant, with what {@code
   * journal} says of them.
   */
  public Auditing(Report report, Instant since, List<Signal> journal) {
    this.report = report;
    this.since = since;
    journal.forEach(this::accept);
  }

  /** Adds an answer. */
  public void accept(Signal signal) {
    if (signal instanceof Signal.Audited audited) answers.add(audited);
  }

  /** The claims that may be asked about. */
  public List<Report.Line> population() {
    return report.claims().stream()
        .filter(l -> l.judgement().standing() == Standing.STANDS)
        .filter(l -> !l.claim().at().isBefore(since))
        .toList();
  }

  /** What {@code draw} draws. */
  public AuditQueue queue(Audit.Draw draw) {
    Map<ClaimId, Report.Line> lines = new HashMap<>();
    List<AuditSample.Unit> units = new ArrayList<>();
    for (Report.Line line : population()) {
      ClaimId claim = line.claim().id();
      if (lines.put(claim, line) != null) continue;
      units.add(
          new AuditSample.Unit(
              claim, line.judgement().verdict(), line.trackerKind(), line.claim().manner()));
    }
    AuditSample sample = AuditSample.of(units, draw);
    List<Report.Line> drawn = new ArrayList<>();
    for (AuditSample.Unit unit : sample.queue()) {
      Report.Line line = lines.get(unit.claim());
      if (line != null) drawn.add(line);
    }
    Map<ClaimId, Signal.Audited> known = latest();
    int answered = (int) drawn.stream().filter(l -> known.containsKey(l.claim().id())).count();
    return new AuditQueue(report.now(), since, sample, drawn, answered);
  }

  /** The latest answer about each claim, whoever gave it. */
  private Map<ClaimId, Signal.Audited> latest() {
    Map<ClaimId, Signal.Audited> latest = new LinkedHashMap<>();
    for (Signal.Audited answer : answers)
      latest.merge(answer.audit().claim(), answer, (a, b) -> b.at().isBefore(a.at()) ? a : b);
    return latest;
  }

  /** The latest answer about {@code claim}. */
  public Optional<Audit> answer(ClaimId claim) {
    return Optional.ofNullable(latest().get(claim)).map(Signal.Audited::audit);
  }

  /** What {@code judge} said last about {@code claim}. */
  public Optional<Audit> answer(ClaimId claim, String judge) {
    return answers.stream()
        .filter(a -> a.audit().claim().equals(claim) && a.audit().judge().equals(judge))
        .reduce((a, b) -> b.at().isBefore(a.at()) ? a : b)
        .map(Signal.Audited::audit);
  }

  /** The signal that an answer about {@code line} is. */
  public Signal.Audited signal(
      Report.Line line,
      Audit.Answer answer,
      String note,
      String judge,
      Instant at,
      Audit.@Nullable Draw draw) {
    String commit =
        report.repositories().stream()
            .filter(r -> r.name().equals(line.repository()))
            .map(Report.Repository::commit)
            .findFirst()
            .orElse(line.claim().revision().commit());
    Audit audit =
        new Audit(
            line.claim().id(),
            line.claim().work(),
            judge,
            answer,
            note,
            new Revision(line.repository(), commit),
            line.judgement().verdict().word(),
            report.rules(),
            draw);
    return Signal.Audited.of(at, audit);
  }

  /** What the answers tell of all that was reported. */
  public AuditedIntegrity integrity() {
    Map<ClaimId, Signal.Audited> latest = latest();
    List<AuditedIntegrity.Asked> asked = new ArrayList<>();
    for (Report.Line line : population()) {
      Signal.Audited known = latest.get(line.claim().id());
      Audit audit = known == null || !counts(line, known.audit()) ? null : known.audit();
      asked.add(
          new AuditedIntegrity.Asked(
              line.judgement().verdict(),
              line.claim().points(),
              audit == null ? null : audit.answer()));
    }
    return AuditedIntegrity.of(asked);
  }

  /** An answer tells of a stratum only where chance chose the claim, and chose it from there. */
  private static boolean counts(Report.Line line, Audit audit) {
    return audit.draw() != null && audit.told().equals(line.judgement().verdict().word());
  }

  /** How many answers do not count. */
  public int uncounted() {
    return apart().values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Why some answers do not count, and how far judges agree, in sentences. */
  public String outside() {
    List<String> sentences = new ArrayList<>();
    apart()
        .forEach((why, count) -> {
          if (count > 0)
            sentences.add(
                count + (count == 1 ? " answer is" : " answers are") + " not counted: " + why);
        });
    agreement().ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  private Map<String, Integer> apart() {
    Map<ClaimId, Report.Line> lines = new HashMap<>();
    for (Report.Line line : population()) lines.put(line.claim().id(), line);
    int chosen = 0;
    int changed = 0;
    int gone = 0;
    for (Signal.Audited answer : latest().values()) {
      Report.Line line = lines.get(answer.audit().claim());
      if (line == null) gone++;
      else if (answer.audit().draw() == null) chosen++;
      else if (!counts(line, answer.audit())) changed++;
    }
    Map<String, Integer> apart = new LinkedHashMap<>();
    apart.put("the claim was chosen, not drawn.", chosen);
    apart.put("the verdict has changed since.", changed);
    apart.put("the claim does not stand, or is not among those looked at.", gone);
    return apart;
  }

  private Optional<String> agreement() {
    Map<ClaimId, Map<String, Audit.Answer>> byClaim = new LinkedHashMap<>();
    for (Signal.Audited answer : answers) {
      ClaimId claim = answer.audit().claim();
      String judge = answer.audit().judge();
      answer(claim, judge)
          .ifPresent(
              a -> byClaim.computeIfAbsent(claim, c -> new HashMap<>()).put(judge, a.answer()));
    }
    int both = 0;
    int alike = 0;
    for (Map<String, Audit.Answer> judges : byClaim.values()) {
      if (judges.size() < 2) continue;
      both++;
      Set<Audit.Answer> given = new HashSet<>(judges.values());
      if (given.size() == 1) alike++;
    }
    if (both == 0) return Optional.empty();
    return Optional.of("Of " + both + " claims with several judges they agree on " + alike + ".");
  }
}
