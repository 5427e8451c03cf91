package xpod.source.tasklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.Mark;
import xpod.source.tracker.TaskItem;

/**
 * The items of a list without boxes while they are read. Each stands for itself: what belongs
 * together is not plain enough in such a list to hold an open part against its whole.
 */
final class ShapedItems {
  private final Line[] lines;
  private final List<TaskItem> items = new ArrayList<>();
  private final Map<String, Integer> names = new HashMap<>();

  ShapedItems(Line[] lines) {
    this.lines = lines;
  }

  /** Adds what a line says; a line without words is no item. */
  void add(int index, @Nullable String id, String said, Mark mark, List<String> headings) {
    add(index, id, said, mark, headings, List.of());
  }

  void add(
      int index,
      @Nullable String id,
      String said,
      Mark mark,
      List<String> headings,
      List<String> details) {
    BoxText text = lines[index].shapedText(said);
    String known = id != null ? id : text.id();
    if (text.text().isBlank() && known == null) return;
    String base = known != null ? known : text.base();
    int nth = names.merge(base, 1, Integer::sum);
    TaskItem item =
        new TaskItem(
            nth == 1 ? base : base + " § " + nth,
            known,
            text.text().isBlank() ? base : text.text(),
            text.raw(),
            mark,
            TaskItem.Box.EMOJI,
            index + 1,
            0,
            null,
            headings,
            text.fields(),
            text.struck(),
            details,
            text.note());
    items.add(lines[index].shared(item));
  }

  List<TaskItem> all() {
    return List.copyOf(items);
  }

  int size() {
    return items.size();
  }
}
