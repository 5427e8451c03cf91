package xpod.source.repository;

import java.util.List;
import xpod.source.git.CommitRecords;
import xpod.source.git.GitFailure;
import xpod.source.git.History;
import xpod.source.git.Repository;
import xpod.source.git.Selection;

/**
 * The paths of what other refs have beside the branch that was read.
 *
 * @param unread what of it could not be read, so that a path that is not here may be there; empty
 *     where all was read
 */
record OtherRefs(PathIndex paths, String unread) {
  private static final Selection NOTHING = new Selection(List.of());

  /** Reads the other refs; what goes wrong is told, since the branch was read all the same. */
  static OtherRefs beside(Repository repository, String commit, CommitRecords records) {
    try {
      Selection others = Selection.everything(repository);
      boolean same = others.tips().stream().allMatch(commit::equals);
      Selection more = same ? NOTHING : others.without(commit);
      History history = History.read(repository, more, Paths::mayTest, records);
      String missing = repository.refsKnown() ? Unread.of(history) : "not every ref was read";
      return new OtherRefs(new PathIndex(history), missing);
    } catch (GitFailure failure) {
      History none = History.read(repository, NOTHING, path -> false);
      return new OtherRefs(new PathIndex(none), String.valueOf(failure.getMessage()));
    }
  }

  /** The history that was read holds every ref. */
  static OtherRefs of(PathIndex paths) {
    return new OtherRefs(paths, "");
  }

  boolean isWhole() {
    return unread.isEmpty();
  }
}
