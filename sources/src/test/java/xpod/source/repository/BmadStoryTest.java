package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The life of stories of the BMAD Method. */
class BmadStoryTest extends Shop {
  private static final String STORY = "docs/sprint-artifacts/1-2-create-the-cart.md";
  private static final String SPRINT = "docs/sprint-artifacts/sprint-status.yaml";

  private static String story(String status, String... boxes) {
    return "# Story 1.2: Create the cart\n\nStatus: %s\n\n## Tasks / Subtasks\n\n%s\n"
        .formatted(status, String.join("\n", boxes));
  }

  private void sprint(String... states) throws IOException {
    workshop.write(SPRINT, "development_status:\n  " + String.join("\n  ", states) + "\n");
  }

  @Test
  void aStoryThatItsFileAndTheSprintReportDoneIsOneClaim() throws IOException {
    workshop.write(STORY, story("review", "- [ ] 1.1 Create `src/cart.js`"));
    sprint("1-2-create-the-cart: review");
    workshop.commit("Plan");
    workshop.write(STORY, story("done", "- [x] 1.1 Create `src/cart.js`"));
    workshop.write("src/cart.js", "export const cart = [];\n").commit("Story 1.2: create the cart");
    sprint("1-2-create-the-cart: done");
    workshop.commit("Sprint status");
    assertThat(court().says())
        .containsExactlyInAnyOrder("1.2 verified stands X301", "1.2 1.1 verified stands X301");
  }

  @Test
  void messagesNameAStoryByTheWord() throws IOException {
    for (String message :
        new String[] {
          "Story 1.2: cart",
          "feat: cart (Story 1.2)",
          "[Story 1-2] Cart",
          "fix(story-1-2): cart",
          "Merge branch 'story-1-2-create-the-cart'"
        }) {
      open();
      folder = folder.resolve("next");
      workshop.write(STORY, story("review")).commit("Plan");
      workshop.write("src/cart.js", "export const cart = [];\n").commit(message);
      workshop.write(STORY, story("done")).commit("Tick");
      assertThat(court().says()).as(message).containsExactly("1.2 verified stands X301");
    }
  }

  @Test
  void theSprintReopensWhatTheFileReportedDone() throws IOException {
    workshop.write(STORY, story("done"));
    sprint("1-2-create-the-cart: done");
    workshop.commit("Done");
    sprint("1-2-create-the-cart: in-progress");
    workshop.commit("Story 1.2 is not implemented");
    assertThat(court().says()).containsExactly("1.2 contradicted withdrawn X201");
  }

  @Test
  void anEpicSaysNoMoreThanThatItsStoriesAreDone() throws IOException {
    sprint("epic-1: done", "1-1-log-in: done", "1-2-cart: done", "epic-1-retrospective: done");
    workshop.commit("Done");
    assertThat(court().says()).contains("epic-1 unobservable stands X903").hasSize(3);
  }

  @Test
  void anEpicWithAStoryThatIsOpenIsNotDone() throws IOException {
    sprint(
        "epic-1: done", "1-1-log-in: done", "1-2-cart: backlog", "epic-1-retrospective: optional");
    workshop.commit("Done");
    assertThat(court().says()).contains("epic-1 contradicted stands X205");
  }

  @Test
  void checkListsOverAStoryAreNoWork() throws IOException {
    String looked = "\n## Architecture Compliance Checklist\n\n- [ ] No globals\n- [x] Pure\n";
    workshop.write(STORY, story("done", "- [x] 1.1 Create `src/cart.js`") + looked);
    workshop.write("src/cart.js", CODE).commit("Cart");
    assertThat(court().says())
        .containsExactlyInAnyOrder("1.2 verified stands X303", "1.2 1.1 verified stands X303");
  }

  @Test
  void aStoryMayMoveToAFolderOfItsEpic() throws IOException {
    workshop.write(STORY, story("done", "- [x] 1.1 Create `src/cart.js`"));
    workshop.write("src/cart.js", CODE).commit("Cart");
    Files.delete(workshop.folder().resolve(STORY));
    String moved = "docs/sprint-artifacts/stories/epic-1/1-2-create-the-cart.md";
    workshop.write(moved, story("done", "- [x] 1.1 Create `src/cart.js`")).commit("Tidy");
    assertThat(court().says()).hasSize(2);
  }
}
