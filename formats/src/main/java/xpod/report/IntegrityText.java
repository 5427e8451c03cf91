package xpod.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import xpod.measure.AuditedIntegrity;
import xpod.measure.Interval;
import xpod.measure.Share;
import xpod.measure.Stratum;

/** What audits tell of the reported work, as a screen. */
public final class IntegrityText {
  private static final String INDENT = "  ";
  private static final String HEAD = "done of all";

  private IntegrityText() {}

  /**
   * The screen.
   *
   * @param outside how many answers are not counted, and why, in sentences; may be empty
   * @param wanted how wide an interval may be, to say how many answers it takes
   */
  public static String of(AuditedIntegrity integrity, String outside, double wanted, View view) {
    Page page = new Page(view.width());
    Optional<Interval> estimate = integrity.estimate();
    page.wrapped(
        "",
        INDENT,
        estimate
            .map(e -> "audited execution integrity " + interval(e) + " of observable reported work")
            .orElseGet(() -> "audited execution integrity: not yet. " + lacking(integrity)));
    page.wrapped(
        "", INDENT, "coverage " + percent(integrity.coverage()) + " of reported points observable");
    page.blank();
    boolean wide = page.width() >= View.USUAL_WIDTH;
    if (wide)
      page.line(row("verdict", "claims", "weight", "answered", "done", "cannot tell", HEAD));
    for (Stratum stratum : integrity.strata()) {
      if (wide) page.line(row(stratum, integrity));
      else page.wrapped(INDENT, "    ", sentence(stratum, integrity));
    }
    page.blank();
    for (Stratum stratum : integrity.strata()) sizes(stratum, wanted, page);
    if (!outside.isBlank()) page.wrapped("", INDENT, outside);
    return page.toString();
  }

  private static String row(Stratum stratum, AuditedIntegrity integrity) {
    return row(
        stratum.verdict().word(),
        Phrase.number(stratum.claims()),
        weight(stratum, integrity),
        Phrase.number(stratum.done().of() + stratum.cannotTell()),
        Phrase.number(stratum.done().hits()),
        Phrase.number(stratum.cannotTell()),
        share(stratum));
  }

  private static String row(Object... cells) {
    return "  %-13s %6s %6s %8s %5s %11s  %s".formatted(cells);
  }

  /** The same where a row does not fit. */
  private static String sentence(Stratum stratum, AuditedIntegrity integrity) {
    return stratum.verdict().word()
        + ": "
        + Phrase.count(stratum.claims(), "claim")
        + ", weight "
        + weight(stratum, integrity)
        + ", "
        + Phrase.number(stratum.done().of() + stratum.cannotTell())
        + " answered, "
        + Phrase.number(stratum.done().hits())
        + " done, "
        + Phrase.number(stratum.cannotTell())
        + " cannot tell; "
        + HEAD
        + " "
        + share(stratum);
  }

  private static String weight(Stratum stratum, AuditedIntegrity integrity) {
    return integrity.estimated().contains(stratum) ? percent(integrity.weight(stratum)) : "-";
  }

  private static String share(Stratum stratum) {
    return stratum.done().of() == 0 ? "-" : interval(stratum.done().interval());
  }

  private static String lacking(AuditedIntegrity integrity) {
    if (integrity.estimated().isEmpty()) return "Nothing that was reported can be observed.";
    return integrity.estimated().stream()
        .filter(s -> s.lacking() > 0)
        .map(s -> s.lacking() + " more of " + s.verdict().word())
        .collect(Collectors.joining(", ", "It takes answers: ", "."));
  }

  /** With no answer yet the share is taken for a half, which takes the most. */
  private static void sizes(Stratum stratum, double wanted, Page page) {
    if (stratum.claims() == 0) return;
    Share done = stratum.done();
    double expected = done.of() == 0 ? 0.5 : done.interval().point();
    int size = Math.min(stratum.claims(), Share.sizeFor(expected, wanted));
    String words =
        stratum.verdict().word()
            + ": an interval of "
            + percent(wanted)
            + " takes about "
            + Phrase.count(size, "answer")
            + (size == stratum.claims() ? ", all there are" : "");
    if (done.of() > 0 && done.hits() == done.of())
      words +=
          "; none of "
              + done.of()
              + " was not done, so at most "
              + percent(Share.mostAfterNone(done.of()))
              + " are not (95 %)";
    page.wrapped("", INDENT, words + ".");
  }

  static String interval(Interval interval) {
    return percent(interval.point())
        + " ["
        + percent(interval.lower())
        + ", "
        + percent(interval.upper())
        + "]";
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }
}
