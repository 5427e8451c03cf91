package xpod.source.beads;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.CitedChanges;
import xpod.source.tracker.Closing;
import xpod.source.tracker.Mark;
import xpod.source.tracker.StateDigest;
import xpod.source.tracker.TaskItem;
import xpod.source.tracker.TaskItem.Field;

/**
 * What one line of a file of issues says, wherever it stands: an issue, or nothing that is work. It
 * knows no line number, since versions share it, and is told from others by identity.
 */
final class Bead {
  /** A blank line, or a record of something else than work. */
  static final Bead NOTHING = new Bead(Words.NONE, Mark.OPEN, false);

  /** A line that is no record: cut off, or the mark of a merge conflict. */
  static final Bead BROKEN = new Bead(Words.NONE, Mark.OPEN, true);

  /** What another tool calls the issue, as {@code gh-9} or by its address. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?i)^(?:gh|github|gl|gitlab)?[-:# ]*#?(?<number>\\d{1,9})$"
              + "|/(?:issues|work_items)/(?<linked>\\d{1,9})\\b"
              + "|(?:^|/|jira[-:])(?<key>[A-Z][A-Z0-9]{1,15}-\\d{1,7})$");

  /** Kinds of issues that are made to have parts. */
  private static final Set<String> WHOLES = Set.of("epic", "milestone", "story", "feature");

  private final Words words;
  private final Mark mark;
  private final boolean broken;
  private final long name;

  /** The item as it would be on the first line; made when first asked for. */
  private @Nullable TaskItem first;

  private Bead(Words words, Mark mark, boolean broken) {
    this.words = words;
    this.mark = mark;
    this.broken = broken;
    this.name = StateDigest.hash(words.id);
  }

  /** A line not looked at yet; no other is the same. */
  static Bead unread() {
    return new Bead(Words.NONE, Mark.OPEN, false);
  }

  /** An issue that reports work. */
  static Bead issue(Words words, Mark mark) {
    return new Bead(words, mark, false);
  }

  /**
   * The texts of a record, as they are written; empty where it has none.
   *
   * @param kind its type, as in {@code epic}
   * @param whole the issue it is a part of
   * @param reference what another tool calls it
   */
  record Words(
      String id,
      String title,
      String kind,
      @Nullable String whole,
      String created,
      String updated,
      String reason,
      String notes,
      String reference,
      List<String> details) {
    private static final Words NONE = new Words("", "", "", null, "", "", "", "", "", List.of());
  }

  String id() {
    return words.id;
  }

  /** A hash of the id. */
  long name() {
    return name;
  }

  Mark mark() {
    return mark;
  }

  /** The issue it is a part of; null where it is none. */
  @Nullable String whole() {
    return words.whole;
  }

  /**
   * Whether another issue is a part of it. The dependency is as often put down the wrong way round,
   * so that the whole is one by its kind or by the id of the part.
   */
  boolean isWholeOf(Bead part) {
    return WHOLES.contains(words.kind) || part.words.id.startsWith(words.id + ".");
  }

  boolean isIssue() {
    return !words.id.isEmpty();
  }

  boolean isBroken() {
    return broken;
  }

  /** Whether it was written later than another record of the same issue, or at the same time. */
  boolean isAsNewAs(Bead other) {
    if (words.updated.equals(other.words.updated)) return true;
    long now = Stamp.of(words.updated);
    long then = Stamp.of(other.words.updated);
    return now == Stamp.NONE || then == Stamp.NONE || now >= then;
  }

  /** Whether another record under the same key speaks of an issue that was filed another time. */
  boolean isAnother(Bead before) {
    if (words.title.equals(before.words.title) || words.created.equals(before.words.created))
      return false;
    long now = Stamp.of(words.created);
    long then = Stamp.of(before.words.created);
    return now != Stamp.NONE && then != Stamp.NONE && now != then;
  }

  /** Whether nothing changed between them that anybody is told of. */
  boolean saysTheSameAs(Bead before) {
    return mark.equals(before.mark) && words.title.equals(before.words.title);
  }

  /** The issue as an item of its file. */
  TaskItem item(int line) {
    TaskItem known = first;
    if (known == null) first = known = firstItem();
    return line == 1 ? known : known.onLine(line);
  }

  private TaskItem firstItem() {
    return TaskItem.record(words.id, words.title, mark, 1)
        .partOf(words.whole)
        .withDetails(words.details)
        .withFields(readFields())
        .noted(mark.isDone() ? Closing.noteOf(words.reason) : null);
  }

  private List<Field> readFields() {
    Set<Field> read = new LinkedHashSet<>();
    long filed = Stamp.of(words.created);
    if (filed != Stamp.NONE) read.add(new Field(Field.ORIGIN, filed + " " + bareTitle()));
    if (mark.isDone()) {
      read.addAll(CitedChanges.in(words.reason));
      read.addAll(CitedChanges.inNote(words.notes));
    }
    Matcher named = REFERENCE.matcher(words.reference);
    if (!words.reference.isEmpty() && named.find()) {
      String key = named.group("key");
      String number = named.group("number") != null ? named.group("number") : named.group("linked");
      read.add(new Field(Field.ISSUE, key != null ? key.toUpperCase(Locale.ROOT) : "#" + number));
    }
    return List.copyOf(new ArrayList<>(read));
  }

  /** The title without words joined by hyphens: ids in it are rewritten when issues are renamed. */
  private String bareTitle() {
    StringBuilder bare = new StringBuilder();
    for (String word : words.title.toLowerCase(Locale.ROOT).split(" ", -1)) {
      if (word.indexOf('-') < 0) bare.append(word).append(' ');
    }
    return bare.toString().strip();
  }
}
