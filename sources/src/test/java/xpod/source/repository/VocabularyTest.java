package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final List<String> PARTS =
      List.of(
          "parseRetryHeader",
          " ",
          "_",
          "(",
          "HTTP2",
          "größe",
          "キャッシュ",
          "retry",
          "\t",
          "42",
          "-",
          "x");

  private static final String ALL = "parse retry header HTTP2 größe キャッシュ 42 x";

  @Test
  void aLineIsTheSameReadAsBytesAndAsText() {
    long seed = 20261124;
    Random random = new Random(seed);
    Vocabulary vocabulary = new Vocabulary(List.of(), List.of(ALL.split(" ")));
    for (int round = 0; round < 5_000; round++) {
      StringBuilder line = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) line.append(PARTS.get(random.nextInt(12)));
      BitSet asText = new BitSet();
      BitSet asBytes = new BitSet();
      byte[] bytes = ("¶" + line + "¶").getBytes(StandardCharsets.UTF_8);
      vocabulary.mark(line.toString(), asText);
      vocabulary.mark(bytes, 2, bytes.length - 2, asBytes);
      assertThat(asBytes).as("seed %d, line '%s'", seed, line).isEqualTo(asText);
    }
  }
}
