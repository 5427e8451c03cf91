package xpod.source.repository;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import xpod.claim.Claim;
import xpod.claim.Name;
import xpod.claim.Script;
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

  /** The first numbers stand for the writings, met or not; terms come after them. */
  private static final int WRITINGS = Script.values().length;

  private final Runs runs = new Runs(this::numbersOf);
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Long, Integer> byHash = new HashMap<>();
  private final List<Integer> uses = new ArrayList<>();
  private final Set<Script> writings = EnumSet.noneOf(Script.class);
  private int claims;

  Vocabulary(Collection<Claim> from) {
    for (int i = 0; i < WRITINGS; i++) uses.add(0);
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
    Script writing = Script.of(term);
    if (writings.add(writing)) byHash.put(Tracer.hash(Tracer.anyOf(writing)), writing.ordinal());
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
    Script writing = Script.of(run);
    if (writing != Script.LATIN && writings.contains(writing)) known.add(writing.ordinal());
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

  /**
   * How far {@code found} covers what {@code claim} says. Terms in a writing of which nothing was
   * found are not asked for.
   */
  Fit fit(Claim claim, BitSet found, List<String> touched, boolean tests) {
    long asked = 0;
    long met = 0;
    int terms = 0;
    List<String> hits = new ArrayList<>();
    for (String term : claim.says().terms()) {
      if (!speaks(found, Script.of(term))) continue;
      int weight = weight(term);
      terms++;
      asked += weight;
      if (!has(found, term)) continue;
      met += weight;
      hits.add(term);
    }
    int share = asked == 0 ? 0 : (int) (met * Fit.WHOLE / asked);
    return new Fit(share, terms, hits, touched, tests);
  }

  private static boolean speaks(BitSet found, Script writing) {
    return writing == Script.LATIN || found.get(writing.ordinal());
  }
}
