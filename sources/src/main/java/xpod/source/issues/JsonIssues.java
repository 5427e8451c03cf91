package xpod.source.issues;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import xpod.source.tracker.Unreadable;

/**
 * Reads issues out of JSON: an array of them, one to a file, one to a line, or lists within what an
 * interface answers.
 */
final class JsonIssues {
  /** Trackers nest less than ten deep. */
  private static final int DEEPEST = 64;

  /** Lists of issues stand at most so deep within an answer. */
  private static final int MOST_AROUND = 8;

  /** What matters stands at most so deep within an issue, as in {@code labels.nodes.name}. */
  private static final int MOST_WITHIN = 3;

  private static final TokenStreamFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  /** Names under which an answer holds the list of issues, or something that does. */
  private static final Set<String> AROUND =
      Set.of(
          "data",
          "repository",
          "issues",
          "nodes",
          "items",
          "edges",
          "node",
          "search",
          "results",
          "values",
          "records",
          "organization",
          "project",
          "group",
          "workitems",
          "tickets");

  private final JsonParser json;
  private final Export export = new Export();

  private JsonIssues(JsonParser json) {
    this.json = json;
  }

  static Export read(byte[] bytes) throws Unreadable {
    int from = hasMark(bytes) ? 3 : 0;
    try (JsonParser json =
        JSON.createParser(ObjectReadContext.empty(), bytes, from, bytes.length - from)) {
      JsonIssues reader = new JsonIssues(json);
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        reader.value(token, 0);
      }
      return reader.export;
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      throw new Unreadable("line " + (at == null ? 1 : at.getLineNr()) + " is not JSON");
    }
  }

  private static boolean hasMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private void value(JsonToken token, int depth) {
    if (depth > MOST_AROUND) {
      json.skipChildren();
    } else if (token == JsonToken.START_OBJECT) {
      object(depth);
    } else if (token == JsonToken.START_ARRAY) {
      for (JsonToken next = json.nextToken();
          next != null && next != JsonToken.END_ARRAY;
          next = json.nextToken()) {
        value(next, depth + 1);
      }
    }
  }

  private void object(int depth) {
    int line = json.currentTokenLocation().getLineNr();
    Issue issue = new Issue();
    boolean around = false;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      JsonToken value = json.nextToken();
      String low = name.toLowerCase(Locale.ROOT);
      if (isStart(value) && AROUND.contains(low)) {
        around = true;
        value(value, depth + 1);
      } else {
        within(low, value, issue, 1);
      }
    }
    if (issue.isIssue() || !around) export.add(issue, line);
  }

  private static boolean isStart(@Nullable JsonToken token) {
    return token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
  }

  private void within(String path, @Nullable JsonToken value, Issue issue, int depth) {
    if (value == null) return;
    switch (value) {
      case START_OBJECT -> members(path, issue, depth);
      case START_ARRAY -> {
        for (JsonToken next = json.nextToken();
            next != null && next != JsonToken.END_ARRAY;
            next = json.nextToken()) {
          if (next == JsonToken.START_ARRAY) json.skipChildren();
          else within(path, next, issue, depth);
        }
      }
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_TRUE, VALUE_FALSE ->
          issue.put(path, json.getString());
      default -> {}
    }
  }

  private void members(String path, Issue issue, int depth) {
    if (depth > MOST_WITHIN) {
      json.skipChildren();
      return;
    }
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      within(path + "." + name.toLowerCase(Locale.ROOT), json.nextToken(), issue, depth + 1);
    }
  }
}
