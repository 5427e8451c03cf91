package xpod.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import xpod.SignalId;
import xpod.json.SignalJson;
import xpod.signal.Signal;

/**
 * A journal in one SQLite file. Several threads and several processes may use one at the same time.
 *
 * <p>{@link #append} returns when what it was given is on the disk. Of several threads that wait,
 * one writes for all of them, so that the disk is waited for once.
 */
public final class Journal implements AutoCloseable {
  /** How long another process may keep us from writing. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

  private final Path file;
  private final Database database;
  private final Asides asides;

  /** Held by whoever uses the connection. */
  private final ReentrantLock using = new ReentrantLock();

  /** What has not been written yet; it guards itself and the two below. */
  private final List<Batch> waiting = new ArrayList<>();

  /** Whether some thread is writing for all that wait. */
  private boolean writing;

  private int commits;

  private Journal(Path file, Database database) throws SQLException {
    this.file = file;
    this.database = database;
    this.asides = Asides.of(file, database);
  }

  /** Opens the journal in {@code file}; where there is none it is begun. */
  public static Journal open(Path file) {
    return open(file, Schema.CURRENT, Instant.now());
  }

  static Journal open(Path file, Schema schema, Instant made) {
    Path whole = file.toAbsolutePath().normalize();
    refuseOddNames(whole);
    begin(whole);
    try {
      Database database = patiently(whole, () -> Database.open(whole, true));
      try {
        patiently(
            whole,
            () -> {
              // Looked at before anything is changed: it may be somebody else's.
              schema.isCurrent(database, whole);
              database.makeDurable();
              schema.prepare(database, whole, made.toString());
              return true;
            });
        return new Journal(whole, database);
      } catch (SQLException | RuntimeException e) {
        database.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new JournalFailure(whole, e);
    }
  }

  /** Opens the journal in {@code file} for reading; empty where there is none. */
  public static Optional<Journal> existing(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    try {
      // An empty file is a journal whose beginning was cut off.
      if (!Files.exists(whole) || Files.size(whole) == 0) return Optional.empty();
    } catch (IOException e) {
      throw new JournalFailure(whole, JournalFailure.Kind.UNREADABLE, "");
    }
    return Optional.of(open(file));
  }

  /** The driver takes what stands behind a question mark for settings. */
  private static void refuseOddNames(Path file) {
    if (file.toString().contains("?"))
      throw new JournalFailure(
          file, JournalFailure.Kind.UNREADABLE, "its path may not hold a question mark");
  }

  /** Nobody but its owner reads it. */
  private static void begin(Path file) {
    try {
      Path folder = Objects.requireNonNull(file.getParent());
      boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
      if (!Files.isDirectory(folder)) {
        if (posix)
          Files.createDirectories(
              folder,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        else Files.createDirectories(folder);
      }
      if (Files.exists(file)) return;
      if (posix)
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      else Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isRegularFile(file))
        throw new JournalFailure(file, JournalFailure.Kind.UNREADABLE, "");
    } catch (IOException e) {
      throw new JournalFailure(file, JournalFailure.Kind.UNREADABLE, "");
    }
  }

  /** Signals of one caller, and what became of them. */
  private static final class Batch {
    final List<Signal> signals;
    final String booked;
    @Nullable Receipt receipt;
    @Nullable JournalFailure failure;

    Batch(List<Signal> signals, Instant booked) {
      this.signals = List.copyOf(signals);
      this.booked = booked.toString();
    }

    boolean isDone() {
      return receipt != null || failure != null;
    }
  }

  /**
   * Appends {@code signals} in their order, all or none, and returns when they are on the disk.
   * Those whose id is there already are left out.
   *
   * @param booked when they are written, by the caller's clock
   * @throws JournalFailure where they cannot be written; then none of them is there
   */
  public Receipt append(List<? extends Signal> signals, Instant booked) {
    Batch batch = new Batch(List.copyOf(signals), booked);
    boolean leads;
    synchronized (waiting) {
      waiting.add(batch);
      leads = comesToLead(batch);
    }
    if (leads) lead();
    if (batch.failure != null) throw batch.failure;
    return Objects.requireNonNull(batch.receipt);
  }

  /** Waits until {@code batch} is done, or until nobody writes and it has to be done here. */
  private boolean comesToLead(Batch batch) {
    boolean interrupted = false;
    while (!batch.isDone() && writing) {
      try {
        waiting.wait();
      } catch (InterruptedException e) {
        // What is on its way to the disk cannot be called back.
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
    boolean leads = !batch.isDone();
    if (leads) writing = true;
    return leads;
  }

  /** Writes all that waits, this thread's own among it, and lets the next lead. */
  private void lead() {
    List<Batch> together;
    synchronized (waiting) {
      together = List.copyOf(waiting);
      waiting.clear();
    }
    List<Receipt> receipts = List.of();
    JournalFailure failure = null;
    using.lock();
    try {
      receipts = patiently(file, () -> write(together));
    } catch (SQLException e) {
      failure = new JournalFailure(file, e);
    } catch (JournalFailure e) {
      failure = e;
    } finally {
      using.unlock();
      synchronized (waiting) {
        for (int i = 0; i < together.size(); i++) {
          if (i < receipts.size()) together.get(i).receipt = receipts.get(i);
          else together.get(i).failure = failure != null ? failure : broken();
        }
        writing = false;
        waiting.notifyAll();
      }
    }
  }

  /** A fault of ours, which the thread that wrote tells in full. */
  private JournalFailure broken() {
    return new JournalFailure(file, JournalFailure.Kind.UNREADABLE, "xpod itself failed");
  }

  private List<Receipt> write(List<Batch> together) throws SQLException {
    database.run("BEGIN IMMEDIATE");
    try {
      Writer writer = new Writer(file, database, asides);
      List<Receipt> receipts = new ArrayList<>();
      for (Batch batch : together) receipts.add(writer.write(batch.signals, batch.booked));
      writer.end();
      database.run("COMMIT");
      commits++;
      return receipts;
    } catch (SQLException | RuntimeException e) {
      try {
        database.run("ROLLBACK");
      } catch (SQLException alreadyRolledBack) {
        // SQLite does that itself when the disk is full.
      }
      throw e;
    }
  }

  /** Something that SQLite does. */
  @FunctionalInterface
  private interface Work<T> {
    T run() throws SQLException;
  }

  /** SQLite hands out turns without an order, so that one process may go without for long. */
  private static <T> T patiently(Path file, Work<T> work) throws SQLException {
    long started = System.nanoTime();
    while (true) {
      try {
        return work.run();
      } catch (SQLException e) {
        boolean busy = new JournalFailure(file, e).kind() == JournalFailure.Kind.BUSY;
        if (!busy || System.nanoTime() - started > PATIENCE.toNanos()) throw e;
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_TRIES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Shows every line in order.
   *
   * @throws JournalFailure where a line is not what was written; those before it were shown
   */
  public Head lines(Consumer<JournalLine> each) {
    using.lock();
    try {
      return Lines.read(file, database, each);
    } catch (SQLException e) {
      throw new JournalFailure(file, e);
    } finally {
      using.unlock();
    }
  }

  /** Every signal in order; lines of kinds that are newer than this program are passed over. */
  public List<Signal> signals() {
    List<Signal> signals = new ArrayList<>();
    lines(line -> {
      switch (read(line)) {
        case SignalJson.Reading.Known known -> signals.add(known.signal());
        case SignalJson.Reading.Newer newer -> {}
        case SignalJson.Reading.Broken broken ->
            throw new JournalFailure(
                file, JournalFailure.Kind.DAMAGED, "line " + line.number() + " " + broken.why());
      }
    });
    return signals;
  }

  /** What a line says. */
  public SignalJson.Reading read(JournalLine line) {
    return SignalJson.read(line.text(), asides);
  }

  /** Whether a signal is there. */
  public boolean has(SignalId id) {
    using.lock();
    try {
      return database.bytes("SELECT digest FROM line WHERE id = ?", id.value()) != null;
    } catch (SQLException e) {
      throw new JournalFailure(file, e);
    } finally {
      using.unlock();
    }
  }

  /** What stands for {@code name} in this journal and tells nobody who it is. */
  public String pseudonym(String name) {
    return asides.pseudonym(name);
  }

  /** A number that belongs to this journal, which nobody knows who does not have it. */
  public long seed() {
    return asides.seed();
  }

  /** Erases every name and note. The lines stay as they are, with the digests of what is gone. */
  public int erase() {
    using.lock();
    try {
      int erased = (int) database.number("SELECT count(*) FROM aside");
      patiently(
          file,
          () -> {
            database.run("BEGIN IMMEDIATE");
            database.run("DELETE FROM aside");
            database.run("UPDATE journal SET erased = lines");
            database.run("COMMIT");
            // What was written is also in the write-ahead log until that is emptied.
            database.run("PRAGMA wal_checkpoint(TRUNCATE)");
            return true;
          });
      return erased;
    } catch (SQLException e) {
      throw new JournalFailure(file, e);
    } finally {
      using.unlock();
    }
  }

  public Path file() {
    return file;
  }

  /** How often the disk was waited for. */
  int commits() {
    return commits;
  }

  /** From now on it may not grow beyond so many pages of 4 KiB, as if the disk were full. */
  void mayHave(int pages) throws SQLException {
    database.run("PRAGMA max_page_count = " + pages);
  }

  @Override
  public void close() {
    try {
      database.close();
    } catch (SQLException e) {
      throw new JournalFailure(file, e);
    }
  }
}
