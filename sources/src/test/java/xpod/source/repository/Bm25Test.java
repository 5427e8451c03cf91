package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Bm25Test {
  private static double[] likeness(int[] wanted, int[]... documents) {
    return new Bm25(List.of(documents)).likeness(wanted);
  }

  /** Worked out by hand: three documents of two words, a word that one of them has once. */
  @Test
  void itIsTheFormula() {
    double[] scores = likeness(new int[] {1}, new int[] {1, 2}, new int[] {2, 3}, new int[] {2, 3});
    // weight ln(1 + 2.5 / 1.5); of 2.2 weights at most there is 1 * 2.2 / (1 + 1.2)
    assertThat(scores).containsExactly(new double[] {1 / 2.2, 0, 0}, offset(1e-12));
  }

  @Test
  void aRareWordTellsMoreThanACommonOne() {
    double[] scores =
        likeness(new int[] {1, 9}, new int[] {1, 5}, new int[] {5, 9}, new int[] {6, 9});
    assertThat(scores[0]).isGreaterThan(scores[1]);
  }

  @Test
  void aLongDocumentIsHeldBackAndAWordThatComesAgainAddsLessEachTime() {
    double[] scores =
        likeness(
            new int[] {1},
            new int[] {1, 5},
            new int[] {1, 5, 6, 7, 8, 9},
            new int[] {1, 1},
            new int[] {5, 6});
    assertThat(scores[0]).isGreaterThan(scores[1]);
    assertThat(scores[2]).isGreaterThan(scores[0]).isLessThan(2 * scores[0]);
  }

  @Test
  void itIsNoneWithoutAWordAndNeverWhole() {
    assertThat(likeness(new int[] {1, 2})).isEmpty();
    assertThat(likeness(new int[0], new int[] {1})).containsExactly(0);
    Random random = new Random(7);
    for (int world = 0; world < 200; world++) {
      int[][] documents = new int[1 + random.nextInt(9)][];
      for (int nth = 0; nth < documents.length; nth++)
        documents[nth] = random.ints(random.nextInt(30), 0, 12).sorted().toArray();
      int[] wanted = random.ints(random.nextInt(6), 0, 14).toArray();
      for (double score : likeness(wanted, documents)) assertThat(score).isBetween(0.0, 1.0);
    }
  }
}
