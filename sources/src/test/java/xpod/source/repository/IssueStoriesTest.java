package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What becomes of exported issues, told by git. */
class IssueStoriesTest extends Shop {
  private static final String THROTTLE = "export const throttle = request => request;\n";

  private static String issue(int number, String title, String state, String reason) {
    return "{\"number\":%d,\"title\":\"%s\",\"state\":\"%s\",\"state_reason\":\"%s\"}"
        .formatted(number, title, state, reason);
  }

  private void export(String file, String... issues) throws IOException {
    workshop.write(file, "[" + String.join(",\n", issues) + "]\n");
  }

  @Test
  void anIssueIsLinkedToTheCommitThatClosesIt() throws IOException {
    export("issues.json", issue(12, "Throttle each request", "open", ""));
    workshop.commit("Export");
    workshop.write("src/limit.js", THROTTLE).commit("Speed\n\nCloses #12");
    export("issues.json", issue(12, "Throttle each request", "closed", "completed"));
    workshop.commit("Export");
    assertThat(court().says()).containsExactly("#12 verified stands X301");
  }

  @Test
  void aKeyInAMessageIsALink() throws IOException {
    workshop.write("jira.csv", "Issue key,Summary,Status\nPAY-12,Throttle each request,To Do\n");
    workshop.commit("Export");
    workshop.write("src/limit.js", THROTTLE).commit("PAY-12 speed");
    workshop.write("jira.csv", "Issue key,Summary,Status\nPAY-12,Throttle each request,Done\n");
    workshop.commit("Export");
    assertThat(court().says()).containsExactly("PAY-12 verified stands X301");
  }

  @Test
  void notPlannedDuplicateAndWontFixAreNoReports() throws IOException {
    export(
        "issues.json",
        issue(1, "Create src/a.js", "closed", "not_planned"),
        issue(2, "Create src/b.js", "closed", "duplicate"),
        issue(3, "Create src/c.js", "closed", "completed")
            .replace("}", ",\"labels\":[{\"name\":\"wontfix\"}]}"));
    workshop.commit("Export");
    assertThat(court().says()).hasSize(3).allMatch(s -> s.contains("unobservable void X406"));
  }

  @Test
  void aReopenedIssueIsWithdrawn() throws IOException {
    export("issues.json", issue(1, "Create src/limit.js", "closed", "completed"));
    workshop.write("src/limit.js", CODE).commit("Limit");
    export("issues.json", issue(1, "Create src/limit.js", "open", "reopened"));
    workshop.commit("Export");
    assertThat(court().says()).containsExactly("#1 verified withdrawn X303");
  }

  @Test
  void theNextExportUnderAnotherDateClaimsNothingAgain() throws IOException {
    export("plan/issues-2026-01.json", issue(1, "Create src/limit.js", "closed", "completed"));
    workshop.write("src/limit.js", CODE).commit("Limit");
    export("plan/issues-2026-02.json", issue(1, "Create src/limit.js", "closed", "completed"));
    workshop.commit("Export");
    assertThat(court().says()).containsExactly("#1 verified stands X303");
  }

  @Test
  void aPullRequestIsAChangeAndNoReport() throws IOException {
    export(
        "issues.json",
        issue(1, "Create src/limit.js", "closed", "completed"),
        issue(2, "Create src/never.js", "MERGED", ""));
    workshop.write("src/limit.js", CODE).commit("Limit");
    assertThat(court().says()).containsExactly("#1 verified stands X303");
  }

  @Test
  void oneIssueToAFileIsOneTracker() throws IOException {
    workshop.write(".github/issues/1.json", issue(1, "Create src/limit.js", "closed", ""));
    workshop.write(".github/issues/2.json", issue(2, "Create src/pay.js", "open", ""));
    workshop.write("src/limit.js", CODE).commit("Limit");
    assertThat(court().says()).containsExactly("#1 verified stands X303");
    assertThat(court().repository().trackers())
        .filteredOn(t -> t.kind().equals("issues"))
        .singleElement()
        .satisfies(t -> assertThat(t.path()).isEqualTo(".github/issues"));
  }

  @Test
  void dataOfAProgramIsNoTracker() throws IOException {
    export("src/data/issues.json", issue(1, "Create src/never.js", "closed", "completed"));
    workshop.commit("feat: demo data");
    assertThat(court().says()).noneMatch(s -> s.startsWith("#1"));
    assertThat(court().repository().trackers())
        .noneMatch(t -> t.kind().equals("issues") && t.read());
  }

  @Test
  void aBrokenExportIsNamed() throws IOException {
    export("issues.json", issue(1, "Create src/limit.js", "closed", "completed"));
    workshop.write("src/limit.js", CODE).commit("Limit");
    workshop.write("issues.json", "[{\"number\":1,").commit("Export");
    assertThat(court().says()).containsExactly("#1 verified stands X303");
    assertThat(court().troubles())
        .singleElement()
        .satisfies(t -> assertThat(t.what()).isEqualTo("line 1 is not JSON"));
  }

  @Test
  void theOrderOfSignalsDoesNotMatter() throws IOException {
    aReopenedIssueIsWithdrawn();
    court().isTheSameInAnyOrder();
  }
}
