package xpod.journal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * The tables of a journal, as steps from one version to the next. A step that was released is never
 * changed.
 *
 * @param steps the first makes version 1
 */
record Schema(List<List<String>> steps) {
  /** "xpod" in ASCII: how a file says that it is a journal. */
  private static final int APPLICATION = 0x78706f64;

  private static final int SALT_BYTES = 32;

  /**
   * {@code journal} has one row, whose {@code erased} is the last line whose texts were erased;
   * {@code line} only grows, which the triggers see to.
   */
  private static final List<String> FIRST =
      List.of(
          "CREATE TABLE journal (one INTEGER PRIMARY KEY CHECK (one = 1), made TEXT NOT NULL,"
              + " salt BLOB NOT NULL, lines INTEGER NOT NULL, digest BLOB NOT NULL,"
              + " erased INTEGER NOT NULL) STRICT",
          "CREATE TABLE line (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT NOT"
              + " NULL, booked TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, digest BLOB"
              + " NOT NULL) STRICT",
          "CREATE TABLE aside (token TEXT PRIMARY KEY, text BLOB NOT NULL) STRICT, WITHOUT ROWID",
          "CREATE TRIGGER line_is_never_changed BEFORE UPDATE ON line"
              + " BEGIN SELECT RAISE(ABORT, 'a line is never changed'); END",
          "CREATE TRIGGER line_is_never_removed BEFORE DELETE ON line"
              + " BEGIN SELECT RAISE(ABORT, 'a line is never removed'); END");

  static final Schema CURRENT = new Schema(List.of(FIRST));

  /** What is there in the order in which it was made, as SQLite keeps it. */
  private static final String STORED =
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid";

  int version() {
    return steps.size();
  }

  /** Makes or brings up to date what is in {@code database}; refuses what is not ours. */
  void prepare(Database database, Path file, String made) throws SQLException {
    if (isCurrent(database, file)) return;
    database.run("BEGIN IMMEDIATE");
    try {
      // Another process may have been quicker.
      if (!isCurrent(database, file)) {
        int from = (int) database.number("PRAGMA user_version");
        for (List<String> step : steps.subList(from, steps.size()))
          for (String sql : step) database.run(sql);
        if (from == 0) begin(database, made);
        database.run("PRAGMA user_version = " + version());
      }
      database.run("COMMIT");
    } catch (SQLException | RuntimeException e) {
      database.run("ROLLBACK");
      throw e;
    }
  }

  private static void begin(Database database, String made) throws SQLException {
    database.run("PRAGMA application_id = " + APPLICATION);
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    String sql = "INSERT INTO journal VALUES (1, ?, ?, 0, ?, 0)";
    try (PreparedStatement insert = database.prepare(sql)) {
      insert.setString(1, made);
      insert.setBytes(2, salt);
      insert.setBytes(3, Chain.start(salt, made));
      insert.execute();
    }
  }

  /** Whether {@code database} is a journal of this version, and not empty. */
  boolean isCurrent(Database database, Path file) throws SQLException {
    long application = database.number("PRAGMA application_id");
    long version = database.number("PRAGMA user_version");
    long things = database.number("SELECT count(*) FROM sqlite_schema");
    if (application == 0 && version == 0 && things == 0) return false;
    if (application != APPLICATION) throw new JournalFailure(file, JournalFailure.Kind.FOREIGN, "");
    if (version > version())
      throw new JournalFailure(
          file, JournalFailure.Kind.NEWER, "version " + version + ", this one knows " + version());
    if (version < 1 || !isWhole(database, (int) version))
      throw new JournalFailure(file, JournalFailure.Kind.DAMAGED, "its tables are not ours");
    return version == version();
  }

  /** Tables, indexes and triggers that we did not make could say anything. */
  private boolean isWhole(Database database, int version) throws SQLException {
    List<String> expected =
        steps.subList(0, version).stream()
            .flatMap(List::stream)
            .filter(sql -> sql.startsWith("CREATE "))
            .toList();
    return database.texts(STORED).equals(expected);
  }
}
