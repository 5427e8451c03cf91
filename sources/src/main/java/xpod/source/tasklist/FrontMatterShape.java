package xpod.source.tasklist;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.Mark;
import xpod.source.tracker.TaskItem;

/**
 * A file that is one piece of work, kept in a folder of such files, with its status in its head.
 */
final class FrontMatterShape {
  private FrontMatterShape() {}

  /**
   * @param stem the file's name without its extension, by which the work is known where it has no
   *     id
   */
  static List<TaskItem> read(Line[] lines, String stem) {
    Mark mark = null;
    String title = null;
    String id = null;
    for (Line line : lines) {
      if (line.kind != Line.Kind.FRONT_MATTER) {
        if (title == null && line.kind == Line.Kind.HEADING) title = line.sign().text();
        if (title != null) break;
        continue;
      }
      String text = line.contentText();
      String status = valueOf(text, "status");
      if (status != null) mark = State.ofWord(status);
      String named = valueOf(text, "title");
      if (named != null && !named.isEmpty()) title = named;
      String known = valueOf(text, "id");
      if (known != null && !known.isEmpty()) id = known;
    }
    if (mark == null || title == null || title.isBlank()) return List.of();
    ShapedItems items = new ShapedItems(lines);
    items.add(0, id == null ? stem : id, title, mark, List.of());
    return items.all();
  }

  /** Keys of front matter stand at the start of a line; a nested one belongs to something else. */
  private static @Nullable String valueOf(String line, String key) {
    if (!line.toLowerCase(Locale.ROOT).startsWith(key + ":")) return null;
    String value = line.substring(key.length() + 1).strip();
    boolean quoted = value.length() >= 2 && "\"'".indexOf(value.charAt(0)) >= 0;
    return quoted && value.charAt(value.length() - 1) == value.charAt(0)
        ? value.substring(1, value.length() - 1)
        : value;
  }
}
