package xpod.source.backlog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import xpod.source.tasklist.WholeDocument;
import xpod.source.tracker.Status;
import xpod.yaml.YamlText;

/**
 * Which states say that a task is done: the last one that the project's settings name, and every
 * word that says so by itself.
 *
 * @param last in the project's own words; empty where the settings name none
 */
record Statuses(String last) {
  private static final Statuses USUAL = new Statuses("");

  /** Those that the file of settings names, which is never trusted to be one. */
  static Statuses of(byte @Nullable [] settings) {
    if (settings == null) return USUAL;
    if (!(YamlText.read(settings) instanceof YamlText.Read.Tree(MappingNode root))) return USUAL;
    List<String> named = new ArrayList<>();
    for (NodeTuple entry : root.getValue()) {
      boolean statuses =
          entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals("statuses");
      if (!statuses || !(entry.getValueNode() instanceof SequenceNode list)) continue;
      for (Node each : list.getValue()) if (each instanceof ScalarNode s) named.add(s.getValue());
    }
    return named.isEmpty() ? USUAL : new Statuses(named.getLast().strip());
  }

  boolean saysDone(String status) {
    Status said = new Status(Status.Kind.of(bare(status)), status, 1);
    if (said.isPlainlyDone()) return true;
    boolean closing =
        switch (Status.Kind.of(bare(last))) {
          case CANCELLED, BLOCKED, OPEN, DRAFT, IN_PROGRESS, IN_REVIEW -> false;
          case DONE, OTHER -> !last.isEmpty() && !WholeDocument.isDropped(last);
        };
    return closing && status.strip().equalsIgnoreCase(last);
  }

  /** Without an emoji before the word. */
  private static String bare(String status) {
    int at = 0;
    while (at < status.length() && !Character.isLetter(status.charAt(at))) at++;
    return status.substring(at);
  }
}
