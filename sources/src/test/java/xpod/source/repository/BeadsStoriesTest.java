package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import xpod.claim.Manner;

/** What becomes of the issues that Beads keeps, told by git. */
class BeadsStoriesTest extends Shop {
  private static final String FILE = ".beads/issues.jsonl";

  /** A day of January 2026, on which an issue was filed or last changed. */
  private static String day(int day) {
    return "2026-01-%02dT10:00:00Z".formatted(day);
  }

  /** An issue filed on the first and last changed on {@code changed}. */
  private static String issue(String id, String title, String status, int changed, String... more) {
    String rest = more.length == 0 ? "" : "," + String.join(",", more);
    return "{\"id\":\"%s\",\"title\":\"%s\",\"status\":\"%s\",\"created_at\":\"%s\",\"updated_at\":\"%s\"%s}"
        .formatted(id, title, status, day(1), day(changed), rest);
  }

  private static String reason(String words) {
    return "\"close_reason\":\"" + words + "\"";
  }

  private static String partOf(String whole) {
    return "\"dependencies\":[{\"depends_on_id\":\"" + whole + "\",\"type\":\"parent-child\"}]";
  }

  private void keep(String file, String... issues) throws IOException {
    workshop.write(file, String.join("\n", issues) + "\n");
  }

  @Test
  void aClosedIssueIsAClaim() throws IOException {
    keep(FILE, issue("shop-a1b2", "Create src/limit.js", "open", 2));
    workshop.commit("Plan");
    keep(FILE, issue("shop-a1b2", "Create src/limit.js", "closed", 3));
    workshop.write("src/limit.js", CODE).commit("Limit");
    assertThat(court().says()).containsExactly("shop-a1b2 verified stands X303");
  }

  @Test
  void anIdWithoutADigitIsFoundInAMessage() throws IOException {
    keep(FILE, issue("shop-wxyz", "Throttle each request", "open", 2));
    workshop.commit("Plan");
    workshop.write("src/limit.js", "export const throttle = request => request;\n");
    workshop.commit("Throttle each request (shop-wxyz)");
    keep(FILE, issue("shop-wxyz", "Throttle each request", "closed", 3));
    workshop.commit("bd sync");
    assertThat(court().says()).containsExactly("shop-wxyz verified stands X301");
  }

  @Test
  void anIdIsFoundInTheNameOfAMergedBranch() throws IOException {
    keep(FILE, issue("shop-wxy", "Throttle each request", "open", 2));
    workshop.commit("Plan");
    workshop.git("checkout", "-q", "-b", "ada/shop-wxy-throttle");
    workshop.write("src/limit.js", "export const throttle = request => request;\n");
    workshop.commit("Speed");
    workshop.git("checkout", "-q", "main");
    workshop.merge("ada/shop-wxy-throttle", "Merge branch 'ada/shop-wxy-throttle'");
    keep(FILE, issue("shop-wxy", "Throttle each request", "closed", 3));
    workshop.commit("bd sync");
    assertThat(court().says()).containsExactly("shop-wxy verified stands X301");
  }

  @Test
  void aClosingThatCitesACommitIsLinkedToIt() throws IOException {
    keep(FILE, issue("shop-1", "Throttle each request", "open", 2));
    workshop.commit("Plan");
    workshop.write("src/limit.js", "export const throttle = request => request;\n");
    String done = workshop.commit("Speed");
    keep(
        FILE,
        issue(
            "shop-1",
            "Throttle each request",
            "closed",
            3,
            reason("Fixed in " + done.substring(0, 8))));
    workshop.commit("bd sync");
    assertThat(court().says()).containsExactly("shop-1 verified stands X301");
  }

  @Test
  void aHashThatNobodyKnowsProvesNothing() throws IOException {
    keep(FILE, issue("shop-1", "Throttle each request", "closed", 3, reason("Fixed in 1234abcd")));
    workshop.commit("bd sync");
    assertThat(court().says()).singleElement().asString().contains(" unverified stands ");
  }

  @Test
  void closedAsDuplicateOrUnwantedIsNoReport() throws IOException {
    keep(
        FILE,
        issue("shop-1", "Create src/a.js", "closed", 3, reason("Duplicate of shop-2")),
        issue("shop-2", "Create src/b.js", "closed", 3, reason("Won't do, too costly")),
        issue("shop-3", "Create src/c.js", "closed", 3, reason("test issue")));
    workshop.commit("bd sync");
    assertThat(court().says()).hasSize(3).allMatch(s -> s.contains("unobservable void X406"));
  }

  @Test
  void aReopenedIssueIsWithdrawnAndCloseAgainIsClaimedAgain() throws IOException {
    keep(FILE, issue("shop-1", "Create src/limit.js", "closed", 3));
    workshop.write("src/limit.js", CODE).commit("Limit");
    keep(FILE, issue("shop-1", "Create src/limit.js", "open", 4));
    workshop.commit("bd sync");
    assertThat(court().says()).containsExactly("shop-1 verified withdrawn X303");
    keep(FILE, issue("shop-1", "Create src/limit.js", "closed", 5));
    workshop.commit("bd sync");
    assertThat(court().says()).hasSize(2).last().asString().contains("shop-1 verified stands");
  }

  @Test
  void anOlderCopyTakesNothingBackEvenWithANewIssueInIt() throws IOException {
    keep(FILE, issue("shop-1", "Create src/limit.js", "closed", 3));
    workshop.write("src/limit.js", CODE).commit("Limit");
    keep(
        FILE,
        issue("shop-1", "Create src/limit.js", "in_progress", 2),
        issue("shop-2", "Create src/other.js", "open", 4));
    workshop.commit("bd sync");
    keep(
        FILE,
        issue("shop-1", "Create src/limit.js", "closed", 3),
        issue("shop-2", "Create src/other.js", "open", 4));
    workshop.commit("bd sync");
    assertThat(court().says()).containsExactly("shop-1 verified stands X303");
    assertThat(court().why("shop-1")).contains("X403");
  }

  @Test
  void anEpicWithOpenPartsIsNotDoneAndDeferredPartsAreNotOpen() throws IOException {
    workshop.write("src/cart.js", "export const checkout = 1;\n");
    keep(
        FILE,
        issue("shop-ep", "Checkout", "closed", 3, "\"issue_type\":\"epic\""),
        issue("shop-ep.1", "Create src/cart.js", "closed", 3, partOf("shop-ep")),
        issue("shop-ep.2", "Create src/pay.js", "open", 3, partOf("shop-ep")),
        issue("shop-ep.3", "Create src/gift.js", "deferred", 3, partOf("shop-ep")));
    workshop.commit("shop-ep: checkout");
    assertThat(court().says())
        .containsExactlyInAnyOrder(
            "shop-ep contradicted stands X205", "shop-ep.1 verified stands X303");
    assertThat(court().judged()).allMatch(j -> j.claim().points().equals(xpod.Points.ONE));
  }

  @Test
  void aPartIsNoWholeWhereTheDependencyWasPutDownTheWrongWayRound() throws IOException {
    keep(
        FILE,
        issue("shop-1", "Create src/limit.js", "closed", 3),
        issue("shop-2", "Limits", "open", 3, "\"issue_type\":\"epic\"", partOf("shop-1")));
    workshop.write("src/limit.js", CODE).commit("Limit");
    assertThat(court().says()).containsExactly("shop-1 verified stands X303");
  }

  @Test
  void wordsThatAreNotOfTheIssueDoNotTakeItBack() throws IOException {
    keep(
        FILE,
        issue("shop-1", "Throttle each request", "closed", 3),
        issue("shop-2", "Pay by card", "closed", 3));
    workshop.commit("bd sync");
    keep(
        FILE,
        issue("shop-1", "Throttle each request", "open", 4),
        issue("shop-2", "Pay by card", "open", 4));
    workshop.commit("shop-2 was never implemented");
    assertThat(court().says())
        .contains("shop-2 contradicted withdrawn X201")
        .noneMatch(s -> s.startsWith("shop-1 contradicted"));
  }

  @Test
  void issuesUnderANewPrefixAreTheSameWork() throws IOException {
    keep(
        FILE, issue("old-1", "Create src/limit.js", "closed", 3), issue("old-2", "Pay", "open", 3));
    workshop.write("src/limit.js", CODE).commit("Limit");
    keep(
        FILE, issue("new-1", "Create src/limit.js", "closed", 4), issue("new-2", "Pay", "open", 4));
    workshop.commit("Rename the prefix");
    assertThat(court().says()).containsExactly("old-1 verified stands X303");
    keep(FILE, issue("new-1", "Create src/limit.js", "open", 5), issue("new-2", "Pay", "open", 4));
    workshop.commit("Reopen");
    assertThat(court().says()).containsExactly("old-1 verified withdrawn X303");
  }

  @Test
  void anIdTakenOverByOtherWorkIsAnotherClaim() throws IOException {
    keep(FILE, issue("shop-1", "Create src/limit.js", "closed", 3));
    workshop.write("src/limit.js", CODE).commit("Limit");
    keep(
        FILE,
        issue("shop-1", "Bake cakes in src/oven.js", "closed", 4).replace(day(1), day(2)),
        issue("shop-9", "Create src/limit.js", "closed", 4));
    workshop.write("src/oven.js", "export const bake = cakes => cakes;\n").commit("Bake cakes");
    assertThat(court().judged()).hasSize(2);
    assertThat(court().says())
        .containsExactly("shop-1 verified stands X303", "shop-1 verified stands X303");
  }

  @Test
  void oneIssueInTwoFilesAndRenamedFilesIsOneClaim() throws IOException {
    keep(".beads/beads.jsonl", issue("shop-1", "Create src/limit.js", "closed", 3));
    workshop.write("src/limit.js", CODE).commit("Limit");
    keep(".beads/backup/issues.jsonl", issue("shop-1", "Create src/limit.js", "closed", 3));
    workshop.git("mv", ".beads/beads.jsonl", FILE);
    workshop.commit("Newer tool");
    assertThat(court().says()).containsExactly("shop-1 verified stands X303");
    assertThat(court().repository().trackers())
        .filteredOn(t -> t.kind().equals("beads"))
        .singleElement()
        .satisfies(t -> assertThat(t.path()).isEqualTo(".beads"));
  }

  @Test
  void aTrackerThatIsPutAsideClaimsNothingAgain() throws IOException {
    keep(FILE, issue("shop-1", "Create src/limit.js", "closed", 3));
    workshop.write("src/limit.js", CODE).commit("Limit");
    Files.createDirectories(workshop.folder().resolve(".beads-disabled"));
    workshop.git("mv", ".beads", ".beads-disabled/.beads");
    workshop.commit("Try without");
    assertThat(court().says()).containsExactly("shop-1 verified stands X303");
  }

  @Test
  void twoProjectsOfOneRepositoryHaveTheirOwnIssues() throws IOException {
    workshop.write("src/limit.js", CODE);
    keep("web/" + FILE, issue("x-1", "Create src/limit.js", "closed", 3));
    keep("api/" + FILE, issue("x-1", "Create src/never.js", "closed", 3));
    workshop.commit("bd sync");
    assertThat(court().says())
        .containsExactlyInAnyOrder("x-1 verified stands X303", "x-1 contradicted stands X206");
  }

  @Test
  void issuesThatCameClosedAreBornTicked() throws IOException {
    keep(FILE, issue("shop-1", "Create src/limit.js", "closed", 3));
    workshop.write("src/limit.js", CODE).commit("Limit (#3)");
    assertThat(court().judged())
        .singleElement()
        .satisfies(j -> assertThat(j.claim().manner()).isEqualTo(Manner.BORN_TICKED));
  }

  @Test
  void aBulkCloseIsSaidToBeOne() throws IOException {
    String[] open = new String[12];
    String[] closed = new String[12];
    for (int i = 0; i < 12; i++) {
      open[i] = issue("shop-" + i, "Part number " + i, "open", 2);
      closed[i] = issue("shop-" + i, "Part number " + i, "closed", 3);
    }
    keep(FILE, open);
    workshop.commit("Plan");
    keep(FILE, closed);
    workshop.commit("Close all");
    assertThat(court().judged())
        .hasSize(12)
        .extracting(j -> j.claim().task() + " " + j.claim().manner())
        .allMatch(s -> s.endsWith("BULK_TICKED"));
    keep(FILE, Arrays.copyOf(closed, 6));
    workshop.commit("bd cleanup");
    assertThat(court().says()).hasSize(12).allMatch(s -> s.contains(" stands "));
  }

  @Test
  void deletedAndTombstonedIssuesKeepTheirClaims() throws IOException {
    keep(FILE, issue("shop-1", "Create src/limit.js", "closed", 3));
    workshop.write("src/limit.js", CODE).commit("Limit");
    keep(FILE, issue("shop-1", "Create src/limit.js", "tombstone", 4));
    keep(".beads/deletions.jsonl", "{\"id\":\"shop-1\",\"ts\":\"" + day(4) + "\",\"by\":\"ada\"}");
    workshop.commit("bd cleanup");
    assertThat(court().says()).containsExactly("shop-1 verified stands X303");
  }

  @Test
  void anIssueOfAnotherTrackerIsLinkedToTheCommitThatClosesThat() throws IOException {
    keep(FILE, issue("shop-1", "Throttle each request", "open", 2, "\"external_ref\":\"gh-9\""));
    workshop.commit("Plan");
    workshop.write("src/limit.js", "export const throttle = request => request;\n");
    workshop.commit("Speed\n\nFixes #9");
    keep(FILE, issue("shop-1", "Throttle each request", "closed", 3, "\"external_ref\":\"gh-9\""));
    workshop.commit("bd sync");
    assertThat(court().says()).containsExactly("shop-1 verified stands X301");
  }

  @Test
  void theOrderOfSignalsDoesNotMatter() throws IOException {
    aReopenedIssueIsWithdrawnAndCloseAgainIsClaimedAgain();
    court().isTheSameInAnyOrder();
  }

  @Test
  void aBrokenLineIsNamedAndLosesNoOther() throws IOException {
    keep(FILE, issue("shop-1", "Create src/limit.js", "closed", 3), "{\"id\":\"shop-2\",\"ti");
    workshop.write("src/limit.js", CODE).commit("Limit");
    assertThat(court().says()).containsExactly("shop-1 verified stands X303");
    assertThat(court().troubles())
        .singleElement()
        .satisfies(t -> assertThat(t.what()).isEqualTo("line 2 is no JSON record"));
  }
}
