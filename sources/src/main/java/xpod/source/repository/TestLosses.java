package xpod.source.repository;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import xpod.evidence.Loss;
import xpod.source.checks.CheckLosses.Lost;
import xpod.source.syntax.Definition;
import xpod.source.syntax.Emptiness;
import xpod.source.syntax.Mark;
import xpod.source.syntax.Outline;

/**
 * What one commit took from the tests that were there before it. Tests are counted by name over all
 * test files of the commit, so that one that went to another file, or was given another name, is
 * not lost; nothing is said where one of the files could not be read.
 */
final class TestLosses {
  /** Several tests that become one table of cases are no fewer. */
  private static final Pattern TABLE =
      Pattern.compile(
          "parametri[sz]e|@ParameterizedTest|\\b(?:it|test|describe)\\.each|\\[\\]struct\\s*\\{"
              + "|#\\[(?:case|rstest|test_case)|\\[Theory|\\[InlineData|\\[TestCase|@CsvSource"
              + "|@MethodSource|@ValueSource|shared_examples|dataProvider|\\bt\\.Run\\(|@pytest\\.fixture"
              + "|subTest\\(|forAll|proptest!|@given");

  /** Assertions of what is always so. */
  private static final Pattern ALWAYS_SO =
      Pattern.compile(
          "\\bassert"
              + " True\\b|\\bassert\\s*\\(?\\s*(?:true|1\\s*==?=?\\s*1)\\s*\\)?|assert!\\(\\s*true\\s*\\)"
              + "|(?i:assert|is|require|assertions?)\\.?(?i:true)\\(\\s*(?:t\\s*,\\s*|this\\s*,\\s*)?true\\s*\\)"
              + "|expect\\(\\s*(true|1|false)\\s*\\)\\.(?:toBe|toEqual|to\\.equal|to\\.be)\\w*|assertThat\\(\\s*true\\s*\\)|expect\\(\\s*true\\s*\\)\\.to"
              + " ");

  /** By so many names the tests that were lost may be known. */
  private static final int MOST_NAMES = 20;

  private final Map<String, Test> before = new LinkedHashMap<>();
  private final Map<String, Test> after = new LinkedHashMap<>();
  private int assertedBefore;
  private int assertedAfter;
  private int tablesBefore;
  private int tablesAfter;

  /** A test as one version has it. */
  private record Test(String where, boolean off, int assertions, boolean hollow) {
    boolean runs() {
      return !off;
    }
  }

  /** One version of a test file; null where it was not there. */
  record Version(String path, byte[] before, byte[] after) {}

  private TestLosses() {}

  /** What was lost; nothing where one of the files cannot be read. */
  static List<Lost> of(List<Version> files, BiFunction<String, byte[], Optional<Outline>> read) {
    TestLosses losses = new TestLosses();
    for (Version file : files) {
      if (!losses.take(file.path(), file.before(), true, read)) return List.of();
      if (!losses.take(file.path(), file.after(), false, read)) return List.of();
    }
    return losses.lost();
  }

  private boolean take(
      String path,
      byte[] content,
      boolean old,
      BiFunction<String, byte[], Optional<Outline>> read) {
    if (content.length == 0) return true;
    Outline outline = read.apply(path, content).orElse(null);
    if (outline == null) return false;
    String text = new String(content, java.nio.charset.StandardCharsets.UTF_8);
    List<String> lines = text.lines().toList();
    int tables = (int) TABLE.matcher(text).results().count();
    if (old) tablesBefore += tables;
    else tablesAfter += tables;
    for (Definition definition : outline.definitions()) {
      if (old) assertedBefore += definition.within() < 0 ? definition.body().assertions() : 0;
      else assertedAfter += definition.within() < 0 ? definition.body().assertions() : 0;
      if (!definition.is(Mark.TEST)) continue;
      Test test = test(path, definition, lines);
      (old ? before : after).merge(definition.name(), test, TestLosses::both);
    }
    return true;
  }

  private static Test both(Test one, Test other) {
    boolean off = one.off() && other.off();
    boolean hollow = one.hollow() && other.hollow();
    return new Test(one.where(), off, one.assertions() + other.assertions(), hollow);
  }

  private static Test test(String path, Definition definition, List<String> lines) {
    Emptiness emptiness = definition.body().emptiness();
    int always = 0;
    for (int at = definition.firstLine(); at <= Math.min(definition.lastLine(), lines.size()); at++)
      if (ALWAYS_SO.matcher(lines.get(at - 1)).find()) always++;
    int assertions = definition.body().assertions();
    boolean nothing = emptiness == Emptiness.EMPTY || emptiness == Emptiness.PASS;
    boolean only = always > 0 && always >= assertions;
    return new Test(
        path + ":" + definition.firstLine(),
        definition.is(Mark.DISABLED),
        Math.max(0, assertions - always),
        nothing || only);
  }

  private List<Lost> lost() {
    List<Lost> lost = new ArrayList<>();
    List<String> off = new ArrayList<>();
    List<String> emptied = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    before.forEach((name, old) -> {
      Test now = after.get(name);
      if (!old.runs() || old.hollow()) return;
      if (now == null) gone.add(name);
      else if (now.off()) off.add(name);
      else if (now.hollow() && old.assertions() > 0) emptied.add(name);
    });
    long come = after.keySet().stream().filter(n -> !before.containsKey(n)).count();
    if (!off.isEmpty()) lost.add(told(Loss.TESTS_OFF, after, off, "switched off"));
    boolean fewer = assertedAfter < assertedBefore;
    if (!emptied.isEmpty())
      lost.add(told(Loss.TESTS_EMPTIED, after, emptied, "left with nothing to show"));
    long net = gone.size() - come;
    // One test that goes with a changed behaviour is usual; a file without any, or several, is not.
    boolean shrinks = net > 1 || (net > 0 && after.isEmpty());
    if (shrinks && fewer && tablesAfter <= tablesBefore)
      lost.add(told(Loss.TESTS_GONE, before, gone, "taken away, and none in their place"));
    return lost;
  }

  private static Lost told(Loss loss, Map<String, Test> from, List<String> names, String what) {
    Test first = from.get(names.getFirst());
    String more = names.size() == 1 ? " was " : " and " + (names.size() - 1) + " more were ";
    String where = first == null ? "" : first.where();
    List<String> some = names.subList(0, Math.min(MOST_NAMES, names.size()));
    return new Lost(loss, where, names.getFirst() + more + what, some);
  }
}
