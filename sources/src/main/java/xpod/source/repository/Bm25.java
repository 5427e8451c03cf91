package xpod.source.repository;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How like the words of some documents are to the words that are looked for: Okapi BM25. A word
 * weighs more the fewer of these documents have it, more the oftener one has it, and less in a long
 * one. It orders documents, and proves nothing.
 *
 * <p>Words are given by number; the same word is the same number in documents and question.
 */
final class Bm25 {
  /** How soon a word that comes again adds no more; the usual value. */
  private static final double SATURATION = 1.2;

  /** How far a long document is held back; the usual value. */
  private static final double LENGTH = 0.75;

  private final List<int[]> documents;
  private final double usual;

  /**
   * @param documents the words of each in ascending order, doubles included
   */
  Bm25(List<int[]> documents) {
    this.documents = documents;
    long words = 0;
    for (int[] document : documents) words += document.length;
    this.usual = Math.max(1, (double) words / Math.max(1, documents.size()));
  }

  /**
   * How like each document is to {@code wanted}, of the most that any could be: 0 where none of the
   * words is in it, below 1 always.
   */
  double[] likeness(int[] wanted) {
    double[] scores = new double[documents.size()];
    double most = 0;
    for (int word : Arrays.stream(wanted).distinct().toArray()) {
      Map<Integer, Integer> times = new HashMap<>();
      for (int nth = 0; nth < scores.length; nth++) {
        int found = times(documents.get(nth), word);
        if (found > 0) times.put(nth, found);
      }
      double weight = weight(times.size());
      most += weight * (SATURATION + 1);
      times.forEach((nth, found) -> scores[nth] += weight * gain(found, documents.get(nth).length));
    }
    for (int nth = 0; nth < scores.length; nth++) if (most > 0) scores[nth] /= most;
    return scores;
  }

  /** Inverse document frequency, the same on every machine. */
  private double weight(int having) {
    return StrictMath.log(1 + (documents.size() - having + 0.5) / (having + 0.5));
  }

  private double gain(int times, int length) {
    double held = SATURATION * (1 - LENGTH + LENGTH * length / usual);
    return times * (SATURATION + 1) / (times + held);
  }

  private static int times(int[] sorted, int word) {
    int at = Arrays.binarySearch(sorted, word);
    if (at < 0) return 0;
    int from = at;
    while (from > 0 && sorted[from - 1] == word) from--;
    int to = at + 1;
    while (to < sorted.length && sorted[to] == word) to++;
    return to - from;
  }
}
