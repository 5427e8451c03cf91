package xpod.source.issues;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.Unreadable;

/** Reads issues out of a table with a row of column names. */
final class CsvIssues {
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  private static final Set<Property> NEEDED =
      EnumSet.of(Property.KEY, Property.TITLE, Property.STATE);

  private CsvIssues() {}

  static Export read(byte[] bytes) throws Unreadable {
    String text = text(bytes);
    for (char separator : SEPARATORS) {
      Export export = read(text, separator);
      if (export != null) return export;
    }
    throw new Unreadable("line 1 names no columns for a key, a title and a state");
  }

  /** What other programs on the same desk write has a mark in front that says how. */
  private static String text(byte[] bytes) {
    Charset charset = StandardCharsets.UTF_8;
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
      charset = StandardCharsets.UTF_16LE;
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
      charset = StandardCharsets.UTF_16BE;
    String text = new String(bytes, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static @Nullable Export read(String text, char separator) throws Unreadable {
    long line = 1;
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .ofCsvRecord(text)) {
      Iterator<CsvRecord> row = rows.iterator();
      if (!row.hasNext()) return null;
      List<String> names = row.next().getFields();
      if (!isHeader(names)) return null;
      Export export = new Export();
      while (row.hasNext()) {
        CsvRecord next = row.next();
        line = next.getStartingLineNumber();
        export.add(issue(names, next), (int) Math.min(line, Integer.MAX_VALUE));
      }
      return export;
    } catch (CsvParseException | UncheckedIOException e) {
      throw new Unreadable("what follows line " + line + " is no row of a table");
    } catch (java.io.IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isHeader(List<String> names) {
    Set<Property> there = EnumSet.noneOf(Property.class);
    for (String name : names) {
      Property property = Property.named(name);
      if (property != null) there.add(property);
    }
    return there.containsAll(NEEDED);
  }

  private static Issue issue(List<String> names, CsvRecord row) {
    Issue issue = new Issue();
    for (int column = 0; column < Math.min(names.size(), row.getFieldCount()); column++) {
      issue.put(names.get(column), row.getField(column));
    }
    return issue;
  }
}
