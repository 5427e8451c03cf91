package xpod;

/**
 * Where a claim can be read: a file of the repository and its line at the claim's revision, or the
 * history itself.
 *
 * @param path relative to the repository's root, or {@link #HISTORY} for a commit message
 * @param line counted from 1; 0 where a line has no meaning
 */
public record Place(String path, int line) {
  /** The path of claims made in commit messages. */
  public static final String HISTORY = "git log";

  public Place {
    if (path.isBlank()) throw new IllegalArgumentException("a place has no path");
    if (line < 0)
      throw new IllegalArgumentException("line (" + line + ") of " + path + " is negative");
  }

  @Override
  public String toString() {
    return line == 0 ? path : path + ":" + line;
  }
}
