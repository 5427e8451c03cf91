package xpod.source.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import xpod.source.kiro.KiroLists;
import xpod.source.openspec.OpenspecLists;
import xpod.source.speckit.SpeckitLists;
import xpod.source.tasklist.ListMove.Listed;
import xpod.source.tasklist.ListMove.Sign;

class ListMoveTest {
  private static final List<TaskListKind> KINDS =
      List.of(new KiroLists(), new OpenspecLists(), new SpeckitLists(), new MarkdownLists());

  @Test
  void anArchivedChangeIsTheSameList() {
    String from = "openspec/changes/add-mast/tasks.md";
    String to = "openspec/changes/archive/2026-01-31-add-mast/tasks.md";
    assertThat(ListMove.among(List.of(list(from, "a")), List.of(list(to, "b"))))
        .containsExactly(new ListMove(from, to, Sign.SAME_FEATURE));
  }

  @Test
  void aRenumberedFeatureIsTheSameListIfAnItemAgrees() {
    String from = "specs/001-mast/tasks.md";
    String to = "specs/002-mast/tasks.md";
    assertThat(ListMove.among(List.of(list(from, "a", "b")), List.of(list(to, "b", "c"))))
        .containsExactly(new ListMove(from, to, Sign.RENUMBERED_FEATURE));
    assertThat(ListMove.among(List.of(list(from, "a")), List.of(list(to, "c")))).isEmpty();
  }

  @Test
  void threeOfFiveEqualItemsAreTheSameList() {
    Listed old = list("PLAN.md", "a", "b", "c", "d", "e");
    Listed same = list("docs/plan.md", "a", "b", "c", "x", "y");
    Listed other = list("docs/todo.md", "a", "b", "v", "x", "y");
    assertThat(ListMove.among(List.of(old), List.of(other, same)))
        .containsExactly(new ListMove("PLAN.md", "docs/plan.md", Sign.SAME_ITEMS));
  }

  @Test
  void eachListMovesOnce() {
    Listed one = list("a/TODO.md", "a", "b");
    Listed two = list("b/TODO.md", "a", "b");
    Listed to = list("c/TODO.md", "a", "b");
    assertThat(ListMove.among(List.of(one, two), List.of(to))).hasSize(1);
  }

  private static Listed list(String path, String... texts) {
    return new Listed(path, TaskListKind.recognise(KINDS, path), List.of(texts));
  }
}
