package xpod.source.runs;

import java.io.InputStream;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON as a stream, member by member. What nobody takes is skipped without being kept. */
public final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(Bounds.DEEPEST).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final JsonParser parser;

  private Json(JsonParser parser) {
    this.parser = parser;
  }

  /** The parser over a stream, before its first value; whoever opens it closes the stream. */
  public static Json open(InputStream in) {
    Json json = new Json(FACTORY.createParser(ObjectReadContext.empty(), in));
    json.parser.nextToken();
    return json;
  }

  /** The members of the object that the parser stands at; nothing where it is none. */
  public void members(Consumer<String> each) {
    if (parser.currentToken() != JsonToken.START_OBJECT) return;
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      each.accept(name);
      skip();
    }
  }

  /** The elements of the array that the parser stands at; nothing where it is none. */
  public void elements(Runnable each) {
    if (parser.currentToken() != JsonToken.START_ARRAY) return;
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      each.run();
      skip();
    }
  }

  private void skip() {
    JsonToken token = parser.currentToken();
    if (token != null && token.isStructStart()) parser.skipChildren();
  }

  public boolean isObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  public boolean isArray() {
    return parser.currentToken() == JsonToken.START_ARRAY;
  }

  public boolean isTrue() {
    return parser.currentToken() == JsonToken.VALUE_TRUE;
  }

  public boolean isFalse() {
    return parser.currentToken() == JsonToken.VALUE_FALSE;
  }

  /** The value here as text; empty where it is an object, an array or null. */
  public String text() {
    JsonToken token = parser.currentToken();
    boolean scalar = token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL;
    String text = scalar ? parser.getString() : null;
    return text == null ? "" : text;
  }

  /** The value here as a whole number; 0 where it is none. */
  public long number() {
    String text = text();
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  /** The strings of an array, or the one string that stands in its place. */
  public void texts(Consumer<String> each) {
    if (isArray()) elements(() -> each.accept(text()));
    else if (!text().isEmpty()) each.accept(text());
  }

  /** The members of an object whose values are plain. */
  public void properties(BiConsumer<String, String> each) {
    members(name -> {
      String value = text();
      if (!value.isEmpty()) each.accept(name, value);
    });
  }
}
