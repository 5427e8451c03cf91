package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import xpod.claim.Manner;

/** How claims come about in lists and messages, and what becomes of them. */
class ClaimLifeTest extends Shop {
  @Test
  void aHeadThatSaysDoneWhileBoxesAreOpenContradictsItself() throws IOException {
    String list =
        "# Cart\n\n"
            + "Status: Complete\n\n"
            + "- [x] T001 Create src/cart.js\n"
            + "- [ ] T002 Create src/pay.js\n";
    workshop.write("TODO.md", list);
    workshop.write("src/cart.js", CODE).commit("Cart");
    assertThat(court().says())
        .containsExactlyInAnyOrder(
            "T001 verified stands X303", "Status: Complete contradicted stands X205");
    workshop.write("TODO.md", list.replace("- [ ]", "- [x]"));
    workshop.write("src/pay.js", CODE).commit("Pay");
    assertThat(court().says())
        .contains("Status: Complete unobservable stands X903", "T002 verified stands X303");
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
  void skippedAndStruckItemsClaimNothing() throws IOException {
    plan("- [ ] T001 Create src/a.js", "- [ ] T002 Create src/b.js");
    tick("- [x] ~~T001 Create src/a.js~~", "- [x] T002 Create src/b.js (skipped)");
    workshop.commit("Tick");
    assertThat(court().says()).isNotEmpty().allMatch(s -> s.contains("unobservable void X406"));
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
  void theOrderOfSignalsDoesNotMatter() throws IOException {
    aSecondTickIsASecondClaim();
    court().isTheSameInAnyOrder();
  }

  @Test
  void whoTicksTheWholeAloneHasToldNothingOfItsParts() throws IOException {
    assertThat(throttled("[ ]", "[ ]")).singleElement().asString().contains("verified stands X303");
  }

  @Test
  void whoTicksSomeOfThePartsHasToldOfTheOthers() throws IOException {
    assertThat(throttled("[x]", "[ ]")).anyMatch(s -> s.contains("contradicted stands X205"));
  }

  private List<String> throttled(String one, String other) throws IOException {
    String plan = "- %s Throttle each request\n  - %s Count the requests\n  - %s Refuse the rest\n";
    workshop.write("PLAN.md", plan.formatted("[ ]", "[ ]", "[ ]")).commit("Plan");
    workshop.write("PLAN.md", plan.formatted("[x]", one, other));
    workshop.write("src/limit.js", "export const throttle = request => request;\n");
    workshop.commit("Limit");
    return court().says();
  }
}
