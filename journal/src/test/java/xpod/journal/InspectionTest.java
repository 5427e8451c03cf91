package xpod.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xpod.signal.Signal;

class InspectionTest {
  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");
  private final List<Signal> signals = Answers.many("a", 120);
  private Head head = new Head(0, "");

  @BeforeEach
  void aJournal() {
    file = folder.resolve("journal.db");
    try (Journal journal = Journal.open(file)) {
      head = journal.append(signals, Answers.NOW).head();
    }
  }

  /** Changes the tables as nobody can who goes through the journal. */
  private void change(String... sql) throws SQLException {
    try (Database database = Database.open(file, true)) {
      database.run("DROP TRIGGER line_is_never_changed");
      database.run("DROP TRIGGER line_is_never_removed");
      for (String one : sql) database.run(one);
      List<String> made = Schema.CURRENT.steps().getFirst();
      for (String one : made.subList(3, made.size())) database.run(one);
    }
  }

  private List<String> faults() {
    return Inspection.of(file, head).faults().stream()
        .map(f -> f.line() + " " + f.words())
        .toList();
  }

  @Test
  void aSoundJournalHasNoFaults() {
    Inspection inspection = Inspection.of(file, head);
    assertThat(inspection.faults()).isEmpty();
    assertThat(inspection.head()).contains(head);
    assertThat(Head.parse(head.toString()).map(h -> Inspection.of(file, h).faults()))
        .contains(List.of());
  }

  @Test
  void aChangedLineIsFoundByItsNumber() throws SQLException {
    change("UPDATE line SET text = replace(text, 'done', 'cannot-tell') WHERE number = 17");
    assertThat(faults()).containsExactly("17 is not what was written");
    assertThatThrownBy(() -> Journal.open(file).signals()).hasMessageContaining("line 17");
  }

  @Test
  void aLineThatIsGoneIsMissed() throws SQLException {
    change("DELETE FROM line WHERE number = 60");
    assertThat(faults()).contains("61 stands behind line 59");
  }

  @Test
  void linesThatAreGoneFromTheEndAreMissed() throws SQLException {
    change("DELETE FROM line WHERE number > 110");
    assertThat(faults()).anyMatch(f -> f.contains("its lines end at 110"));
    assertThatThrownBy(() -> Journal.open(file).append(Answers.many("b", 1), Answers.NOW))
        .isInstanceOf(JournalFailure.class);
  }

  @Test
  void anOlderCopyPutInItsPlaceIsFoundByTheHeadThatWasTold() throws SQLException, IOException {
    Path older = Files.copy(file, folder.resolve("older.db"));
    Head told;
    try (Journal journal = Journal.open(file)) {
      told = journal.append(Answers.many("b", 1), Answers.NOW).head();
    }
    assertThat(Inspection.of(older, null).faults()).isEmpty();
    assertThat(Inspection.of(older, told).faults())
        .containsExactly(new Inspection.Fault(0, "it was told to have 121 lines, and has 120"));
  }

  @Test
  void anotherHistoryIsFoundByTheHeadThatWasTold() {
    Path other = folder.resolve("other.db");
    try (Journal journal = Journal.open(other)) {
      journal.append(Answers.many("z", 200), Answers.NOW);
    }
    assertThat(Inspection.of(other, head).faults())
        .hasSize(1)
        .allMatch(f -> f.line() == 120 && f.words().contains("not the one that was told"));
  }

  @Test
  void aTextBesideTheLinesThatWasChangedIsFoundAndNotServed() throws SQLException {
    change("UPDATE aside SET text = x'6c6965'");
    assertThat(faults()).hasSize(50).allMatch(f -> f.contains("beside the lines"));
    try (Journal journal = Journal.open(file)) {
      assertThat(journal.signals()).allMatch(s -> ((Signal.Audited) s).audit().note().isEmpty());
    }
  }

  @Test
  void changedSaltIsFound() throws SQLException {
    change("UPDATE journal SET salt = x'00'");
    assertThat(faults()).contains("1 is not what was written");
  }

  /**
   * Bytes are flipped, zeroed or cut off anywhere: whatever is read afterwards is what was written,
   * or the damage is told.
   */
  @Test
  void damageIsFoundOrHarmless() throws IOException {
    int cycles = Integer.getInteger("journal.mutations", 250);
    byte[] sound = Files.readAllBytes(file);
    Path damaged = folder.resolve("damaged.db");
    long first = Long.getLong("seed", System.nanoTime());
    int found = 0;
    for (long seed = first; seed < first + cycles; seed++) {
      clear(damaged);
      Files.write(damaged, damaged(sound, new SplittableRandom(seed)));
      boolean told = isTold(damaged);
      if (told) found++;
      List<Signal> read = read(damaged);
      // A text beside the lines may be gone; nothing else may be there instead.
      List<Signal> sent = signals.subList(0, read.size());
      for (int i = 0; i < read.size(); i++)
        assertThat(read.get(i))
            .as("replay with -Dseed=" + seed)
            .isIn(sent.get(i), withoutNote(sent.get(i)));
      if (!told) assertThat(read).as("replay with -Dseed=" + seed).isEqualTo(signals);
    }
    assertThat(found).isGreaterThan(cycles / 2);
  }

  private static Signal withoutNote(Signal signal) {
    Signal.Audited audited = (Signal.Audited) signal;
    var a = audited.audit();
    return new Signal.Audited(
        audited.id(),
        audited.at(),
        new xpod.signal.Audit(
            a.claim(),
            a.work(),
            a.judge(),
            a.answer(),
            "",
            a.read(),
            a.told(),
            a.rules(),
            a.draw()));
  }

  @Test
  void aTextThatIsGoneWithoutHavingBeenErasedIsMissed() throws SQLException {
    change("DELETE FROM aside");
    assertThat(faults()).hasSize(50).allMatch(f -> f.contains("has lost the text beside it"));
  }

  private void clear(Path damaged) throws IOException {
    for (String end : List.of("", "-wal", "-shm")) Files.deleteIfExists(Path.of(damaged + end));
  }

  private static byte[] damaged(byte[] sound, SplittableRandom random) {
    byte[] bytes = sound.clone();
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(4)) {
      case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 1 ->
          Arrays.fill(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(300)), (byte) 0);
      case 2 -> {
        for (int i = at; i < Math.min(bytes.length, at + 20); i++)
          bytes[i] = (byte) random.nextInt();
      }
      default -> {
        return Arrays.copyOf(bytes, 1 + at);
      }
    }
    return bytes;
  }

  private boolean isTold(Path damaged) {
    try {
      return !Inspection.of(damaged, head).faults().isEmpty();
    } catch (JournalFailure failure) {
      return true;
    }
  }

  private static List<Signal> read(Path damaged) {
    List<Signal> read = new ArrayList<>();
    try (Journal journal = Journal.open(damaged)) {
      journal.lines(line -> {
        if (journal.read(line) instanceof xpod.json.SignalJson.Reading.Known known)
          read.add(known.signal());
      });
    } catch (JournalFailure told) {
      // What was read before it is looked at all the same.
    }
    return read;
  }
}
