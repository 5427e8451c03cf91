package xpod.source.repository;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xpod.claim.Claim;

/**
 * A claim with what the search for its evidence needs to know.
 *
 * @param commit the index of the commit that made it
 * @param list the list it stands in; null for a commit message
 * @param cited what it says did the work
 */
record Reported(Claim claim, int commit, @Nullable ListKind list, Cited cited) {
  /** The names in lower case by which messages speak of its task; empty where none would. */
  List<String> names() {
    return list == null ? List.of() : list.names(claim.task());
  }
}
