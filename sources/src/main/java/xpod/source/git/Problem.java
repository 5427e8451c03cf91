package xpod.source.git;

/**
 * Something in a repository that could not be read as it stands; the rest was read.
 *
 * @param kind what is wrong
 * @param place where: a commit id, a path, a revision
 * @param text the story in one sentence; may quote the repository, so it is not to be printed raw
 * @param limit whether a limit of ours was reached, rather than something missing or damaged
 */
public record Problem(Kind kind, String place, String text, boolean limit) {
  /** A problem of a kind that says by itself whether it is a limit. */
  public Problem(Kind kind, String place, String text) {
    this(kind, place, text, kind == Kind.TOO_MANY_CHANGES || kind == Kind.TREE_TOO_LARGE);
  }

  /** The kinds of trouble a repository can give. */
  public enum Kind {
    /** A commit's date is missing or outside 1970 to 2100; it was moved into that range. */
    ABSURD_DATE,
    /** The walk over the history ended early: commits are missing or damaged. */
    HISTORY_CUT,
    /** Trees are missing or damaged, so the changed paths of a commit are unknown. */
    PATHS_UNKNOWN,
    /** A commit, or the history, changes more paths than are read; they are unknown. */
    TOO_MANY_CHANGES,
    /** A record of git's output did not have the expected shape and was left out. */
    UNREADABLE,
    /** A tree has more entries than are read. */
    TREE_TOO_LARGE,
    /** A tree, or a part of it, is missing or damaged. */
    TREE_CUT
  }
}
