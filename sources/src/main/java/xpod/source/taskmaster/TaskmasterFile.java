package xpod.source.taskmaster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import xpod.source.tracker.Mark;
import xpod.source.tracker.TaskItem;
import xpod.source.tracker.Unreadable;

/**
 * One version of {@code tasks.json}: tasks as they stand there, under one or more tags.
 *
 * <p>A task that was copied to another tag keeps its number and title there; both are one item,
 * done as soon as one of them is. The tag {@code master} needs no name in front of the number, as
 * the list of older versions has none; a task of another tag is called {@code tag:12}.
 */
final class TaskmasterFile {
  /** A longer file is data; the longest lists that people keep have a few megabytes. */
  static final int MOST_BYTES = 32 << 20;

  /** Tasks, subtasks, their fields; the tool itself writes no more than six levels. */
  private static final int MOST_DEPTH = 32;

  /** A text longer than this is no description of a task. */
  private static final int MOST_TEXT = 1 << 20;

  private static final int MOST_ITEMS = 100_000;

  /** What is said of a task beyond its title, in characters. */
  private static final int MOST_DETAIL = 2_000;

  private static final String MASTER = "master";

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_DEPTH)
                  .maxStringLength(MOST_TEXT)
                  .maxDocumentLength(MOST_BYTES)
                  .build())
          .build();

  private final JsonParser parser;
  private final Map<String, List<Task>> tags = new LinkedHashMap<>();
  private int count;

  private TaskmasterFile(JsonParser parser) {
    this.parser = parser;
  }

  /** A task as it stands in the file. */
  private record Task(Map<String, String> fields, List<Task> parts, int line) {
    String field(String name) {
      return fields.getOrDefault(name, "");
    }

    String title() {
      String title = field("title");
      return title.isEmpty() ? field("description") : title;
    }

    Mark mark() {
      String status = field("status").strip().toLowerCase(Locale.ROOT);
      return switch (status) {
        case "done", "completed", "complete" -> Mark.DONE;
        case "in-progress", "review" -> new Mark(Mark.Kind.IN_PROGRESS, status);
        case "deferred" -> new Mark(Mark.Kind.SKIPPED, status);
        case "cancelled", "canceled" -> new Mark(Mark.Kind.CANCELLED, status);
        default -> Mark.OPEN;
      };
    }

    /** What the task says beyond its title; how to test it is no part of the work. */
    List<String> details() {
      String description = field("description").strip();
      if (description.isEmpty() || description.equals(title())) return List.of();
      return List.of(description.substring(0, Math.min(description.length(), MOST_DETAIL)));
    }

    TaskItem item(String key, @Nullable String parent) {
      return TaskItem.record(key, title().strip(), mark(), line)
          .partOf(parent)
          .withDetails(details());
    }

    /** A copy has the number and the title of the original. */
    String likeness(String id) {
      return id + " " + title().strip().toLowerCase(Locale.ROOT);
    }
  }

  static List<TaskItem> read(byte[] bytes) throws Unreadable {
    if (bytes.length > MOST_BYTES) {
      throw new Unreadable("longer than " + (MOST_BYTES >> 20) + " MiB");
    }
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      TaskmasterFile file = new TaskmasterFile(parser);
      file.readAll();
      return new Items(file.tags).all();
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw new Unreadable("line " + line + " is not the JSON of Task Master");
    }
  }

  private void readAll() throws Unreadable {
    JsonToken first = parser.nextToken();
    if (first == null) return; // an empty file is a list without tasks
    if (first != JsonToken.START_OBJECT) throw new Unreadable("line 1 opens no object");
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("tasks") && value == JsonToken.START_ARRAY) {
        tags.put(MASTER, tasks());
      } else if (value == JsonToken.START_OBJECT) {
        readTag(name);
      } else {
        parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) throw new Unreadable("something follows the last brace");
  }

  private void readTag(String tag) throws Unreadable {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean tasks = parser.currentName().equals("tasks");
      if (parser.nextToken() == JsonToken.START_ARRAY && tasks) tags.put(tag, tasks());
      else parser.skipChildren();
    }
  }

  /** Recursion ends with the depth that the parser lets through. */
  private List<Task> tasks() throws Unreadable {
    List<Task> tasks = new ArrayList<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      if (t == JsonToken.START_OBJECT) tasks.add(task());
      else parser.skipChildren();
      if (t == null) return tasks;
    }
    return tasks;
  }

  private Task task() throws Unreadable {
    if (++count > MOST_ITEMS) throw new Unreadable("more than " + MOST_ITEMS + " tasks");
    int line = Math.max(1, parser.currentTokenLocation().getLineNr());
    Map<String, String> fields = new HashMap<>();
    List<Task> parts = List.of();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("subtasks") && value == JsonToken.START_ARRAY) parts = tasks();
      else if (isText(value)) fields.put(name, parser.getString());
      else parser.skipChildren();
    }
    return new Task(fields, parts, line);
  }

  private static boolean isText(@Nullable JsonToken value) {
    return value != null && value.isScalarValue() && value != JsonToken.VALUE_NULL;
  }

  /** Tasks as items, each piece of work once. */
  private static final class Items {
    private final Map<String, List<Task>> tags;
    private final Map<String, TaskItem> items = new LinkedHashMap<>();
    private final Map<String, String> keys = new HashMap<>();

    Items(Map<String, List<Task>> tags) {
      this.tags = tags;
    }

    List<TaskItem> all() {
      List<Task> master = tags.get(MASTER);
      if (master != null) master.forEach(t -> add(t, MASTER, "", null));
      tags.forEach((tag, tasks) -> {
        if (!tag.equals(MASTER)) tasks.forEach(t -> add(t, tag, "", null));
      });
      return List.copyOf(items.values());
    }

    private void add(Task task, String tag, String whole, @Nullable String parent) {
      String own = task.field("id").strip();
      if (own.isEmpty() || task.title().isBlank()) return;
      String id = whole.isEmpty() || own.startsWith(whole + ".") ? own : whole + "." + own;
      String likeness = parent == null ? task.likeness(id) : parent + " " + task.likeness(id);
      String fresh = tag.equals(MASTER) ? id : tag + TaskmasterLists.TAG + id;
      String key = keys.computeIfAbsent(likeness, l -> fresh);
      TaskItem known = items.get(key);
      if (known == null || task.mark().isDone()) items.put(key, task.item(key, parent));
      for (Task part : task.parts()) add(part, tag, id, key);
    }
  }
}
