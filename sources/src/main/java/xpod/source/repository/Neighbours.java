package xpod.source.repository;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import xpod.claim.Name;
import xpod.claim.Terms;
import xpod.evidence.Evidence.Link;
import xpod.evidence.Fit;

/**
 * Commits that may be behind a claim without anybody saying so: by what they touch, and by time.
 */
final class Neighbours {
  /** Work on a named path counts for so long before a claim; longer ago it was other work. */
  private static final Duration PATH_WINDOW = Duration.ofDays(30);

  /**
   * First evidence comes within a day in 99 of 100 cases; the same span is looked at before the
   * claim.
   */
  private static final Duration NEARBY = Duration.ofHours(24);

  /** Commits near a claim that are opened, nearest first. */
  private static final int MOST_NEARBY = 6;

  private static final int MOST_NEIGHBOURS = 60;

  /** What a step away from the claim costs: work tends to be near it (docs/accuracy/meaning.md). */
  private static final double FARTHER = 0.002;

  private static final int MOST_ON_PATH = 6;
  private static final int MOST_PATHS = 40;

  private final Scanned scanned;
  private final int[] byTime;
  private final Map<Integer, int[]> words = new HashMap<>();

  private final CommitWords whole;

  Neighbours(Scanned scanned) {
    this(scanned, new CommitWords(scanned));
  }

  /**
   * @param whole the words by which neighbours are ranked
   */
  Neighbours(Scanned scanned, CommitWords whole) {
    this.scanned = scanned;
    this.whole = whole;
    Integer[] order = new Integer[scanned.history().size()];
    for (int i = 0; i < order.length; i++) order[i] = i;
    Arrays.sort(
        order,
        Comparator.<Integer, Instant>comparing(scanned.history()::at).thenComparing(c -> -c));
    byTime = Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  /**
   * Commits that touch what the claim names, then commits close to it in time that share a word
   * with it.
   */
  Map<Integer, Link> inferred(Reported reported, Set<Integer> known) {
    Map<Integer, Link> linked = new LinkedHashMap<>();
    Instant at = reported.claim().at();
    Instant from = at.minus(PATH_WINDOW);
    Instant to = at.plus(NEARBY);
    for (Name name : reported.claim().says().paths()) {
      int taken = 0;
      for (int commit : scanned.paths().changing(name)) {
        Instant when = scanned.history().at(commit);
        if (when.isBefore(from) || when.isAfter(to) || known.contains(commit)) continue;
        linked.putIfAbsent(commit, Link.NAMED_PATH);
        if (++taken >= MOST_ON_PATH) break;
      }
    }
    nearby(reported, known, linked);
    return linked;
  }

  /**
   * A commit near a claim.
   *
   * @param likeness how much of the claim's words it has, by weight, in thousandths
   */
  record Near(int commit, int likeness) {}

  /**
   * The commits near a claim that change more than lists, the likeliest first. They are proposed
   * and not opened: what was picked for its words would then be held to fit by its words.
   */
  List<Near> ranked(Reported reported) {
    return ranked(reported, reported.claim().at());
  }

  /** The same as if the claim had been made at another time. */
  List<Near> ranked(Reported reported, Instant at) {
    List<Integer> near =
        neighbours(at).stream().filter(commit -> commit != reported.commit()).toList();
    double[] likeness =
        new Bm25(near.stream().map(whole::of).toList())
            .likeness(CommitWords.of(reported.claim().says().terms()));
    List<Near> ranked = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    for (int nth = 0; nth < likeness.length; nth++) {
      ranked.add(new Near(near.get(nth), (int) (likeness[nth] * Fit.WHOLE)));
      scores.add(likeness[nth] - nth * FARTHER);
    }
    return IntStream.range(0, ranked.size())
        .boxed()
        .sorted(Comparator.comparing(scores::get, Comparator.reverseOrder()))
        .map(ranked::get)
        .toList();
  }

  private void nearby(Reported reported, Set<Integer> known, Map<Integer, Link> linked) {
    Instant at = reported.claim().at();
    Set<String> terms = reported.claim().says().terms();
    List<Integer> neighbours = neighbours(at);
    int taken = 0;
    for (int commit : neighbours) {
      if (taken >= MOST_NEARBY) return;
      if (shares(commit, terms)) taken += offer(commit, reported, known, linked);
    }
    for (int commit : neighbours) {
      if (taken >= MOST_NEARBY) return;
      taken += offer(commit, reported, known, linked);
    }
  }

  /**
   * The commits within a day of an instant that change more than lists, nearest first, the earlier
   * side first.
   */
  List<Integer> neighbours(Instant at) {
    List<Integer> found = new ArrayList<>();
    int here = position(at);
    for (int step = 0; step < MOST_NEIGHBOURS; step++) {
      int back = here - 1 - step;
      int ahead = here + step;
      if (back >= 0 && within(byTime[back], at) && scanned.changesMoreThanLists(byTime[back]))
        found.add(byTime[back]);
      if (ahead < byTime.length
          && within(byTime[ahead], at)
          && scanned.changesMoreThanLists(byTime[ahead])) found.add(byTime[ahead]);
      boolean over =
          (back < 0 || !within(byTime[back], at))
              && (ahead >= byTime.length || !within(byTime[ahead], at));
      if (over) break;
    }
    return found;
  }

  private boolean within(int commit, Instant at) {
    return Duration.between(scanned.history().at(commit), at).abs().compareTo(NEARBY) <= 0;
  }

  private int position(Instant at) {
    int low = 0;
    int high = byTime.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (scanned.history().at(byTime[middle]).isAfter(at)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private int offer(int commit, Reported reported, Set<Integer> known, Map<Integer, Link> linked) {
    if (known.contains(commit) || linked.containsKey(commit) || commit == reported.commit())
      return 0;
    linked.put(commit, Link.NEARBY);
    return 1;
  }

  /**
   * Whether the subject or the paths of a commit have a word of the claim; opening every neighbour
   * would cost too much.
   */
  private boolean shares(int commit, Set<String> terms) {
    int[] known = words.computeIfAbsent(commit, this::words);
    for (String term : terms) if (Arrays.binarySearch(known, term.hashCode()) >= 0) return true;
    return false;
  }

  /**
   * The words of a commit's subject and paths, as hashes: every claim nearby asks for them again,
   * and one met by chance only has the commit opened sooner.
   */
  private int[] words(int commit) {
    IntStream.Builder hashes = IntStream.builder();
    Terms.each(scanned.subject(commit), t -> hashes.add(t.hashCode()));
    int[] changed = scanned.history().paths(commit);
    for (int nth = 0; nth < changed.length && nth < MOST_PATHS; nth++) {
      Terms.each(scanned.history().path(changed[nth]), t -> hashes.add(t.hashCode()));
    }
    return hashes.build().sorted().distinct().toArray();
  }
}
