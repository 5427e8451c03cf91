package xpod.source.repository;

import java.util.BitSet;
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
    @Nullable String[] subjects,
    BitSet onlyLists) {
  Scanned(
      History history, String repository, Landings landings, Set<String> lists, PathIndex paths) {
    this(
        history,
        repository,
        landings,
        lists,
        paths,
        new String[history.size()],
        onlyLists(history, lists));
  }

  /** Asked for again by every claim nearby, and a commit may change thousands of files. */
  private static BitSet onlyLists(History history, Set<String> lists) {
    BitSet only = new BitSet(history.size());
    for (int commit = 0; commit < history.size(); commit++) {
      boolean more = false;
      for (int path : history.paths(commit)) {
        more = !lists.contains(history.path(path));
        if (more) break;
      }
      if (!more) only.set(commit);
    }
    return only;
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
    return !onlyLists.get(commit);
  }
}
