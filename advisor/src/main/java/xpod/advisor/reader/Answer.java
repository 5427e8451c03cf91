package xpod.advisor.reader;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a model answered, in the one form that is read: an object of three texts and nothing else.
 *
 * @param does what the changes do, in its words
 * @param reason why they show the claim, or do not
 */
record Answer(String does, Shows shows, String reason) {
  /** How much of a claim the changes show. */
  enum Shows {
    ALL("all"),
    PART("part"),
    NONE("none"),
    CANNOT_TELL("cannot tell");

    private final String word;

    Shows(String word) {
      this.word = word;
    }
  }

  /** Longer answers are not in form: a report has room for a sentence. */
  static final int LONGEST = 600;

  private static final List<String> FIELDS = List.of("does", "shows", "reason");

  /** The form, for protocols that can be told of it. */
  static final ResponseFormat FORM =
      ResponseFormat.builder()
          .type(ResponseFormatType.JSON)
          .jsonSchema(
              JsonSchema.builder()
                  .name("reading")
                  .rootElement(
                      JsonObjectSchema.builder()
                          .addStringProperty("does", "what the changes do, in one sentence")
                          .addEnumProperty("shows", words())
                          .addStringProperty("reason", "one sentence")
                          .required(FIELDS)
                          .additionalProperties(false)
                          .build())
                  .build())
          .build();

  private static final JsonFactory JSON = JsonFactory.builder().build();

  private static List<String> words() {
    return java.util.stream.Stream.of(Shows.values()).map(s -> s.word).toList();
  }

  /** Reads an answer; nothing where anything about it is out of form. */
  static Optional<Answer> read(String text) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) return Optional.empty();
      Map<String, String> said = new HashMap<>();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String field = json.currentName();
        if (json.nextToken() != JsonToken.VALUE_STRING) return Optional.empty();
        String value = json.getString();
        if (!FIELDS.contains(field) || value.length() > LONGEST) return Optional.empty();
        if (said.put(field, value) != null) return Optional.empty();
      }
      boolean whole = json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null;
      return whole && said.size() == FIELDS.size() ? of(said) : Optional.empty();
    } catch (JacksonException outOfForm) {
      return Optional.empty();
    }
  }

  private static Optional<Answer> of(Map<String, String> said) {
    Map<Shows, String> known = new EnumMap<>(Shows.class);
    for (Shows shows : Shows.values()) known.put(shows, shows.word);
    return known.entrySet().stream()
        .filter(e -> e.getValue().equals(said.get("shows")))
        .findFirst()
        .map(e ->
            new Answer(said.getOrDefault("does", ""), e.getKey(), said.getOrDefault("reason", "")));
  }
}
