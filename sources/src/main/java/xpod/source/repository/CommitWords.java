package xpod.source.repository;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import xpod.claim.Terms;

/**
 * The words of commits: of their messages, and of the paths they change, identifiers cut at their
 * humps. As numbers, because every claim nearby asks for them again; two words that share one, by
 * chance, only have a commit opened sooner.
 */
final class CommitWords {
  /** What a change is about stands in front; behind it come logs and lists. */
  private static final int MOST_BODY = 2_000;

  /** A change of more paths is a sweep, and its first ones say enough. */
  private static final int MOST_PATHS = 40;

  private final Scanned scanned;
  private final UnaryOperator<String> seen;
  private final Map<Integer, int[]> ofCommits = new HashMap<>();
  private final Map<Integer, int[]> ofPaths = new HashMap<>();

  CommitWords(Scanned scanned) {
    this(scanned, text -> text);
  }

  /**
   * @param seen what is seen of a text: all of it, but where it is measured how much the rest tells
   */
  CommitWords(Scanned scanned, UnaryOperator<String> seen) {
    this.scanned = scanned;
    this.seen = seen;
  }

  /** In ascending order, doubles included; task lists say what is to be and have no say. */
  int[] of(int commit) {
    return ofCommits.computeIfAbsent(commit, this::read);
  }

  /** The words of a text, each once. */
  static int[] of(Iterable<String> terms) {
    IntStream.Builder words = IntStream.builder();
    terms.forEach(t -> words.add(t.hashCode()));
    return words.build().sorted().distinct().toArray();
  }

  private int[] read(int commit) {
    IntStream.Builder words = IntStream.builder();
    take(scanned.subject(commit), words);
    String body = scanned.history().message(commit).body();
    take(body.length() > MOST_BODY ? body.substring(0, MOST_BODY) : body, words);
    int taken = 0;
    for (int path : scanned.history().paths(commit)) {
      if (scanned.lists().contains(scanned.history().path(path))) continue;
      if (taken++ >= MOST_PATHS) break;
      Arrays.stream(ofPaths.computeIfAbsent(path, this::readPath)).forEach(words::add);
    }
    return words.build().sorted().toArray();
  }

  private int[] readPath(int path) {
    IntStream.Builder words = IntStream.builder();
    take(scanned.history().path(path), words);
    return words.build().toArray();
  }

  private void take(String text, IntStream.Builder words) {
    Terms.each(seen.apply(text), t -> words.add(t.hashCode()));
  }
}
