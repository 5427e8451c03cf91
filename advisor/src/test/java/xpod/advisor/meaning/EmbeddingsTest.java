package xpod.advisor.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.HuggingFaceTokenCountEstimator;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xpod.advisor.Remembered;

class EmbeddingsTest {
  private static final String LONG = "the price of a basket is shown in euros ".repeat(60);

  @TempDir Path folder;

  /** The trap that the pieces are for: this fails once the tokenizer no longer cuts. */
  @Test
  void theTokenizerDropsWhatIsBehindItsCutWithoutAWord() {
    EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();
    assertThat(new HuggingFaceTokenCountEstimator().estimateTokenCountInText(words(Pieces.TAKEN)))
        .isEqualTo(Pieces.TAKEN);
    float[] whole = model.embed(words(Pieces.TAKEN)).content().vector();
    assertThat(model.embed(words(Pieces.TAKEN - 1)).content().vector()).isNotEqualTo(whole);
    assertThat(model.embed(words(Pieces.TAKEN + 1)).content().vector()).isEqualTo(whole);
    assertThat(model.embed(words(Pieces.TAKEN) + LONG).content().vector()).isEqualTo(whole);
  }

  private static String words(int count) {
    return "red ".repeat(count);
  }

  @Test
  void everyPieceIsTakenWholeAndNothingIsLost() {
    Pieces pieces = new Pieces();
    HuggingFaceTokenCountEstimator tokens = new HuggingFaceTokenCountEstimator();
    for (String text :
        List.of(
            LONG,
            "x".repeat(5_000),
            "getUserByIdOrThrow(KAFKA-17411) ".repeat(80),
            "\u4ef7\u683c".repeat(900),
            "\ud83d\ude00".repeat(700))) {
      List<String> cut = pieces.of(text, Integer.MAX_VALUE);
      for (String piece : cut)
        assertThat(tokens.estimateTokenCountInText(piece)).isLessThan(Pieces.TAKEN + 1);
      assertThat(String.join("", cut).replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    }
    assertThat(pieces.of("  ", 3)).hasSize(1);
  }

  @Test
  void whatMeansTheSameIsMoreAlike() {
    Embeddings embeddings = Embeddings.loaded(new Remembered(null));
    List<Integer> likeness =
        embeddings
            .likeness(
                "Retry failed payments",
                List.of("charge the card again when a payment did not go through", "new logo"))
            .orElseThrow();
    assertThat(likeness.get(0)).isGreaterThan(likeness.get(1) + 200);
  }

  @Test
  void aVectorIsMadeOnceAndARunMakesNoMoreThanItMay() {
    Embeddings first = Embeddings.loaded(new Remembered(folder), 3);
    assertThat(first.likeness("one", List.of("two", "three"))).isPresent();
    assertThat(first.likeness("four", List.of("one"))).isEmpty();
    Embeddings second = Embeddings.loaded(new Remembered(folder), 0);
    assertThat(second.likeness("three", List.of("one", "two"))).isPresent();
    assertThat(second.made()).isZero();
  }

  @Test
  void aRunMakesFiveHundredVectors() {
    assertThat(Embeddings.MOST_TEXTS).isEqualTo(500);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < Embeddings.MOST_TEXTS; i++) texts.add("t" + i);
    Embeddings embeddings = Embeddings.loaded(new Remembered(null));
    assertThat(embeddings.likeness("one too many", texts)).isEmpty();
  }
}
