package xpod.source.tasklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a Markdown file as lines that know whether they are a task.
 *
 * <p>A newer version made with {@link #next} shares all lines that read the same, so a list with
 * thousands of versions costs little more than its changed lines. Always {@code a.next(bytes)}
 * equals {@code parse(bytes)}. The arrays given in are kept and must not be changed afterwards.
 */
public final class TaskDocument {
  /**
   * A longer file is data, not a list people read; reading it would cost memory without a claim in
   * it.
   */
  public static final int MAX_BYTES = 64 << 20;

  /** More lines than any list has; each costs about a hundred bytes. */
  public static final int MAX_LINES = 1_000_000;

  /** A line is a claim only as far as somebody could read it. */
  static final int MAX_TEXT_BYTES = 16 << 10;

  /** Why a file was not read as a list. */
  public enum Problem {
    TOO_LARGE("longer than " + (MAX_BYTES >> 20) + " MiB"),
    TOO_MANY_LINES("more than " + MAX_LINES + " lines"),
    NOT_UTF8("written in UTF-16, which Markdown readers do not take");

    private final String reason;

    Problem(String reason) {
      this.reason = reason;
    }

    /** For people, as in "not read: longer than 64 MiB". */
    public String reason() {
      return reason;
    }
  }

  /** How many items a version has and how many of them are ticked. */
  public record Totals(int items, int done) {}

  private static final byte[] NO_BYTES = {};
  private static final Line[] NO_LINES = {};

  /** The version before the first one: a file that is not there has no items. */
  public static final TaskDocument EMPTY = parse(NO_BYTES);

  private final byte[] bytes;
  private final Line[] lines;
  private final int[] starts;
  private final @Nullable Problem problem;

  /** Tells that lines may be shared with another version, without keeping that version. */
  private final Object self = new Object();

  private final @Nullable Object older;
  private @Nullable Keys keys;

  private TaskDocument(
      byte[] bytes, Line[] lines, int[] starts, @Nullable Problem problem, @Nullable Object older) {
    this.bytes = bytes;
    this.lines = lines;
    this.starts = starts;
    this.problem = problem;
    this.older = older;
  }

  /** Reads a version on its own. */
  public static TaskDocument parse(byte[] bytes) {
    Problem problem = problemOf(bytes);
    if (problem != null) return unread(problem);
    LineBuffer into = new LineBuffer(Math.max(16, bytes.length / 64));
    into.read(bytes, startOf(bytes));
    return into.isFull() ? unread(Problem.TOO_MANY_LINES) : finish(bytes, into, null);
  }

  /** Reads a newer version of the same file and shares what did not change. */
  public TaskDocument next(byte[] newer) {
    if (problemOf(newer) != null || problem != null || lines.length == 0) return parse(newer);
    int mismatch = Arrays.mismatch(bytes, newer);
    if (mismatch < 0) return new TaskDocument(newer, lines, starts, null, self);
    int prefix = prefixLines(mismatch, startOf(newer));
    int from = starts[prefix];
    int same = Lines.commonSuffix(bytes, newer, Math.min(bytes.length, newer.length) - from);
    int suffix = suffixLine(prefix, bytes.length - same);
    int shift = newer.length - bytes.length;
    LineBuffer into = new LineBuffer(lines.length + 16);
    into.share(lines, starts, 0, prefix, 0);
    BlockState state = prefix == 0 ? startOf(newer) : lines[prefix - 1].out;
    Reuse reuse = new Reuse(lines, prefix, suffix);
    state = into.readAgain(newer, from, starts[suffix] + shift, state, reuse);
    while (suffix < lines.length && !lines[suffix].follows(state) && !into.isFull()) {
      int at = starts[suffix++] + shift;
      state = into.readAgain(newer, at, starts[suffix] + shift, state, reuse);
    }
    into.share(lines, starts, suffix, lines.length, shift);
    return into.isFull() ? unread(Problem.TOO_MANY_LINES) : finish(newer, into, self);
  }

  /**
   * The first lines that end before the first difference; a line feed may still follow a bare
   * return.
   */
  private int prefixLines(int mismatch, BlockState start) {
    if (!lines[0].follows(start)) return 0;
    int found = Arrays.binarySearch(starts, mismatch);
    int prefix = found >= 0 ? found : -found - 2;
    boolean open = prefix > 0 && starts[prefix] == mismatch && bytes[mismatch - 1] != '\n';
    return Math.min(open ? prefix - 1 : prefix, lines.length);
  }

  /** The first line that lies, with the line end before it, in the equal tail that starts here. */
  private int suffixLine(int prefix, int tail) {
    int found = Arrays.binarySearch(starts, prefix, lines.length + 1, tail + 1);
    return Math.min(found >= 0 ? found : -found - 1, lines.length);
  }

  private static @Nullable Problem problemOf(byte[] bytes) {
    if (bytes.length > MAX_BYTES) return Problem.TOO_LARGE;
    boolean wide =
        bytes.length >= 2
            && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    return wide ? Problem.NOT_UTF8 : null;
  }

  private static BlockState startOf(byte[] bytes) {
    return Markup.hasFrontMatter(bytes) ? BlockState.START_FRONT_MATTER : BlockState.START;
  }

  private static TaskDocument unread(Problem problem) {
    return new TaskDocument(NO_BYTES, NO_LINES, new int[] {0}, problem, null);
  }

  private static TaskDocument finish(byte[] bytes, LineBuffer from, @Nullable Object older) {
    return new TaskDocument(bytes, from.lines(), from.starts(bytes.length), null, older);
  }

  /** Why the file was not read; then it has no lines. */
  public Optional<Problem> problem() {
    return Optional.ofNullable(problem);
  }

  /** All items from top to bottom. */
  public List<TaskItem> items() {
    ItemReader reader = new ItemReader(lines, keys());
    List<TaskItem> items = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) if (lines[i].isBox()) items.add(reader.item(i));
    return List.copyOf(items);
  }

  /** Whether a bracketed box stands anywhere; cheaper than asking for the items. */
  public boolean hasBoxes() {
    for (Line line : lines) {
      if (line.isBox() && line.box == TaskItem.Box.BRACKET) return true;
    }
    return false;
  }

  /** What belongs together with an item of this very version. */
  public Kin kin(TaskItem item) {
    return Kin.of(lines, keys(), item);
  }

  /** How many items there are and how many are ticked. */
  public Totals totals() {
    int items = 0;
    int done = 0;
    for (Line line : lines) {
      if (!line.isBox()) continue;
      items++;
      if (line.markOrOpen().isDone()) done++;
    }
    return new Totals(items, done);
  }

  /** What the head of the file says about the whole, as in {@code Status: Complete}. */
  public Optional<SelfReport.Status> status() {
    return SelfReport.status(lines);
  }

  /** What the file says about its own progress, as in "12/15 tasks complete". */
  public List<SelfReport.Progress> progress() {
    return SelfReport.progress(lines);
  }

  /**
   * The states of all items as one value: equal where all names and marks are, in whatever order.
   */
  public StateDigest states() {
    return StateDigest.of(lines);
  }

  /** What became of the items between two versions. Only what changed is looked at. */
  public static List<TaskChange> changes(TaskDocument before, TaskDocument after) {
    // A version that could not be read says nothing about its items, least of all that they are
    // gone.
    if (before.problem != null || after.problem != null) return List.of();
    TaskDocument now = after.older == before.self ? after : before.next(after.bytes);
    if (now.lines == before.lines) return List.of();
    return new ChangedRegion(before.lines, now.lines, before::keys, now::keys).changes();
  }

  private Keys keys() {
    Keys known = keys;
    if (known == null) keys = known = new Keys(lines);
    return known;
  }
}
