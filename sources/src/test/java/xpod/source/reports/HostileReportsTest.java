package xpod.source.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xpod.source.runs.Bounds;
import xpod.source.runs.ReportReading;
import xpod.source.runs.RunReport;
import xpod.source.runs.TestResult;

/** Reports made to do harm: none is followed anywhere, none takes more than its share. */
class HostileReportsTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path folder;

  private static ReportReading read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Assertions.assertTimeoutPreemptively(
        SOON, () -> ReportReader.read(new ByteArrayInputStream(bytes)));
  }

  private static RunReport report(String text) {
    return read(text).report().orElseThrow();
  }

  @Test
  void anExternalEntityIsNotFetched() throws IOException {
    Path secret = folder.resolve("secret.txt");
    Files.writeString(secret, "the-secret");
    String suite = "<testsuite name='a'><testcase name='one' classname='%s'/></testsuite>";
    for (String use : new String[] {"<failure>&x;</failure>", "&x;"}) {
      String text =
          "<!DOCTYPE testsuite [<!ENTITY x SYSTEM '%s'>]>".formatted(secret.toUri())
              + "<testsuite name='a'><testcase name='one'>%s</testcase></testsuite>".formatted(use);
      ReportReading reading = read(text);
      assertThat(reading.toString()).doesNotContain("the-secret");
      assertThat(reading.problems()).isNotEmpty();
    }
    assertThat(
            read("<!DOCTYPE a SYSTEM '%s'>".formatted(secret.toUri()) + suite.formatted("b"))
                .report())
        .isPresent();
  }

  @Test
  void aParameterEntityIsNotFetched() throws IOException {
    Path dtd = folder.resolve("evil.dtd");
    Files.writeString(dtd, "<!ENTITY x 'the-secret'>");
    String text =
        "<!DOCTYPE testsuite [<!ENTITY % d SYSTEM '"
            + dtd.toUri()
            + "'> %d;]>"
            + "<testsuite name='a'><testcase name='&x;'/></testsuite>";
    assertThat(read(text).toString()).doesNotContain("the-secret");
  }

  @Test
  void entitiesThatMultiplyAreNotExpanded() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE testsuite [<!ENTITY e0 'ha'>");
    for (int i = 1; i < 30; i++)
      laughs.append("<!ENTITY e%d '&e%d;&e%d;'>".formatted(i, i - 1, i - 1));
    laughs.append("]><testsuite name='a'><testcase name='&e29;'/></testsuite>");
    assertThat(read(laughs.toString()).problems()).isNotEmpty();
  }

  @Test
  void deepNestingIsRefusedAndWhatStoodBeforeIsKept() {
    String xml =
        "<testsuite name='a'><testcase name='one' classname='s.A'/>"
            + "<testsuite>".repeat(100_000);
    RunReport report = report(xml);
    assertThat(report.tests()).hasSize(1);
    assertThat(report.whole()).isFalse();
    assertThat(read("{\"runs\": " + "[".repeat(100_000)).problems()).isNotEmpty();
  }

  @Test
  void namesAndMessagesAreCut() {
    String text =
        "<testsuite name='a'><testcase name='%s'><failure message='%s'>%s</failure></testcase></testsuite>"
            .formatted("n".repeat(100_000), "m".repeat(100_000), "t".repeat(1_000_000));
    TestResult test = report(text).tests().getFirst();
    assertThat(test.name()).hasSize(Bounds.LONGEST_NAME);
    assertThat(test.message()).hasSize(Bounds.LONGEST_MESSAGE);
  }

  @Test
  void tooManyTestsAreCutAndSaid() {
    StringBuilder text = new StringBuilder("<testsuite name='a'>");
    for (int i = 0; i <= Bounds.MOST_TESTS; i++) text.append("<testcase name='t'/>");
    RunReport report = report(text.append("</testsuite>").toString());
    assertThat(report.tests()).hasSize(Bounds.MOST_TESTS);
    assertThat(report.whole()).isFalse();
  }

  @Test
  void aFileThatNeverEndsIsGivenUp() {
    InputStream endless =
        new InputStream() {
          private long read;

          @Override
          public int read() {
            byte[] text = "<testsuite><testcase name='a'>".getBytes(StandardCharsets.UTF_8);
            return read < text.length ? text[(int) read++] : 'x';
          }

          @Override
          public int read(byte[] into, int from, int length) {
            for (int i = 0; i < length; i++) into[from + i] = (byte) read();
            return length;
          }
        };
    ReportReading reading =
        Assertions.assertTimeoutPreemptively(SOON, () -> ReportReader.read(endless));
    assertThat(reading.problems()).isNotEmpty();
    assertThat(reading.report().map(RunReport::whole).orElse(false)).isFalse();
  }

  @Test
  void aMemberGivenTwiceIsRefused() {
    ReportReading twice = read("{\"results\": {\"tests\": [], \"tests\": []}}");
    assertThat(twice.problems()).isNotEmpty();
    assertThat(twice.report().orElseThrow().whole()).isFalse();
  }

  @Test
  void absurdTimesAndNumbersAreNoTimes() {
    assertThat(report("<coverage timestamp='999999999999999999'/>").ranAt()).isNull();
    assertThat(
            report("{\"results\": {\"summary\": {\"start\": 999999999999999999}, \"tests\": []}}")
                .ranAt())
        .isNull();
    assertThat(report("<testsuite timestamp='yesterday' failures='99999999999'/>").ranAt())
        .isNull();
    assertThat(report("SF:a\nDA:999999999,1\nDA:-1,1\nend_of_record\n").coverage()).isEmpty();
  }

  @Test
  void aCommitMustLookLikeOne() {
    String suite =
        "<testsuite><properties><property name='git.commit' value='%s'/></properties></testsuite>";
    assertThat(report(suite.formatted("--upload-pack=evil")).revision()).isEmpty();
    assertThat(report(suite.formatted("HEAD")).revision()).isEmpty();
    assertThat(report(suite.formatted("9f31c2a")).revision()).isEqualTo("9f31c2a");
  }
}
