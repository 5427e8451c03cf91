package xpod.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xpod.Golden;
import xpod.Place;
import xpod.contract.EvidenceContract;
import xpod.verdict.Rule;
import xpod.verdict.Verdict;

class ReportsTest {
  private static final View VIEW = View.usual(Shop.NOW);

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void theScreen(int width) {
    String text = TextReport.of(Shop.busy().report(), VIEW.withWidth(width));
    assertThat(text.lines()).allMatch(l -> Inert.columns(l) <= width);
    assertThat(text).doesNotContain("Mustermann").doesNotContain("Some Agent");
    Golden.check("text/busy-" + width + ".txt", text);
  }

  @Test
  void theScreenInColourSaysTheSame() {
    Report report = Shop.busy().report();
    String ansi = TextReport.of(report, VIEW.withPalette(Palette.ANSI));
    assertThat(ansi.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(TextReport.of(report, VIEW));
    Golden.check("text/busy-ansi.txt", ansi);
  }

  @Test
  void everythingOnRequest() {
    Golden.check("text/busy-all.txt", TextReport.of(Shop.busy().report(), VIEW.all()));
  }

  @Test
  void onlySoManyAreListed() {
    Shop shop = new Shop();
    for (int i = 10; i < 25; i++) {
      shop.claim(
          "T0" + i,
          "T0" + i + " Create a" + i + ".go",
          Shop.AGENT,
          Duration.ofDays(i),
          Shop.said(Verdict.CONTRADICTED, Shop.because(Rule.NEVER_MADE, "a" + i + ".go")));
    }
    String text = TextReport.of(shop.report(), VIEW);
    assertThat(text.lines().filter(l -> l.startsWith("contradicted["))).hasSize(10);
    assertThat(text).contains("… 5 more contradicted: xpod --show all");
  }

  @Test
  void nothingReported() {
    Report report = new Shop().report(Shop.repository(false, "", List.of()), List.of());
    Golden.check("text/empty.txt", TextReport.of(report, VIEW));
  }

  @Test
  void nothingContradictedAndCommitsJudged() {
    Shop shop =
        new Shop()
            .claim(
                new Place(Place.HISTORY, 0),
                null,
                "Add dark mode (#12)",
                Shop.PERSON,
                Duration.ofDays(3),
                Shop.said(Verdict.VERIFIED, Shop.because(Rule.LANDED, "aa")))
            .claim(
                new Place(Place.HISTORY, 0),
                null,
                "Fix the login loop",
                Shop.AGENT,
                Duration.ofDays(4),
                Shop.said(Verdict.UNVERIFIED, Shop.because(Rule.NO_CHANGE, "")));
    Report.Repository repository = Shop.repository(true, "no task list was found", List.of());
    List<Report.Trouble> troubles =
        List.of(
            new Report.Trouble(
                "X901", "specs/big.md", "the file is larger than 4 MiB", "split it"));
    Golden.check("text/commits.txt", TextReport.of(shop.report(repository, troubles), VIEW));
  }

  @Test
  void hostileTextStaysText() {
    Shop shop = new Shop();
    for (String trick : InertTest.HOSTILE) {
      String text = "Create a.txt " + trick;
      Place place = new Place("a/" + trick + "x/tasks.md", 3);
      shop.claim(
          place,
          "T" + trick,
          text,
          new xpod.Actor.Automation("b" + trick),
          Duration.ofDays(2),
          Shop.said(Verdict.CONTRADICTED, Shop.because(Rule.NEVER_MADE, trick)));
    }
    Report report = shop.report();
    for (int width : new int[] {60, 80, 120}) {
      String text = TextReport.of(report, VIEW.all().withWidth(width));
      for (Report.Line line : report.claims()) {
        text += WhyReport.of(report, line, EvidenceContract.DEFAULT, VIEW.withWidth(width));
      }
      assertThat(text.lines()).allMatch(l -> Inert.columns(l) <= width, "width " + width);
      assertThat(text.lines()).noneMatch(l -> l.strip().startsWith("::") || l.contains("##["));
      assertThat(text.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c != 0x7F && c != 0x9B));
    }
  }

  @Test
  void why() {
    Report report = Shop.busy().report();
    for (int i : new int[] {7, 8, 15}) {
      Report.Line line = report.claims().get(i);
      String why = WhyReport.of(report, line, EvidenceContract.DEFAULT, VIEW);
      assertThat(why.lines()).allMatch(l -> Inert.columns(l) <= 80);
      Golden.check("why/" + line.claim().label() + ".txt", why);
    }
  }
}
