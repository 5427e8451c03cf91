package xpod.source.repository;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  private static final Pattern CITED =
      Pattern.compile("(?:\\bPR|pull request|pr:|\\()\\s*#(\\d{1,7})", Pattern.CASE_INSENSITIVE);
  private final Map<String, List<Integer>> bySubject = new HashMap<>();
  private final Map<String, List<Integer>> byBody = new HashMap<>();
  private final Map<String, List<Integer>> byBranch = new HashMap<>();
  private final Map<Integer, List<Integer>> byPullRequest = new HashMap<>();
  private final Map<Integer, List<Integer>> undoneBy = new HashMap<>();

  private final History history;

  /** Made when first asked for: reading every message for issues is not cheap. */
  private @Nullable Map<Integer, Map<Integer, Boolean>> byIssue;

  /**
   * @param known the task ids of all lists, in lower case
   */
  Mentions(History history, Set<String> known) {
    this.history = history;
    for (int commit = 0; commit < history.size(); commit++) {
      Message message = history.message(commit);
      for (String id : ids(message.subject())) if (known.contains(id)) add(bySubject, id, commit);
      for (String id : ids(message.body())) if (known.contains(id)) add(byBody, id, commit);
      for (String branch : message.merge().map(Merge::branches).orElse(List.of())) {
        for (String id : ids(branch)) if (known.contains(id)) add(byBranch, id, commit);
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

  /** A run may be several ids in a row, as in {@code T001-T009} or {@code t1/t2}. */
  private static void offer(String run, Set<String> ids) {
    String id = run.toLowerCase(Locale.ROOT);
    int end = id.length();
    while (end > 0 && !Character.isLetterOrDigit(id.charAt(end - 1))) end--;
    ids.add(id.substring(0, end));
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

  /** The commits that speak of an issue, and whether in their subject. */
  Map<Integer, Boolean> ofIssue(int number) {
    Map<Integer, Map<Integer, Boolean>> known = byIssue;
    if (known == null) byIssue = known = issues();
    return known.getOrDefault(number, Map.of());
  }

  private Map<Integer, Map<Integer, Boolean>> issues() {
    Map<Integer, Map<Integer, Boolean>> found = new HashMap<>();
    for (int commit = 0; commit < history.size(); commit++) {
      for (Reference reference : history.message(commit).references()) {
        if (!reference.project().isEmpty() || !reference.key().startsWith("#")) continue;
        int number = Integer.parseInt(reference.key().substring(1));
        found
            .computeIfAbsent(number, n -> new LinkedHashMap<>())
            .put(commit, reference.inSubject());
      }
    }
    return found;
  }

  /** The commits that undo {@code commit}. */
  List<Integer> undoing(int commit) {
    return undoneBy.getOrDefault(commit, List.of());
  }
}
