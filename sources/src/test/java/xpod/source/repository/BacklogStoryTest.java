package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import xpod.claim.Manner;
import xpod.report.Report;

/** The life of tasks in a folder of Backlog.md. */
class BacklogStoryTest extends Shop {
  private static final String TASK = "backlog/tasks/task-7 - Create-the-cart.md";
  private static final String COMPLETED = "backlog/completed/task-7 - Create-the-cart.md";
  private static final String ARCHIVED = "backlog/archive/tasks/task-7 - Create-the-cart.md";

  private static String task(String status, String... criteria) {
    return titled("TASK-7", "Create the cart in src/cart.js", status, criteria);
  }

  private static String titled(String id, String title, String status, String... criteria) {
    return "---\nid: %s\ntitle: %s\nstatus: %s\n---\n\n## Acceptance Criteria\n%s\n"
        .formatted(id, title, status, String.join("\n", criteria));
  }

  private void move(String from, String to, String content) throws IOException {
    Files.delete(workshop.folder().resolve(from));
    workshop.write(to, content);
  }

  @Test
  void aTaskThatIsDoneIsAClaimAndSoIsEachCriterion() throws IOException {
    workshop.write(TASK, task("To Do", "- [ ] #1 src/cart.js sums prices")).commit("Plan");
    workshop.write("src/cart.js", "export const sums = prices => prices;\n").commit("task-7: cart");
    workshop.write(TASK, task("Done", "- [x] #1 src/cart.js sums prices")).commit("Tick");
    assertThat(court().says())
        .containsExactlyInAnyOrder(
            "TASK-7 verified stands X301", "TASK-7 AC#1 verified stands X301");
  }

  @Test
  void aTaskKeepsItsLifeInWhateverFolderAndUnderWhateverTitleItsFileLies() throws IOException {
    workshop
        .write(TASK, task("Done", "- [x] #1 It sums"))
        .write("src/cart.js", CODE)
        .commit("Cart");
    move(TASK, COMPLETED, task("Done", "- [x] #1 It sums"));
    workshop.commit("Clean up");
    String renamed = COMPLETED.replace("Create-the-cart", "Create-the-shopping-cart");
    String title = "Create the shopping cart in src/cart.js";
    move(COMPLETED, renamed, titled("TASK-7", title, "Done", "- [x] #1 It sums"));
    workshop.commit("Rename");
    assertThat(court().says()).hasSize(2).allMatch(s -> s.contains(" stands "));
  }

  @Test
  void theFolderIsOneTracker() throws IOException {
    workshop.write(TASK, task("Done", "- [x] #1 It sums"));
    workshop
        .write("backlog/completed/task-6 - Old.md", titled("TASK-6", "Old", "Done"))
        .commit("All");
    assertThat(court().repository().trackers())
        .containsExactly(
            new Report.Tracker(
                "backlog", "backlog", true, "the tasks of Backlog.md, one file each", 3));
  }

  @Test
  void whatIsArchivedUndoneIsDroppedAndWhatWasDoneStaysDone() throws IOException {
    workshop.write(TASK, task("To Do", "- [ ] #1 It sums")).commit("Plan");
    move(TASK, ARCHIVED, task("To Do", "- [ ] #1 It sums"));
    workshop.commit("Archive");
    assertThat(court().says()).noneMatch(s -> s.startsWith("TASK-7"));
    workshop.write(TASK, task("Done")).write("src/cart.js", CODE).commit("Cart after all");
    move(TASK, ARCHIVED.replace("task-7 -", "task-7 - Again"), task("Done"));
    workshop.commit("Archive");
    assertThat(court().says()).containsExactly("TASK-7 verified stands X303");
  }

  @Test
  void aReopenedTaskIsTakenBack() throws IOException {
    workshop.write(TASK, task("Done")).commit("Done");
    workshop.write(TASK, task("In Progress")).commit("task-7 was never implemented");
    assertThat(court().says()).containsExactly("TASK-7 contradicted withdrawn X201");
  }

  @Test
  void aTaskWhoseCriteriaAreKeptIsNotDoneWhileOneOfThemIsOpen() throws IOException {
    String[] open = {"- [x] #1 It sums", "- [x] #2 It rounds", "- [ ] #3 It has a limit"};
    workshop.write(TASK, task("Done", open)).write("src/cart.js", CODE).commit("Cart");
    assertThat(court().says()).contains("TASK-7 contradicted stands X205");
    open[2] = "- [x] #3 It has a limit";
    workshop.write(TASK, task("Done", open)).commit("The last of them");
    assertThat(court().says()).contains("TASK-7 verified stands X303");
  }

  @Test
  void criteriaThatNobodyTicksSayNothing() throws IOException {
    workshop.write(TASK, task("Done", "- [ ] #1 It sums", "- [ ] #2 It rounds"));
    workshop.write("src/cart.js", CODE).commit("Cart");
    assertThat(court().says()).containsExactly("TASK-7 verified stands X303");
  }

  @Test
  void aCriterionLeftToOtherWorkIsNoneOfThisTask() throws IOException {
    String[] open = {
      "- [x] #1 It sums", "- [x] #2 It rounds", "- [ ] #3 It prints (follow-up task)"
    };
    workshop.write(TASK, task("Done", open)).write("src/cart.js", CODE).commit("Cart");
    assertThat(court().says()).contains("TASK-7 verified stands X303");
  }

  @Test
  void tickedCriteriaOfATaskThatIsToDoAreClaimsAndTheTaskIsNone() throws IOException {
    workshop.write(TASK, task("To Do", "- [x] #1 src/cart.js is there"));
    workshop.write("src/cart.js", CODE).commit("Cart");
    assertThat(court().says()).containsExactly("TASK-7 AC#1 verified stands X303");
  }

  @Test
  void aTaskThatGetsAnotherNumberIsTheSameWork() throws IOException {
    workshop
        .write(TASK, task("Done", "- [x] #1 It sums"))
        .write("src/cart.js", CODE)
        .commit("Cart");
    move(
        TASK,
        "backlog/tasks/task-9 - Create-the-cart.md",
        titled("TASK-9", "Create the cart in src/cart.js", "Done", "- [x] #1 It sums"));
    workshop.commit("Renumber");
    assertThat(court().says()).hasSize(2).noneMatch(s -> s.startsWith("TASK-9"));
  }

  @Test
  void theProjectSaysWhichStateIsTheLast() throws IOException {
    workshop.write("backlog/config.yml", "statuses: [\"Idea\", \"Doing\", \"Live\"]\n");
    workshop.write(TASK, task("Live")).write("src/cart.js", CODE).commit("Cart");
    assertThat(court().says()).containsExactly("TASK-7 verified stands X303");
    workshop.write("backlog/config.yml", "statuses: [\"Idea\", \"Live\", \"Won't do\"]\n");
    workshop.write(TASK, task("Won't do")).commit("Dropped");
    assertThat(court().says()).doesNotContain("TASK-7 verified stands X303");
  }

  @Test
  void whatWasThereFromTheFirstCommitIsImportedOrBornDone() throws IOException {
    workshop.write(TASK, task("Done")).write("src/cart.js", CODE).commit("Everything");
    assertThat(court().judged())
        .extracting(j -> j.claim().manner())
        .containsExactly(Manner.BORN_TICKED);
  }

  @Test
  void manyTasksAtOnceAreABulkAndManyCriteriaOfOneTaskAreNot() throws IOException {
    List<String> criteria = new ArrayList<>();
    for (int i = 1; i <= 12; i++) criteria.add("- [x] #" + i + " Part number " + i);
    workshop.write(TASK, task("Done", criteria.toArray(String[]::new))).commit("One task");
    assertThat(court().judged()).noneMatch(j -> j.claim().manner() == Manner.BULK_TICKED);
    for (int i = 20; i < 32; i++) {
      workshop.write(
          "backlog/tasks/task-" + i + " - T.md", titled("TASK-" + i, "Thing " + i, "Done"));
    }
    workshop.commit("Sync");
    assertThat(court().judged())
        .filteredOn(j -> j.claim().manner() == Manner.BULK_TICKED)
        .hasSize(12);
  }

  @Test
  void aReportThatWasRevertedWithItsWorkIsTakenBackAndMayBeMadeAgain() throws IOException {
    String made = workshop.write(TASK, task("Done")).write("src/cart.js", CODE).commit("Cart");
    Files.delete(workshop.folder().resolve(TASK));
    Files.delete(workshop.folder().resolve("src/cart.js"));
    workshop.commit("Revert \"Cart\"\n\nThis reverts commit " + made + ".");
    workshop.write(TASK, task("Done")).write("src/cart.js", CODE).commit("Cart again");
    assertThat(court().says())
        .containsExactly("TASK-7 contradicted withdrawn X202", "TASK-7 verified stands X303");
  }
}
