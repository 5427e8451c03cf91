package xpod.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a claim says was run, which decides what sort of report can tell of it. Read off the words
 * of claims whose matter is {@link Matter#RUN}.
 */
public enum Errand {
  /** Tests. */
  TESTS,
  /** The build or the pipeline as a whole, of which tests are the part that reports tell of. */
  PIPELINE,
  /** A linter, a type checker, a scanner. */
  CHECKS,
  /** A script, a migration, the making of an image: no report we read tells of it. */
  OTHER;

  private static final Pattern OF_TESTS =
      Pattern.compile(
          "\\b(?:tests?|test[- ]?suites?|specs?|pytest|unittest|jest|vitest|mocha|junit|phpunit"
              + "|rspec|nextest|surefire|ctest|mvn (?:clean )?(?:verify|test))\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_CHECKS =
      Pattern.compile(
          "\\b(?:lint\\w*|eslint|ruff|flake8|pylint|checkstyle|spotbugs|pmd|clippy|codeql|semgrep|bandit|static"
              + " analysis|code scanning|type-?check\\w*|mypy|pyright|tsc|(?:no|zero|0)"
              + " (?:type|typescript|compiler?|compile) (?:errors|warnings|issues))\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_PIPELINE =
      Pattern.compile(
          "\\b(?:build|ci|pipeline)\\s+(?:is\\s+)?(?:green|pass\\w*|clean|succeed\\w*)",
          Pattern.CASE_INSENSITIVE);

  /** A build that is called by name makes something; tests do not show that it was made. */
  private static final Pattern OF_A_BUILD =
      Pattern.compile(
          "\\b(?:npm|yarn|pnpm|bun|make|docker|gradle|gradlew|cargo|go|vite|webpack|turbo|nx)\\s+"
              + "(?:run\\s+)?build\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WENT_WELL =
      Pattern.compile(
          "\\b(?:pass(?:es|ed|ing)?|green|clean|succe(?:ed|eds|eded|ss|ssful|ssfully)"
              + "|(?:no|zero|0)\\s+(?:\\w+\\s+)?(?:errors|warnings|issues|failures)"
              + "|without (?:errors|failures)|exits?\\s+(?:with\\s+)?(?:0|zero))\\b",
          Pattern.CASE_INSENSITIVE);

  /** "Tests pass except two", "40/42 tests pass" promise less than that all of them do. */
  private static final Pattern BUT =
      Pattern.compile(
          "\\b(?:except|but|most|some|should|until|would|if|when|will|expected|flaky|known"
              + "|apart from|other than|(\\d+)\\s?/\\s?(?!\\1\\b)\\d+"
              + "|(?<!\\bno )(?<!\\bzero )(?<!\\b0 )(?<!\\bwithout )fail\\w*)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Where tests are written first they are run to see them fail; no report is held against it. */
  private static final Pattern MEANT_TO_FAIL =
      Pattern.compile(
          "\\b(?:they|it|must|should|to|all|tests?|do|does)\\s+(?:\\w+\\s+)?fails?\\b"
              + "|\\b(?:failing tests?|red phase)\\b|(?-i:\\bFAIL\\b|\\bRED\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBER =
      Pattern.compile("\\b(\\d{1,3}(?:,\\d{3})+|\\d{1,6})\\s+(?:\\w+\\s+)?tests\\b");

  /** Words that narrow "tests", with what such tests have in their names or paths. */
  private static final Map<String, List<String>> SCOPES =
      Map.of(
          "integration", List.of("integration", "/it/", ".it.", "failsafe"),
          "e2e", List.of("e2e", "endtoend", "end_to_end", "end-to-end"),
          "end-to-end", List.of("e2e", "endtoend", "end_to_end", "end-to-end"),
          "smoke", List.of("smoke"),
          "load", List.of("load"),
          "performance", List.of("perf", "bench"),
          "acceptance", List.of("acceptance"),
          "contract", List.of("contract"),
          "browser", List.of("browser", "playwright", "cypress", "selenium", "e2e"));

  /** What {@code says} speaks of having run; each of them has to be shown. */
  public static Set<Errand> of(Wording says) {
    Set<Errand> errands = EnumSet.noneOf(Errand.class);
    String text = says.text();
    if (OF_TESTS.matcher(text).find()) errands.add(TESTS);
    if (OF_CHECKS.matcher(text).find()) errands.add(CHECKS);
    if (OF_PIPELINE.matcher(text).find()) errands.add(PIPELINE);
    boolean more = OF_A_BUILD.matcher(text).find() || MEANT_TO_FAIL.matcher(text).find();
    if (errands.isEmpty() || more) errands.add(OTHER);
    return errands;
  }

  /** Whether {@code says} promises that all went well, and not only that it was run. */
  public static boolean promises(Wording says) {
    return says.matter() == Matter.RUN
        && WENT_WELL.matcher(says.text()).find()
        && !BUT.matcher(says.text()).find();
  }

  /** How many tests {@code says} speaks of; 0 where it gives no number. */
  public static int tests(Wording says) {
    Matcher number = NUMBER.matcher(says.text());
    return number.find() ? Integer.parseInt(number.group(1).replace(",", "")) : 0;
  }

  /**
   * What the tests meant have in their names or paths, as in "integration tests"; empty where every
   * test is meant.
   */
  public static List<String> scope(Wording says) {
    String text = says.text().toLowerCase(Locale.ROOT);
    return SCOPES.entrySet().stream()
        .filter(s -> text.contains(s.getKey() + " test") || text.contains(s.getKey() + " suite"))
        .flatMap(s -> s.getValue().stream())
        .sorted()
        .distinct()
        .toList();
  }
}
