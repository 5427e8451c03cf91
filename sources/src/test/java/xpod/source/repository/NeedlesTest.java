package xpod.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedlesTest {
  @ParameterizedTest
  @CsvSource({
    "new RetryHeader(1), retryheader",
    "retry_headers, retryheader",
    "it('sends the retry header again'), retryheader",
    "retryHead er, retryheader",
    "retry the header, ''",
    "retrretryheader, retryheader",
    "éretryheader, retryheader",
    "'', ''"
  })
  void aNameIsFoundHoweverItIsWritten(String text, String found) {
    List<String> needles = List.of("retryheader", "header2", "tryhe");
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<String> here = new Needles(needles).in(bytes).stream().mapToObj(needles::get).toList();
    if (found.isEmpty()) assertThat(here).isEmpty();
    else assertThat(here).containsExactly(found, "tryhe");
  }

  @org.junit.jupiter.api.Test
  void oneNeedleInsideAnotherIsFoundToo() {
    List<String> needles = IntStream.range(1, 20).mapToObj("a"::repeat).toList();
    assertThat(new Needles(needles).in("xaaaaax".getBytes(StandardCharsets.UTF_8)).cardinality())
        .isEqualTo(5);
  }
}
