package xpod.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a claim promises to be tested, one by one: the notes below it that speak of a test,
 * and the list behind "covering". Other notes say how or where, and are no cases.
 */
final class TestCases {
  /** More of them are a test plan, of which a claim does not promise every line. */
  private static final int MOST = 20;

  /** A longer one is a paragraph. */
  private static final int LONGEST = 200;

  /** Two things are an aside; from three on it is a list. */
  private static final int FEWEST_LISTED = 3;

  /** A longer item of a list is a sentence of its own. */
  private static final int MOST_WORDS = 6;

  private static final Pattern NOTED =
      Pattern.compile(
          "^[\\s*\\-+\\u2022\\d.)\\[\\]x_]*+(?:unit |integration"
              + " )?(?:tests?|testing|verify|verifies|assert|asserts|check|checks"
              + "|ensure|ensures|validate|confirm|covers?)\\b:?\\s*+(?:that\\s|for\\s|the\\s|an?\\s)*+(.+)$",
          Pattern.CASE_INSENSITIVE);

  /** Notes of what is to be run, read or counted, not of what a test shows. */
  private static final Pattern NO_CASE =
      Pattern.compile(
          "\\btests?\\s+(?:still\\s+)?(?:pass|fail|run|succeed)|\\bcoverage\\b|\\b(?:build|lint|compiles?|ci|manual(?:ly)?"
              + "|documentation|requirements?|command)\\b|^`[^`]*`\\W*$|^\\W*(?:file|suite|plan|strategy|location|data)s?\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LISTED =
      Pattern.compile(
          "\\b(?:covering|including|scenarios:|cases:)\\s+(.+)$", Pattern.CASE_INSENSITIVE);

  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:[,;]\\s*(?:and\\s|or\\s)?|\\s(?:and|&)\\s)\\s*", Pattern.CASE_INSENSITIVE);

  private TestCases() {}

  static List<TestCase> in(String text, List<String> notes) {
    List<TestCase> cases = new ArrayList<>();
    Matcher listed = LISTED.matcher(text);
    if (listed.find()) listed(text.substring(0, listed.start()), listed.group(1), cases);
    SortedSet<String> known = Terms.of(text);
    for (String note : notes) {
      if (note.length() > LONGEST) continue;
      Matcher noted = NOTED.matcher(note.strip());
      if (noted.matches() && !NO_CASE.matcher(noted.group(1)).find())
        add(noted.group(1), known, cases);
    }
    return cases.size() > MOST ? List.of() : cases;
  }

  private static void listed(String before, String list, List<TestCase> cases) {
    String[] items = BETWEEN.split(list);
    if (items.length < FEWEST_LISTED) return;
    SortedSet<String> known = Terms.of(before);
    for (String item : items) {
      if (item.strip().split("\\s+").length <= MOST_WORDS) add(item, known, cases);
    }
  }

  private static void add(String words, SortedSet<String> known, List<TestCase> cases) {
    SortedSet<String> terms = new TreeSet<>(Terms.of(words));
    terms.removeAll(known);
    terms.removeIf(t -> Script.of(t) != Script.LATIN);
    if (!terms.isEmpty()) cases.add(new TestCase(words.strip(), terms));
  }
}
