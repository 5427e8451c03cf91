package xpod.source.tasklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import xpod.source.tasklist.Sections.Section;
import xpod.source.tracker.Mark;
import xpod.source.tracker.TaskItem;

/**
 * Tables with a row for each task and one column for its state. A table with several such columns
 * compares things, and one of features and signs says what a product can do; neither reports work.
 */
final class TableShape {
  /** A state further up than this is in nearly every row of a table of tasks. */
  private static final double MOST = 0.8;

  private static final int FEWEST_ROWS = 2;

  private final Line[] lines;
  private final boolean named;
  private final ShapedItems items;
  private final Sections sections = new Sections();

  private TableShape(Line[] lines, boolean named) {
    this.lines = lines;
    this.named = named;
    this.items = new ShapedItems(lines);
  }

  static List<TaskItem> read(Line[] lines, boolean named) {
    TableShape shape = new TableShape(lines, named);
    for (int i = 0; i + 1 < lines.length; i++) {
      if (shape.isRow(i) && shape.isDelimiter(i + 1)) i = shape.table(i);
    }
    return shape.items.all();
  }

  private boolean isRow(int i) {
    return i < lines.length
        && (lines[i].kind == Line.Kind.TEXT || lines[i].kind == Line.Kind.CONTINUATION)
        && lines[i].sign().cells().size() >= 2;
  }

  private boolean isDelimiter(int i) {
    if (!isRow(i)) return false;
    for (String cell : lines[i].sign().cells()) {
      if (cell.isEmpty() || !cell.chars().allMatch(c -> c == '-' || c == ':')) return false;
    }
    return true;
  }

  /** Which column is what; -1 where there is none. */
  record Columns(int state, int text, int id, boolean ofTasks) {}

  private record Row(int line, @Nullable String id, String text, Mark mark) {}

  /** What a line says under these columns; versions share it with the line. */
  record Said(Columns under, @Nullable String id, String text, @Nullable Mark mark) {
    static Said of(Line line, Columns columns) {
      Said known = line.row;
      if (known != null && known.under.equals(columns)) return known;
      List<String> cells = line.sign().cells();
      Mark mark = State.ofValue(cell(cells, columns.state()));
      Said said = new Said(columns, idOf(cells, columns), cell(cells, columns.text()), mark);
      line.row = said;
      return said;
    }
  }

  /** Takes the table whose header stands at this line; returns its last line. */
  private int table(int header) {
    int end = header + 2;
    while (isRow(end)) end++;
    Section section = sections.of(lines[header]);
    List<String> headings = section.headings();
    Columns columns = columns(lines[header].sign().cells());
    if (columns == null || !section.work()) return end - 1;
    List<Row> rows = new ArrayList<>();
    int said = 0;
    for (int i = header + 2; i < end; i++) {
      Said row = Said.of(lines[i], columns);
      if (row.text().isEmpty()) continue;
      said++;
      Mark mark = row.mark();
      if (mark != null) rows.add(new Row(i, row.id(), row.text(), mark));
    }
    if (rows.size() >= Math.max(FEWEST_ROWS, said * MOST) && reportsWork(columns, rows, headings)) {
      for (Row row : rows) items.add(row.line(), row.id(), row.text(), row.mark(), headings);
    }
    return end - 1;
  }

  private boolean reportsWork(Columns columns, List<Row> rows, List<String> headings) {
    boolean ids = rows.stream().allMatch(r -> r.id() != null);
    if (ids) return true;
    boolean moves = rows.stream().anyMatch(r -> r.mark().isAhead());
    if (columns.ofTasks()) return named || moves || headings.stream().anyMatch(WorkWords::saysWork);
    return named && moves;
  }

  private static @Nullable Columns columns(List<String> headers) {
    int state = -1;
    int tasks = -1;
    int title = -1;
    int id = -1;
    for (int i = 0; i < headers.size(); i++) {
      String header = headers.get(i);
      if (WorkWords.isState(header)) {
        if (state >= 0) return null;
        state = i;
      } else if (tasks < 0 && WorkWords.isTask(header)) {
        tasks = i;
      } else if (title < 0 && WorkWords.isTitle(header)) {
        title = i;
      } else if (id < 0 && WorkWords.isId(header)) {
        id = i;
      }
    }
    if (state < 0 || (tasks < 0 && title < 0)) return null;
    if (tasks < 0) return new Columns(state, title, id, false);
    // "Task" over T1, T2 and "Title" over what they are.
    if (title >= 0 && id < 0 && tasks < title) return new Columns(state, title, tasks, true);
    return new Columns(state, tasks, id, true);
  }

  private static String cell(List<String> cells, int at) {
    return at < 0 || at >= cells.size() ? "" : cells.get(at);
  }

  /** An identifier with letters and a number; a bare number only counts rows. */
  private static @Nullable String idOf(List<String> cells, Columns columns) {
    String said = columns.id() >= 0 ? cell(cells, columns.id()) : cell(cells, columns.text());
    TaskId.Found found = TaskId.in(BoxText.plain(said));
    if (found == null || (columns.id() >= 0 && !found.rest().isEmpty())) return null;
    String id = Objects.requireNonNull(found).id();
    return id.chars().anyMatch(Character::isLetter) || id.indexOf('.') > 0 ? id : null;
  }
}
