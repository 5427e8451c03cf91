package xpod.source.git;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pull or merge request.
 *
 * @param project where it is, as in {@code owner/name}; empty for this repository
 * @param number counted by that project
 */
public record PullRequest(String project, long number) {
  private static final Pattern MERGED =
      Pattern.compile(
          "^(?:Merge pull request #(\\d{1,9})\\b|Merged in \\S+ \\(pull request #(\\d{1,9})\\)"
              + "|Merged PR (\\d{1,9}):)");

  private static final Pattern SQUASHED = Pattern.compile("\\([#!](\\d{1,9})\\)$");

  private static final Pattern GITLAB =
      Pattern.compile(
          "^See merge request (?:https?://[^/\\s]+/)?([^\\s!]*?)"
              + "(?:/-/merge_requests/|!)(\\d{1,9})\\s*$",
          Pattern.MULTILINE);

  static Optional<PullRequest> of(Message message) {
    Matcher merged = MERGED.matcher(message.subject());
    if (merged.find()) {
      for (int group = 1; group <= 3; group++) {
        if (merged.group(group) != null) return here(merged.group(group));
      }
    }
    Matcher squashed = SQUASHED.matcher(message.subject());
    if (squashed.find()) return here(squashed.group(1));
    Matcher gitlab = GITLAB.matcher(message.body());
    if (!gitlab.find()) return Optional.empty();
    return Optional.of(new PullRequest(gitlab.group(1), Long.parseLong(gitlab.group(2))));
  }

  private static Optional<PullRequest> here(String number) {
    return Optional.of(new PullRequest("", Long.parseLong(number)));
  }
}
