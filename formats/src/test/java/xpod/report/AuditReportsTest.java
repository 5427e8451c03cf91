package xpod.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xpod.Golden;
import xpod.Points;
import xpod.evidence.Exhibit.Witness;
import xpod.measure.AboveChance;
import xpod.measure.AuditSample;
import xpod.measure.AuditedIntegrity;
import xpod.measure.AuditedIntegrity.Asked;
import xpod.measure.Calibration;
import xpod.measure.Share;
import xpod.signal.Audit;
import xpod.signal.Audit.Answer;
import xpod.verdict.Channel;
import xpod.verdict.Verdict;

class AuditReportsTest {
  private static final View VIEW = View.usual(Shop.NOW);

  private static AuditQueue queue() {
    List<Report.Line> lines = Shop.busy().report().claims();
    List<AuditSample.Unit> units = new ArrayList<>();
    for (Report.Line line : lines)
      units.add(
          new AuditSample.Unit(
              line.claim().id(),
              line.judgement().verdict(),
              line.trackerKind(),
              line.claim().manner()));
    AuditSample sample = AuditSample.of(units, new Audit.Draw(7, 10));
    List<Report.Line> drawn = new ArrayList<>();
    for (AuditSample.Unit unit : sample.queue())
      lines.stream().filter(l -> l.claim().id().equals(unit.claim())).forEach(drawn::add);
    return new AuditQueue(Shop.NOW, Instant.EPOCH, sample, drawn, 1);
  }

  private static AuditedIntegrity integrity(int contradicted, int unverified, int verified) {
    List<Asked> asked = new ArrayList<>();
    add(asked, Verdict.CONTRADICTED, 40, contradicted, 2);
    add(asked, Verdict.UNVERIFIED, 1_300, unverified, 3);
    add(asked, Verdict.VERIFIED, 2_660, verified, 0);
    add(asked, Verdict.UNOBSERVABLE, 200, 4, 1);
    asked.set(0, new Asked(Verdict.CONTRADICTED, Points.ONE, Answer.CANNOT_TELL));
    return AuditedIntegrity.of(asked);
  }

  private static void add(List<Asked> asked, Verdict verdict, int claims, int answered, int not) {
    for (int i = 0; i < claims; i++)
      asked.add(
          new Asked(
              verdict, Points.ONE, i >= answered ? null : i < not ? Answer.NOT_DONE : Answer.DONE));
  }

  private static Calibration calibration() {
    return new Calibration(
        List.of(
            new Calibration.Row(
                Channel.NAMED_IN_SUBJECT, new AboveChance(new Share(90, 100), new Share(2, 98))),
            new Calibration.Row(
                Channel.THERE, new AboveChance(new Share(75, 100), new Share(43, 98))),
            new Calibration.Row(
                Channel.NEARBY, new AboveChance(new Share(0, 20), new Share(18, 20))),
            new Calibration.Row(Channel.GONE, new AboveChance(new Share(1, 1), new Share(0, 0)))),
        Map.of(Witness.CLAIMANT, 90, Witness.ANOTHER, 60, Witness.MACHINE, 16));
  }

  private static String screens(int width) {
    View view = VIEW.withWidth(width);
    StringBuilder screens = new StringBuilder(AuditText.allocation(queue(), view));
    for (int i = 1; i <= 3; i++) {
      screens.append('\n').append(AuditText.question(queue(), i, view));
      Report.Line line = queue().claims().get(i - 1);
      screens.append(AuditText.told(line, Answer.values()[i - 1], view));
    }
    String outside = "2 answers are not counted: the verdict has changed since.";
    screens.append('\n').append(IntegrityText.of(integrity(12, 20, 30), outside, 0.1, view));
    screens.append('\n').append(IntegrityText.of(integrity(3, 20, 2), "", 0.2, view));
    screens.append('\n').append(CalibrationReport.text(calibration(), 7, 100, view));
    return screens.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void theScreens(int width) {
    String text = screens(width);
    assertThat(text.lines()).allMatch(l -> Inert.columns(l) <= width);
    assertThat(text).doesNotContain("Mustermann").doesNotContain("Some Agent");
    Golden.check("audit/screens-" + width + ".txt", text);
  }

  @Test
  void aQuestionTellsNothingOfTheVerdict() {
    AuditQueue queue = queue();
    for (int i = 1; i <= queue.claims().size(); i++) {
      Report.Line line = queue.claims().get(i - 1);
      assertThat(AuditText.question(queue, i, VIEW))
          .doesNotContain(line.judgement().verdict().word())
          .doesNotContain(line.judgement().deciding().rule().code())
          .doesNotContain(line.judgement().deciding().rule().title());
    }
  }

  @Test
  void forPrograms() {
    Golden.check("audit/queue.json", AuditJson.queue(queue(), 3));
    Golden.check(
        "audit/integrity.json", AuditJson.integrity(integrity(12, 20, 30), Shop.NOW, 3, 2));
    Golden.check(
        "audit/calibration.json", CalibrationReport.json(calibration(), 7, 100, Shop.NOW, 3));
  }

  @Test
  void answersOfAFileAreReadWholeOrNotAtAll() {
    String file =
        """
        {"schema": "xpod.audit-answers/v1", "seed": 7, "size": 30, "more": {"a": [1.5]},
         "answers": [
           {"claim": "a1", "answer": "not-done", "note": " a stub ", "judge": "bo"},
           {"claim": "b2", "answer": "cannot-tell", "at": "2026-03-01T00:00:00Z"}]}
        """;
    assertThat(AuditAnswers.read(file))
        .isInstanceOfSatisfying(
            AuditAnswers.Reading.Read.class,
            read -> {
              assertThat(read.answers().draw()).isEqualTo(new Audit.Draw(7, 30));
              assertThat(read.answers().answers())
                  .extracting(AuditAnswers.Answered::answer)
                  .containsExactly(Answer.NOT_DONE, Answer.CANNOT_TELL);
              assertThat(read.answers().answers().getFirst().note()).isEqualTo("a stub");
            });
    for (String broken :
        List.of(
            file.replace("audit-answers", "audit"),
            file.replace("\"seed\": 7", "\"seed\": \"7\""),
            file.replace("\"size\": 30", "\"size\": 0"),
            file.replace("not-done", "NOT_DONE"),
            file.replace("2026-03-01T", "2026-03-01 "),
            file.replace("\"claim\": \"a1\"", "\"claim\": 7"),
            file.replace("\"claim\": \"a1\"", "\"claim\": \" \""),
            file.replace(" a stub ", "x".repeat(5_000)),
            file.replace("[\n", "7, \"a\": ["),
            "",
            "null"))
      assertThat(AuditAnswers.read(broken))
          .as(broken)
          .isInstanceOf(AuditAnswers.Reading.Refused.class);
  }
}
