package xpod.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SinceTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "90d, 2026-08-26T12:00:00Z",
    "12h, 2026-11-24T00:00:00Z",
    "0d, 2026-11-24T12:00:00Z",
    "2w, 2026-11-10T12:00:00Z",
    "6mo, 2026-05-28T12:00:00Z",
    "1y, 2025-11-24T12:00:00Z",
    "2026-10-01, 2026-10-01T00:00:00Z",
    "2026-10-01T08:30:00Z, 2026-10-01T08:30:00Z",
    "2026-10-01T08:30:00+02:00, 2026-10-01T06:30:00Z",
    "v1.8, 2026-01-01T00:00:00Z",
    "HEAD~3, 2026-01-01T00:00:00Z",
    "90 d, 2026-01-01T00:00:00Z",
    "90m, 2026-01-01T00:00:00Z",
    "2026-13-01, 2026-01-01T00:00:00Z",
    "99999999999999999999d, 2026-01-01T00:00:00Z",
  })
  void whatIsNeitherASpanNorADateIsARevision(String said, Instant meant) {
    Instant tagged = Instant.parse("2026-01-01T00:00:00Z");
    assertThat(Since.parse(said).resolve(NOW, rev -> Optional.of(tagged))).contains(meant);
  }

  @Test
  void anUnknownRevisionHasNoTime() {
    assertThat(Since.parse("v9").resolve(NOW, rev -> Optional.empty())).isEmpty();
  }

  @Test
  void nothingIsNotSince() {
    assertThatThrownBy(() -> Since.parse(" ")).hasMessage("it is blank");
  }
}
