package xpod.source.tasklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.Kin;
import xpod.source.tracker.Mark;
import xpod.source.tracker.Snapshot;
import xpod.source.tracker.Status;
import xpod.source.tracker.TaskChange;
import xpod.source.tracker.TaskItem;

/**
 * One version of a Markdown file that is one item as a whole: its head says in which state the work
 * is, and its boxes are parts of it. All share the weight of one piece of work.
 */
public final class WholeDocument implements Snapshot {
  /** How a tracker reads such files. */
  public interface Reading {
    /** The item that the file is; null where it says nothing of one. */
    @Nullable TaskItem head(byte[] bytes, TaskDocument boxes);

    /** By what the item is known, even in a version that says nothing of it. */
    Name name(byte[] bytes);

    /** What a box is to the work. */
    Role role(TaskItem box);

    /**
     * By which id a box is known.
     *
     * @param nth its place among all boxes of the file, counted from 1
     */
    String id(Name whole, TaskItem box, int nth);

    /** Parts that are reported without a box, each with a key and an id of its own. */
    default List<TaskItem> rows(byte[] bytes) {
      return List.of();
    }
  }

  /**
   * By what the item of a file is known.
   *
   * @param key the same for every way to write the id
   * @param id as written
   */
  public record Name(String key, String id) {}

  /** What a box is to the work of its file. */
  public enum Role {
    /** The work is not done while it is open. */
    NEEDED,
    /** A part; whether it is ticked says nothing about the whole. */
    PART,
    /** It reports no work. */
    NOTHING
  }

  /**
   * Boxes are ticked by hand, and forgotten: where more than a third are open in work that is done,
   * nobody can tell.
   */
  private static final int FORGOTTEN = 3;

  /**
   * A remark that a part is left to other work says that the writer knows, and means to be done.
   */
  private static final Pattern LATER =
      Pattern.compile(
          "(?i)[(\\[—–-]\\s*(?:[^()]{0,60}\\b)?(?:later|future|follow-?ups?|optional(?:ly)?|nice[-"
              + " ]to[- ]have|(?:separate|another|other|next)"
              + " (?:task|story|epic|issue|pr)|sub-?tasks?|out of scope|not"
              + " (?:needed|required|applicable)|n/a|if (?:needed|time)|manual(?:ly)?"
              + "|post-\\w+)\\b");

  private static final Pattern DROPPED =
      Pattern.compile(
          "(?i)^\\P{L}*(?:won['’]?t|will"
              + " not|obsolete|archived?|deferred|postponed|dropped|duplicate|icebox|skipped|merged"
              + " into|moved to|not (?:needed|planned|doing))\\b");

  private final Reading reading;
  private final TaskDocument boxes;
  private final Name name;
  private final @Nullable TaskItem head;
  private final List<TaskItem> rows;
  private @Nullable List<TaskItem> parts;

  private WholeDocument(
      Reading reading,
      TaskDocument boxes,
      Name name,
      @Nullable TaskItem head,
      List<TaskItem> rows) {
    this.reading = reading;
    this.boxes = boxes;
    this.name = name;
    this.head = head;
    this.rows = rows;
  }

  /** The file before its first version. */
  public static WholeDocument empty(Reading reading) {
    return new WholeDocument(
        reading, TaskDocument.EMPTY, reading.name(new byte[0]), null, List.of());
  }

  @Override
  public WholeDocument next(byte[] newer) {
    TaskDocument read = boxes.next(newer);
    if (read.problem().isPresent()) {
      return new WholeDocument(reading, read, reading.name(new byte[0]), null, List.of());
    }
    return new WholeDocument(
        reading, read, reading.name(newer), reading.head(newer, read), reading.rows(newer));
  }

  @Override
  public List<TaskItem> items() {
    List<TaskItem> items = new ArrayList<>();
    if (head != null) items.add(head);
    items.addAll(parts());
    items.addAll(rows);
    return List.copyOf(items);
  }

  private List<TaskItem> parts() {
    List<TaskItem> known = parts;
    if (known != null) return known;
    known = new ArrayList<>();
    int nth = 0;
    for (TaskItem box : boxes.items()) {
      nth++;
      if (reading.role(box) != Role.NOTHING) known.add(part(box, nth));
    }
    parts = known;
    return known;
  }

  private TaskItem part(TaskItem box, int nth) {
    String key = name.key();
    String parent = box.parentKey() == null ? key : key + "/" + box.parentKey();
    return box.known(key + "/" + box.key(), reading.id(name, box, nth)).partOf(parent);
  }

  @Override
  public List<TaskChange> changesTo(Snapshot newer) {
    WholeDocument after = (WholeDocument) newer;
    if (problem().isPresent() || after.problem().isPresent()) return List.of();
    List<TaskChange> changes = new ArrayList<>();
    TaskItem now = after.head;
    if (now != null) {
      TaskChange change = TaskChange.between(head, now);
      if (change == null && head != null && !head.key().equals(now.key())) {
        change = new TaskChange.Moved(head, now);
      }
      if (change != null) changes.add(change);
    } else if (head != null) {
      changes.add(new TaskChange.Removed(head));
    }
    Map<Integer, TaskItem> then = byLine();
    Map<Integer, TaskItem> next = after.byLine();
    for (TaskChange change : TaskDocument.changes(boxes, after.boxes)) {
      TaskChange own = change(change, then, next);
      if (own != null) changes.add(own);
    }
    changes.addAll(rowChanges(after));
    return changes;
  }

  private List<TaskChange> rowChanges(WholeDocument after) {
    Map<String, TaskItem> then = new LinkedHashMap<>();
    rows.forEach(row -> then.put(row.key(), row));
    List<TaskChange> changes = new ArrayList<>();
    for (TaskItem now : after.rows) {
      TaskChange change = TaskChange.between(then.remove(now.key()), now);
      if (change != null) changes.add(change);
    }
    then.values().forEach(row -> changes.add(new TaskChange.Removed(row)));
    return changes;
  }

  /** The same change of the parts; null where it is none of the work. */
  private static @Nullable TaskChange change(
      TaskChange change, Map<Integer, TaskItem> then, Map<Integer, TaskItem> next) {
    return switch (change) {
      case TaskChange.Born born -> {
        TaskItem now = next.get(born.item().line());
        yield now == null ? null : new TaskChange.Born(now);
      }
      case TaskChange.Removed removed -> {
        TaskItem was = then.get(removed.item().line());
        yield was == null ? null : new TaskChange.Removed(was);
      }
      case TaskChange.Pair pair -> {
        TaskItem was = then.get(pair.before().line());
        TaskItem now = next.get(pair.after().line());
        if (now == null) yield was == null ? null : new TaskChange.Removed(was);
        if (was == null) yield new TaskChange.Born(now);
        yield TaskChange.between(was, now);
      }
    };
  }

  private Map<Integer, TaskItem> byLine() {
    Map<Integer, TaskItem> lines = new HashMap<>();
    for (TaskItem part : parts()) lines.put(part.line(), part);
    return lines;
  }

  @Override
  public Kin kin(TaskItem item) {
    List<TaskItem> all = items();
    int nth = 0;
    while (nth < all.size() - 1 && !all.get(nth).key().equals(item.key())) nth++;
    boolean whole = head != null && item.key().equals(head.key());
    List<String> open = new ArrayList<>();
    int needed = 0;
    for (TaskItem part : parts()) {
      if (!(whole ? isNeeded(part) : item.key().equals(part.parentKey()))) continue;
      needed++;
      if (isOpen(part)) open.add(part.key());
    }
    return new Kin(needed, open, Math.max(1, all.size()), nth).kept(FORGOTTEN);
  }

  private boolean isNeeded(TaskItem part) {
    return reading.role(part) == Role.NEEDED && name.key().equals(part.parentKey());
  }

  private static boolean isOpen(TaskItem part) {
    boolean ahead = part.mark().isAhead() && !part.isOptional() && !part.struck();
    return ahead && part.note() == null && !LATER.matcher(part.rawText()).find();
  }

  @Override
  public Optional<String> problem() {
    return boxes.problem();
  }

  /** The mark for a state that a head names in words; what is dropped is dropped for good. */
  public static Mark markOf(String said, boolean done) {
    if (done) return Mark.DONE;
    if (isDropped(said)) return new Mark(Mark.Kind.CANCELLED, said);
    return switch (Status.Kind.of(said)) {
      case IN_PROGRESS, IN_REVIEW -> new Mark(Mark.Kind.IN_PROGRESS, said);
      case CANCELLED -> new Mark(Mark.Kind.CANCELLED, said);
      case DRAFT, OPEN, BLOCKED, DONE, OTHER -> Mark.OPEN;
    };
  }

  /** Whether a state says that the work will not be done, or not here. */
  public static boolean isDropped(String said) {
    return DROPPED.matcher(said).find();
  }
}
