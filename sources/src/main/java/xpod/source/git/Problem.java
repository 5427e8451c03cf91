package xpod.source.git;

/**
 * Something in a repository that could not be read as it stands; the rest was read.
 *
 * @param kind what is wrong
 * @param place where: a commit id, a path, a revision
 * @param text the story in one sentence; may quote the repository, so it is not to be printed raw
 */
public record Problem(Kind kind, String place, String text) {
  /** The kinds of trouble a repository can give. */
  public enum Kind {
    /** A commit's date is missing or outside 1970 to 2100; it was moved into that range. */
    ABSURD_DATE,
    /** The walk over the history ended early: commits are missing or damaged. */
    HISTORY_CUT,
    /** Trees are missing, so the changed paths of the history are unknown. */
    PATHS_UNKNOWN,
    /** A record of git's output did not have the expected shape and was left out. */
    UNREADABLE,
    /** A tree has more entries than are read. */
    TREE_TOO_LARGE,
    /** A tree, or a part of it, is missing or damaged. */
    TREE_CUT
  }
}
