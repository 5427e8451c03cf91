package xpod.source.changelog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version that a title names.
 *
 * @param name as in {@code 1.2.3}, without any sign before it; empty where it was not released yet
 */
record Version(String name) {
  static final Version UNRELEASED = new Version("");

  private static final int LONGEST_TITLE = 160;

  private static final Pattern AHEAD =
      Pattern.compile(
          "^\\W*(?:unreleased|upcoming|next(?: release| version)?|head|master|main|trunk|in"
              + " development|development version)\\b[^.]{0,60}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern RELEASED =
      Pattern.compile(
          "^\\W*(?:[\\w.@/-]{1,40}["
              + " @])?(?:version|release|ver\\.?|v)?\\s*\\[?v?(?<version>\\d{1,4}(?:\\.\\d{1,6}){1,3}(?:[-.+]?[A-Za-z][\\w.]*)?)\\]?(?<rest>.*)$",
          Pattern.CASE_INSENSITIVE);

  /** What may follow a version in its title: a date, a link, a name; a sentence may not. */
  private static final Pattern REST =
      Pattern.compile(
          "^(?:\\(https?:[^)]*\\))?[\\s:—–/-]*(?:[\\[(\"“'][^\\])]{0,60}[\\])\"”']|\\d{4}[-/.]\\d\\d?[-/.]\\d\\d?|\\d{1,2}(?:st|nd|rd|th)?"
              + " \\w+,? \\d{4}|\\w+ \\d{1,2},?"
              + " \\d{4}|[\\s:,*_=—–-]|released|on|unreleased|pending|tbd|yanked){0,8}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PENDING =
      Pattern.compile(
          "\\b(?:unreleased|pending|tbd|in progress|not released)\\b", Pattern.CASE_INSENSITIVE);

  boolean released() {
    return !name.isEmpty();
  }

  /** The version that a title is about; null where it is about something else. */
  static @Nullable Version of(String title) {
    if (title.isEmpty() || title.length() > LONGEST_TITLE) return null;
    if (AHEAD.matcher(title).matches()) return UNRELEASED;
    Matcher released = RELEASED.matcher(title);
    if (!released.matches()) return null;
    String rest = released.group("rest");
    if (!REST.matcher(rest).matches()) return null;
    if (PENDING.matcher(rest).find()) return UNRELEASED;
    return new Version(released.group("version"));
  }
}
