package xpod.report;

import java.math.BigDecimal;

/** What was asked of an advisor, in words. */
final class Advised {
  private static final int DECIMALS = 6;

  private Advised() {}

  static String words(Report.Advice advice) {
    String words =
        "Second reader %s: asked about %s, could not be asked about %s"
            .formatted(
                advice.reader(),
                Phrase.count(advice.asked(), "claim"),
                Phrase.number(advice.asked() - advice.answered()));
    if (advice.remembered() > 0) words += ", " + Phrase.number(advice.remembered()) + " remembered";
    if (advice.left() > 0) words += ", " + Phrase.number(advice.left()) + " left out by a limit";
    words +=
        "; %s tokens read, %s written"
            .formatted(Phrase.number(advice.input()), Phrase.number(advice.output()));
    if (!advice.currency().isEmpty())
      words += ", " + amount(advice.cost()) + " " + advice.currency();
    return words + ". It may only lower verdicts.";
  }

  /** Millionths of a currency as an amount. */
  static String amount(long millionths) {
    BigDecimal exact = BigDecimal.valueOf(millionths, DECIMALS).stripTrailingZeros();
    return exact.setScale(Math.max(2, exact.scale())).toPlainString();
  }
}
