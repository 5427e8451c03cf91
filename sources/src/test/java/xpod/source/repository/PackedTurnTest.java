package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import xpod.source.tracker.Kin;
import xpod.source.tracker.Mark;
import xpod.source.tracker.StateDigest;
import xpod.source.tracker.Status;
import xpod.source.tracker.TaskItem;

/** What is written of a turn is read as it was, and what was not written by us is not read. */
class PackedTurnTest {
  private static final List<String> TEXTS =
      List.of("", "T1", "Limit uploads", "Grösse 上限 🔒", "two\nlines", "\0", "a".repeat(70_000));

  @Test
  void everyTurnIsReadAsItWasWritten() {
    long seed = 20261127;
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      Turn turn = turn(random);
      byte[] packed = Objects.requireNonNull(PackedTurn.pack(turn));
      assertThat(PackedTurn.unpack(packed)).as("seed %d, turn %d", seed, i).isEqualTo(turn);
    }
  }

  @Test
  void aTextThatWasCutInTheMiddleOfASignIsNotWritten() {
    TaskItem item = TaskItem.record("T1", "🔒".substring(0, 1), Mark.DONE, 1);
    Turn.Move move = new Turn.Move(Step.Way.TICKED, item, Kin.ALONE);
    Turn turn = new Turn(true, StateDigest.NONE, List.of(move), null, "");
    assertThat(PackedTurn.pack(turn)).isNull();
  }

  @Test
  void bytesOfSomethingElseAreNoTurn() {
    long seed = 20261127;
    Random random = new Random(seed);
    byte[] packed = Objects.requireNonNull(PackedTurn.pack(turn(new Random(3))));
    for (int i = 0; i < 2_000; i++) {
      byte[] cut = Arrays.copyOf(packed, random.nextInt(Math.min(packed.length, 200)));
      assertThat(PackedTurn.unpack(cut)).as("seed %d, cut to %d", seed, cut.length).isNull();
      byte[] other = new byte[random.nextInt(60)];
      random.nextBytes(other);
      // It may be one by chance; what matters is that it is refused or read, and never thrown on.
      PackedTurn.unpack(other);
    }
  }

  private static Turn turn(Random random) {
    List<Turn.Move> moves = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Step.Way way = any(random, Step.Way.values());
      Kin kin = new Kin(random.nextInt(9), texts(random), 1 + random.nextInt(9), 0);
      moves.add(new Turn.Move(way, item(random), kin));
    }
    StateDigest states = new StateDigest(random.nextLong(), random.nextLong());
    return new Turn(random.nextBoolean(), states, moves, head(random), text(random));
  }

  private static @Nullable Head head(Random random) {
    if (random.nextBoolean()) return null;
    Status status = new Status(any(random, Status.Kind.values()), text(random), random.nextInt(99));
    return new Head(status, random.nextInt(99), texts(random));
  }

  private static TaskItem item(Random random) {
    List<TaskItem.Field> fields = new ArrayList<>();
    for (String name : texts(random)) fields.add(new TaskItem.Field(name, text(random)));
    return new TaskItem(
        text(random),
        random.nextBoolean() ? null : text(random),
        text(random),
        text(random),
        new Mark(any(random, Mark.Kind.values()), text(random)),
        any(random, TaskItem.Box.values()),
        1 + random.nextInt(9_999),
        random.nextInt(9),
        random.nextBoolean() ? null : text(random),
        texts(random),
        fields,
        random.nextBoolean(),
        texts(random),
        random.nextBoolean()
            ? null
            : new TaskItem.Note(any(random, TaskItem.Note.Kind.values()), text(random)));
  }

  private static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static String text(Random random) {
    return TEXTS.get(random.nextInt(random.nextInt(20) == 0 ? TEXTS.size() : TEXTS.size() - 1));
  }

  private static List<String> texts(Random random) {
    List<String> texts = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) texts.add(text(random));
    return texts;
  }
}
