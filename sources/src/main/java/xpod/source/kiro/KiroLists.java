package xpod.source.kiro;

import org.jspecify.annotations.Nullable;
import xpod.source.tasklist.BoxTracker;
import xpod.source.tasklist.TaskDocument;
import xpod.source.tracker.Mark;
import xpod.source.tracker.Snapshot;

/**
 * The lists of Kiro: {@code .kiro/specs/login/tasks.md}. A dash in a box means that work is under
 * way.
 */
public final class KiroLists implements BoxTracker {
  private static final TaskDocument EMPTY = TaskDocument.empty(KiroLists::meaning);

  @Override
  public String name() {
    return "kiro";
  }

  @Override
  public @Nullable Recognised recognises(String path) {
    if (!path.endsWith("/tasks.md")) return null;
    String[] parts = path.split("/", -1);
    for (int i = 0; i + 3 < parts.length; i++) {
      if (!parts[i].equals(".kiro") || !parts[i + 1].equals("specs")) continue;
      String feature = parts[parts.length - 2];
      return new Recognised(this, feature, Certainty.CERTAIN, "tasks.md of spec " + feature);
    }
    return null;
  }

  @Override
  public Snapshot empty(String path) {
    return EMPTY;
  }

  private static Mark meaning(Mark mark) {
    boolean dash = mark.symbol().equals("-") || mark.symbol().equals("~");
    return dash ? new Mark(Mark.Kind.IN_PROGRESS, mark.symbol()) : mark;
  }
}
