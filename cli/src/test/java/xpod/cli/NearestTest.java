package xpod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> KNOWN = List.of("--format", "--fail-on", "--path", "T001");

  @Test
  void aSlipOfTheFingerIsForgiven() {
    assertThat(Nearest.to("--formt", KNOWN, 2)).containsExactly("--format");
    assertThat(Nearest.to("--fromat", KNOWN, 2)).containsExactly("--format");
    assertThat(Nearest.to("--FORMAT", KNOWN, 2)).containsExactly("--format");
    assertThat(Nearest.to("t01", KNOWN, 2)).containsExactly("T001");
  }

  @Test
  void whatIsTooFarIsNotSuggested() {
    assertThat(Nearest.to("--zebra", KNOWN, 2)).isEmpty();
    assertThat(Nearest.to("", KNOWN, 2)).isEmpty();
  }
}
