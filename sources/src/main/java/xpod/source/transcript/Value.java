package xpod.source.transcript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** A JSON value of a session file. What is not there is an empty value, so that nothing throws. */
final class Value {
  /** Tools answer with whole files; more of one text says nothing new. */
  static final int LONGEST_TEXT = 64 * 1024;

  private static final int DEEPEST = 60;
  private static final int LARGEST = 64 * 1024 * 1024;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LARGEST)
                  .build())
          .build();

  private static final Value NONE = new Value(null);

  private final @Nullable Object value;

  private Value(@Nullable Object value) {
    this.value = value;
  }

  /** Nothing where the text is no JSON. */
  static Value of(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      JsonToken first = parser.nextToken();
      return first == null ? NONE : new Value(read(parser));
    } catch (JacksonException e) {
      return NONE;
    }
  }

  private static @Nullable Object read(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
          parser.nextToken();
          Object member = read(parser);
          if (member != null) members.put(name, member);
        }
        yield members;
      }
      case START_ARRAY -> {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          Object item = read(parser);
          if (item != null) items.add(item);
        }
        yield items;
      }
      case VALUE_NULL -> null;
      default -> cut(parser.getString());
    };
  }

  private static String cut(@Nullable String text) {
    if (text == null) return "";
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
  }

  boolean isThere() {
    return value != null;
  }

  boolean isList() {
    return value instanceof List;
  }

  Value at(String... names) {
    Value here = this;
    for (String name : names) {
      if (!(here.value instanceof Map<?, ?> members)) return NONE;
      here = new Value(members.get(name));
    }
    return here;
  }

  /** Its text; empty where it is an object or a list. */
  String text() {
    return value instanceof String text ? text : "";
  }

  boolean isTrue() {
    return text().equals("true");
  }

  /** Its number; null where it is none. */
  @Nullable Integer number() {
    return text().matches("-?\\d{1,9}") ? Integer.valueOf(text()) : null;
  }

  List<Value> list() {
    if (!(value instanceof List<?> items)) return List.of();
    List<Value> values = new ArrayList<>();
    for (Object item : items) values.add(new Value(item));
    return values;
  }

  /** The texts of a list of blocks, or the one text that stands in its place. */
  String blocks(String... kinds) {
    if (!isList()) return text();
    StringBuilder all = new StringBuilder();
    for (Value block : list()) {
      boolean wanted = kinds.length == 0 || List.of(kinds).contains(block.at("type").text());
      String text = block.text().isEmpty() && wanted ? block.at("text").text() : block.text();
      if (!text.isEmpty()) all.append(text).append('\n');
    }
    return all.toString().strip();
  }
}
