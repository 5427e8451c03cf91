package xpod.json;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON as maps, lists, strings, whole numbers and truth values, within limits. */
public final class JsonText {
  /** No shape of ours is deeper; deeper ones are an attack on the stack. */
  private static final int DEEPEST = 64;

  /** A signal holds a claim's words, which are cut long before. */
  private static final int MOST_CHARS = 8 * 1024 * 1024;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(MOST_CHARS)
                  .maxDocumentLength(MOST_CHARS)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private JsonText() {}

  /** Why a text is no JSON within these limits, as half a sentence. */
  public static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    Fault(String why) {
      super(why);
    }
  }

  /** Writes on one line. */
  static String write(@Nullable Object tree) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      write(json, tree);
    }
    return out.toString();
  }

  private static void write(JsonGenerator json, @Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case String text -> json.writeString(text);
      case Boolean truth -> json.writeBoolean(truth);
      case Long number -> json.writeNumber(number);
      case List<?> list -> {
        json.writeStartArray();
        for (Object element : list) write(json, element);
        json.writeEndArray();
      }
      case Map<?, ?> object -> {
        json.writeStartObject();
        object.forEach((name, member) -> {
          json.writeName(String.valueOf(name));
          write(json, member);
        });
        json.writeEndObject();
      }
      default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
    }
  }

  /** Reads one document. Numbers that are not whole are kept as text. */
  public static @Nullable Object read(String text) throws Fault {
    if (text.length() > MOST_CHARS) throw new Fault("is larger than 8 MiB");
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) throw new Fault("is empty");
      Object value = value(parser);
      if (parser.nextToken() != null) throw new Fault("goes on behind its end");
      return value;
    } catch (JacksonException e) {
      var at = e.getLocation();
      throw new Fault("is no JSON" + (at == null ? "" : " at line " + at.getLineNr()));
    }
  }

  private static @Nullable Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
          parser.nextToken();
          object.put(name, value(parser));
        }
        yield object;
      }
      case START_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) list.add(value(parser));
        yield list;
      }
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case VALUE_NUMBER_INT -> whole(parser.getString());
      default -> parser.getString();
    };
  }

  /** A number that no field of ours could hold stays text, and is refused where one is wanted. */
  private static Object whole(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      return digits;
    }
  }
}
