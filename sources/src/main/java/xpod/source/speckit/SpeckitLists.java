package xpod.source.speckit;

import org.jspecify.annotations.Nullable;
import xpod.source.tasklist.BoxTracker;

/**
 * The lists of Spec Kit: {@code specs/001-login/tasks.md}, in any folder of a repository of many
 * projects.
 *
 * <p>Other tools keep their lists in the same place; they are read alike.
 */
public final class SpeckitLists implements BoxTracker {
  @Override
  public String name() {
    return "speckit";
  }

  @Override
  public @Nullable Recognised recognises(String path) {
    if (!path.endsWith("/tasks.md")) return null;
    String[] parts = path.split("/", -1);
    int specs = parts.length - 3;
    // A group of features may stand between, but not a folder of another tool above.
    while (specs >= 0 && !parts[specs].equals("specs")) specs--;
    if (specs < 0 || (specs > 0 && parts[specs - 1].equals(".kiro"))) return null;
    for (int i = 0; i < specs; i++) if (parts[i].equals("openspec")) return null;
    String feature = parts[parts.length - 2];
    return new Recognised(this, feature, Certainty.CERTAIN, "tasks.md of feature " + feature);
  }
}
