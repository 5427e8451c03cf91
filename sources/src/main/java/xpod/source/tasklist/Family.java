package xpod.source.tasklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.Kin;
import xpod.source.tracker.TaskItem;

/** Finds the {@link Kin} of an item among the lines of its list. */
final class Family {
  private Family() {}

  static Kin of(Line[] lines, Keys keys, TaskItem item) {
    int at = item.line() - 1;
    Line whole = lines[at];
    int parts = 0;
    List<String> open = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      Line line = lines[i];
      if (!line.isBox() || !isPart(line, whole, item.id())) continue;
      parts++;
      if (line.markOrOpen().isAhead() && !isOptional(line)) open.add(keys.of(i));
    }
    int first = at;
    while (first > 0 && !(lines[first].isBox() && Keys.parentOf(lines[first]) == null)) first--;
    int family = 1;
    int nth = 0;
    for (int i = first + 1; i < lines.length && !isTop(lines[i]); i++) {
      if (!lines[i].isBox()) continue;
      if (i == at) nth = family;
      family++;
    }
    return new Kin(parts, open, family, nth);
  }

  /** A star after the box, or the word itself. */
  private static boolean isOptional(Line line) {
    return line.optional || line.boxText().raw().toLowerCase(Locale.ROOT).contains("optional");
  }

  private static boolean isTop(Line line) {
    return (line.isBox() && Keys.parentOf(line) == null) || line.kind == Line.Kind.HEADING;
  }

  private static boolean isPart(Line line, Line whole, @Nullable String id) {
    Line parent = Keys.parentOf(line);
    if (parent != null) return parent == whole;
    String own = line.boxText().id();
    if (id == null || own == null || own.length() < id.length() + 2) return false;
    boolean carriesOn = own.startsWith(id) && own.charAt(id.length()) == '.';
    return carriesOn && Character.isLetter(id.charAt(0)) && own.indexOf('.', id.length() + 1) < 0;
  }
}
