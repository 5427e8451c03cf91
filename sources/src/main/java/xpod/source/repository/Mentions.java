package xpod.source.repository;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import xpod.source.git.History;
import xpod.source.git.Merge;
import xpod.source.git.Message;
import xpod.source.git.Reference;
import xpod.source.git.Revert;

/** Which commits speak of which task ids and pull requests, and which commits undo which. */
final class Mentions {
  /** Longer runs are hashes, file names, addresses. */
  static final int LONGEST_ID = 40;

  /** A closing word, and a number soon behind it. */
  private static final Pattern NUMBERED = Pattern.compile("(?:lose|ix|esolve)[\\s\\S]{0,250}?\\d");

  private static final Pattern CITED =
      Pattern.compile("(?:\\bPR|pull request|pr:|\\()\\s*#(\\d{1,7})", Pattern.CASE_INSENSITIVE);
  private final Map<String, List<Integer>> bySubject = new HashMap<>();
  private final Map<String, List<Integer>> byBody = new HashMap<>();
  private final Map<String, List<Integer>> byBranch = new HashMap<>();
  private final Map<Integer, List<Integer>> byPullRequest = new HashMap<>();
  private final History history;
  private final KnownIds known;

  /** The commits that say they close an issue, by its project and name, once somebody asks. */
  private @Nullable Map<Issue, List<Integer>> byIssue;

  /**
   * An issue as a message names it.
   *
   * @param project in lower case; empty for this one
   * @param inSubject whether the subject names it
   */
  private record Issue(String project, String key, boolean inSubject) {}

  private final Map<Integer, List<Integer>> undoneBy = new HashMap<>();

  /**
   * @param known the task ids of all lists, in lower case
   */
  Mentions(History history, Set<String> known) {
    this.history = history;
    this.known = new KnownIds(known);
    // Reading a message is most of the work, and each is by itself.
    IntStream.range(0, history.size()).parallel().mapToObj(this::read).forEachOrdered(this::take);
  }

  /**
   * What the message of one commit names.
   *
   * @param request the number of its pull request; 0 where it has none
   * @param undone the commits that it says it undoes
   */
  private record Read(
      int commit,
      Set<String> inSubject,
      Set<String> inBody,
      Set<String> ofBranches,
      int request,
      List<Integer> undone) {}

  private Read read(int commit) {
    Message message = history.message(commit);
    Set<String> ofBranches = new LinkedHashSet<>();
    for (String branch : message.merge().map(Merge::branches).orElse(List.of())) {
      ofBranches.addAll(known(branch));
    }
    List<Integer> undone = new ArrayList<>();
    for (Revert revert : message.reverts()) {
      int one = revert.commit().isEmpty() ? -1 : history.indexOf(revert.commit());
      if (one >= 0 && one != commit) undone.add(one);
    }
    int request = message.pullRequest().map(r -> (int) r.number()).orElse(0);
    Set<String> inSubject = known(message.subject());
    return new Read(commit, inSubject, known(message.body()), ofBranches, request, undone);
  }

  private void take(Read read) {
    for (String id : read.inSubject()) add(bySubject, id, read.commit());
    for (String id : read.inBody()) add(byBody, id, read.commit());
    for (String id : read.ofBranches()) add(byBranch, id, read.commit());
    if (read.request() != 0) add(byPullRequest, read.request(), read.commit());
    for (int undone : read.undone()) add(undoneBy, undone, read.commit());
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
    ids.addAll(Spoken.in(text));
    return ids;
  }

  /** The known ids that {@code text} names, in lower case. */
  Set<String> known(String text) {
    return known.in(text);
  }

  /** Those of some ids in lower case that {@code text} names. */
  static Set<String> known(String text, Set<String> ids) {
    return new KnownIds(ids).in(text);
  }

  /** A run may be several ids in a row, as in {@code T001-T009} or {@code t1/t2}. */
  static void offer(String run, Set<String> ids) {
    String id = run.toLowerCase(Locale.ROOT);
    ids.add(KnownIds.trimmed(id));
    for (String part : id.split("\\.\\.|-(?=[a-z])", -1)) {
      if (!part.isEmpty() && isLetter(part.charAt(0))) ids.add(part);
    }
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isPart(char c) {
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
    return closing("", issue, inSubject);
  }

  /** The commits that say they close an issue of another project. */
  List<Integer> closing(String project, String issue, boolean inSubject) {
    return closed().getOrDefault(new Issue(project, issue, inSubject), List.of());
  }

  /** The other projects of which commits say they close an issue, in lower case. */
  SortedSet<String> projectsClosed() {
    SortedSet<String> projects = new TreeSet<>();
    for (Issue issue : closed().keySet()) projects.add(issue.project());
    projects.remove("");
    return projects;
  }

  private Map<Issue, List<Integer>> closed() {
    Map<Issue, List<Integer>> closing = byIssue;
    if (closing == null) byIssue = closing = closings();
    return closing;
  }

  private Map<Issue, List<Integer>> closings() {
    Map<Issue, List<Integer>> closings = new HashMap<>();
    for (int commit = 0; commit < history.size(); commit++) {
      Message message = history.message(commit);
      if (!closes(message.subject()) && !closes(message.body())) continue;
      for (Reference reference : message.references()) {
        if (!reference.closes()) continue;
        String project = reference.project().toLowerCase(Locale.ROOT);
        add(closings, new Issue(project, reference.key(), reference.inSubject()), commit);
      }
    }
    return closings;
  }

  /** Whether a text has a closing word at all, which is cheap to see. */
  private static boolean closes(String text) {
    boolean word = text.contains("lose") || text.contains("ix") || text.contains("esolve");
    return word && NUMBERED.matcher(text).find();
  }

  /** The commits that some other commit undoes. */
  Set<Integer> undone() {
    return undoneBy.keySet();
  }

  /** The commits that undo {@code commit}. */
  List<Integer> undoing(int commit) {
    return undoneBy.getOrDefault(commit, List.of());
  }
}
