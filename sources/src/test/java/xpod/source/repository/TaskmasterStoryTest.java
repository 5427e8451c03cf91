package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The life of tasks in the JSON of Task Master. */
class TaskmasterStoryTest extends Shop {
  private static final String FILE = ".taskmaster/tasks/tasks.json";

  private static String task(String id, String title, String status, String... parts) {
    return "{\"id\": %s, \"title\": \"%s\", \"status\": \"%s\", \"subtasks\": [%s]}"
        .formatted(id, title, status, String.join(",", parts));
  }

  private static String tag(String name, String... tasks) {
    return "\"" + name + "\": {\"tasks\": [" + String.join(",\n", tasks) + "]}";
  }

  private void list(String... tags) throws IOException {
    workshop.write(FILE, "{" + String.join(",\n", tags) + "}");
  }

  @Test
  void messagesNameTasksByTheWordAndTheNumber() throws IOException {
    for (String message :
        new String[] {
          "task 12.3: throttle",
          "feat(task-12.3): throttle",
          "Throttle (#12.3)",
          "Task #12.3 done",
          "Finish tasks 12.2 and 12.3",
          "Merge branch 'feature/task-12.3-throttle'"
        }) {
      open();
      folder = folder.resolve("next");
      list(
          tag(
              "master",
              task("12", "Limits", "pending", task("3", "Throttle requests", "pending"))));
      workshop.commit("Plan");
      workshop.write("src/limit.js", "export const throttle = requests => requests;\n");
      workshop.commit(message);
      list(tag("master", task("12", "Limits", "pending", task("3", "Throttle requests", "done"))));
      workshop.commit("Tick");
      assertThat(court().says()).as(message).containsExactly("12.3 verified stands X301");
    }
  }

  @Test
  void aBareNumberNamesNothing() throws IOException {
    list(tag("master", task("12", "Throttle requests", "pending")));
    workshop.commit("Plan");
    workshop.write("src/limit.js", "export const throttle = requests => requests;\n");
    workshop.commit("Wait 12 seconds (#12), as in 12.3");
    list(tag("master", task("12", "Throttle requests", "done")));
    workshop.commit("Tick");
    assertThat(court().says()).containsExactly("12 verified stands X307");
  }

  @Test
  void theSameTaskUnderAnotherTagIsReportedOnce() throws IOException {
    list(tag("master", task("1", "Create src/cart.js", "done")));
    workshop.write("src/cart.js", CODE).commit("Cart");
    list(
        tag("payments", task("1", "Create src/cart.js", "done"), task("2", "Pay", "done")),
        tag("master", task("1", "Create src/cart.js", "done")));
    workshop.commit("A tag of its own");
    assertThat(court().says())
        .containsExactly("1 verified stands X303", "payments:2 unverified stands X101");
  }

  @Test
  void aTagThatIsRenamedTakesItsTasksAlong() throws IOException {
    list(tag("pay", task("2", "Create src/pay.js", "done")));
    workshop.write("src/pay.js", CODE).commit("Pay");
    list(tag("payments", task("2", "Create src/pay.js", "done")));
    workshop.commit("Rename");
    assertThat(court().says()).containsExactly("pay:2 verified stands X303");
  }

  @Test
  void aListFromBeforeThereWereTagsIsTheSameList() throws IOException {
    String task = task("1", "Create src/cart.js", "done");
    workshop.write(FILE, "{\"tasks\": [" + task + "]}").write("src/cart.js", CODE).commit("Cart");
    list(tag("master", task));
    workshop.commit("Migrate");
    assertThat(court().says()).containsExactly("1 verified stands X303");
  }

  @Test
  void aTaskWithSubtasksThatAreKeptIsNotDoneWhileOneIsPending() throws IOException {
    assertThat(cartWithSubtasks("done", "pending")).contains("1 contradicted stands X205");
  }

  @Test
  void subtasksOfWhichNoneIsMarkedSayNothing() throws IOException {
    assertThat(cartWithSubtasks("pending", "pending")).containsExactly("1 verified stands X303");
  }

  private List<String> cartWithSubtasks(String first, String second) throws IOException {
    String[] parts = {task("1", "Sum", first), task("2", "Round", second)};
    list(tag("master", task("1", "Create src/cart.js", "done", parts)));
    workshop.write("src/cart.js", CODE).commit("Cart");
    return court().says();
  }

  @Test
  void aTaskAndItsSubtasksShareOnePoint() throws IOException {
    list(
        tag(
            "master",
            task("1", "Cart", "done", task("1", "Sum", "done"), task("2", "Round", "done"))));
    workshop.commit("Cart");
    assertThat(court().judged().stream().mapToLong(j -> j.claim().points().micro()).sum())
        .isEqualTo(xpod.Points.ONE.micro());
  }

  @Test
  void aReopenedTaskIsTakenBackAndADeferredOneIsNoClaim() throws IOException {
    list(tag("master", task("1", "Cart of goods", "done"), task("2", "Newsletter", "pending")));
    workshop.commit("Cart");
    list(tag("master", task("1", "Cart of goods", "pending"), task("2", "Newsletter", "deferred")));
    workshop.commit("Task 1 is not implemented");
    assertThat(court().says()).containsExactly("1 contradicted withdrawn X201");
  }

  @Test
  void wordsThatNameAnotherTaskOnlyWithdraw() throws IOException {
    list(tag("master", task("1", "Cart of goods", "done"), task("2", "Newsletter", "pending")));
    workshop.commit("Cart");
    list(tag("master", task("1", "Cart of goods", "pending"), task("2", "Newsletter", "pending")));
    workshop.commit("Task 2 is not implemented");
    assertThat(court().says()).containsExactly("1 unverified withdrawn X101");
  }

  @Test
  void aBrokenVersionTakesNothingBack() throws IOException {
    String task = task("1", "Create src/cart.js", "done");
    list(tag("master", task));
    workshop.write("src/cart.js", CODE).commit("Cart");
    workshop.write(FILE, "<<<<<<< HEAD\n").commit("Merge gone wrong");
    list(tag("master", task));
    workshop.commit("Mend");
    assertThat(court().says()).containsExactly("1 verified stands X303");
  }
}
