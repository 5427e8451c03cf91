package xpod.source.bmad;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import xpod.source.tasklist.WholeDocument;
import xpod.source.tracker.Status;
import xpod.source.tracker.TaskItem;
import xpod.source.tracker.Unreadable;
import xpod.yaml.YamlText;

/**
 * One version of {@code sprint-status.yaml}: the state of every epic and of every story, under
 * {@code development_status}. Looking back at an epic is no work.
 */
final class SprintStatus {
  private static final String STATES = "development_status";
  private static final Pattern EPIC = Pattern.compile("epic-(\\d{1,4}[a-z]?(?:[.-]\\d{1,4}){0,2})");

  private SprintStatus() {}

  static List<TaskItem> read(byte[] bytes) throws Unreadable {
    return switch (YamlText.read(bytes)) {
      case YamlText.Read.Tree(MappingNode root) -> items(root);
      case YamlText.Read.Tree other -> throw new Unreadable("line 1 is no mapping");
      case YamlText.Read.Nothing nothing -> List.of();
      case YamlText.Read.Refused refused ->
          throw new Unreadable(
              refused.at().map(m -> "line " + (m.getLine() + 1) + ": ").orElse("")
                  + refused.what());
    };
  }

  private static List<TaskItem> items(MappingNode root) {
    List<TaskItem> items = new ArrayList<>();
    Map<String, String> epics = new HashMap<>();
    for (NodeTuple part : root.getValue()) {
      boolean states = part.getKeyNode() instanceof ScalarNode key && key.getValue().equals(STATES);
      if (!states || !(part.getValueNode() instanceof MappingNode all)) continue;
      for (NodeTuple entry : all.getValue()) add(entry, items, epics);
    }
    return items;
  }

  private static void add(NodeTuple entry, List<TaskItem> to, Map<String, String> epics) {
    if (!(entry.getKeyNode() instanceof ScalarNode key)) return;
    String said = state(entry.getValueNode());
    String name = key.getValue().strip().toLowerCase(Locale.ROOT);
    if (said == null || name.isEmpty() || name.contains("retro")) return;
    int line = key.getStartMark().map(Mark::getLine).orElse(0) + 1;
    Status status = new Status(Status.Kind.of(said), said, line);
    var mark = WholeDocument.markOf(said, status.isPlainlyDone());
    Matcher epic = EPIC.matcher(name);
    if (epic.matches()) {
      epics.put(epic.group(1).replace('-', '.'), name);
      to.add(TaskItem.record(name, name, mark, line).summingUp());
      return;
    }
    StoryKey story = StoryKey.of(name);
    if (story == null) {
      to.add(TaskItem.record(name, name.replace('-', ' '), mark, line));
      return;
    }
    String of = epics.get(story.id().substring(0, story.id().lastIndexOf('.')));
    to.add(TaskItem.record(story.id(), story.words(), mark, line).partOf(of));
  }

  /** The state of an entry, which may be a text or hold one. */
  private static @Nullable String state(Node value) {
    if (value instanceof ScalarNode scalar) return scalar.getValue().strip();
    if (!(value instanceof MappingNode mapping)) return null;
    for (NodeTuple field : mapping.getValue()) {
      boolean named =
          field.getKeyNode() instanceof ScalarNode key && key.getValue().equals("status");
      if (named && field.getValueNode() instanceof ScalarNode said) return said.getValue().strip();
    }
    return null;
  }
}
