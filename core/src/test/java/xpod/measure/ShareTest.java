package xpod.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xpod.worlds.Dice;

/** Against values worked out with 40 digits by another library. */
class ShareTest {
  @ParameterizedTest
  @CsvSource({
    "0, 10, 0, 0.0454545454545, 0.217196267509",
    "1, 10, 0.0110116737632, 0.136363636364, 0.381314771067",
    "5, 10, 0.223528670253, 0.5, 0.776471329747",
    "10, 10, 0.782803732491, 0.954545454545, 1",
    "1, 30, 0.00362046437379, 0.0483870967742, 0.145417777354",
    "27, 30, 0.756598391015, 0.887096774194, 0.971019380967",
    "3, 60, 0.0142812278397, 0.0573770491803, 0.127445626229",
    "0, 300, 0, 0.00166112956811, 0.00833126511963",
    "298, 300, 0.97878697513, 0.991694352159, 0.99861213543",
    "412, 1950, 0.193599902359, 0.211430035879, 0.229820513612",
    "9999, 10000, 0.999532677363, 0.999850014999, 0.999989210024"
  })
  void theJeffreysInterval(int hits, int of, double lower, double mean, double upper) {
    Interval interval = new Share(hits, of).interval();
    assertThat(interval.lower()).isCloseTo(lower, within(1e-9));
    assertThat(interval.point()).isCloseTo(mean, within(1e-9));
    assertThat(interval.upper()).isCloseTo(upper, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.5, 0.1, 0.204832764699133",
    "2, 3, 0.25, 0.26171875",
    "10.5, 0.5, 0.97, 0.429329036466469",
    "0.5, 300.5, 0.002, 0.727118223625457",
    "1000.5, 950.5, 0.52, 0.737203399594051",
    "50.5, 50.5, 0.5, 0.5"
  })
  void theBetaDistribution(double a, double b, double x, double probability) {
    assertThat(new Beta(a, b).cdf(x)).isCloseTo(probability, within(1e-11));
  }

  @Test
  void aQuantileIsWhereItsProbabilityIsReached() {
    Dice.worlds(
        500,
        dice -> {
          Beta beta = new Beta(0.5 + dice.upTo(400), 0.5 + dice.upTo(400));
          double p = (1 + dice.upTo(997)) / 999.0;
          assertThat(beta.cdf(beta.quantile(p))).isCloseTo(p, within(1e-9));
        });
  }

  @Test
  void nothingLookedAtTellsNothing() {
    assertThat(new Share(0, 0).interval()).isEqualTo(new Interval(0, 0.5, 1));
  }

  /** The sizes of the literature: none of 30 false leaves room for 9.5 %. */
  @ParameterizedTest
  @CsvSource({"10, 0.259", "20, 0.139", "30, 0.095", "60, 0.049", "100, 0.030", "300, 0.010"})
  void whatMayStillBeWrongWhenNothingWas(int size, double most) {
    assertThat(Share.mostAfterNone(size)).isCloseTo(most, within(5e-4));
  }

  /**
   * Widths do not fall evenly, since hits are whole numbers; the size is where they come below, and
   * no smaller than the first that is.
   */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0.2, 94, 94",
    "0.9, 0.2, 33, 37",
    "0.93, 0.1, 101, 101",
    "0.5, 0.1, 382, 382",
    "0.98, 0.05, 118, 141"
  })
  void howManyAWidthTakes(double expected, double width, int first, int last) {
    assertThat(Share.sizeFor(expected, width)).isBetween(first, last);
  }

  /** The bounds were worked out by another library, with fifty times as many steps. */
  @ParameterizedTest
  @CsvSource({
    "90, 100, 51, 100, 0.63645, 0.787879, 0.89505",
    "75, 100, 43, 100, 0.36847, 0.556522, 0.70502",
    "5, 100, 5, 100, -0.0702, 0.0, 0.0656",
    "0, 20, 10, 20, -2.33664, -0.952381, -0.36902",
    "1213, 1348, 687, 1348, 0.75896, 0.795163, 0.8281",
    "10, 10, 0, 10, 0.77077, 0.952381, 0.99995"
  })
  void howFarAboveChance(
      int hits, int of, int placebos, int asked, double lower, double point, double upper) {
    Interval interval = new AboveChance(new Share(hits, of), new Share(placebos, asked)).interval();
    assertThat(interval.lower()).isCloseTo(lower, within(0.01));
    assertThat(interval.point()).isCloseTo(point, within(1e-6));
    assertThat(interval.upper()).isCloseTo(upper, within(0.01));
  }
}
