package xpod.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xpod.signal.Signal;

class JournalTest {
  @TempDir private Path folder = Path.of("");

  private Path file() {
    return folder.resolve("deep/er/journal.db");
  }

  @Test
  void whatWasAppendedIsReadInItsOrderByWhoeverOpensItNext() {
    List<Signal> signals = Answers.many("a", 50);
    try (Journal journal = Journal.open(file())) {
      journal.append(signals.subList(0, 20), Answers.NOW);
      Receipt receipt = journal.append(signals.subList(20, 50), Answers.NOW);
      assertThat(receipt.added()).isEqualTo(30);
      assertThat(receipt.head().lines()).isEqualTo(50);
    }
    try (Journal journal = Journal.open(file())) {
      assertThat(journal.signals()).isEqualTo(signals);
      assertThat(journal.has(signals.getFirst().id())).isTrue();
      assertThat(journal.has(Answers.of("other").id())).isFalse();
    }
  }

  @Test
  void aSignalThatComesTwiceIsThereOnce() {
    try (Journal journal = Journal.open(file())) {
      List<Signal> signals = Answers.many("a", 3);
      journal.append(signals, Answers.NOW);
      List<Signal> again = new ArrayList<>(signals);
      again.add(Answers.of("b"));
      again.add(Answers.of("b"));
      Receipt receipt = journal.append(again, Answers.NOW.plusSeconds(5));
      assertThat(receipt.added()).isEqualTo(1);
      assertThat(receipt.known()).isEqualTo(4);
      assertThat(journal.signals()).hasSize(4);
    }
  }

  @Test
  void aJournalThatWasNeverBegunIsEmptyAndStaysUnmade() {
    assertThat(Journal.existing(file())).isEmpty();
    assertThat(file()).doesNotExist();
  }

  @Test
  void itsOwnerAloneReadsIt() throws IOException {
    Journal.open(file()).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    Path above = java.util.Objects.requireNonNull(file().getParent());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(above)))
        .isEqualTo("rwx------");
  }

  @Test
  void manyThreadsWaitForTheDiskTogether() throws Exception {
    int threads = 16;
    int each = 40;
    try (Journal journal = Journal.open(file());
        var pool = Executors.newFixedThreadPool(threads)) {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        String name = "t" + t;
        work.add(() -> {
          int added = 0;
          for (int i = 0; i < each; i++) {
            Signal signal = Answers.of(name + "-" + i);
            added += journal.append(List.of(signal), Answers.NOW).added();
          }
          return added;
        });
      }
      int added = 0;
      for (Future<Integer> done : pool.invokeAll(work)) added += done.get();
      assertThat(added).isEqualTo(threads * each);
      assertThat(journal.signals()).hasSize(threads * each);
      assertThat(journal.commits()).isLessThan(threads * each / 2);
    }
    assertThat(Inspection.of(file(), null).faults()).isEmpty();
  }

  @Test
  void notesAreKeptBesideTheLinesAndCanBeErased() throws IOException {
    String secret = "Ada told me that it is a stub";
    Signal noted = Answers.of("a", secret);
    try (Journal journal = Journal.open(file())) {
      journal.append(List.of(noted, Answers.of("b", "")), Answers.NOW);
      assertThat(journal.signals().getFirst()).isEqualTo(noted);
      journal.lines(line -> assertThat(line.text()).doesNotContain("Ada"));
      Head before = journal.lines(line -> {});
      assertThat(journal.erase()).isEqualTo(1);
      assertThat(journal.lines(line -> {})).isEqualTo(before);
      Signal.Audited left = (Signal.Audited) journal.signals().getFirst();
      assertThat(left.audit().note()).isEmpty();
      assertThat(left.id()).isEqualTo(noted.id());
    }
    try (var files = Files.list(file().getParent())) {
      for (Path one : files.toList()) {
        String bytes = new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("Ada told");
      }
    }
    Inspection inspection = Inspection.of(file(), null);
    assertThat(inspection.faults()).isEmpty();
    assertThat(inspection.erased()).isEqualTo(1);
  }

  @Test
  void pseudonymsAndSeedsBelongToOneJournal() {
    try (Journal one = Journal.open(file());
        Journal other = Journal.open(folder.resolve("other.db"))) {
      assertThat(one.pseudonym("ada")).matches("judge-[0-9a-f]{8}").isEqualTo(one.pseudonym("ada"));
      assertThat(one.pseudonym("ada")).isNotEqualTo(other.pseudonym("ada"));
      assertThat(one.seed()).isNotEqualTo(other.seed());
    }
  }

  @Test
  void aNewerJournalIsRefusedInASentence() throws SQLException {
    Journal.open(file()).close();
    try (Database database = Database.open(file(), true)) {
      database.run("PRAGMA user_version = 2");
    }
    assertThatThrownBy(() -> Journal.open(file()))
        .isInstanceOf(JournalFailure.class)
        .hasMessageContaining("a newer xpod wrote it; use that one (version 2, this one knows 1)");
  }

  @Test
  void anOlderJournalIsBroughtUpToDateWithAllItHolds() throws SQLException {
    List<Signal> signals = Answers.many("a", 5);
    try (Journal journal = Journal.open(file())) {
      journal.append(signals, Answers.NOW);
    }
    List<List<String>> steps = new ArrayList<>(Schema.CURRENT.steps());
    steps.add(List.of("CREATE TABLE more (a TEXT) STRICT", "INSERT INTO more VALUES ('b')"));
    Schema next = new Schema(steps);
    try (Journal journal = Journal.open(file(), next, Answers.NOW)) {
      assertThat(journal.signals()).isEqualTo(signals);
    }
    try (Journal again = Journal.open(file(), next, Answers.NOW);
        Database database = Database.open(file(), false)) {
      assertThat(again.signals()).isEqualTo(signals);
      assertThat(database.number("SELECT count(*) FROM more")).isEqualTo(1);
    }
  }

  @Test
  void aStepThatFailsLeavesTheJournalAsItWas() throws SQLException {
    Journal.open(file()).close();
    List<List<String>> steps = new ArrayList<>(Schema.CURRENT.steps());
    steps.add(List.of("CREATE TABLE more (a TEXT) STRICT", "this is no SQL"));
    assertThatThrownBy(() -> Journal.open(file(), new Schema(steps), Answers.NOW))
        .isInstanceOf(JournalFailure.class);
    try (Database database = Database.open(file(), false)) {
      assertThat(Schema.CURRENT.isCurrent(database, file())).isTrue();
    }
  }

  @Test
  void anotherProgramsDatabaseIsLeftAlone() throws Exception {
    Path other = folder.resolve("other.db");
    try (Database database = Database.open(other, true)) {
      database.run("CREATE TABLE theirs (a)");
    }
    byte[] before = Files.readAllBytes(other);
    assertThatThrownBy(() -> Journal.open(other)).hasMessageContaining("is no journal of xpod");
    assertThat(Arrays.equals(Files.readAllBytes(other), before)).isTrue();
    Path text = Files.writeString(folder.resolve("text.md"), "# not a database\n".repeat(100));
    assertThatThrownBy(() -> Journal.open(text)).hasMessageContaining("is no journal of xpod");
    assertThat(text).hasContent("# not a database\n".repeat(100));
  }

  @Test
  void aTableOrTriggerThatIsNotOursIsDamage() throws SQLException {
    Journal.open(file()).close();
    try (Database database = Database.open(file(), true)) {
      database.run("CREATE TRIGGER t AFTER INSERT ON line BEGIN DELETE FROM aside; END");
    }
    assertThatThrownBy(() -> Journal.open(file())).hasMessageContaining("its tables are not ours");
  }

  @Test
  void aLineIsNeverChangedNorRemoved() throws SQLException {
    try (Journal journal = Journal.open(file())) {
      journal.append(Answers.many("a", 2), Answers.NOW);
    }
    try (Database database = Database.open(file(), true)) {
      assertThatThrownBy(() -> database.run("UPDATE line SET text = '{}'"))
          .hasMessageContaining("never changed");
      assertThatThrownBy(() -> database.run("DELETE FROM line"))
          .hasMessageContaining("never removed");
    }
  }

  @Test
  void aFullDiskKeepsWhatWasThereAndTakesMoreOnceThereIsRoom() throws SQLException {
    List<Signal> kept = new ArrayList<>();
    try (Journal journal = Journal.open(file())) {
      journal.mayHave(40);
      JournalFailure full = null;
      for (int i = 0; full == null && i < 1_000; i++) {
        List<Signal> batch = Answers.many("b" + i, 10);
        try {
          journal.append(batch, Answers.NOW);
          kept.addAll(batch);
        } catch (JournalFailure failure) {
          full = failure;
        }
      }
      assertThat(full).isNotNull();
      assertThat(java.util.Objects.requireNonNull(full).kind()).isEqualTo(JournalFailure.Kind.FULL);
      assertThat(full).hasMessageContaining("no space left").hasMessageContaining("Make room");
      assertThat(journal.signals()).isEqualTo(kept);
      journal.mayHave(4_000);
      Signal more = Answers.of("more");
      journal.append(List.of(more), Answers.NOW);
      kept.add(more);
      assertThat(journal.signals()).isEqualTo(kept);
    }
    assertThat(Inspection.of(file(), null).faults()).isEmpty();
  }

  @Test
  void whatCannotBeOpenedOrWrittenIsSaidInASentence() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain"), "");
    assertThatThrownBy(() -> Journal.open(plain.resolve("journal.db")))
        .isInstanceOf(JournalFailure.class)
        .hasMessageContaining("cannot be opened");
    assertThatThrownBy(() -> Journal.open(folder)).isInstanceOf(JournalFailure.class);
    assertThatThrownBy(() -> Journal.open(folder.resolve("what?mode=memory")))
        .hasMessageContaining("question mark");
    Journal.open(file()).close();
    assertThatThrownBy(
            () -> {
              try (Database database = Database.open(file(), false)) {
                database.run("INSERT INTO aside VALUES ('a', x'00')");
              } catch (SQLException e) {
                throw new JournalFailure(file(), e);
              }
            })
        .hasMessageContaining("may not be written");
  }
}
