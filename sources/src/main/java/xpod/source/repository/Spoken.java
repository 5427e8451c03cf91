package xpod.source.repository;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xpod.source.git.TaskMention;

/**
 * Ids that a message speaks out: {@code task 12.3}, {@code tasks 1-3}, {@code (#12.3)} and {@code
 * Story 2-10} name {@code task-12.3} and {@code story-2.10}. A number without such a word names
 * nothing.
 */
final class Spoken {
  private static final Pattern TASK =
      Pattern.compile(
          "(?i)(?=[st])(?<![a-z0-9])(?:sub-?)?tasks?["
              + " _#-]{1,3}(\\d{1,6}(?:\\.\\d{1,4}){0,6})(?![\\w%]|\\.\\d)");

  private static final Pattern STORY =
      Pattern.compile(
          "(?i)(?=s)(?<![a-z0-9])stor(?:y|ies)["
              + " :_#/-]{1,3}(\\d{1,4}[a-z]?(?:[.-]\\d{1,4}){1,2})(?![\\w%]|\\.\\d)");

  /** A number with a dot is no issue and no pull request. */
  private static final Pattern DOTTED =
      Pattern.compile("(?<![\\w#&/])#(\\d{1,6}(?:\\.\\d{1,4}){1,6})(?![\\w%]|\\.\\d)");

  private Spoken() {}

  /** Whether an id in lower case is one that messages speak out. */
  static boolean isOne(String id) {
    return id.startsWith("task-") || id.startsWith("story-");
  }

  /** In lower case, each once. */
  static Set<String> in(String text) {
    Set<String> ids = new LinkedHashSet<>();
    if (says(text, "ask") || says(text, "ASK")) {
      each(TASK, text, "task-", ids);
      TaskMention.numbers(text).forEach(n -> ids.add("task-" + n));
    }
    if (says(text, "tor") || says(text, "TOR")) each(STORY, text, "story-", ids);
    if (text.indexOf('#') >= 0) each(DOTTED, text, "task-", ids);
    return ids;
  }

  /** Most messages have none of the words; looking for them closely costs much more. */
  private static boolean says(String text, String part) {
    return text.contains(part);
  }

  private static void each(Pattern pattern, String text, String word, Set<String> ids) {
    Matcher found = pattern.matcher(text);
    while (found.find())
      ids.add(word + found.group(1).replace('-', '.').toLowerCase(java.util.Locale.ROOT));
  }
}
