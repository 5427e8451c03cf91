package xpod.source.tasklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import xpod.source.CommonEnd;
import xpod.source.tracker.Kin;
import xpod.source.tracker.Mark;
import xpod.source.tracker.Snapshot;
import xpod.source.tracker.StateDigest;
import xpod.source.tracker.Status;
import xpod.source.tracker.TaskChange;
import xpod.source.tracker.TaskItem;

/**
 * One version of a Markdown file as lines that know whether they are a task.
 *
 * <p>A newer version made with {@link #next} shares all lines that read the same, so a list with
 * thousands of versions costs little more than its changed lines. Always {@code a.next(bytes)}
 * equals {@code parse(bytes)}. The arrays given in are kept and must not be changed afterwards.
 */
public final class TaskDocument implements Snapshot {
  /**
   * A longer file is data, not a list people read; reading it would cost memory without a claim in
   * it.
   */
  public static final int MAX_BYTES = 64 << 20;

  /** More lines than any list has; each costs about a hundred bytes. */
  public static final int MAX_LINES = 200_000;

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

  private static final byte[] NO_BYTES = {};
  private static final Line[] NO_LINES = {};

  /** The version before the first one: a file that is not there has no items. */
  public static final TaskDocument EMPTY = empty(UnaryOperator.identity());

  private final byte[] bytes;
  private final Line[] lines;
  private final int[] starts;
  private final @Nullable Problem problem;
  private final UnaryOperator<Mark> meaning;

  /** Tells that lines may be shared with another version, without keeping that version. */
  private final Object self = new Object();

  private final @Nullable Object older;
  private @Nullable Keys keys;
  private @Nullable Boolean boxed;
  private @Nullable Family family;

  private TaskDocument(
      byte[] bytes,
      Line[] lines,
      int[] starts,
      @Nullable Problem problem,
      UnaryOperator<Mark> meaning,
      @Nullable Object older) {
    this.meaning = meaning;
    this.bytes = bytes;
    this.lines = lines;
    this.starts = starts;
    this.problem = problem;
    this.older = older;
  }

  /** Reads a version on its own. */
  public static TaskDocument parse(byte[] bytes) {
    return EMPTY.readAlone(bytes);
  }

  /**
   * A file without lines.
   *
   * @param meaning what a mark means where its tool gives a symbol a meaning of its own
   */
  public static TaskDocument empty(UnaryOperator<Mark> meaning) {
    return new TaskDocument(NO_BYTES, NO_LINES, new int[] {0}, null, meaning, null);
  }

  private TaskDocument readAlone(byte[] alone) {
    Problem found = problemOf(alone);
    if (found != null) return unread(found);
    LineBuffer into = new LineBuffer(Math.max(16, alone.length / 64), meaning);
    into.read(alone, startOf(alone));
    return into.isFull() ? unread(Problem.TOO_MANY_LINES) : finish(alone, into, null);
  }

  @Override
  public TaskDocument next(byte[] newer) {
    if (problemOf(newer) != null || problem != null || lines.length == 0) {
      return readAlone(newer);
    }
    int mismatch = Arrays.mismatch(bytes, newer);
    if (mismatch < 0) return new TaskDocument(newer, lines, starts, null, meaning, self);
    int prefix = prefixLines(mismatch, startOf(newer));
    int from = starts[prefix];
    int same = CommonEnd.of(bytes, newer, Math.min(bytes.length, newer.length) - from);
    int suffix = suffixLine(prefix, bytes.length - same);
    int shift = newer.length - bytes.length;
    LineBuffer into = new LineBuffer(lines.length + 16, meaning);
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
    return isWide(bytes) ? Problem.NOT_UTF8 : null;
  }

  /** Whether it is UTF-16, by its mark. */
  private static boolean isWide(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
  }

  private static BlockState startOf(byte[] bytes) {
    return Markup.hasFrontMatter(bytes) ? BlockState.START_FRONT_MATTER : BlockState.START;
  }

  private TaskDocument unread(Problem why) {
    return new TaskDocument(NO_BYTES, NO_LINES, new int[] {0}, why, meaning, null);
  }

  private TaskDocument finish(byte[] read, LineBuffer from, @Nullable Object before) {
    return new TaskDocument(read, from.lines(), from.starts(read.length), null, meaning, before);
  }

  @Override
  public Optional<String> problem() {
    return Optional.ofNullable(problem).map(Problem::reason);
  }

  @Override
  public List<TaskItem> items() {
    ItemReader reader = new ItemReader(lines, keys());
    List<TaskItem> items = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) if (lines[i].isBox()) items.add(reader.item(i));
    return List.copyOf(items);
  }

  /** Whether a bracketed box stands anywhere in a file; cheaper than asking for its items. */
  public static boolean holdsBoxes(byte[] bytes) {
    if (isWide(bytes)) return hasWideBracket(bytes);
    if (!hasBracket(bytes)) return false;
    TaskDocument document = parse(bytes);
    // What is too large to be read may hold any number of them.
    return document.problem != null || document.hasBoxes();
  }

  private static boolean hasWideBracket(byte[] bytes) {
    for (int i = 2; i + 4 < bytes.length; i++) {
      if (bytes[i] == '[' && bytes[i + 1] == 0 && bytes[i + 4] == ']') return true;
    }
    return false;
  }

  /** Most Markdown files have no box at all; seeing that is much cheaper than reading them. */
  private static boolean hasBracket(byte[] bytes) {
    for (int i = 0; i + 2 < bytes.length; i++) {
      if (bytes[i] == '[' && bytes[i + 2] == ']') return true;
      if (bytes[i] == (byte) 0xE2 || bytes[i] == (byte) 0xF0) return true;
    }
    return false;
  }

  /** Whether a bracketed box stands anywhere in this version. */
  boolean hasBoxes() {
    Boolean known = boxed;
    if (known == null) boxed = known = findsBox();
    return known;
  }

  private boolean findsBox() {
    for (Line line : lines) {
      if (line.isBox() && line.box == TaskItem.Box.BRACKET) return true;
    }
    return false;
  }

  /** The lines of this version, not to be changed. */
  Line[] lines() {
    return lines;
  }

  @Override
  public Kin kin(TaskItem item) {
    Family known = family;
    if (known == null) family = known = new Family(lines, keys());
    return known.kin(item);
  }

  @Override
  public Optional<Status> status() {
    return SelfReport.status(lines);
  }

  /** What the file says about its own progress, as in "12/15 tasks complete". */
  public List<SelfReport.Progress> progress() {
    return SelfReport.progress(lines);
  }

  @Override
  public StateDigest states() {
    StateDigest.Sum sum = new StateDigest.Sum();
    for (Line line : lines) {
      if (line.isBox()) sum.add(line.boxText().baseHash(), line.markOrOpen());
    }
    return sum.digest();
  }

  @Override
  public List<TaskChange> changesTo(Snapshot newer) {
    return changes(this, (TaskDocument) newer);
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
