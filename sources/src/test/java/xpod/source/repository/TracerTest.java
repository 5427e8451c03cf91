package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import xpod.claim.Script;
import xpod.claim.Terms;

/** What a change of one file leaves. */
class TracerTest {
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

  private final Tracer tracer = new Tracer();

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Set<Long> hashes(String text) {
    Set<Long> hashes =
        Terms.of(text).stream().map(Tracer::hash).collect(Collectors.toCollection(TreeSet::new));
    Terms.runs(
        text,
        (from, to) -> {
          Script writing = Script.of(text.charAt(from));
          if (writing != Script.LATIN) hashes.add(Tracer.hash(Tracer.anyOf(writing)));
        });
    return hashes;
  }

  private static Set<Long> set(long[] terms) {
    return LongStream.of(terms).boxed().collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void bytesAreCutAsTextIs() {
    long seed = 20261124;
    Random random = new Random(seed);
    for (int round = 0; round < 5_000; round++) {
      StringBuilder line = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) line.append(PARTS.get(random.nextInt(12)));
      String text = line.toString();
      assertThat(set(tracer.termsOf(bytes(text))))
          .as("seed %d, line '%s'", seed, text)
          .isEqualTo(hashes(text));
    }
  }

  @Test
  void whatCameAndWhatWentAreApart() {
    Trace trace =
        tracer.compare("a.js", bytes("keep();\nolder();\n"), bytes("keep();\nyounger();\n"));
    assertThat(set(trace.gained())).isEqualTo(hashes("younger"));
    assertThat(set(trace.lost())).isEqualTo(hashes("older"));
    assertThat(trace.substance()).isTrue();
  }

  @Test
  void aCommentIsNoSubstance() {
    byte[] before = bytes("work();\n");
    assertThat(tracer.compare("a.js", before, bytes("// limits\nwork();\n")).substance()).isFalse();
    assertThat(tracer.compare("a.md", before, bytes("// limits\nwork();\n")).substance()).isTrue();
  }

  @Test
  void whatIsDataMayBeAnything() {
    assertThat(tracer.compare("a.bin", bytes("a\0b"), bytes("a\0c"))).isEqualTo(Trace.OPAQUE);
  }

  @Test
  void packingLosesNothing() {
    Trace trace = tracer.compare("a.js", bytes("one();\n"), bytes("two();\nthree();\n"));
    Trace back = Trace.unpacked(trace.packed());
    assertThat(back).isNotNull();
    assertThat(back).usingRecursiveComparison().isEqualTo(trace);
    assertThat(Trace.unpacked(new byte[] {1, 0})).isNull();
    assertThat(Trace.unpacked(new byte[] {1, 0, 0, 0, 9, 1})).isNull();
  }
}
