package xpod.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of a line, parted by commas. Each is taken once; one that nobody takes is a mistake.
 */
final class Phrases {
  private final List<String> left = new ArrayList<>();
  private final String line;

  Phrases(String line) {
    this.line = line;
    for (String phrase : line.split(",\\s+")) {
      if (!phrase.isBlank()) left.add(phrase.strip());
    }
  }

  /** Whether {@code phrase} is there; takes it. */
  boolean has(String phrase) {
    return left.remove(phrase);
  }

  /** What follows {@code start} in the phrase that begins so; takes it. */
  @Nullable String after(String start) {
    for (String phrase : left) {
      if (!phrase.startsWith(start + " ")) continue;
      left.remove(phrase);
      return phrase.substring(start.length() + 1).strip();
    }
    return null;
  }

  /** What follows {@code start}, or {@code otherwise}. */
  String after(String start, String otherwise) {
    String found = after(start);
    return found != null ? found : otherwise;
  }

  /** The words after {@code start}; none where there is no such phrase. */
  List<String> list(String start) {
    String found = after(start);
    return found == null ? List.of() : List.of(found.split("\\s+"));
  }

  /** The constant whose name is a phrase, underscores read as spaces. */
  <E extends Enum<E>> @Nullable E one(Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (has(words(constant))) return constant;
    }
    return null;
  }

  /** The constant whose name is a phrase, or {@code otherwise}. */
  <E extends Enum<E>> E one(Class<E> type, E otherwise) {
    E found = one(type);
    return found != null ? found : otherwise;
  }

  static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Fails where a phrase was not understood. */
  void allTaken() {
    if (!left.isEmpty())
      throw new IllegalArgumentException("not understood: " + left + " in '" + line + "'");
  }
}
