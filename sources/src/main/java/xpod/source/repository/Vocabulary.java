package xpod.source.repository;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xpod.claim.Claim;
import xpod.claim.Name;
import xpod.claim.Terms;
import xpod.evidence.Fit;

/**
 * The terms of all claims that are being looked into, numbered, and how much each tells. A term
 * that half the claims use ("agent", in a repository of agents) tells little; one that a single
 * claim uses tells most.
 */
final class Vocabulary {
  private static final int SCALE = 1000;

  private static final int[] NONE = {};

  private final Runs runs = new Runs(this::numbersOf);
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Long, Integer> byHash = new HashMap<>();
  private final List<Integer> uses = new ArrayList<>();
  private int claims;

  Vocabulary(Collection<Claim> from) {
    for (Claim claim : from) {
      claims++;
      for (String term : claim.says().terms()) count(term);
      for (Name name : claim.says().names()) {
        if (name.kind() == Name.Kind.SYMBOL || name.kind() == Name.Kind.TEST)
          Terms.each(name.value(), this::number);
      }
    }
  }

  private void count(String term) {
    int number = number(term);
    uses.set(number, uses.get(number) + 1);
  }

  private int number(String term) {
    Integer known = numbers.get(term);
    if (known != null) return known;
    numbers.put(term, uses.size());
    byHash.put(Tracer.hash(term), uses.size());
    uses.add(0);
    return uses.size() - 1;
  }

  /** Marks the terms of {@code text} that some claim uses. */
  void mark(CharSequence text, BitSet found) {
    Terms.runs(
        text,
        (from, to) -> {
          for (int number : runs.of(text, from, to)) found.set(number);
        });
  }

  /** Marks those of the terms, given by their hashes, that some claim uses. */
  void mark(long[] terms, BitSet found) {
    for (long term : terms) {
      Integer number = byHash.get(term);
      if (number != null) found.set(number);
    }
  }

  /** What one run of letters and digits is cut into, as far as some claim uses it. */
  private int[] numbersOf(String run) {
    List<Integer> known = new ArrayList<>();
    Terms.each(
        run,
        term -> {
          Integer number = numbers.get(term);
          if (number != null) known.add(number);
        });
    return known.isEmpty() ? NONE : known.stream().mapToInt(Integer::intValue).toArray();
  }

  boolean has(BitSet found, String term) {
    Integer number = numbers.get(term);
    return number != null && found.get(number);
  }

  /** Inverse document frequency, in thousandths, the same on every machine. */
  private int weight(String term) {
    Integer number = numbers.get(term);
    int used = number == null ? 0 : uses.get(number);
    return (int)
        Math.max(1, Math.round(SCALE * StrictMath.log(1 + (double) (claims + 1) / (1 + used))));
  }

  /** How far {@code found} covers what {@code claim} says. */
  Fit fit(Claim claim, BitSet found, List<String> touched, boolean tests) {
    long asked = 0;
    long met = 0;
    List<String> hits = new ArrayList<>();
    for (String term : claim.says().terms()) {
      int weight = weight(term);
      asked += weight;
      if (!has(found, term)) continue;
      met += weight;
      hits.add(term);
    }
    int share = asked == 0 ? 0 : (int) (met * Fit.WHOLE / asked);
    return new Fit(share, claim.says().terms().size(), hits, touched, tests);
  }
}
