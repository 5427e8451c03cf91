package xpod.source.tasklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What one commit did to one list as a whole. Forty ticks at once say less about each than one tick
 * does, and a stale copy that unticks twenty items says nothing about any.
 */
public record BulkChange(Kind kind, Counts counts, boolean withdraws, String why) {

  /** From the weightiest to the least: a commit that fits two is the first. */
  public enum Kind {
    /** A stale copy was written over the list; what it undid is no statement. */
    CLOBBER,
    MASS_UNTICK,
    /** The same items written another way. */
    FORMAT_CHANGE,
    /** Items that appeared ticked: an import, or a squash that hides when each was ticked. */
    BORN_TICKED,
    BULK_TICK,
    TICK,
    UNTICK,
    EDIT,
    NONE
  }

  /** What the commit's message gives as its reason. */
  public enum Reason {
    NONE,
    /** It says that items were marked falsely. */
    NOT_DONE,
    /** It says that a change is taken back. */
    REVERT
  }

  /**
   * The changes by what they were; {@code restyled} pairs are taken out of born and removed.
   *
   * @param lost ticks that are gone, with their item or without
   */
  public record Counts(
      int ticked, int unticked, int born, int bornTicked, int removed, int lost, int restyled) {}

  /** What the classification looks at. */
  public record Commit(
      List<TaskChange> changes,
      TaskDocument.Totals before,
      TaskDocument.Totals after,
      StateDigest states,
      Reason reason,
      Predicate<StateDigest> seenBefore) {
    public Commit {
      changes = List.copyOf(changes);
    }
  }

  /** So many ticks in one commit were not each made when its work was finished. */
  private static final int BULK = 10;

  /** Fewer lost ticks or lines together are an edit that happens to restore an older state. */
  private static final int CLOBBERED = 3;

  public static BulkChange of(Commit commit) {
    Counts counts = count(commit.changes());
    boolean withdraws = commit.reason() == Reason.NOT_DONE && counts.unticked() > 0;
    Kind kind = kind(commit, counts);
    return new BulkChange(kind, counts, withdraws, why(kind, counts));
  }

  private static Kind kind(Commit commit, Counts c) {
    if (commit.changes().isEmpty()) return Kind.NONE;
    if (isClobber(commit, c)) return Kind.CLOBBER;
    int done = commit.before().done();
    if (c.unticked >= BULK || (c.unticked >= BULK / 2 && 2 * c.unticked >= done)) {
      return Kind.MASS_UNTICK;
    }
    boolean most =
        c.restyled >= BULK || (c.restyled >= 3 && 2 * c.restyled >= commit.before().items());
    if (most && c.ticked == 0 && c.unticked == 0 && c.bornTicked < BULK) return Kind.FORMAT_CHANGE;
    boolean fresh = commit.before().items() == 0 && c.bornTicked > 0;
    if (c.bornTicked >= BULK || fresh) return Kind.BORN_TICKED;
    if (c.ticked >= BULK) return Kind.BULK_TICK;
    if (c.ticked + c.bornTicked > 0) return Kind.TICK;
    return c.unticked > 0 ? Kind.UNTICK : Kind.EDIT;
  }

  /**
   * A stale copy brings back a state the list already had; one that was edited first undoes many
   * ticks and newer lines and adds next to nothing.
   */
  private static boolean isClobber(Commit commit, Counts c) {
    // A list that was emptied was taken away or moved, not overwritten.
    boolean emptied = commit.after().items() == 0;
    if (commit.reason() != Reason.NONE || c.lost == 0 || emptied) return false;
    int undone = c.unticked + c.removed;
    if (undone >= CLOBBERED && commit.seenBefore().test(commit.states())) return true;
    boolean both = c.unticked >= CLOBBERED && c.removed >= CLOBBERED;
    return both && 5 * (c.ticked + c.born) <= undone;
  }

  private static Counts count(List<TaskChange> changes) {
    Map<String, Integer> gone = new HashMap<>();
    int ticked = 0;
    int unticked = 0;
    int restyled = 0;
    int removed = 0;
    int lost = 0;
    for (TaskChange change : changes) {
      switch (change) {
        case TaskChange.Ticked t -> ticked++;
        case TaskChange.Unticked u -> unticked++;
        case TaskChange.Moved m -> restyled++;
        case TaskChange.Reworded r -> restyled += isRestyled(r) ? 1 : 0;
        case TaskChange.Marked m -> {}
        case TaskChange.Born b -> {}
        case TaskChange.Removed r -> {
          removed++;
          if (r.item().mark().isDone()) lost++;
          gone.merge(said(r.item()), 1, Integer::sum);
        }
      }
    }
    int born = 0;
    int bornTicked = 0;
    for (TaskChange change : changes) {
      if (!(change instanceof TaskChange.Born b)) continue;
      if (gone.merge(said(b.item()), -1, Integer::sum) >= 0) {
        restyled++;
        removed--;
        if (b.item().mark().isDone()) lost--;
      } else {
        born++;
        if (b.item().mark().isDone()) bornTicked++;
      }
    }
    return new Counts(
        ticked, unticked, born, bornTicked, removed, unticked + Math.max(0, lost), restyled);
  }

  private static boolean isRestyled(TaskChange.Reworded change) {
    return change.rekeyed() || letters(change.before()).equals(letters(change.after()));
  }

  private static String said(TaskItem item) {
    return (item.mark().isDone() ? "x" : "o") + letters(item);
  }

  private static String letters(TaskItem item) {
    StringBuilder letters = new StringBuilder();
    item.text().codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static String why(Kind kind, Counts c) {
    return switch (kind) {
      case CLOBBER -> "undoes " + c.lost + " ticks and " + c.removed + " items without a reason";
      case MASS_UNTICK -> c.unticked + " items unticked at once";
      case FORMAT_CHANGE -> c.restyled + " items written another way";
      case BORN_TICKED -> c.bornTicked + " items appeared ticked";
      case BULK_TICK -> c.ticked + " items ticked at once";
      case TICK -> c.ticked + c.bornTicked + " ticked";
      case UNTICK -> c.unticked + " unticked";
      case EDIT -> "no tick was set or taken";
      case NONE -> "no item changed";
    };
  }
}
