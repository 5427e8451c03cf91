package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xpod.claim.Manner;
import xpod.source.git.Workshop;

/** What people and agents do in repositories, and what is to be said of it. */
class RepositoryStoriesTest {
  private static final String CODE = "export function limit(requests) { return requests < 5; }\n";

  @TempDir Path folder;
  private Workshop workshop = Workshop.at(Path.of(""));

  @BeforeEach
  void open() throws IOException {
    workshop = Workshop.in(folder.resolve("shop"));
    workshop.write("README.md", "# Shop\n").commit("Start");
  }

  private Court court() {
    return Court.of(workshop.folder());
  }

  private void plan(String... tasks) throws IOException {
    workshop.write("TODO.md", "# To do\n\n" + String.join("\n", tasks) + "\n");
    workshop.commit("Plan");
  }

  private void tick(String... tasks) throws IOException {
    workshop.write("TODO.md", "# To do\n\n" + String.join("\n", tasks) + "\n");
  }

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
  void anUntickThatSaysItWasNotDoneContradicts() throws IOException {
    plan("- [ ] T006 Throttle each request", "- [ ] T007 Parse colours");
    tick("- [x] T006 Throttle each request", "- [ ] T007 Parse colours");
    workshop.commit("Tick");
    tick("- [ ] T006 Throttle each request", "- [ ] T007 Parse colours");
    workshop.commit("T006 was never implemented");
    assertThat(court().says()).containsExactly("T006 contradicted withdrawn X201");
    assertThat(court().why("T006")).contains("T006 was never implemented");
  }

  @Test
  void anUntickWithoutAWordOnlyWithdraws() throws IOException {
    plan("- [ ] T006 Throttle each request");
    tick("- [x] T006 Throttle each request");
    workshop.write("src/limit.js", "export const throttle = request => request;\n");
    workshop.commit("T006: throttle");
    tick("- [ ] T006 Throttle each request");
    workshop.commit("Update the list");
    assertThat(court().says()).containsExactly("T006 verified withdrawn X301");
  }

  @Test
  void aReopeningThatHistoryRefutesIsTheOneThatIsWrong() throws IOException {
    plan("- [ ] T006 Throttle each request");
    workshop.write("src/limit.js", "export const throttle = request => request;\n");
    workshop.commit("T006: throttle each request");
    tick("- [x] T006 Throttle each request");
    workshop.commit("Tick");
    tick("- [ ] T006 Throttle each request");
    workshop.commit("T006 was falsely marked complete");
    assertThat(court().says()).containsExactly("T006 verified withdrawn X301");
    assertThat(court().why("T006")).contains("X404");
  }

  @Test
  void aSecondTickIsASecondClaim() throws IOException {
    plan("- [ ] T006 Create src/limit.js");
    tick("- [x] T006 Create src/limit.js");
    workshop.commit("Tick");
    tick("- [ ] T006 Create src/limit.js");
    workshop.commit("T006 is not implemented");
    tick("- [x] T006 Create src/limit.js");
    workshop.write("src/limit.js", CODE).commit("T006: done now");
    assertThat(court().says())
        .containsExactly("T006 contradicted withdrawn X201", "T006 verified stands X301");
  }

  @Test
  void aSweepChangesTheStandingAlone() throws IOException {
    StringBuilder open = new StringBuilder();
    StringBuilder done = new StringBuilder();
    for (int i = 1; i <= 12; i++) {
      open.append("- [ ] T0%02d Part number %d of it\n".formatted(i, i));
      done.append("- [x] T0%02d Part number %d of it\n".formatted(i, i));
    }
    workshop.write("TODO.md", open.toString()).commit("Plan");
    workshop.write("TODO.md", done.toString()).commit("Tick all");
    workshop.write("TODO.md", open.toString()).commit("revert 12 falsely marked completions");
    assertThat(court().says()).hasSize(12).allMatch(s -> s.contains("withdrawn"));
    assertThat(court().says()).noneMatch(s -> s.contains("contradicted"));
    assertThat(court().why("T003")).contains("X402");
  }

  @Test
  void anOlderCopyOfTheListTakesNothingBack() throws IOException {
    String[] open = new String[5];
    String[] done = new String[5];
    for (int i = 0; i < 5; i++) {
      open[i] = "- [ ] T10" + i + " Create src/part" + i + ".js";
      done[i] = "- [x] T10" + i + " Create src/part" + i + ".js";
      workshop.write("src/part" + i + ".js", CODE);
    }
    plan(open);
    tick(done);
    workshop.commit("Tick");
    tick(open);
    workshop.commit("Sync the list");
    assertThat(court().says()).hasSize(5).allMatch(s -> s.contains("verified stands"));
    assertThat(court().why("T101")).contains("X403");
  }

  @Test
  void aWholeWithOpenPartsIsNotDone() throws IOException {
    plan(
        "- [ ] T007 Checkout",
        "  - [ ] T007.1 Create src/cart.js",
        "  - [ ] T007.2 Create src/pay.js");
    tick(
        "- [x] T007 Checkout",
        "  - [x] T007.1 Create src/cart.js",
        "  - [ ] T007.2 Create src/pay.js");
    workshop.write("src/cart.js", "export const checkout = 1;\n").commit("T007: checkout");
    assertThat(court().says())
        .containsExactlyInAnyOrder("T007 contradicted stands X205", "T007.1 verified stands X303");
    tick(
        "- [x] T007 Checkout",
        "  - [x] T007.1 Create src/cart.js",
        "  - [x] T007.2 Create src/pay.js");
    workshop.write("src/pay.js", "export const pay = 1;\n").commit("Pay");
    assertThat(court().says())
        .containsExactlyInAnyOrder(
            "T007 verified stands X301",
            "T007.1 verified stands X303",
            "T007.2 verified stands X303");
  }

  @Test
  void anArchivedListKeepsItsClaims() throws IOException {
    String list = "## 1. Work\n\n- [x] 1.1 Create src/limit.js\n";
    workshop
        .write("openspec/changes/add-limit/tasks.md", list.replace("[x]", "[ ]"))
        .commit("Plan");
    workshop.write("openspec/changes/add-limit/tasks.md", list);
    workshop.write("src/limit.js", CODE).commit("Limit");
    workshop.git("mv", "openspec/changes/add-limit", "openspec/changes/archived");
    Files.createDirectories(workshop.folder().resolve("openspec/changes/archive"));
    workshop.git(
        "mv", "openspec/changes/archived", "openspec/changes/archive/2024-01-01-add-limit");
    workshop.commit("Archive");
    assertThat(court().says()).containsExactly("1.1 verified stands X303");
  }

  @Test
  void oneIdInTwoListsIsTwoTasks() throws IOException {
    workshop.write("specs/001-cart/tasks.md", "- [x] T001 Create src/cart.js\n");
    workshop.write("src/cart.js", CODE).commit("Cart");
    workshop.write("specs/002-pay/tasks.md", "- [x] T001 Create src/pay.js\n").commit("Pay");
    assertThat(court().says())
        .containsExactly("T001 verified stands X303", "T001 contradicted stands X206");
  }

  @Test
  void aTickThatReachedTwoBranchesIsOneClaim() throws IOException {
    plan("- [ ] T008 Create src/limit.js");
    workshop.git("checkout", "-q", "-b", "feature");
    tick("- [x] T008 Create src/limit.js");
    String first = workshop.write("src/limit.js", CODE).commit("Limit");
    workshop.git("checkout", "-q", "main");
    workshop.git("merge", "-q", "--squash", "feature");
    workshop.commit("Limit (#3)");
    assertThat(court().everyRef().judged())
        .singleElement()
        .satisfies(j -> assertThat(j.claim().revision().commit()).isEqualTo(first));
  }

  @Test
  void anItemThatAppearsTickedIsBornTicked() throws IOException {
    tick("- [x] T008 Create src/limit.js");
    workshop.write("src/limit.js", CODE).commit("Limit (#3)");
    assertThat(court().judged())
        .singleElement()
        .satisfies(j -> assertThat(j.claim().manner()).isEqualTo(Manner.BORN_TICKED));
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
  void skippedAndStruckItemsClaimNothing() throws IOException {
    plan("- [ ] T001 Create src/a.js", "- [ ] T002 Create src/b.js");
    tick("- [x] ~~T001 Create src/a.js~~", "- [x] T002 Create src/b.js (skipped)");
    workshop.commit("Tick");
    assertThat(court().says()).isNotEmpty().allMatch(s -> s.contains("unobservable void X406"));
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
  void withoutAListMessagesAreJudged() throws IOException {
    workshop.write("src/limit.js", "export const throttle = request => request;\n");
    workshop.commit("feat: throttle each request\n\nCloses #4");
    workshop.commit("fix: crash on empty cart");
    assertThat(court().says())
        .containsExactly(
            "#4 verified stands X303", "fix: crash on empty cart unverified stands X102");
    assertThat(court().repository().commitClaims()).isTrue();
    assertThat(court().repository().reason()).contains("no task list");
  }

  @Test
  void withAListMessagesAreJudgedOnlyWhenAskedFor() throws IOException {
    plan("- [ ] T001 Create src/limit.js");
    tick("- [x] T001 Create src/limit.js");
    workshop.write("src/limit.js", CODE).commit("feat: limit requests");
    assertThat(court().says()).containsExactly("T001 verified stands X303");
    assertThat(court().messagesToo().says()).hasSize(2);
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
  void theOrderOfSignalsDoesNotMatter() throws IOException {
    aSecondTickIsASecondClaim();
    isTheSameInAnyOrder();
  }

  @Test
  void theOrderOfSignalsDoesNotMatterToReverts() throws IOException {
    aRevertContradictsAndLandingAgainDoesNot();
    isTheSameInAnyOrder();
  }

  private void isTheSameInAnyOrder() {
    for (long seed = 0; seed < 20; seed++) {
      assertThat(court().saysShuffled(seed)).as("seed %d", seed).isEqualTo(court().says());
    }
  }
}
