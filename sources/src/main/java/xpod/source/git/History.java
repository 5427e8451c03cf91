package xpod.source.git;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import xpod.Actor;

/**
 * The commits a {@link Selection} reaches, each under a small index, newest first as git lists
 * them, with what each says and which paths it changed.
 *
 * <p>A merge lists only the paths on which it differs from all its parents. A commit at the edge of
 * a shallow clone has a parent that is missing (-1), and lists all that it holds as added, since
 * what it changed is not known. Immutable, for many threads.
 */
public final class History {
  private final Columns columns;
  private volatile @Nullable Parsed last;
  private final AtomicReferenceArray<Actor> actors;

  History(Columns columns) {
    this.columns = columns;
    this.actors = new AtomicReferenceArray<>(columns.size());
  }

  /**
   * Reads a history in one pass.
   *
   * @param interesting the paths whose versions (blob ids) are wanted; asked once for each path
   */
  public static History read(
      Repository repository, Selection selection, Predicate<String> interesting) {
    return HistoryReader.read(repository, selection, interesting);
  }

  /** The same, where {@code records} spares git what it printed before. */
  public static History read(
      Repository repository,
      Selection selection,
      Predicate<String> interesting,
      CommitRecords records) {
    LogParser.Limits limits = LogParser.Limits.within(repository.allowance());
    return HistoryReader.read(repository, selection, interesting, limits, records);
  }

  /** How many commits there are. */
  public int size() {
    return columns.size();
  }

  /** What could not be read as it stands. */
  public List<Problem> problems() {
    return columns.problems;
  }

  /** Whether every commit the tips lead to was read; a shallow clone's edge counts as an end. */
  public boolean complete() {
    return problems().stream().noneMatch(p -> p.kind() == Problem.Kind.HISTORY_CUT);
  }

  /**
   * Whether the changed paths of every commit are known but for those at a shallow clone's edge.
   */
  public boolean pathsKnown() {
    return columns.blind.cardinality() == columns.edges.cardinality();
  }

  /** The index of a commit by its id or at least its first seven digits; -1 for none or several. */
  public int indexOf(String id) {
    return columns.ids.find(id);
  }

  /** The full id of a commit. */
  public String id(int commit) {
    return columns.ids.text(commit);
  }

  /** The indexes of a commit's parents, in order; -1 for one that is missing. */
  public int[] parents(int commit) {
    return columns.parents.slice(columns.parentsStart(commit), columns.parentEnds.get(commit));
  }

  /** Whether a commit has more than one parent. */
  public boolean merge(int commit) {
    return columns.parentEnds.get(commit) - columns.parentsStart(commit) > 1;
  }

  /** Whether the clone ends at a commit; it then lists what it holds, not what it changed. */
  public boolean edge(int commit) {
    return columns.edges.get(commit);
  }

  /**
   * Whether a commit's changes are known: not at an edge, nor where trees are missing or damaged.
   */
  public boolean changesKnown(int commit) {
    return !columns.blind.get(commit);
  }

  /** When a commit was made in this form; moved into 1970 to 2100 where the date is absurd. */
  public Instant at(int commit) {
    return Instant.ofEpochSecond(Integer.toUnsignedLong(columns.committedAt.get(commit)));
  }

  /** When the change was first made, by its author's clock; moved as {@link #at} is. */
  public Instant authoredAt(int commit) {
    return Instant.ofEpochSecond(Integer.toUnsignedLong(columns.authoredAt.get(commit)));
  }

  /** Whether one of a commit's dates was missing or absurd. */
  public boolean absurdDate(int commit) {
    return columns.absurdDates.get(commit);
  }

  /** Whose claim a commit is: its author's, or that of the agent it says wrote it. */
  public Actor author(int commit) {
    Actor known = actors.get(commit);
    if (known == null) {
      known =
          Actors.author(
              columns.ident(columns.authors.get(commit)),
              columns.ident(columns.committers.get(commit)),
              columns.messages.get(commit));
      actors.set(commit, known);
    }
    return known;
  }

  /** Who put the commit into the history. */
  public Actor committer(int commit) {
    return Actors.of(columns.ident(columns.committers.get(commit)));
  }

  /** What a commit says; parsed anew unless it is the one asked for last. */
  public Message message(int commit) {
    Parsed known = last;
    if (known != null && known.commit() == commit) return known.message();
    Message message = Message.parse(columns.messages.get(commit), columns.cutMessages.get(commit));
    last = new Parsed(commit, message);
    return message;
  }

  private record Parsed(int commit, Message message) {}

  /** The numbers of the paths a commit changed, in git's order. */
  public int[] paths(int commit) {
    return columns.changedPaths.slice(columns.changesStart(commit), columns.changeEnds.get(commit));
  }

  /**
   * How the {@code nth} of a commit's paths changed: A added, M modified, D deleted, T another
   * type; in a merge against all parents, M where they differ.
   */
  public char status(int commit, int nth) {
    return (char) columns.statuses.get(change(commit, nth));
  }

  /** The path of a number. */
  public String path(int path) {
    return columns.paths.text(path);
  }

  /** How many different paths the history touches; their numbers are below this. */
  public int pathCount() {
    return columns.paths.size();
  }

  /** Whether the caller was interested in the path of a number. */
  public boolean interesting(int path) {
    return columns.interesting.get(path);
  }

  /** The blob before the {@code nth} change; of the first parent in a merge. None where added. */
  public Optional<String> before(int commit, int nth) {
    return columns.version(change(commit, nth), 0);
  }

  /** The blob after the {@code nth} change; none where deleted, or the path was not interesting. */
  public Optional<String> after(int commit, int nth) {
    return columns.version(change(commit, nth), 1);
  }

  /** A commit and all its ancestors. */
  public BitSet reachableFrom(int tip) {
    return Ancestry.reachable(columns, tip);
  }

  /** A commit, its first parent, that one's first parent, and so on. */
  public BitSet firstParentLine(int tip) {
    BitSet line = new BitSet(size());
    for (int commit : Ancestry.line(columns, tip)) line.set(commit);
    return line;
  }

  /**
   * For each commit, the commit on the tip's first-parent line that brought it in: itself when it
   * is on the line, the merge that made it reachable otherwise; -1 when the tip does not reach it.
   */
  public int[] landing(int tip) {
    return Ancestry.landing(columns, tip);
  }

  private int change(int commit, int nth) {
    int change = columns.changesStart(commit) + nth;
    if (nth < 0 || change >= columns.changeEnds.get(commit)) {
      throw new IndexOutOfBoundsException("commit " + id(commit) + " has no change " + nth);
    }
    return change;
  }

  @Override
  public String toString() {
    return "History[" + size() + " commits, " + pathCount() + " paths]";
  }
}
