package xpod.source.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** What is near, or in, every test that cannot fail. */
  private static final List<String> TOOTHLESS =
      List.of("true)", "assert true", "known ", "log(", "logf(", "print", "expect(1", "equal(1");

  /** A file of more characters has something in it that does something. */
  private static final int LARGEST_STUB = 8_000;

  /** Within so many characters behind its name a stub says that it is one. */
  private static final int BODY = 2_000;

  /** What switches a test off stands right before its name or at the head of its body. */
  private static final int AROUND = 300;

  /** A name that stands in a file more often is looked at no closer. */
  private static final int MOST_PLACES = 30;

  /** A test of fewer characters may be all skip or constant. */
  private static final int SMALL = 250;

  /** A decorator, an annotation or an attribute stands so close before a test. */
  private static final int BEFORE = 120;

  private static final Pattern OFF =
      Pattern.compile(
          "(?i:skip|ignore|disabled|incomplete|pending|\\btodo\\b)|\\bx(?:it|test|describe)\\b"
              + "|\\{\\s*\\}\\s*\\)?|^\\s*pass\\s*$",
          Pattern.MULTILINE);

  private static final int LONGEST_TEST = 12_000;

  private static final int MOST_SUSPECTS = 500;

  private static final Pattern TEST =
      Pattern.compile(
          "\\b(?:func|def|fn|fun|function|void|Task|async)\\s+(?:\\([^)\\n]{0,80}\\)\\s*)?`?(\\w[\\w"
              + " ]{3,150})`?\\s*[(<]"
              + "|(?:\\b(?:x?it|f?it|x?test|specify|scenario|Run)(?:\\.\\w+)*\\s*\\(?|@test)\\s*([\"'`])([^\\n\"'`]{4,200})\\2");

  private static final Pattern ADMISSION =
      Pattern.compile("[Kk]nown (?:\\w+ )?(?:issue|bug|limitation|problem)");

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
    return near(
        file,
        name,
        AROUND,
        AROUND + name.length(),
        text -> hasOne(text, IDLE) || hasOne(text, TOOTHLESS));
  }

  /**
   * The names of what may be a test that is switched off, empty or unable to fail. A pattern knows
   * no nesting; what it names is parsed before anything is said of it.
   */
  static List<String> idleTests(String file) {
    List<String> names = new ArrayList<>();
    Matcher test = TEST.matcher(file);
    String name = "";
    int from = 0;
    while (test.find() && names.size() < MOST_SUSPECTS) {
      if (!name.isEmpty() && mayBeIdle(file, from, test.start())) names.add(name);
      name = test.group(1) != null ? test.group(1) : test.group(3);
      from = test.start();
    }
    if (!name.isEmpty() && mayBeIdle(file, from, file.length())) names.add(name);
    return names;
  }

  private static boolean mayBeIdle(String file, int from, int to) {
    String head = file.substring(Math.max(0, from - BEFORE), Math.min(to, from + AROUND));
    if (OFF.matcher(head).find()) return true;
    if (to - from <= SMALL && hasOne(head, TOOTHLESS)) return true;
    return ADMISSION.matcher(file.substring(from, Math.min(to, from + LONGEST_TEST))).find();
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
