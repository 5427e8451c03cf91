package xpod.source.changelog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xpod.source.tracker.TaskItem.Field;

/**
 * An entry taken apart: its words, and the changes, issues and commits that it cites.
 *
 * @param words without links, hashes and thanks
 */
record References(String words, List<Field> fields) {
  private static final int MOST = 12;

  private static final Pattern LINK =
      Pattern.compile("\\[([^\\]]{0,200})\\]\\(([^)\\s]{0,400})\\)");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w/&])(?:#|GH-|!)(\\d{1,7})\\b|/(?:pull|issues|merge_requests|pulls)/(\\d{1,7})");
  private static final Pattern COMMIT =
      Pattern.compile(
          "/commits?/([0-9a-f]{7,40})|[\\[(`]([0-9a-f]{7,40})[\\])`]|^([0-9a-f]{7,40}):");
  // What follows takes nothing back: hostile entries would otherwise cost ages.
  private static final Pattern THANKS =
      Pattern.compile(
          "(?i) ?\\(?\\b(?:thanks(?: to)?|by|via|reported by|contributed by) \\[?@[^ .]++(?: in"
              + " \\S++)?");

  private static final String REFERENCE = "(?:#|GH-|!)\\d{1,7}+";

  /** Numbers of changes with the words and brackets around them. */
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?i)(?<![,; (\\[])[,; ]*+[(\\[]*+(?:(?:closes|fixes|resolves|refs?|see|issue|pr)[ :]++)?"
              + REFERENCE
              + "(?:[ ,&]++(?:and )?"
              + REFERENCE
              + ")*+[)\\]]*+(?![\\w/])");

  /** Ids of commits, which have letters and digits; a date has none of the one. */
  private static final Pattern HASHES =
      Pattern.compile(
          "(?<![ (\\[`])["
              + " (\\[`]*+\\b(?=[0-9]{0,39}[a-f])(?=[a-f]{0,39}[0-9])[0-9a-f]{7,40}+\\b[`)\\]]*+:?"
              + "|^(?=[0-9]{0,39}[a-f])(?=[a-f]{0,39}[0-9])[0-9a-f]{7,40}+:");

  private static final Pattern LEFT = Pattern.compile("<?https?://\\S++|\\( ?\\)|\\[ ?\\]");

  static References of(String entry) {
    Set<String> numbers = new LinkedHashSet<>();
    Set<String> commits = new LinkedHashSet<>();
    Matcher number = NUMBER.matcher(entry);
    while (number.find() && numbers.size() < MOST) {
      numbers.add(number.group(1) != null ? number.group(1) : number.group(2));
    }
    Matcher commit = COMMIT.matcher(entry);
    while (commit.find() && commits.size() < MOST) {
      for (int i = 1; i <= 3; i++) {
        String id = commit.group(i);
        // "deadbeef" is a word of letters alone often enough; an id has a number in it.
        if (id != null && id.chars().anyMatch(Character::isDigit)) commits.add(id);
      }
    }
    List<Field> fields = new ArrayList<>();
    numbers.forEach(n -> fields.add(new Field("pr", "#" + n)));
    numbers.forEach(n -> fields.add(new Field("issue", "#" + n)));
    commits.forEach(c -> fields.add(new Field("commit", c)));
    return new References(words(entry), fields);
  }

  private static String words(String entry) {
    String text = entry.replaceAll("\\s++", " ").strip();
    text = LINK.matcher(text).replaceAll(r -> Matcher.quoteReplacement(r.group(1)));
    text = THANKS.matcher(text).replaceAll("");
    text = NUMBERS.matcher(text).replaceAll(" ");
    text = HASHES.matcher(text).replaceAll(" ");
    text = LEFT.matcher(text).replaceAll(" ");
    return trimmed(text.replaceAll(" ++", " ").replaceAll(" ([.,;:])", "$1").strip());
  }

  private static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && "-:, ".indexOf(text.charAt(from)) >= 0) from++;
    while (to > from && "-:,;([ ".indexOf(text.charAt(to - 1)) >= 0) to--;
    return text.substring(from, to);
  }
}
