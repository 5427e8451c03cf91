package xpod.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Turns the bytes of {@code git log} into columns.
 *
 * <p>After a commit's eight fields come its changes, each {@code :modes ids status} and a path. The
 * first may carry a line break or follow an empty token; the next commit starts with a digit, never
 * with a colon, so the two cannot be taken for each other.
 */
final class LogParser {
  /** How many bytes of a longer message are kept from its beginning, and from its end. */
  static final int MESSAGE_HEAD = 3 * 1024;

  static final int MESSAGE_TAIL = 1024;

  /** The last second of the year 2099, and the last that a date is believed to be. */
  static final long LATEST = 4_102_444_799L;

  private static final int MODE = 7;

  private final Columns columns;
  private final Set<String> edges;
  private final Predicate<String> interesting;
  private final int digits;
  private final Bytes parentIds = new Bytes();
  private final Bytes scratch = new Bytes();
  private final byte[] pair;
  private boolean edge;

  LogParser(Columns columns, Set<String> edges, Predicate<String> interesting) {
    this.columns = columns;
    this.edges = edges;
    this.interesting = interesting;
    this.digits = columns.format.digits();
    this.pair = new byte[digits];
  }

  void parse(Tokens tokens) throws IOException {
    while (tokens.advance()) {
      if (tokens.length() > 0 && tokens.bytes()[tokens.start()] == '\n') tokens.skip(1);
      if (tokens.length() == 0) continue;
      boolean whole =
          tokens.bytes()[tokens.start()] == ':' ? change(tokens) : commit(tokens);
      if (!whole) break;
    }
    close();
    link();
  }

  private boolean commit(Tokens tokens) throws IOException {
    close();
    if (tokens.length() != digits || !columns.ids.add(tokens.bytes(), tokens.start())) {
      columns.report(
          new Problem(Problem.Kind.UNREADABLE, "history", "git log printed no commit id"));
      return false;
    }
    int row = columns.ids.size() - 1;
    edge = !edges.isEmpty() && edges.contains(columns.ids.text(row));
    columns.edges.set(row, edge);
    if (!tokens.advance()) return false;
    parents(tokens);
    if (!actor(tokens, columns.authors) || !tokens.advance()) return false;
    columns.authoredAt.add(second(tokens, row));
    if (!actor(tokens, columns.committers) || !tokens.advance()) return false;
    columns.committedAt.add(second(tokens, row));
    if (!tokens.advance()) return false;
    message(tokens, row);
    columns.parentEnds.add(columns.parents.size());
    return true;
  }

  /** Ends the changes of the last commit; one that broke off before its message has no row. */
  private void close() {
    while (columns.changeEnds.size() < columns.parentEnds.size()) {
      columns.changeEnds.add(columns.changedPaths.size());
    }
  }

  private void parents(Tokens tokens) {
    if (edge) {
      columns.parents.add(-1);
      parentIds.extend(digits / 2);
      return;
    }
    for (int at = tokens.start(); at + digits <= tokens.end(); at += digits + 1) {
      int to = parentIds.extend(digits / 2);
      Hex.pack(tokens.bytes(), at, digits / 2, parentIds.raw(), to);
      columns.parents.add(-1);
    }
  }

  private boolean actor(Tokens tokens, Ints column) throws IOException {
    if (!tokens.advance()) return false;
    scratch.shrink(scratch.size());
    scratch.add(tokens.bytes(), tokens.start(), Math.min(tokens.length(), MESSAGE_TAIL));
    scratch.add((byte) '\n');
    if (!tokens.advance()) return false;
    for (int at = tokens.start(); at < Math.min(tokens.end(), tokens.start() + 320); at++) {
      byte b = tokens.bytes()[at];
      scratch.add(b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b);
    }
    column.add(columns.idents.number(scratch.raw(), 0, scratch.size()));
    return true;
  }

  /** Seconds since 1970, between then and 2100. */
  private int second(Tokens tokens, int row) {
    long second = 0;
    boolean absurd = tokens.length() == 0;
    for (int at = tokens.start(); at < tokens.end() && !absurd; at++) {
      int digit = tokens.bytes()[at] - '0';
      if (digit < 0 || digit > 9) {
        absurd = true;
      } else {
        second = second * 10 + digit;
        if (second > LATEST) {
          second = LATEST;
          absurd = true;
        }
      }
    }
    if (absurd) absurdDate(row, tokens);
    return (int) second;
  }

  private void absurdDate(int row, Tokens tokens) {
    if (columns.absurdDates.get(row)) return;
    columns.absurdDates.set(row);
    String date =
        new String(
            tokens.bytes(), tokens.start(), Math.min(40, tokens.length()), StandardCharsets.UTF_8);
    columns.report(
        new Problem(
            Problem.Kind.ABSURD_DATE,
            columns.ids.text(row),
            "the date '" + date + "' is not between 1970 and 2100"));
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
    if (!edge) add(tokens, how);
    return true;
  }

  private void add(Tokens tokens, char how) {
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

  /** Turns the ids of parents into indexes, once all commits have one. */
  private void link() {
    int width = digits / 2;
    for (int row = 0; row < columns.size(); row++) {
      if (columns.edges.get(row)) continue;
      for (int p = columns.parentsStart(row); p < columns.parentEnds.get(row); p++) {
        int parent = columns.ids.find(parentIds.raw(), p * width);
        columns.parents.set(p, parent < columns.size() ? parent : -1);
      }
    }
  }
}
