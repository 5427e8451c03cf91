package xpod.source.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import xpod.source.tracker.Records.Weight;

/** Records of the simplest format there is: one a line, "key [parent] mark". */
class RecordsTest {
  private static final Records NONE = Records.empty(RecordsTest::lines, Weight.SHARED);

  private static List<TaskItem> lines(byte[] bytes) throws Unreadable {
    List<TaskItem> items = new ArrayList<>();
    int number = 0;
    for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      number++;
      String[] parts = line.split(" ", -1);
      if (parts.length < 2) throw new Unreadable("line " + number + " has no mark");
      String parent = parts.length == 3 ? parts[1] : null;
      Mark mark = parts[parts.length - 1].equals("x") ? Mark.DONE : Mark.OPEN;
      items.add(TaskItem.record(parts[0], parts[0] + " text", mark, number).partOf(parent));
    }
    return items;
  }

  private static Records read(String text) {
    return NONE.next(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> changes(String before, String after) {
    return read(before).changesTo(read(after)).stream()
        .map(c -> c.getClass().getSimpleName())
        .toList();
  }

  @Test
  void recordsAreToldApartByTheirKeysWhereverTheyStand() {
    assertThat(changes("a o\nb o", "b x\na o")).containsExactly("Ticked");
    assertThat(changes("a x", "a o")).containsExactly("Unticked");
    assertThat(changes("a o", "b x")).containsExactly("Born", "Removed");
    assertThat(changes("a o\nb x", "b x\na o")).isEmpty();
  }

  @Test
  void ofRecordsWithOneKeyTheLastCounts() {
    assertThat(read("a o\na x").items()).extracting(i -> i.mark().isDone()).containsExactly(true);
  }

  @Test
  void whatCannotBeReadSaysNothingAboutItsItems() {
    assertThat(read("a x\nbroken").problem()).contains("line 2 has no mark");
    assertThat(changes("a x", "broken")).isEmpty();
    assertThat(changes("broken", "a x")).isEmpty();
  }

  @Test
  void openPartsSpeakAgainstTheWhole() {
    Records records = read("a x\nb a x\nc a o\nd b o\ne o");
    assertThat(records.kin(records.items().getFirst())).isEqualTo(new Kin(2, List.of("c"), 4, 0));
    assertThat(records.kin(records.items().get(4))).isEqualTo(new Kin(0, List.of(), 1, 0));
  }

  @Test
  void partsThatAreWorkOfTheirOwnShareNothing() {
    Records epic =
        Records.empty(RecordsTest::lines, Weight.EACH)
            .next("a x\nb a o".getBytes(StandardCharsets.UTF_8));
    assertThat(epic.kin(epic.items().getFirst())).isEqualTo(new Kin(1, List.of("b"), 1, 0));
  }

  @Test
  void aRingOfParentsEnds() {
    Records ring = read("a b x\nb a x");
    assertThat(ring.kin(ring.items().getFirst()).parts()).isEqualTo(1);
  }

  @Test
  void theSameStatesAreTheSameDigestInWhateverOrder() {
    assertThat(read("a x\nb o").states()).isEqualTo(read("b o\na x").states());
    assertThat(read("a x\nb o").states()).isNotEqualTo(read("a o\nb x").states());
  }
}
