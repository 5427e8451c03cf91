package xpod.journal;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;
import xpod.SignalId;

/** Reads lines in their order, and holds each against its digest. */
final class Lines {
  private static final String ALL =
      "SELECT number, id, at, booked, kind, text, line.digest, salt, made, lines, journal.digest"
          + " FROM journal LEFT JOIN line ON true ORDER BY number";

  private final Path file;
  private final Consumer<JournalLine> each;
  private long read;
  private long lines;
  private byte[] digest = {};
  private byte[] last = {};
  private boolean begun;

  private Lines(Path file, Consumer<JournalLine> each) {
    this.file = file;
    this.each = each;
  }

  /** One query, so that what others write meanwhile is seen whole or not at all. */
  static Head read(Path file, Database database, Consumer<JournalLine> each) throws SQLException {
    Lines lines = new Lines(file, each);
    database.each(ALL, lines::see);
    if (!lines.begun) throw lines.damaged("it has no head");
    if (lines.read != lines.lines || !Arrays.equals(lines.digest, lines.last))
      throw lines.damaged("of " + lines.lines + " lines " + lines.read + " are there");
    return new Head(lines.lines, Chain.hex(lines.last));
  }

  private void see(ResultSet row) throws SQLException {
    if (!begun) {
      begun = true;
      lines = row.getLong("lines");
      last = Database.bytes(row, 11);
      digest = Chain.start(Database.bytes(row, 8), String.valueOf(row.getString("made")));
    }
    if (row.getString("text") == null) return;
    JournalLine line = line(row);
    byte[] next = Chain.next(digest, line);
    if (line.number() != read + 1 || !Arrays.equals(next, Database.bytes(row, 7)))
      throw damaged("line " + (read + 1) + " is not what was written");
    digest = next;
    read++;
    each.accept(line);
  }

  static JournalLine line(ResultSet row) throws SQLException {
    return new JournalLine(
        row.getLong("number"),
        new SignalId(text(row, "id")),
        text(row, "at"),
        text(row, "booked"),
        text(row, "kind"),
        text(row, "text"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null || (text.isBlank() && column.equals("id")) ? "?" : text;
  }

  private JournalFailure damaged(String how) {
    return new JournalFailure(file, JournalFailure.Kind.DAMAGED, how);
  }
}
