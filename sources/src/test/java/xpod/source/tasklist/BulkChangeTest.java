package xpod.source.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import xpod.source.tasklist.BulkChange.Kind;
import xpod.source.tasklist.BulkChange.Reason;

/** Each case is a history of one list; its last step is classified. */
class BulkChangeTest {
  @Test
  void aFewTicksAreTicks() {
    assertThat(last(Reason.NONE, list(20, 0), list(20, 3)).kind()).isEqualTo(Kind.TICK);
  }

  @Test
  void tenTicksAtOnceAreABulkTick() {
    assertThat(last(Reason.NONE, list(20, 0), list(20, 10)).kind()).isEqualTo(Kind.BULK_TICK);
  }

  @Test
  void aNewListWithATickedItemIsBornTicked() {
    assertThat(last(Reason.NONE, "", list(5, 1)).kind()).isEqualTo(Kind.BORN_TICKED);
  }

  @Test
  void manyTickedItemsAddedToAListAreBornTicked() {
    assertThat(last(Reason.NONE, "- [ ] first\n", "- [ ] first\n" + list(12, 12)).kind())
        .isEqualTo(Kind.BORN_TICKED);
  }

  @Test
  void newIdentifiersForTheSameTextsAreAFormatChange() {
    String old = list(12, 6).replaceAll("T0\\d\\d ", "");
    BulkChange change = last(Reason.NONE, old, list(12, 6));
    assertThat(change.kind()).isEqualTo(Kind.FORMAT_CHANGE);
    assertThat(change.counts().bornTicked()).isZero();
  }

  @Test
  void otherBulletsAndLineEndsAreNoChange() {
    String old = list(12, 6);
    String now = old.replace("- [x]", "* [X]").replace("\n", "\r\n");
    assertThat(last(Reason.NONE, old, now).kind()).isEqualTo(Kind.NONE);
  }

  @Test
  void manyUnticksThatSayTheWorkWasNotDoneWithdrawIt() {
    BulkChange change = last(Reason.NOT_DONE, list(40, 0), list(40, 36), list(40, 0));
    assertThat(change.kind()).isEqualTo(Kind.MASS_UNTICK);
    assertThat(change.withdraws()).isTrue();
  }

  @Test
  void anUntickWithoutAReasonWithdrawsNothing() {
    BulkChange change = last(Reason.NONE, list(20, 0), list(20, 10), list(20, 9));
    assertThat(change.kind()).isEqualTo(Kind.UNTICK);
    assertThat(change.withdraws()).isFalse();
  }

  @Test
  void aVersionThatWasThereBeforeIsAClobber() {
    assertThat(last(Reason.NONE, list(20, 2), list(20, 6), list(22, 9), list(20, 2)).kind())
        .isEqualTo(Kind.CLOBBER);
  }

  @Test
  void aStaleCopyWithOneEditIsAClobberToo() {
    String stale = list(20, 2) + "- [ ] T900 one more\n";
    assertThat(last(Reason.NONE, list(20, 2), list(26, 9), stale).kind()).isEqualTo(Kind.CLOBBER);
  }

  @Test
  void aRevertThatSaysSoIsNoClobber() {
    assertThat(last(Reason.REVERT, list(20, 2), list(22, 9), list(20, 2)).kind())
        .isNotEqualTo(Kind.CLOBBER);
  }

  @Test
  void aListThatIsEmptiedIsNoClobber() {
    assertThat(last(Reason.NONE, "", list(20, 9), "").kind()).isEqualTo(Kind.EDIT);
  }

  @Test
  void anItemTickedAndTakenBackIsNoClobber() {
    assertThat(last(Reason.NONE, list(1, 0), list(1, 1), list(1, 0)).kind()).isEqualTo(Kind.UNTICK);
  }

  @Test
  void aRewordedItemIsAnEdit() {
    assertThat(last(Reason.NONE, "- [ ] T001 draw\n", "- [ ] T001 draw well\n").kind())
        .isEqualTo(Kind.EDIT);
  }

  private static String list(int items, int done) {
    return IntStream.range(0, items)
        .mapToObj(i -> "- [%s] T%03d Build ship number %d\n".formatted(i < done ? "x" : " ", i, i))
        .collect(Collectors.joining());
  }

  private static BulkChange last(Reason reason, String... versions) {
    List<BulkChange> found = new ArrayList<>();
    Set<StateDigest> seen = new HashSet<>();
    TaskDocument before = TaskDocument.parse(new byte[0]);
    for (String version : versions) {
      TaskDocument after = before.next(version.getBytes(StandardCharsets.UTF_8));
      List<TaskChange> changes = TaskDocument.changes(before, after);
      found.add(
          BulkChange.of(
              new BulkChange.Commit(
                  changes,
                  before.totals(),
                  after.totals(),
                  after.states(),
                  reason,
                  seen::contains)));
      seen.add(after.states());
      before = after;
    }
    return found.getLast();
  }
}
