package xpod;

/**
 * One commit of one repository. The repository is a name for people, the commit a full object id.
 */
public record Revision(String repository, String commit) implements Comparable<Revision> {
  private static final int ABBREVIATED = 8;

  public Revision {
    if (commit.isBlank())
      throw new IllegalArgumentException("a revision of '" + repository + "' has no commit");
  }

  /** The first eight digits, for people. */
  public String abbreviated() {
    return commit.substring(0, Math.min(ABBREVIATED, commit.length()));
  }

  @Override
  public int compareTo(Revision other) {
    int byRepository = repository.compareTo(other.repository);
    return byRepository != 0 ? byRepository : commit.compareTo(other.commit);
  }

  @Override
  public String toString() {
    return abbreviated();
  }
}
