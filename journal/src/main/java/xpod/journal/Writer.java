package xpod.journal;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import xpod.json.SignalJson;
import xpod.signal.Signal;

/** What one transaction adds to a journal. Whoever begins the transaction ends it. */
final class Writer {
  private final Database database;
  private final Asides asides;
  private long lines;
  private byte[] digest = {};

  Writer(Path file, Database database, Asides asides) throws SQLException {
    this.database = database;
    this.asides = asides;
    database.each(
        "SELECT lines, digest FROM journal",
        row -> {
          lines = row.getLong(1);
          digest = Database.bytes(row, 2);
        });
    if (!endsAsWritten())
      throw new JournalFailure(
          file, JournalFailure.Kind.DAMAGED, "its last line is not the one that was written last");
  }

  /** Nothing is added behind a line that is not the one that was written last. */
  private boolean endsAsWritten() throws SQLException {
    if (database.number("SELECT coalesce(max(number), 0) FROM line") != lines) return false;
    String sql = "SELECT digest FROM line WHERE number = cast(? AS INTEGER)";
    return lines == 0 || Arrays.equals(digest, database.bytes(sql, Long.toString(lines)));
  }

  Receipt write(List<Signal> signals, String booked) throws SQLException {
    int added = 0;
    String sql = "INSERT INTO line VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING";
    try (PreparedStatement insert = database.prepare(sql)) {
      for (Signal signal : signals) {
        Asides.Keeping aside = asides.keeping();
        JournalLine line = line(signal, booked, SignalJson.write(signal, aside));
        byte[] next = Chain.next(digest, line);
        insert.setLong(1, line.number());
        insert.setString(2, line.id().value());
        insert.setString(3, line.at());
        insert.setString(4, line.booked());
        insert.setString(5, line.kind());
        insert.setString(6, line.text());
        insert.setBytes(7, next);
        if (insert.executeUpdate() == 0) continue;
        aside.keep();
        lines++;
        digest = next;
        added++;
      }
    }
    return new Receipt(added, signals.size() - added, new Head(lines, Chain.hex(digest)));
  }

  private JournalLine line(Signal signal, String booked, String text) {
    String kind = signal.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    return new JournalLine(lines + 1, signal.id(), signal.at().toString(), booked, kind, text);
  }

  void end() throws SQLException {
    try (PreparedStatement update = database.prepare("UPDATE journal SET lines = ?, digest = ?")) {
      update.setLong(1, lines);
      update.setBytes(2, digest);
      update.execute();
    }
  }
}
