package xpod.source.repository;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import xpod.source.git.History;
import xpod.source.git.Message;
import xpod.source.git.Revert;
import xpod.source.tracker.TaskItem;

/** What messages of commits say against reports. */
final class Denials {
  private static final int SHORTEST_HASH = 7;

  /** Ways to say that reported work was not done; each speaks of the report, not of a bug in it. */
  private static final Pattern NOT_DONE =
      Pattern.compile(
          "\\b(?:not (?:yet |actually |really |fully"
              + " )?(?:implemented|done|complete|completed|finished)|never"
              + " (?:implemented|done|happened)|(?:falsely|incorrectly|wrongly|prematurely|mistakenly)"
              + " (?:marked|ticked|checked|completed|closed|attributed|reported)|false(?:ly)?[-"
              + " ](?:complet|mark|clos|done|tick)\\w*|still (?:open|missing|frozen|to do|not)|mark"
              + " (?:\\S+ ){0,5}(?:as )?(?:todo|not done|undone|open|pending|incomplete)|revert"
              + " (?:\\S+ ){0,5}(?:completion|completed|marks?|ticks?)|implementation (?:\\w+"
              + " ){0,3}(?:pending|missing|incomplete|lost)|partial(?:ly)?"
              + " (?:complete|completed|completion|done|implemented)|needs? to be"
              + " (?:re-?)?(?:implemented|done again|written))\\b",
          Pattern.CASE_INSENSITIVE);

  private final History history;
  private int commit = -1;
  private Denial denial = new Denial("", "", List.of(), List.of(), false);

  Denials(History history) {
    this.history = history;
  }

  /**
   * What one message says.
   *
   * @param undone the hashes of the commits that it says it takes back, as given
   * @param keys what it names of issues and trackers
   * @param ofReports whether it says that something reported was not done
   */
  record Denial(
      String subject, String body, List<String> undone, List<String> keys, boolean ofReports) {

    /** Whether it takes back a commit, by its full id. */
    boolean undoes(String id) {
      return undone.stream()
          .anyMatch(hash -> hash.length() >= SHORTEST_HASH && id.startsWith(hash));
    }

    /** Whether it names an item. */
    boolean names(TaskItem item, ListKind kind) {
      Set<String> ids = new HashSet<>(List.of(item.key().toLowerCase(Locale.ROOT)));
      ids.addAll(kind.names(item.id()));
      return !Mentions.known(subject + "\n" + body, ids).isEmpty() || keys.contains(item.key());
    }
  }

  /** What the message of a commit says. A commit may move thousands of items, one by one. */
  Denial of(int asked) {
    if (asked != commit) {
      denial = read(history.message(asked));
      commit = asked;
    }
    return denial;
  }

  private static Denial read(Message message) {
    boolean ofReports =
        NOT_DONE.matcher(message.subject()).find() || NOT_DONE.matcher(message.body()).find();
    List<String> keys =
        ofReports ? message.references().stream().map(r -> r.key()).toList() : List.of();
    List<String> undone = message.reverts().stream().map(Revert::commit).toList();
    return new Denial(message.subject(), message.body(), undone, keys, ofReports);
  }
}
