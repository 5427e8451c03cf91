package xpod.advisor.meaning;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xpod.advisor.Remembered;

/**
 * How like texts are in meaning: the cosine of their vectors. A text longer than the tokenizer
 * takes is cut into pieces first, because it would drop the rest without a word; what is most alike
 * among the pieces counts.
 */
public final class Embeddings {
  /** More vectors than this are not made in a run; those remembered are free. */
  public static final int MOST_TEXTS = 500;

  /** Further pieces of one text add little and cost as much. */
  private static final int MOST_PIECES = 4;

  private static final int WHOLE = 1000;

  /** Part of every key: vectors of another model are of another space. */
  private static final String MODEL = "all-minilm-l6-v2-q 1.20.0-beta30, pieces 1";

  private final EmbeddingModel model;
  private final Pieces pieces;
  private final Remembered remembered;
  private final int most;
  private int made;

  private Embeddings(EmbeddingModel model, Remembered remembered, int most) {
    this.model = model;
    this.pieces = new Pieces();
    this.remembered = remembered;
    this.most = most;
  }

  /** With the model loaded, which takes about a second. */
  public static Embeddings loaded(Remembered remembered) {
    return loaded(remembered, MOST_TEXTS);
  }

  /**
   * The same for a run of another size.
   *
   * @param most how many vectors it makes
   */
  public static Embeddings loaded(Remembered remembered, int most) {
    EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
    return new Embeddings(model, remembered, most);
  }

  /** How many vectors were made, those that were remembered left out. */
  public int made() {
    return Math.min(made, most);
  }

  /**
   * How like each candidate is to {@code text}, in thousandths; nothing once the run has made as
   * many vectors as it may.
   */
  public Optional<List<Integer>> likeness(String text, List<String> candidates) {
    List<List<float[]>> all = new ArrayList<>();
    List<String> texts = new ArrayList<>(candidates);
    texts.addFirst(text);
    for (String one : texts) {
      List<float[]> vectors = new ArrayList<>();
      for (String piece : pieces.of(one, MOST_PIECES)) {
        Optional<float[]> vector = vector(piece);
        if (vector.isEmpty()) return Optional.empty();
        vectors.add(vector.get());
      }
      all.add(vectors);
    }
    List<float[]> wanted = all.removeFirst();
    return Optional.of(all.stream().map(c -> most(wanted, c)).toList());
  }

  private Optional<float[]> vector(String piece) {
    String key = Remembered.key("vector", MODEL, piece);
    byte[] kept = remembered.find(key);
    if (kept != null && kept.length % Float.BYTES == 0) {
      float[] vector = new float[kept.length / Float.BYTES];
      ByteBuffer.wrap(kept).asFloatBuffer().get(vector);
      return Optional.of(vector);
    }
    if (made++ >= most) return Optional.empty();
    float[] vector = model.embed(TextSegment.from(piece)).content().vector();
    ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
    FloatBuffer floats = bytes.asFloatBuffer();
    floats.put(vector);
    remembered.keep(key, bytes.array());
    return Optional.of(vector);
  }

  private static int most(List<float[]> some, List<float[]> others) {
    double most = 0;
    for (float[] one : some) for (float[] other : others) most = Math.max(most, cosine(one, other));
    return (int) Math.round(Math.min(1, most) * WHOLE);
  }

  private static double cosine(float[] one, float[] other) {
    if (one.length != other.length) return 0;
    double dot = 0;
    double ones = 0;
    double others = 0;
    for (int i = 0; i < one.length; i++) {
      dot += one[i] * other[i];
      ones += one[i] * one[i];
      others += other[i] * other[i];
    }
    double size = Math.sqrt(ones * others);
    return size == 0 ? 0 : dot / size;
  }
}
