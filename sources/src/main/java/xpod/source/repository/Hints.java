package xpod.source.repository;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Whether a text is worth parsing: every stub and every test that is switched off has one of a few
 * words near, and most files have none. What this passes over is taken for work.
 */
final class Hints {
  private static final List<String> UNFINISHED =
      List.of(
          "implemented",
          "todo!(",
          "todo(",
          "placeholder",
          "stub",
          "unsupported",
          "implementation pending",
          "implementation missing",
          "implementation to follow");

  /** A note to implement something is two words; many files speak of tasks. */
  private static final List<String> NOTES = List.of("todo", "fixme", "xxx");

  private static final String TO_IMPLEMENT = "implement";

  private static final List<String> IDLE =
      List.of(
          "skip",
          "ignore",
          "disabled",
          "pending",
          "xit(",
          "xtest(",
          "todo",
          "incomplete",
          "{}",
          "{ }",
          "pass",
          "() => {");

  /** A file of more characters has something in it that does something. */
  private static final int LARGEST_STUB = 8_000;

  /** Within so many characters behind its name a stub says that it is one. */
  private static final int BODY = 2_000;

  /** What switches a test off stands right before its name or at the head of its body. */
  private static final int AROUND = 300;

  /** A name that stands in a file more often is looked at no closer. */
  private static final int MOST_PLACES = 30;

  private Hints() {}

  /** Whether all of a file may be a stub. */
  static boolean mayBeStub(String file) {
    return file.length() <= LARGEST_STUB && isUnfinished(file);
  }

  /** Whether a thing of that name may be a stub. */
  static boolean mayBeStub(String file, String name) {
    return near(file, name, 0, BODY, Hints::isUnfinished);
  }

  /** Whether a test of that name may be switched off or empty. */
  static boolean mayBeIdle(String file, String name) {
    return near(file, name, AROUND, AROUND + name.length(), text -> hasOne(text, IDLE));
  }

  private static boolean near(
      String file, String name, int before, int behind, Predicate<String> hinted) {
    int at = file.indexOf(name);
    for (int place = 0; at >= 0 && place < MOST_PLACES; place++) {
      int from = Math.max(0, at - before);
      int to = Math.min(file.length(), at + behind);
      if (hinted.test(file.substring(from, to))) return true;
      at = file.indexOf(name, at + 1);
    }
    return false;
  }

  private static boolean isUnfinished(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return UNFINISHED.stream().anyMatch(lower::contains)
        || (lower.contains(TO_IMPLEMENT) && NOTES.stream().anyMatch(lower::contains));
  }

  private static boolean hasOne(String text, List<String> words) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(lower::contains);
  }
}
