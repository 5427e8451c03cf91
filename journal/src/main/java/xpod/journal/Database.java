package xpod.journal;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/** One connection to a SQLite file, set so that what is committed is on the disk. */
final class Database implements AutoCloseable {
  /** How long SQLite itself waits for another process before it says that it is busy. */
  private static final int PATIENCE_MILLIS = 5_000;

  private final Connection connection;

  private Database(Connection connection) {
    this.connection = connection;
  }

  /** Something that is done with a row. */
  @FunctionalInterface
  interface OnRow {
    void see(ResultSet row) throws SQLException;
  }

  static Database open(Path file, boolean write) throws SQLException {
    useUnpackedLibrary();
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(!write);
    config.setBusyTimeout(PATIENCE_MILLIS);
    Properties properties = config.toProperties();
    Database database =
        new Database(JDBC.createConnection("jdbc:sqlite:" + file.toAbsolutePath(), properties));
    try {
      // A file may come from anywhere: nothing in its schema may call a function.
      database.run("PRAGMA trusted_schema = OFF");
      database.run("PRAGMA cell_size_check = ON");
      return database;
    } catch (SQLException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Committed means on the disk, and what is erased is overwritten. */
  void makeDurable() throws SQLException {
    run("PRAGMA journal_mode = WAL");
    run("PRAGMA synchronous = FULL");
    run("PRAGMA secure_delete = ON");
  }

  /**
   * The driver unpacks its native library at every start, unless it is told where one lies; the
   * distribution has one beside its jars.
   */
  private static void useUnpackedLibrary() {
    String property = "org.sqlite.lib.path";
    if (System.getProperty(property) != null) return;
    try {
      CodeSource source = Database.class.getProtectionDomain().getCodeSource();
      if (source == null) return;
      Path folder = Path.of(source.getLocation().toURI()).resolveSibling("sqlite");
      Path library = folder.resolve(System.mapLibraryName("sqlitejdbc"));
      if (Files.isRegularFile(library)) System.setProperty(property, folder.toString());
    } catch (URISyntaxException | RuntimeException e) {
      // Then it unpacks its own.
    }
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The whole number that a query gives; 0 where it gives none. */
  long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    each(sql, row -> texts.add(String.valueOf(row.getString(1))));
    return texts;
  }

  void each(String sql, OnRow seen) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) seen.see(rows);
    }
  }

  /** The bytes that a query for {@code key} gives; null where it gives none. */
  byte @Nullable [] bytes(String sql, String key) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, key);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getBytes(1) : null;
      }
    }
  }

  /** Bytes that are never null where the file is sound; of a damaged one they are empty. */
  static byte[] bytes(ResultSet row, int column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    return bytes == null ? new byte[0] : bytes;
  }

  PreparedStatement prepare(String sql) throws SQLException {
    return connection.prepareStatement(sql);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
