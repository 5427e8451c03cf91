package xpod.source.bmad;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By what a story is known: the numbers of its epic and its own, in whatever way they are written,
 * as in {@code 1-2-login}, {@code 1.2.login} or {@code story-1-2}.
 *
 * @param id as in {@code 1.2}
 * @param slug the words after it, as in {@code login}; may be empty
 */
record StoryKey(String id, String slug) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:stor(?:y|ies)[-_. ]?)?(\\d{1,4}[a-z]?(?:[-.]\\d{1,4}(?![\\da-z])){1,3})(?:[-_."
              + " ]+(.*))?");

  /** The story that a name without an ending speaks of; null where it speaks of none. */
  static @Nullable StoryKey of(String name) {
    Matcher shape = SHAPE.matcher(name.toLowerCase(Locale.ROOT));
    if (!shape.matches()) return null;
    String slug = shape.group(2) == null ? "" : shape.group(2);
    return new StoryKey(shape.group(1).replace('-', '.'), slug);
  }

  static @Nullable StoryKey ofFile(String file) {
    return file.endsWith(".md") ? of(file.substring(0, file.length() - ".md".length())) : null;
  }

  /** The words of the slug. */
  String words() {
    String words = slug.replace('-', ' ').replace('_', ' ').strip();
    return words.isEmpty() ? "Story " + id : words;
  }
}
