package xpod.source.repository;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xpod.source.git.History;
import xpod.source.git.Merge;
import xpod.source.git.Message;
import xpod.source.git.Reference;
import xpod.source.git.Revert;

/** Which commits speak of which task ids and pull requests, and which commits undo which. */
final class Mentions {
  /** Longer runs are hashes, file names, addresses. */
  private static final int LONGEST_ID = 40;

  /** Branches are named with an id and a few words. */
  private static final int LONGEST_RUN = 120;

  private static final int MOST_PARTS = 16;

  private static final Pattern CITED =
      Pattern.compile("(?:\\bPR|pull request|pr:|\\()\\s*#(\\d{1,7})", Pattern.CASE_INSENSITIVE);
  private final Map<String, List<Integer>> bySubject = new HashMap<>();
  private final Map<String, List<Integer>> byBody = new HashMap<>();
  private final Map<String, List<Integer>> byBranch = new HashMap<>();
  private final Map<Integer, List<Integer>> byPullRequest = new HashMap<>();
  private final History history;
  private final Set<String> known;

  /** Whether an id is known that has no digit, so that words have to be looked at too. */
  private final boolean wordy;

  /** The commits that say they close an issue, once somebody asks. */
  private @Nullable Map<String, List<Integer>> byIssue;

  private final Map<Integer, List<Integer>> undoneBy = new HashMap<>();

  /**
   * @param known the task ids of all lists, in lower case
   */
  Mentions(History history, Set<String> known) {
    this.history = history;
    this.known = known;
    this.wordy = known.stream().anyMatch(id -> id.chars().noneMatch(c -> isDigit((char) c)));
    for (int commit = 0; commit < history.size(); commit++) {
      Message message = history.message(commit);
      for (String id : known(message.subject())) add(bySubject, id, commit);
      for (String id : known(message.body())) add(byBody, id, commit);
      for (String branch : message.merge().map(Merge::branches).orElse(List.of())) {
        for (String id : known(branch)) add(byBranch, id, commit);
      }
      int landed = commit;
      message.pullRequest().ifPresent(r -> add(byPullRequest, (int) r.number(), landed));
      if (!undoes(message.subject()) && !undoes(message.body())) continue;
      for (Revert revert : message.reverts()) {
        int undone = revert.commit().isEmpty() ? -1 : history.indexOf(revert.commit());
        if (undone >= 0 && undone != commit) add(undoneBy, undone, commit);
      }
    }
  }

  /**
   * Whether a text has a word of taking back at all; reading it closely costs a hundred times more.
   */
  private static boolean undoes(String text) {
    return text.contains("evert")
        || text.contains("ndo ")
        || text.contains("acked out")
        || text.contains("ack out")
        || text.contains("ollback")
        || text.contains("olled back")
        || text.contains("oll back");
  }

  private static <K> void add(Map<K, List<Integer>> map, K key, int commit) {
    List<Integer> commits = map.computeIfAbsent(key, k -> new ArrayList<>());
    if (commits.isEmpty() || commits.getLast() != commit) commits.add(commit);
  }

  /** The words of {@code text} that could be task ids, in lower case: letters, then a number. */
  static Set<String> ids(String text) {
    Set<String> ids = new LinkedHashSet<>();
    int length = text.length();
    for (int start = 0; start < length; start++) {
      if (!isLetter(text.charAt(start))) continue;
      int end = start;
      boolean numbered = false;
      while (end < length && isPart(text.charAt(end))) numbered |= isDigit(text.charAt(end++));
      if (numbered && end - start <= LONGEST_ID) offer(text.substring(start, end), ids);
      start = end;
    }
    return ids;
  }

  /**
   * The known ids that {@code text} names, in lower case. Known ones may be longer words joined by
   * hyphens, with or without a digit, and stand within a longer run, as in a branch's name.
   */
  Set<String> known(String text) {
    Set<String> found = new LinkedHashSet<>();
    if (known.isEmpty()) return found;
    int length = text.length();
    for (int start = 0; start < length; start++) {
      if (!isLetter(text.charAt(start))) continue;
      int end = start;
      boolean numbered = false;
      boolean joined = false;
      for (; end < length && isPart(text.charAt(end)); end++) {
        char c = text.charAt(end);
        numbered |= isDigit(c);
        joined |= c == '-';
      }
      if (numbered && end - start <= LONGEST_ID) keepKnown(text.substring(start, end), found);
      if (joined && (numbered || wordy) && end - start <= LONGEST_RUN)
        keepJoined(text.substring(start, end).toLowerCase(Locale.ROOT), found);
      start = end;
    }
    return found;
  }

  private void keepKnown(String run, Set<String> found) {
    Set<String> offered = new LinkedHashSet<>();
    offer(run, offered);
    for (String id : offered) if (known.contains(id)) found.add(id);
  }

  /** Ids of several words, of which a run may hold more than one; the longest from each word on. */
  private void keepJoined(String run, Set<String> found) {
    int[] bounds = bounds(run);
    for (int from = 0; from + 1 < bounds.length; from++) {
      if (!isLetter(run.charAt(bounds[from]))) continue;
      for (int to = bounds.length - 1; to > from + 1; to--) {
        String id = trimmed(run.substring(bounds[from], bounds[to] - 1));
        if (!known.contains(id)) continue;
        found.add(id);
        from = to - 1;
        break;
      }
    }
  }

  /** Where each part between hyphens begins, and one behind the end. */
  private static int[] bounds(String run) {
    int[] bounds = new int[MOST_PARTS + 1];
    int count = 1;
    for (int at = 1; at < run.length() && count < MOST_PARTS; at++) {
      if (run.charAt(at - 1) == '-' && run.charAt(at) != '-') bounds[count++] = at;
    }
    bounds[count++] = run.length() + 1;
    return java.util.Arrays.copyOf(bounds, count);
  }

  private static String trimmed(String id) {
    int end = id.length();
    while (end > 0 && !Character.isLetterOrDigit(id.charAt(end - 1))) end--;
    return id.substring(0, end);
  }

  /** A run may be several ids in a row, as in {@code T001-T009} or {@code t1/t2}. */
  private static void offer(String run, Set<String> ids) {
    String id = run.toLowerCase(Locale.ROOT);
    ids.add(trimmed(id));
    for (String part : id.split("\\.\\.|-(?=[a-z])", -1)) {
      if (!part.isEmpty() && isLetter(part.charAt(0))) ids.add(part);
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isPart(char c) {
    return isLetter(c) || isDigit(c) || c == '.' || c == '-' || c == '_';
  }

  /** The pull requests that {@code text} cites. */
  static Set<Integer> cited(String text) {
    Set<Integer> numbers = new LinkedHashSet<>();
    Matcher cited = CITED.matcher(text);
    while (cited.find()) numbers.add(Integer.parseInt(cited.group(1)));
    return numbers;
  }

  List<Integer> inSubject(String id) {
    return bySubject.getOrDefault(id.toLowerCase(Locale.ROOT), List.of());
  }

  List<Integer> inBody(String id) {
    return byBody.getOrDefault(id.toLowerCase(Locale.ROOT), List.of());
  }

  /** The merges of branches whose name names a task. */
  List<Integer> ofBranch(String id) {
    return byBranch.getOrDefault(id.toLowerCase(Locale.ROOT), List.of());
  }

  /** The commits by which a pull request landed: its squash or its merge. */
  List<Integer> ofPullRequest(int number) {
    return byPullRequest.getOrDefault(number, List.of());
  }

  /** The commits that say they close {@code issue}, in their subject or in their body. */
  List<Integer> closing(String issue, boolean inSubject) {
    Map<String, List<Integer>> closing = byIssue;
    if (closing == null) byIssue = closing = closings();
    return closing.getOrDefault((inSubject ? "" : " ") + issue, List.of());
  }

  private Map<String, List<Integer>> closings() {
    Map<String, List<Integer>> closings = new HashMap<>();
    for (int commit = 0; commit < history.size(); commit++) {
      Message message = history.message(commit);
      if (!closes(message.subject()) && !closes(message.body())) continue;
      for (Reference reference : message.references()) {
        if (!reference.closes() || !reference.project().isEmpty()) continue;
        add(closings, (reference.inSubject() ? "" : " ") + reference.key(), commit);
      }
    }
    return closings;
  }

  /** Whether a text has a closing word at all, which is cheap to see. */
  private static boolean closes(String text) {
    return text.contains("lose") || text.contains("ix") || text.contains("esolve");
  }

  /** The commits that undo {@code commit}. */
  List<Integer> undoing(int commit) {
    return undoneBy.getOrDefault(commit, List.of());
  }
}
