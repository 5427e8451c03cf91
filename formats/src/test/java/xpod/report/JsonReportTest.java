package xpod.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import xpod.Golden;
import xpod.verdict.Rule;
import xpod.verdict.Verdict;

class JsonReportTest {
  private static void assertValid(String json) throws IOException {
    String schema =
        Files.readString(Path.of("src/main/resources/xpod/report/report-v1.schema.json"));
    var checked =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema)
            .validate(json, InputFormat.JSON);
    assertThat(checked).isEmpty();
  }

  @Test
  void theDocument() throws IOException {
    String json = JsonReport.of(Shop.busy().report());
    assertThat(json).isEqualTo(JsonReport.of(Shop.busy().report()));
    assertThat(json).doesNotContain("Mustermann").doesNotContain("Some Agent");
    Golden.check("json/busy.json", json);
    assertValid(json);
  }

  @Test
  void hostileTextIsEscaped() throws IOException {
    Shop shop = new Shop();
    for (String trick : InertTest.HOSTILE) {
      shop.claim(
          "T" + trick,
          "Create a.txt " + trick,
          Shop.PERSON,
          Duration.ofDays(2),
          Shop.said(Verdict.CONTRADICTED, Shop.because(Rule.NEVER_MADE, trick)));
    }
    String json = JsonReport.of(shop.report());
    assertThat(json.chars()).allMatch(c -> c == '\n' || (c >= ' ' && (c < 0x7F || c > 0x9F)));
    assertThat(json).contains("\\u001B[2J", "\\u202Eevil", "\\u2028", "\\u009B31m", "\uFFFD");
    assertValid(json);
  }

  @Test
  void nothingReported() throws IOException {
    assertValid(JsonReport.of(new Shop().report()));
  }

  @Test
  void runsAreTold() throws IOException {
    Report.Run run =
        new Report.Run("9f31c2ab".repeat(5), "pytest, \u001B[2J", 3, 412, 2, 7, 1, false, true);
    Shop shop = new Shop();
    Report report = shop.report(Shop.repository(run), java.util.List.of());
    String json = JsonReport.of(report);
    assertValid(json);
    assertThat(json).contains("\"passed\" : 412", "\"byMachine\" : true", "pytest, \\u001B[2J");
    String text = TextReport.of(report, View.usual(Shop.NOW));
    assertThat(text)
        .contains("runs 3 reports of 9f31c2ab (pytest", "412 passed, 2 failed, 7 skipped")
        .doesNotContain("\u001B");
  }
}
