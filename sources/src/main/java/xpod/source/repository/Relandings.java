package xpod.source.repository;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xpod.claim.Matter;
import xpod.claim.Terms;
import xpod.claim.Wording;
import xpod.source.git.Message;
import xpod.source.git.PullRequest;
import xpod.source.git.Revert;

/**
 * Finds the commits that land again what was undone. Few say so: most bring the same pull request a
 * second time, or say the same words once more, in another commit and under another number; and
 * some do it better in the very commit that undoes it.
 */
final class Relandings {
  /** Fewer words are shared by chance; then the second subject may say nothing else. */
  private static final int FEWEST_TERMS = 3;

  /** What is wanted is tried again within a release or two. */
  private static final Duration SOON = Duration.ofDays(365);

  /** The number of the request by which it landed, which is another one the second time. */
  private static final Pattern NUMBER = Pattern.compile("\\s*\\([#!]\\d{1,9}\\)");

  /** What sort of change it is, which another writer calls otherwise. */
  private static final Pattern SORT = Pattern.compile("^[A-Za-z]+(?:\\([^)]{0,60}\\))?!?:\\s+");

  /** In the subject of a commit that undoes another: nothing is done in its place. */
  private static final Pattern TAKING_BACK =
      Pattern.compile(
          "\\b(?:revert|undo|back(?:s|ed)? out|roll|drop|remov|delet|retir|disabl|disallow|stop)",
          Pattern.CASE_INSENSITIVE);

  private final Scanned scanned;
  private final Mentions mentions;

  /** By commit that was undone; once somebody asks. */
  private @Nullable Map<Integer, List<Integer>> found;

  Relandings(Scanned scanned, Mentions mentions) {
    this.scanned = scanned;
    this.mentions = mentions;
  }

  /** What the subject of an undone commit says, apart from the number of its request. */
  private record Said(int commit, SortedSet<String> terms, Set<String> ids, Matter matter) {}

  /** The commits that land again what {@code undone} did, later than it was undone. */
  List<Integer> of(int undone) {
    Map<Integer, List<Integer>> known = found;
    if (known == null) found = known = find();
    return known.getOrDefault(undone, List.of());
  }

  private Map<Integer, List<Integer>> find() {
    Map<Integer, List<Integer>> again = new HashMap<>();
    Map<String, List<Said>> byTerm = new HashMap<>();
    for (int undone : mentions.undone()) {
      Said said = said(undone);
      for (String term : said.terms())
        byTerm.computeIfAbsent(term, t -> new ArrayList<>()).add(said);
      sameRequest(undone).forEach(c -> keep(undone, c, again));
    }
    if (byTerm.isEmpty()) return again;
    for (int commit = 0; commit < scanned.history().size(); commit++) {
      Map<Said, Integer> shared = new HashMap<>();
      SortedSet<String> terms = Terms.of(bare(commit));
      for (String term : terms)
        for (Said said : byTerm.getOrDefault(term, List.of())) shared.merge(said, 1, Integer::sum);
      for (Map.Entry<Said, Integer> one : shared.entrySet()) {
        Said said = one.getKey();
        if (isAlike(said, one.getValue(), terms.size(), commit) && isSoon(said, terms, commit))
          keep(said.commit(), commit, again);
      }
    }
    return again;
  }

  private Said said(int commit) {
    String subject = bare(commit);
    return new Said(commit, Terms.of(subject), Mentions.ids(subject), Wording.of(subject).matter());
  }

  private String bare(int commit) {
    String subject = NUMBER.matcher(scanned.subject(commit)).replaceAll("");
    return SORT.matcher(subject).replaceFirst("");
  }

  private List<Integer> sameRequest(int undone) {
    Message message = scanned.history().message(undone);
    return message
        .pullRequest()
        .filter(r -> r.project().isEmpty())
        .map(PullRequest::number)
        .map(n -> mentions.ofPullRequest(n.intValue()))
        .orElse(List.of());
  }

  /**
   * Whether a subject says the same and little else, about the same tasks. A removal of what was
   * undone shares every word with it and is the opposite; other work on the same thing shares most
   * of its words and has more of its own.
   */
  private boolean isAlike(Said said, int shared, int terms, int commit) {
    int wanted = said.terms().size();
    int most = Math.max(wanted, terms);
    boolean instead = mentions.undoing(said.commit()).contains(commit);
    boolean words =
        wanted < FEWEST_TERMS
            ? shared == most
            : instead ? shared * 2 >= wanted : shared * 4 >= most * 3;
    if (!words || (instead ? takesBack(commit) : isRevert(commit))) return false;
    String subject = bare(commit);
    return Mentions.ids(subject).containsAll(said.ids())
        && Wording.of(subject).matter() == said.matter();
  }

  /** Nearly the same words come again by chance in the end; the very same do not. */
  private boolean isSoon(Said said, SortedSet<String> terms, int commit) {
    Instant end = scanned.history().at(commit).minus(SOON);
    return terms.equals(said.terms())
        || mentions.undoing(said.commit()).stream()
            .allMatch(u -> scanned.history().at(u).isAfter(end));
  }

  /** Whether a commit that undoes another says no more than that, rather than doing it better. */
  private boolean takesBack(int commit) {
    return TAKING_BACK.matcher(scanned.subject(commit)).find();
  }

  private boolean isRevert(int commit) {
    return scanned.history().message(commit).reverts().stream()
        .anyMatch(r -> r.kind() != Revert.Kind.REAPPLY);
  }

  /** What came before the undoing was undone with it; what is not merged has not landed. */
  private void keep(int undone, int commit, Map<Integer, List<Integer>> again) {
    if (commit == undone || !scanned.landings().merged(commit)) return;
    boolean later =
        mentions.undoing(undone).stream()
            .allMatch(u -> u == commit || (scanned.landings().merged(u) && isAfter(commit, u)));
    List<Integer> commits = again.computeIfAbsent(undone, u -> new ArrayList<>());
    if (later && !commits.contains(commit)) commits.add(commit);
  }

  /** Both may have come with one merge; then the history's own order tells, newest first. */
  private boolean isAfter(int commit, int undoing) {
    Instant landed = scanned.landings().mergedAt(commit);
    Instant undone = scanned.landings().mergedAt(undoing);
    return landed.equals(undone) ? commit < undoing : landed.isAfter(undone);
  }
}
