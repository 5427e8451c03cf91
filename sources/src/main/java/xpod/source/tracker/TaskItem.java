package xpod.source.tracker;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One box in one version of a task list: what is to be done, and the state its writer reports.
 *
 * <p>{@code key} names the item inside its file and stays the same while the file changes around
 * it: the identifier in the text if there is one, else the text itself; a second item of the same
 * name is told apart by its parent or section and then by order. {@code text} keeps inline
 * Markdown, because back-quoted names are what a claim is checked by, but has lost the box, the
 * identifier, labels and trailing fields; hard-wrapped lines are joined. {@code rawText} is the
 * first line as written after the box.
 */
public record TaskItem(
    String key,
    @Nullable String id,
    String text,
    String rawText,
    Mark mark,
    Box box,
    int line,
    int depth,
    @Nullable String parentKey,
    List<String> headings,
    List<Field> fields,
    boolean struck,
    List<String> details,
    @Nullable Note note) {

  private static final String SUMMARY = "summary";

  /**
   * How the box is drawn; an emoji at the start of an item is weaker evidence that it is a task at
   * all.
   */
  public enum Box {
    BRACKET,
    EMOJI
  }

  /**
   * A labelled word beside the text, as in {@code pr:#12}, {@code #bug}, {@code [P]} or {@code
   * ~4h}.
   */
  public record Field(String name, String value) {
    /** A pull request by which the work is said to have landed, by its number. */
    public static final String PULL_REQUEST = "pr";

    /** A commit by which the work is said to be done, by its hash. */
    public static final String COMMIT = "commit";

    /** What messages that close the item call it, as in {@code #12} or {@code PAY-12}. */
    public static final String ISSUE = "issue";

    /**
     * What the item keeps when it is given another key: two keys with one origin in one tracker
     * name one piece of work.
     */
    public static final String ORIGIN = "origin";
  }

  /** A remark that the ticked or open work was not, or not wholly, done. */
  public record Note(Kind kind, String text) {
    /** What the remark says became of the work. */
    public enum Kind {
      SKIPPED,
      NOT_APPLICABLE,
      DEFERRED,
      WONT_DO,
      NOT_IMPLEMENTED,
      CANCELLED,
      SUPERSEDED,
      BLOCKED,
      PARTIAL
    }
  }

  public TaskItem {
    if (line < 1) throw new IllegalArgumentException("line (" + line + ") is not counted from 1");
    if (depth < 0) throw new IllegalArgumentException("depth (" + depth + ") is negative");
    headings = List.copyOf(headings);
    fields = List.copyOf(fields);
    details = List.copyOf(details);
  }

  /**
   * An item of a tracker that keeps records rather than lines of prose, with nothing but its text.
   *
   * @param key its id
   * @param line where it starts, counted from 1
   */
  public static TaskItem record(String key, String text, Mark mark, int line) {
    return new TaskItem(
        key,
        key,
        text,
        text,
        mark,
        Box.BRACKET,
        line,
        0,
        null,
        List.of(),
        List.of(),
        false,
        List.of(),
        null);
  }

  /** The same on another line. */
  public TaskItem onLine(int other) {
    return new TaskItem(
        key, id, text, rawText, mark, box, other, depth, parentKey, headings, fields, struck,
        details, note);
  }

  /** The same under another key and id. */
  public TaskItem known(String newKey, @Nullable String newId) {
    return new TaskItem(
        newKey, newId, text, rawText, mark, box, line, depth, parentKey, headings, fields, struck,
        details, note);
  }

  /** The same as a part of another item; null where it is none. */
  public TaskItem partOf(@Nullable String parent) {
    return copy(parent, fields, details, note);
  }

  /** The same with more said about it. */
  public TaskItem withDetails(List<String> more) {
    return copy(parentKey, fields, more, note);
  }

  /** The same with fields beside its text. */
  public TaskItem withFields(List<Field> more) {
    return copy(parentKey, more, details, note);
  }

  /** The same with a remark that it was not, or not wholly, done. */
  public TaskItem noted(@Nullable Note remark) {
    return copy(parentKey, fields, details, remark);
  }

  private TaskItem copy(
      @Nullable String parent, List<Field> with, List<String> more, @Nullable Note remark) {
    return new TaskItem(
        key, id, text, rawText, mark, box, line, depth, parent, headings, with, struck, more,
        remark);
  }

  /** The first field of that name. */
  public Optional<String> field(String name) {
    return fields.stream().filter(f -> f.name().equals(name)).map(Field::value).findFirst();
  }

  /** All fields of that name, in order. */
  public List<String> all(String name) {
    return fields.stream().filter(f -> f.name().equals(name)).map(Field::value).toList();
  }

  /** Whether the list itself calls this item optional, as Kiro does with a star after the box. */
  public boolean isOptional() {
    return field("optional").isPresent();
  }

  /** The same, where all it says is that others are done. */
  public TaskItem summingUp() {
    List<Field> more = new java.util.ArrayList<>(fields);
    more.add(new Field(SUMMARY, ""));
    return withFields(more);
  }

  /** Whether it only says that others are done, so that nothing of its own can show it. */
  public boolean isSummary() {
    return field(SUMMARY).isPresent();
  }

  /** What a tick means in the section this item stands in. */
  public SectionKind section() {
    return SectionKind.of(headings);
  }

  /** Whether both say the same thing in the same state, wherever they stand. */
  public boolean saysTheSameAs(TaskItem other) {
    return text.equals(other.text) && mark.equals(other.mark) && Objects.equals(id, other.id);
  }
}
