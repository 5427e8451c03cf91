package xpod.source.git;

/**
 * A ref that leads to a commit.
 *
 * @param name the full name, as in {@code refs/heads/main} or {@code refs/pull/12/head}
 * @param object the id the ref holds: a commit's, or an annotated tag's
 * @param commit the commit it leads to
 */
public record Ref(String name, String object, String commit) {
  /** Whether an annotated tag stands between the ref and its commit. */
  public boolean peeled() {
    return !object.equals(commit);
  }

  /** The name people use: without {@code refs/heads/}, {@code refs/tags/} or {@code refs/remotes/}. */
  public String shortName() {
    for (String prefix : new String[] {"refs/heads/", "refs/tags/", "refs/remotes/", "refs/"}) {
      if (name.startsWith(prefix)) return name.substring(prefix.length());
    }
    return name;
  }
}
