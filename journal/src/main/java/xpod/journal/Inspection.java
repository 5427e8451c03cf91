package xpod.journal;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xpod.json.SignalJson;
import xpod.line.Line;
import xpod.signal.Signal;

/**
 * What became of a journal since it was written: everything in it held against its digests, and
 * folded again.
 *
 * @param head as it is stored; empty where that cannot be read
 * @param erased how many names and notes were erased
 * @param newer how many lines are of kinds this program does not know
 */
public record Inspection(List<Fault> faults, Optional<Head> head, int erased, int newer) {
  /** More faults tell nothing new. */
  static final int MOST_FAULTS = 50;

  public Inspection {
    faults = List.copyOf(faults);
  }

  /**
   * Something that is not as it was written.
   *
   * @param line the number of the line; 0 for the file as a whole
   */
  public record Fault(long line, String words) {}

  /**
   * Looks at all of the journal in {@code file}.
   *
   * @param told a head that was told once; null where nobody kept one
   * @throws JournalFailure where there is none, or it is not ours to read
   */
  public static Inspection of(Path file, @Nullable Head told) {
    Path whole = file.toAbsolutePath().normalize();
    try (Database database = Database.open(whole, false)) {
      return new Look(whole, database, told).all();
    } catch (SQLException e) {
      JournalFailure failure = new JournalFailure(whole, e);
      if (failure.kind() != JournalFailure.Kind.DAMAGED) throw failure;
      Fault fault = new Fault(0, "it cannot be read: " + e.getMessage());
      return new Inspection(List.of(fault), Optional.empty(), 0, 0);
    } catch (JournalFailure failure) {
      if (failure.kind() != JournalFailure.Kind.DAMAGED) throw failure;
      Fault fault = new Fault(0, String.valueOf(failure.getMessage()));
      return new Inspection(List.of(fault), Optional.empty(), 0, 0);
    }
  }

  /** One look at one journal. */
  private static final class Look {
    private static final Pattern ASIDE = Pattern.compile("\"(aside:[0-9a-f]{32})\"");

    private final Path file;
    private final Database database;
    private final @Nullable Head told;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Signal> signals = new ArrayList<>();

    /** What the lines name of texts beside them, with the last line that does. */
    private final SortedMap<String, Long> asides = new TreeMap<>();

    private final Set<String> kept = new TreeSet<>();
    private final Asides texts;
    private byte[] digest = {};
    private long number;
    private int newer;
    private @Nullable Head head;

    Look(Path file, Database database, @Nullable Head told) throws SQLException {
      this.file = file;
      this.database = database;
      this.told = told;
      if (!Schema.CURRENT.isCurrent(database, file))
        throw new JournalFailure(
            file, JournalFailure.Kind.UNREADABLE, "it is empty or of an older version");
      this.texts = Asides.of(file, database);
    }

    Inspection all() throws SQLException {
      for (String problem : database.texts("PRAGMA integrity_check(" + MOST_FAULTS + ")"))
        if (!problem.equals("ok")) fault(0, "SQLite finds: " + problem);
      database.each("SELECT salt, made, lines, digest FROM journal", this::head);
      if (head == null) fault(0, "it has no head");
      database.each(
          "SELECT number, id, at, booked, kind, text, digest FROM line ORDER BY number",
          this::line);
      held();
      database.each("SELECT token, text FROM aside", this::aside);
      asides.keySet().removeAll(kept);
      gone(database.number("SELECT erased FROM journal"));
      if (faults.isEmpty()) refold();
      return new Inspection(faults, Optional.ofNullable(head), asides.size(), newer);
    }

    private void fault(long line, String words) {
      if (faults.size() < MOST_FAULTS) faults.add(new Fault(line, words));
    }

    private void head(ResultSet row) throws SQLException {
      digest = Chain.start(Database.bytes(row, 1), String.valueOf(row.getString(2)));
      head = new Head(row.getLong(3), Chain.hex(Database.bytes(row, 4)));
    }

    private void line(ResultSet row) throws SQLException {
      JournalLine line = Lines.line(row);
      byte[] next = Chain.next(digest, line);
      byte[] stored = Database.bytes(row, 7);
      if (line.number() != number + 1) fault(line.number(), "stands behind line " + number);
      else if (!Arrays.equals(next, stored)) fault(line.number(), "is not what was written");
      number = line.number();
      // Those behind a damaged line are held against what it was, not against what it is.
      digest = stored;
      if (told != null && told.lines() == number && !Chain.hex(stored).startsWith(told.digest()))
        fault(number, "is not the one that was told as " + told);
      content(line);
    }

    private void content(JournalLine line) {
      switch (SignalJson.read(line.text(), texts)) {
        case SignalJson.Reading.Known known -> {
          Signal signal = known.signal();
          signals.add(signal);
          boolean same =
              signal.id().equals(line.id())
                  && signal.at().toString().equals(line.at())
                  && signal.getClass().getSimpleName().equalsIgnoreCase(line.kind());
          if (!same) fault(line.number(), "says something else than its columns");
        }
        case SignalJson.Reading.Newer unknown -> newer++;
        case SignalJson.Reading.Broken broken -> fault(line.number(), broken.why());
      }
      Matcher found = ASIDE.matcher(line.text());
      while (found.find()) asides.merge(found.group(1), line.number(), Math::max);
    }

    /** The head is what was told last, so that lines that are gone from the end are missed. */
    private void held() {
      if (head != null) {
        boolean same = head.lines() == number && head.digest().equals(Chain.hex(digest));
        if (!same) fault(0, "its head is " + head + ", its lines end at " + number);
      }
      if (told != null && told.lines() > number)
        fault(0, "it was told to have " + told.lines() + " lines, and has " + number);
    }

    private void aside(ResultSet row) throws SQLException {
      String token = String.valueOf(row.getString(1));
      byte[] text = Database.bytes(row, 2);
      kept.add(token);
      if (!texts.belongs(token, text))
        fault(0, "a text beside the lines is not what was written (" + token + ")");
      else if (!asides.containsKey(token)) fault(0, "a text is beside no line (" + token + ")");
    }

    /** Texts of later lines than the last erasure are missing, and nobody erased them. */
    private void gone(long erased) {
      for (Map.Entry<String, Long> aside : asides.entrySet())
        if (aside.getValue() > erased)
          fault(aside.getValue(), "has lost the text beside it (" + aside.getKey() + ")");
    }

    /** The same lines in the opposite order have to come to the same end. */
    private void refold() {
      try {
        Instant latest =
            signals.stream().map(Signal::at).max(Instant::compareTo).orElse(Instant.EPOCH);
        Instant then = latest.plus(Duration.ofDays(366));
        List<Signal> backwards = new ArrayList<>(signals);
        Collections.reverse(backwards);
        Line one = folded(signals, then);
        Line other = folded(backwards, then);
        boolean same =
            one.judged().toList().equals(other.judged().toList())
                && one.balances().equals(other.balances());
        if (!same) fault(0, "its lines come to another end in another order");
      } catch (RuntimeException e) {
        fault(0, "its lines cannot be folded: " + e.getMessage());
      }
    }

    private static Line folded(List<Signal> signals, Instant now) {
      Line line = new Line(now);
      line.acceptAll(signals);
      return line;
    }
  }
}
