package xpod.advisor.meaning;

import dev.langchain4j.model.TokenCountEstimator;
import dev.langchain4j.model.embedding.onnx.HuggingFaceTokenCountEstimator;
import java.util.ArrayList;
import java.util.List;

/** Cuts texts into pieces that the model's tokenizer takes whole. */
final class Pieces {
  /**
   * The tokenizer that comes with the model takes 126 tokens and drops what is behind them without
   * a word (docs/accuracy/meaning.md).
   */
  static final int TAKEN = 126;

  /** No text of as many letters has fewer tokens than are taken, in the usual run of words. */
  private static final int FIRST_CUT = 600;

  private final TokenCountEstimator tokens = new HuggingFaceTokenCountEstimator();

  /** The first {@code most} pieces of {@code text}; at least one, empty where it has no words. */
  List<String> of(String text, int most) {
    List<String> pieces = new ArrayList<>();
    String rest = text.strip();
    while (!rest.isEmpty() && pieces.size() < most) {
      int end = Math.min(rest.length(), FIRST_CUT);
      while (end > 1 && tokens.estimateTokenCountInText(rest.substring(0, end)) > TAKEN) {
        end = shorter(rest, end);
      }
      end = end < rest.length() ? atBlank(rest, end) : end;
      pieces.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    return pieces.isEmpty() ? List.of("-") : pieces;
  }

  private static int shorter(String text, int end) {
    return Math.max(1, end * 3 / 4);
  }

  /** The last blank before {@code end}, so that no word is cut; {@code end} where there is none. */
  private static int atBlank(String text, int end) {
    int blank = text.lastIndexOf(' ', end - 1);
    if (blank > end / 2) return blank;
    return Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
  }
}
