package xpod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xpod.worlds.Dice;

/** Splitting an item neither adds nor loses weight. */
final class PointsTest {

  @ParameterizedTest
  @CsvSource({
    "1000000, 1, 1000000",
    "1000000, 3, 333334 333333 333333",
    "10, 4, 3 3 2 2",
    "2, 3, 1 1 0",
    "0, 2, 0 0"
  })
  void theFirstSharesGetTheRest(long micro, int parts, String shares) {
    List<Long> expected = List.of(shares.split(" ")).stream().map(Long::parseLong).toList();
    assertThat(new Points(micro).shares(parts)).extracting(Points::micro).isEqualTo(expected);
  }

  @Test
  void sharesSumExactlyAndDifferByOneAtMost() {
    Dice.worlds(
        2_000,
        dice -> {
          Points whole = new Points(dice.upTo(50_000_000));
          List<Points> shares = whole.shares(1 + dice.upTo(400));
          assertThat(shares.stream().reduce(Points.ZERO, Points::plus)).isEqualTo(whole);
          assertThat(shares.getFirst().micro() - shares.getLast().micro()).isBetween(0L, 1L);
        });
  }

  @Test
  void sharesOfSharesSumExactly() {
    Points whole = Points.ONE.plus(new Points(1));
    Points sum =
        whole.shares(7).stream()
            .flatMap(s -> s.shares(11).stream())
            .reduce(Points.ZERO, Points::plus);
    assertThat(sum).isEqualTo(whole);
  }

  @Test
  void weightIsNeverNegative() {
    assertThatThrownBy(() -> new Points(-3)).hasMessage("points (-3 micro) are negative");
    assertThatThrownBy(() -> Points.ZERO.minus(Points.ONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Points.ONE.shares(0)).hasMessage("cannot share points in 0 parts");
  }

  @Test
  void tooMuchWeightFailsRatherThanWrap() {
    Points most = new Points(Long.MAX_VALUE);
    assertThatThrownBy(() -> most.plus(Points.ONE)).isInstanceOf(ArithmeticException.class);
  }
}
