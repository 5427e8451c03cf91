package xpod.source.git;

import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of {@code git log} into columns.
 *
 * <p>After a commit's eight fields come its changes, each {@code :modes ids status} and a path. The
 * first may carry a line break or follow an empty token; the next commit starts with a digit, never
 * with a colon, so the two cannot be taken for each other.
 */
final class LogParser {
  /** How many bytes of a longer message are kept from its beginning, and from its end. */
  static final int MESSAGE_TAIL = Message.LIMIT / 4;

  static final int MESSAGE_HEAD = Message.LIMIT - MESSAGE_TAIL;

  /** The last second of the year 2099, and the last that a date is believed to be. */
  static final long LATEST = 4_102_444_799L;

  private static final int MODE = 7;
  private static final int NAME_LIMIT = 320;

  /** As long as a path can be that a system opens; a longer one costs memory at each slash. */
  private static final int PATH_LIMIT = 4096;

  /**
   * How many changed paths are read.
   *
   * @param commit of one commit: a few kilobytes of nested trees can name any number of paths
   * @param total of all commits
   * @param paths how many different ones
   */
  record Limits(int commit, int total, int paths) {
    private static final int USUAL_COMMIT = 300_000;

    static Limits within(Allowance allowance) {
      return new Limits(USUAL_COMMIT, allowance.changes(), allowance.paths());
    }
  }

  private final Columns columns;
  private final Set<String> edges;
  private final Predicate<String> interesting;
  private final int digits;
  private final Bytes parentIds = new Bytes();
  private final Bytes scratch = new Bytes();
  private final Bytes staged = new Bytes();
  private final byte[] id;
  private final byte[] pair;
  private final Limits limits;
  private final CommitRecords records;
  private boolean edge;
  private boolean overflowed;

  LogParser(Columns columns, Set<String> edges, Predicate<String> interesting, Limits limits) {
    this(columns, edges, interesting, limits, CommitRecords.NONE);
  }

  LogParser(
      Columns columns,
      Set<String> edges,
      Predicate<String> interesting,
      Limits limits,
      CommitRecords records) {
    this.records = records;
    this.limits = limits;
    this.columns = columns;
    this.edges = edges;
    this.interesting = interesting;
    this.digits = columns.format.digits();
    this.id = new byte[digits];
    this.pair = new byte[digits];
  }

  /**
   * Appends what one run of git printed, up to its end or to a commit with too many changes.
   *
   * @param blind whether the commits are printed without their changes
   */
  void parse(Tokens tokens, boolean blind) throws IOException {
    overflowed = false;
    boolean ended = false;
    while (!overflowed && !ended) {
      if (!tokens.advance()) {
        ended = true;
        continue;
      }
      if (tokens.length() > 0 && tokens.bytes()[tokens.start()] == '\n') tokens.skip(1);
      if (tokens.length() == 0) continue;
      boolean change = tokens.bytes()[tokens.start()] == ':';
      if (!change) keep(tokens.takeTape(false), blind);
      if (!(change ? change(tokens) : commit(tokens, blind))) break;
    }
    // A record that broke off is not what git prints of a commit.
    if (!overflowed && ended) keep(tokens.takeTape(true), blind);
    close();
  }

  private void keep(byte @Nullable [] record, boolean blind) {
    boolean ofCommit = columns.size() > 0 && !blind && !edge;
    if (record != null && ofCommit) records.keep(lastId(), record);
  }

  /** Whether the last run was left at a commit with too many changes. */
  boolean overflowed() {
    return overflowed;
  }

  /** Whether no more changes are to be read at all. */
  boolean full() {
    return columns.changedPaths.size() >= limits.total() || columns.paths.size() >= limits.paths();
  }

  /** Turns the ids of parents into indexes, once all commits have one. */
  void finish() {
    int width = digits / 2;
    for (int row = 0; row < columns.size(); row++) {
      if (columns.edges.get(row)) continue;
      for (int p = columns.parentsStart(row); p < columns.parentEnds.get(row); p++) {
        columns.parents.set(p, columns.ids.find(parentIds.raw(), p * width));
      }
    }
  }

  /** Reads all fields before it appends any: a record that broke off leaves nothing behind. */
  private boolean commit(Tokens tokens, boolean blind) throws IOException {
    close();
    if (tokens.length() != digits) return unreadable();
    System.arraycopy(tokens.bytes(), tokens.start(), id, 0, digits);
    if (!tokens.advance()) return false;
    staged.shrink(staged.size());
    staged.add(tokens.bytes(), tokens.start(), tokens.length());
    int author = actor(tokens);
    if (!tokens.advance()) return false;
    long authored = second(tokens);
    int committer = actor(tokens);
    if (!tokens.advance()) return false;
    long committed = second(tokens);
    if (!tokens.advance()) return false;
    if (!columns.ids.add(id, 0)) return unreadable();
    int row = columns.ids.size() - 1;
    edge = !edges.isEmpty() && edges.contains(columns.ids.text(row));
    columns.edges.set(row, edge);
    columns.blind.set(row, blind || edge);
    parents();
    columns.authors.add(author);
    columns.committers.add(committer);
    columns.authoredAt.add(believed(authored, row));
    columns.committedAt.add(believed(committed, row));
    message(tokens, row);
    columns.parentEnds.add(columns.parents.size());
    return true;
  }

  private boolean unreadable() {
    columns.report(new Problem(Problem.Kind.UNREADABLE, lastId(), "git log printed no commit id"));
    return false;
  }

  /** Ends the changes of the last commit. */
  private void close() {
    while (columns.changeEnds.size() < columns.parentEnds.size()) {
      columns.changeEnds.add(columns.changedPaths.size());
    }
  }

  private void parents() {
    if (edge) {
      columns.parents.add(-1);
      parentIds.extend(digits / 2);
      return;
    }
    for (int at = 0; at + digits <= staged.size(); at += digits + 1) {
      int to = parentIds.extend(digits / 2);
      Hex.pack(staged.raw(), at, digits / 2, parentIds.raw(), to);
      columns.parents.add(-1);
    }
  }

  /** The number of the ident in the next two fields; -1 when the stream ends before. */
  private int actor(Tokens tokens) throws IOException {
    if (!tokens.advance()) return -1;
    scratch.shrink(scratch.size());
    int name = Math.min(tokens.length(), NAME_LIMIT);
    for (int at = tokens.start(); at < tokens.start() + name; at++) {
      // A line break ends the name below, and no name git takes from a commit has one.
      scratch.add(tokens.bytes()[at] == '\n' ? (byte) ' ' : tokens.bytes()[at]);
    }
    scratch.add((byte) '\n');
    if (!tokens.advance()) return -1;
    int mail = Math.min(tokens.length(), NAME_LIMIT);
    for (int at = tokens.start(); at < tokens.start() + mail; at++) {
      byte b = tokens.bytes()[at];
      scratch.add(b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b);
    }
    return columns.idents.number(scratch.raw(), 0, scratch.size());
  }

  /** Seconds since 1970; -1 where there is no such number. */
  private static long second(Tokens tokens) {
    if (tokens.length() == 0) return -1;
    long second = 0;
    for (int at = tokens.start(); at < tokens.end(); at++) {
      int digit = tokens.bytes()[at] - '0';
      if (digit < 0 || digit > 9) return -1;
      second = Math.min(second * 10 + digit, LATEST + 1);
    }
    return second;
  }

  /** Moves a date into the years that are believed, and flags the commit. */
  private int believed(long second, int row) {
    if (second >= 0 && second <= LATEST) return (int) second;
    if (!columns.absurdDates.get(row)) {
      columns.absurdDates.set(row);
      String text = "a date is missing or not between 1970 and 2100";
      columns.report(new Problem(Problem.Kind.ABSURD_DATE, columns.ids.text(row), text));
    }
    return second < 0 ? 0 : (int) LATEST;
  }

  private void message(Tokens tokens, int row) {
    int length = tokens.length();
    byte[] bytes = tokens.bytes();
    if (length <= MESSAGE_HEAD + MESSAGE_TAIL && !tokens.cut()) {
      columns.messages.add(bytes, tokens.start(), length);
      return;
    }
    columns.cutMessages.set(row);
    scratch.shrink(scratch.size());
    scratch.add(bytes, tokens.start(), MESSAGE_HEAD);
    scratch.add((byte) '\n');
    scratch.add(bytes, tokens.end() - MESSAGE_TAIL, MESSAGE_TAIL);
    columns.messages.add(scratch.raw(), 0, scratch.size());
  }

  private boolean change(Tokens tokens) throws IOException {
    byte[] bytes = tokens.bytes();
    int sides = 0;
    while (sides < tokens.length() && bytes[tokens.start() + sides] == ':') sides++;
    int firstId = sides + MODE * (sides + 1);
    int status = firstId + (digits + 1) * (sides + 1);
    boolean shaped = tokens.length() == status + sides;
    char how = shaped ? status(bytes, tokens.start() + status, sides) : 'X';
    if (shaped) versions(bytes, tokens.start() + firstId, sides);
    if (!tokens.advance()) return false;
    if (!shaped) {
      columns.report(
          new Problem(Problem.Kind.UNREADABLE, lastId(), "a change of git log has no known shape"));
      return true;
    }
    add(tokens, how);
    return true;
  }

  private void add(Tokens tokens, char how) {
    int start = columns.changesStart(columns.size() - 1);
    int count = columns.changedPaths.size() - start;
    if (count >= limits.commit() || full()) {
      overflow(count, "more changed paths than are read");
      return;
    }
    if (tokens.length() > PATH_LIMIT || tokens.cut()) {
      overflow(count, "a path of more than " + PATH_LIMIT + " bytes, which is not read");
      return;
    }
    int known = columns.paths.size();
    int path = columns.paths.number(tokens.bytes(), tokens.start(), tokens.length());
    if (path == known && interesting.test(columns.paths.text(path))) {
      columns.interesting.set(path);
    }
    columns.changedPaths.add(path);
    columns.statuses.add((byte) how);
    if (!columns.interesting.get(path)) {
      columns.versionRows.add(-1);
      return;
    }
    columns.versionRows.add(columns.versions.size() / digits);
    columns.versions.add(pair, 0, digits);
  }

  /** The first parent's blob and the commit's own. */
  private void versions(byte[] bytes, int firstId, int sides) {
    Hex.pack(bytes, firstId, digits / 2, pair, 0);
    Hex.pack(bytes, firstId + sides * (digits + 1), digits / 2, pair, digits / 2);
  }

  /** Takes back the changes of the last commit: a part of them would say that the rest is not. */
  private void overflow(int count, String text) {
    overflowed = true;
    columns.changedPaths.shrink(count);
    columns.statuses.shrink(count);
    columns.versionRows.shrink(count);
    columns.blind.set(columns.size() - 1);
    columns.report(new Problem(Problem.Kind.TOO_MANY_CHANGES, lastId(), text));
  }

  /** One letter for the change, M where the parents of a merge do not agree. */
  private static char status(byte[] bytes, int from, int sides) {
    for (int i = 1; i < sides; i++) {
      if (bytes[from + i] != bytes[from]) return 'M';
    }
    return (char) bytes[from];
  }

  private String lastId() {
    return columns.ids.size() == 0 ? "history" : columns.ids.text(columns.ids.size() - 1);
  }
}
