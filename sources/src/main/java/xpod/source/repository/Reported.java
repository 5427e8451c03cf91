package xpod.source.repository;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xpod.claim.Claim;

/**
 * A claim with what the search for its evidence needs to know.
 *
 * @param commit the index of the commit that made it
 * @param list the list it stands in; null for a commit message
 * @param cited the pull requests that it cites
 */
record Reported(Claim claim, int commit, @Nullable ListKind list, Set<Integer> cited) {
  private static final Pattern DISTINCTIVE =
      Pattern.compile("[a-z]{1,12}[-_]?\\d[\\w.]*", Pattern.CASE_INSENSITIVE);

  /** Versions, priorities and headings look alike. */
  private static final Pattern COMMON = Pattern.compile("[vph]\\d", Pattern.CASE_INSENSITIVE);

  /** Whether its task id is distinctive enough to be sought in messages: letters and a number. */
  static boolean distinctive(@Nullable String id) {
    return id != null && DISTINCTIVE.matcher(id).matches() && !COMMON.matcher(id).matches();
  }
}
