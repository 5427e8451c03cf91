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
import xpod.source.git.History;
import xpod.source.git.Message;

/** Which commits speak of which task ids and pull requests, and which commits undo which. */
final class Mentions {
  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z]{1,12}[-_]?\\d[\\w]*(?:[.-]\\d+[a-z]?)*");
  private static final Pattern SQUASHED = Pattern.compile("\\(#(\\d{1,7})\\)\\s*$");
  private static final Pattern MERGED =
      Pattern.compile(
          "^Merge pull request #(\\d{1,7})|^Merged in .*\\(pull request #(\\d{1,7})\\)");
  private static final Pattern MERGE_REQUEST = Pattern.compile("See merge request \\S*!(\\d{1,7})");
  private static final Pattern CITED =
      Pattern.compile("(?:\\bPR|pull request|pr:|\\()\\s*#(\\d{1,7})", Pattern.CASE_INSENSITIVE);
  private static final Pattern REVERTS = Pattern.compile("This reverts commit ([0-9a-f]{7,64})");

  private final Map<String, List<Integer>> bySubject = new HashMap<>();
  private final Map<String, List<Integer>> byBody = new HashMap<>();
  private final Map<Integer, List<Integer>> byPullRequest = new HashMap<>();
  private final Map<Integer, List<Integer>> undoneBy = new HashMap<>();

  /**
   * @param known the task ids of all lists, in lower case
   */
  Mentions(History history, Set<String> known) {
    for (int commit = 0; commit < history.size(); commit++) {
      Message message = history.message(commit);
      for (String id : ids(message.subject())) if (known.contains(id)) add(bySubject, id, commit);
      for (String id : ids(message.body())) if (known.contains(id)) add(byBody, id, commit);
      pullRequest(message, commit);
      Matcher reverts = REVERTS.matcher(message.body());
      while (reverts.find()) {
        int undone = history.indexOf(reverts.group(1));
        if (undone >= 0 && undone != commit) add(undoneBy, undone, commit);
      }
    }
  }

  private static <K> void add(Map<K, List<Integer>> map, K key, int commit) {
    List<Integer> commits = map.computeIfAbsent(key, k -> new ArrayList<>());
    if (commits.isEmpty() || commits.getLast() != commit) commits.add(commit);
  }

  private void pullRequest(Message message, int commit) {
    Matcher squashed = SQUASHED.matcher(message.subject());
    if (squashed.find()) add(byPullRequest, Integer.parseInt(squashed.group(1)), commit);
    Matcher merged = MERGED.matcher(message.subject());
    if (merged.find()) {
      String number = merged.group(1) != null ? merged.group(1) : merged.group(2);
      add(byPullRequest, Integer.parseInt(number), commit);
    }
    Matcher request = MERGE_REQUEST.matcher(message.body());
    if (request.find()) add(byPullRequest, Integer.parseInt(request.group(1)), commit);
  }

  /** The words of {@code text} that could be task ids, in lower case, ranges filled in. */
  static Set<String> ids(String text) {
    Set<String> ids = new LinkedHashSet<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) ids.add(token.group().toLowerCase(Locale.ROOT));
    return ids;
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

  /** The commits by which a pull request landed: its squash or its merge. */
  List<Integer> ofPullRequest(int number) {
    return byPullRequest.getOrDefault(number, List.of());
  }

  /** The commits that undo {@code commit}. */
  List<Integer> undoing(int commit) {
    return undoneBy.getOrDefault(commit, List.of());
  }
}
