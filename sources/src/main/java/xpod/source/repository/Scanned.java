package xpod.source.repository;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import xpod.Revision;
import xpod.source.git.History;

/**
 * A repository once it was read: what every search for evidence starts from.
 *
 * @param repository its name, for revisions
 * @param lists the paths of its task lists
 */
record Scanned(
    History history,
    String repository,
    Landings landings,
    Set<String> lists,
    PathIndex paths,
    @Nullable String[] subjects) {
  Scanned(
      History history, String repository, Landings landings, Set<String> lists, PathIndex paths) {
    this(history, repository, landings, lists, paths, new String[history.size()]);
  }

  Revision revision(int commit) {
    return new Revision(repository, history.id(commit));
  }

  /** Subjects are asked for again by every claim nearby, and a message is parsed on every call. */
  String subject(int commit) {
    String known = subjects[commit];
    if (known == null) subjects[commit] = known = history.message(commit).subject();
    return known;
  }

  /** Whether a commit changes anything but task lists. */
  boolean changesMoreThanLists(int commit) {
    for (int path : history.paths(commit)) if (!lists.contains(history.path(path))) return true;
    return false;
  }
}
