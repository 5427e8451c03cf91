package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What speaks for a claim in a repository, what against it, and what does neither. */
class EvidenceTest extends Shop {

  @Test
  void aTickWithTheFileItMakesIsVerified() throws IOException {
    plan("- [ ] T001 Create src/limit.js with a request limit");
    tick("- [x] T001 Create src/limit.js with a request limit");
    workshop.write("src/limit.js", CODE).commit("Limit requests");
    assertThat(court().says()).containsExactly("T001 verified stands X303");
  }

  @Test
  void aFileThatWasNeverMadeContradicts() throws IOException {
    plan("- [ ] T001 Create src/limit.js");
    tick("- [x] T001 Create src/limit.js");
    workshop.commit("T001: create src/limit.js");
    assertThat(court().says()).containsExactly("T001 contradicted stands X206");
  }

  @Test
  void withinADayItIsPending() throws IOException {
    plan("- [ ] T001 Create src/limit.js");
    tick("- [x] T001 Create src/limit.js");
    String made = workshop.commit("Done");
    Instant then = court().judged().getFirst().claim().at();
    assertThat(court().at(made).asOf(then.plusSeconds(3_600)).says())
        .containsExactly("T001 pending stands X106");
  }

  @Test
  void workThatLandsHoursLaterIsProof() throws IOException {
    plan("- [ ] T001 Create src/limit.js");
    tick("- [x] T001 Create src/limit.js");
    workshop.commit("Done");
    workshop.write("src/limit.js", CODE).commit("Limit requests");
    assertThat(court().says()).containsExactly("T001 verified stands X304");
  }

  @Test
  void anEmptyCommitThatNamesTheTaskConvincesNobody() throws IOException {
    plan("- [ ] T002 Add request throttling");
    tick("- [x] T002 Add request throttling");
    workshop.commit("Tick");
    workshop.commit("T002: add request throttling");
    assertThat(court().says()).containsExactly("T002 unverified stands X102");
  }

  @Test
  void aCommentConvincesNobody() throws IOException {
    workshop.write("src/a.js", CODE).commit("Start of it");
    plan("- [ ] T003 Add request throttling");
    tick("- [x] T003 Add request throttling");
    workshop.commit("Tick");
    workshop.write("src/a.js", "// request throttling\n" + CODE);
    workshop.commit("T003: add request throttling");
    assertThat(court().says()).containsExactly("T003 unverified stands X102");
  }

  @Test
  void aPlanIsNoWork() throws IOException {
    plan("- [ ] T003 Add request throttling");
    workshop.write("plans/throttling.md", "# How to throttle a request\n");
    workshop.commit("T003: plan request throttling");
    tick("- [x] T003 Add request throttling");
    workshop.commit("Tick");
    assertThat(court().says()).containsExactly("T003 unverified stands X103");
  }

  @Test
  void theChangeOfAnotherTaskIsNoProof() throws IOException {
    plan("- [ ] T001 Parse colours", "- [ ] T002 Add request throttling");
    workshop.write("src/colour.js", "export const colour = parse;\n");
    workshop.commit("T001: parse colours (#7)");
    tick("- [x] T001 Parse colours", "- [x] T002 Add request throttling pr:#7");
    workshop.commit("Tick");
    assertThat(court().says())
        .containsExactly("T001 verified stands X301", "T002 unverified stands X104");
  }

  @Test
  void otherWorkAsProofAndNothingOfItsNameContradicts() throws IOException {
    plan("- [ ] T001 Parse colours", "- [ ] T002 Create Sitebulb agent");
    workshop.write("src/colour.js", "export const colour = parse;\n");
    workshop.commit("T001: parse colours (#7)");
    tick("- [x] T001 Parse colours", "- [x] T002 Create Sitebulb agent pr:#7");
    workshop.commit("Tick");
    assertThat(court().says())
        .containsExactly("T001 verified stands X301", "T002 contradicted stands X207");
  }

  @Test
  void thePullRequestItCitesIsProof() throws IOException {
    plan("- [ ] Throttle each request pr:#12");
    workshop.write("src/limit.js", "export const throttle = request => request;\n");
    workshop.commit("Throttling (#12)");
    tick("- [x] Throttle each request pr:#12");
    workshop.commit("Tick");
    assertThat(court().says()).containsExactly("Throttle each request verified stands X302");
  }

  @Test
  void theCommitsOfAMergedPullRequestAreProof() throws IOException {
    plan("- [ ] Throttle each request pr:#12");
    workshop.git("checkout", "-q", "-b", "feature");
    workshop.write("src/limit.js", "export const throttle = request => request;\n");
    workshop.commit("Throttling");
    workshop.git("checkout", "-q", "main");
    workshop.merge("feature", "Merge pull request #12 from ada/feature");
    tick("- [x] Throttle each request pr:#12");
    workshop.commit("Tick");
    assertThat(court().says()).containsExactly("Throttle each request verified stands X302");
  }

  @Test
  void aMergedBranchThatNamesTheTaskIsProof() throws IOException {
    plan("- [ ] PAY-12 Throttle each request");
    workshop.git("checkout", "-q", "-b", "feature/PAY-12-throttle");
    workshop.write("src/limit.js", "export const throttle = request => request;\n");
    workshop.commit("Make it slower");
    workshop.git("checkout", "-q", "main");
    workshop.merge("feature/PAY-12-throttle", "Merge branch 'feature/PAY-12-throttle'");
    tick("- [x] PAY-12 Throttle each request");
    workshop.commit("Tick");
    assertThat(court().says()).containsExactly("PAY-12 verified stands X301");
  }

  @Test
  void workOnABranchThatWasNotMergedIsNotThere() throws IOException {
    plan("- [ ] T004 Create src/limit.js");
    workshop.git("checkout", "-q", "-b", "feature");
    workshop.write("src/limit.js", CODE).commit("T004: limit requests");
    workshop.git("checkout", "-q", "main");
    tick("- [x] T004 Create src/limit.js");
    workshop.commit("Tick");
    assertThat(court().says()).containsExactly("T004 unverified stands X105");
    assertThat(court().everyRef().says()).containsExactly("T004 unverified stands X105");
  }

  @Test
  void aRevertContradictsAndLandingAgainDoesNot() throws IOException {
    plan("- [ ] T005 Throttle each request");
    tick("- [x] T005 Throttle each request");
    workshop.write("src/limit.js", "export const throttle = request => request;\n");
    String made = workshop.commit("T005: throttle each request");
    Files.delete(workshop.folder().resolve("src/limit.js"));
    String undone =
        workshop.commit("Revert \"T005: throttle\"\n\nThis reverts commit " + made + ".\n");
    assertThat(court().says()).containsExactly("T005 contradicted stands X202");
    workshop.write("src/limit.js", "export const throttle = request => request;\n");
    workshop.commit("Reapply \"T005: throttle\"\n\nThis reverts commit " + undone + ".\n");
    assertThat(court().says()).containsExactly("T005 verified stands X301");
  }

  @Test
  void theSameWordsOnceMoreLandAgainWhatWasReverted() throws IOException {
    throttledAndReverted("feat: PAY-7 Add throttling of each request (#12)");
    workshop.write("src/limit.js", THROTTLE);
    workshop.commit("ENH: PAY-7 add throttling of each request (#15)");
    assertThat(says("(#12)")).isEqualTo("verified X301");
    assertThat(court().messagesToo().why("feat: PAY-7 Add throttling of each request (#12)"))
        .contains("X408");
  }

  @Test
  void thePullRequestThatLandsOnceMoreLandsAgainWhatWasReverted() throws IOException {
    throttledAndReverted("Add throttling of each request (#12)");
    workshop.write("src/limit.js", THROTTLE);
    workshop.commit("Respect the limits of requests when throttling (#12)");
    assertThat(says("Add throttling")).isEqualTo("verified X301");
  }

  @Test
  void theOppositeInTheSameWordsAndOtherWorkDoNotLandItAgain() throws IOException {
    throttledAndReverted("PAY-7: Add throttling of each request (#12)");
    workshop.write("src/limit.js", THROTTLE);
    workshop.commit("PAY-8: add throttling of each request (#15)");
    workshop.write("src/limit.js", "export const request = throttling;\n");
    workshop.commit("PAY-7: remove throttling of each request (#16)");
    assertThat(says("(#12)")).isEqualTo("contradicted X202");
  }

  @Test
  void whatIsUndoneToBeDoneBetterInTheSameCommitIsThere() throws IOException {
    workshop.write("src/limit.js", THROTTLE);
    String made = workshop.commit("Add throttling of requests per client");
    workshop.write("src/limit.js", "export const throttling = each => each.request;\n");
    workshop.commit("Throttle requests of a client in one place\n\nThis reverts " + made + ".\n");
    assertThat(says("Add throttling")).doesNotStartWith("contradicted");
  }

  @Test
  void whatLandsAgainWithTheMergeThatUndoesItIsThere() throws IOException {
    workshop.write("README.md", "Shop\n").commit("Start");
    workshop.git("checkout", "-q", "-b", "topic");
    throttledAndReverted("Add throttling of each request");
    workshop.write("src/limit.js", THROTTLE).commit("Add throttling of each request");
    workshop.git("checkout", "-q", "main");
    workshop.merge("topic", "Merge branch 'topic'");
    assertThat(says("Add throttling")).startsWith("verified");
  }

  @Test
  void otherWorkOnTheSameThingDoesNotLandItAgain() throws IOException {
    throttledAndReverted("Add throttling of request bursts");
    workshop.write("src/limit.js", THROTTLE);
    workshop.commit("Explain request bursts, throttling and quotas of clients to newcomers");
    assertThat(says("Add throttling")).isEqualTo("contradicted X202");
  }

  @Test
  void theSameWordsOnABranchThatIsNotMergedHaveNotLandedAgain() throws IOException {
    throttledAndReverted("Add throttling of each request (#12)");
    workshop.git("checkout", "-q", "-b", "again");
    workshop.write("src/limit.js", THROTTLE).commit("Add throttling of each request (#15)");
    workshop.git("checkout", "-q", "main");
    assertThat(court().messagesToo().everyRef().says()).first().asString().endsWith("X202");
  }

  @Test
  void whatLandedAgainAndWasRevertedAgainIsNotThere() throws IOException {
    throttledAndReverted("Add throttling of each request (#12)");
    throttledAndReverted("Add throttling of each request (#15)");
    assertThat(says("(#12)")).isEqualTo("contradicted X202");
    assertThat(says("(#15)")).isEqualTo("contradicted X202");
  }

  private static final String THROTTLE = "export const throttling = request => request;\n";

  private void throttledAndReverted(String subject) throws IOException {
    workshop.write("src/limit.js", THROTTLE);
    String made = workshop.commit(subject);
    Files.delete(workshop.folder().resolve("src/limit.js"));
    workshop.commit("Revert \"" + subject + "\"\n\nThis reverts commit " + made + ".\n");
  }

  /** The verdict and the deciding rule of the message that has some words. */
  private String says(String words) {
    return court().messagesToo().judged().stream()
        .filter(j -> j.claim().says().text().contains(words))
        .map(j -> j.judgement().verdict().word() + " " + j.judgement().deciding().rule().code())
        .findFirst()
        .orElse("not claimed");
  }

  @Test
  void aNameInThePluralIsNearTheSameInTheSingular() throws IOException {
    plan("- [ ] T001 Create src/request_limit.js");
    tick("- [x] T001 Create src/request_limit.js");
    workshop.write("src/request_limits.js", CODE).commit("Limits");
    assertThat(court().says()).containsExactly("T001 verified stands X304");
  }

  @Test
  void aFileMovedLaterWasThere() throws IOException {
    plan("- [ ] T001 Create src/limit.js");
    tick("- [x] T001 Create src/limit.js");
    workshop.write("src/limit.js", CODE).commit("Limit");
    Files.createDirectories(workshop.folder().resolve("lib"));
    workshop.git("mv", "src/limit.js", "lib/limit.js");
    workshop.commit("Tidy");
    assertThat(court().says()).containsExactly("T001 verified stands X303");
  }

  @Test
  void aFileTakenAwayWithoutAWordContradicts() throws IOException {
    plan("- [ ] T001 Create src/limit.js");
    tick("- [x] T001 Create src/limit.js");
    workshop.write("src/limit.js", CODE).commit("Limit");
    Files.delete(workshop.folder().resolve("src/limit.js"));
    workshop.write("src/other.js", "export const x = 1;\n").commit("Update");
    assertThat(court().says()).containsExactly("T001 contradicted stands X203");
  }

  @Test
  void aFileTakenAwayInWordsThatCannotBeReadIsNoDenial() throws IOException {
    madeAndTakenAway("تنظيف بعض الملفات");
    assertThat(court().says()).containsExactly("T001 verified stands X303");
  }

  @Test
  void aFileThatGoesOnUnderAnotherNameWasNotTakenAway() throws IOException {
    plan("- [ ] T001 Create src/limit.js");
    tick("- [x] T001 Create src/limit.js");
    workshop.write("src/limit.js", LINES + "export const limit = 3;\n").commit("Limit");
    Files.delete(workshop.folder().resolve("src/limit.js"));
    workshop.write("src/throttle.js", LINES + "export const throttle = 3;\n").commit("Update");
    assertThat(court().says()).containsExactly("T001 verified stands X303");
  }

  @Test
  void aFileThatIsIgnoredFromNowOnWasNotTakenAway() throws IOException {
    plan("- [ ] T001 Create src/limit.js");
    tick("- [x] T001 Create src/limit.js");
    workshop.write("src/limit.js", CODE).commit("Limit");
    Files.delete(workshop.folder().resolve("src/limit.js"));
    workshop.write(".gitignore", "src/limit.js\n").commit("Update");
    assertThat(court().says()).containsExactly("T001 verified stands X303");
  }

  @Test
  void aChangeWhoseContentIsNotInTheCloneIsNoProof() throws IOException {
    plan("- [ ] T001 Throttle each request of a limit");
    tick("- [x] T001 Throttle each request of a limit");
    workshop.write("src/limit.js", CODE).commit("T001: throttle each request");
    String blob = workshop.git("rev-parse", "HEAD:src/limit.js").strip();
    Files.delete(
        workshop
            .folder()
            .resolve(".git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2)));
    assertThat(court().says()).containsExactly("T001 unverified stands X901");
  }

  @Test
  void aMessageSpeaksOfTheFileThatItsOwnChangeTouches() throws IOException {
    workshop.write("a/options.yml", "a: 1\n").commit("Add options.yml for a");
    workshop.write("b/options.yml", "b: 1\n").commit("Add options.yml for b");
    Files.delete(workshop.folder().resolve("a/options.yml"));
    workshop.commit("Update");
    assertThat(says("for a")).isEqualTo("contradicted X203");
    assertThat(says("for b")).isEqualTo("verified X303");
  }

  @Test
  void aFileTakenAwayAndMadeAgainIsThere() throws IOException {
    madeAndTakenAway("Update");
    assertThat(court().says()).containsExactly("T001 contradicted stands X203");
    workshop.write("src/limit.js", CODE).commit("Update");
    assertThat(court().says()).containsExactly("T001 verified stands X303");
  }

  private static final String LINES = "// one\nconst a = 1;\nconst b = 2;\n";

  private void madeAndTakenAway(String words) throws IOException {
    plan("- [ ] T001 Create src/limit.js");
    tick("- [x] T001 Create src/limit.js");
    workshop.write("src/limit.js", CODE).commit("Limit");
    Files.delete(workshop.folder().resolve("src/limit.js"));
    workshop.commit(words);
  }

  @Test
  void aFileTakenAwayOnPurposeDoesNot() throws IOException {
    plan("- [ ] T001 Create src/limit.js");
    tick("- [x] T001 Create src/limit.js");
    workshop.write("src/limit.js", CODE).commit("Limit");
    Files.delete(workshop.folder().resolve("src/limit.js"));
    workshop.commit("Remove the limit in favour of the gateway's");
    assertThat(court().says()).containsExactly("T001 verified stands X303");
  }

  @Test
  void anIgnoredPathCannotBeSeen() throws IOException {
    workshop.write(".gitignore", "docs/\n").commit("Ignore");
    plan("- [ ] T001 Create docs/plan.html");
    tick("- [x] T001 Create docs/plan.html");
    workshop.commit("Tick");
    assertThat(court().says()).containsExactly("T001 unverified stands X107");
  }

  @Test
  void oneOfTwoAlternativesIsEnough() throws IOException {
    plan("- [ ] T001 Create src/limit.js or src/limit.ts");
    tick("- [x] T001 Create src/limit.js or src/limit.ts");
    workshop.write("src/limit.ts", CODE).commit("Limit");
    assertThat(court().says()).containsExactly("T001 verified stands X303");
  }

  @Test
  void aNearNameStandsForIt() throws IOException {
    plan("- [ ] T001 Create src/test/RetryHeaderIT.java with retry header checks");
    tick("- [x] T001 Create src/test/RetryHeaderIT.java with retry header checks");
    workshop.write(
        "src/test/it/RetryHeaderIntegrationTest.java", "class RetryHeader { int check; }\n");
    workshop.commit("Checks");
    assertThat(court().says()).containsExactly("T001 verified stands X303");
  }

  @Test
  void whatItRemovesIsGone() throws IOException {
    workshop.write("src/old.js", CODE).commit("Old");
    plan("- [ ] T001 Remove src/old.js", "- [ ] T002 Remove README.md");
    tick("- [x] T001 Remove src/old.js", "- [x] T002 Remove README.md");
    Files.delete(workshop.folder().resolve("src/old.js"));
    workshop.commit("Clean up");
    assertThat(court().says())
        .containsExactly("T001 verified stands X306", "T002 contradicted stands X213");
  }

  @Test
  void aRunIsUnobservableHere() throws IOException {
    plan("- [ ] T001 Run the whole test suite", "- [ ] T002 Review with Ada");
    tick("- [x] T001 Run the whole test suite", "- [x] T002 Review with Ada");
    workshop.commit("Tick");
    assertThat(court().says())
        .containsExactly("T001 unobservable stands X902", "T002 unobservable stands X903");
  }

  @Test
  void anEarlierRevisionKnowsNothingOfLaterOnes() throws IOException {
    plan("- [ ] T001 Create src/limit.js");
    tick("- [x] T001 Create src/limit.js");
    String then = workshop.write("src/limit.js", CODE).commit("Limit");
    Files.delete(workshop.folder().resolve("src/limit.js"));
    workshop.commit("Update");
    assertThat(court().at(then).says()).containsExactly("T001 verified stands X303");
    assertThat(court().says()).containsExactly("T001 contradicted stands X203");
  }

  @Test
  void inAShallowCloneNothingIsSaidToBeMissing() throws IOException {
    plan("- [ ] T001 Create src/limit.js", "- [ ] T002 Create src/other.js");
    workshop.write("src/limit.js", CODE).commit("Limit");
    tick("- [x] T001 Create src/limit.js", "- [x] T002 Create src/other.js");
    workshop.commit("Tick");
    Path clone = folder.resolve("shallow");
    workshop.git("clone", "-q", "--depth", "1", "file://" + workshop.folder(), clone.toString());
    assertThat(Court.of(clone).says()).isNotEmpty().noneMatch(s -> s.contains("contradicted"));
  }

  @Test
  void theOrderOfSignalsDoesNotMatterToReverts() throws IOException {
    aRevertContradictsAndLandingAgainDoesNot();
    court().isTheSameInAnyOrder();
  }
}
