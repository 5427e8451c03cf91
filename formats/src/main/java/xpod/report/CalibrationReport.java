package xpod.report;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import xpod.evidence.Exhibit.Witness;
import xpod.measure.AboveChance;
import xpod.measure.Calibration;
import xpod.measure.Interval;

/** How reliable each channel of evidence is, as a screen and for programs. */
public final class CalibrationReport {
  /** The name of the shape. What it holds is only ever added to. */
  public static final String SCHEMA = "xpod.calibration/v1";

  private CalibrationReport() {}

  /**
   * The screen.
   *
   * @param seed what the placebos were drawn with
   * @param claims how many claims were drawn, each with a placebo in its place
   */
  public static String text(Calibration calibration, long seed, int claims, View view) {
    Page page = new Page(view.width());
    page.wrapped(
        "",
        "",
        Phrase.count(claims, "claim")
            + " drawn with --seed "
            + seed
            + "; in the place of each a placebo: the words of another claim. What speaks for a"
            + " placebo does so by chance. No verdict depends on this.");
    page.blank();
    if (calibration.rows().isEmpty()) page.line("  no claim that a placebo could stand for");
    else page.line("  channel          asked  hit placebo  above chance, 95 %");
    for (Calibration.Row row : calibration.rows()) {
      AboveChance share = row.share();
      boolean placebos = share.placebo().of() > 0;
      page.line(
          "  %-16s %5s %4s %7s  %s"
              .formatted(
                  AuditText.word(row.channel()),
                  Phrase.number(share.hit().of()),
                  rate(share.hit().hits(), share.hit().of()),
                  placebos ? rate(share.placebo().hits(), share.placebo().of()) : "-",
                  placebos ? signed(share.interval()) : "-"));
      page.wrapped("    ", "    ", row.channel().words());
    }
    page.blank();
    page.wrapped("", "  ", "who wrote what speaks for the claims: " + grades(calibration));
    return page.toString();
  }

  private static String rate(int hits, int of) {
    return Math.round(100.0 * hits / of) + "%";
  }

  private static String signed(Interval interval) {
    return "%.0f%% [%.0f%%, %.0f%%]"
        .formatted(shown(interval.point()), shown(interval.lower()), shown(interval.upper()));
  }

  /** Far below chance it does not matter how far. */
  private static double shown(double share) {
    return 100 * Math.max(share, -1);
  }

  private static String grades(Calibration calibration) {
    int all = calibration.grades().values().stream().mapToInt(Integer::intValue).sum();
    if (all == 0) return "nothing speaks for them";
    return calibration.grades().entrySet().stream()
        .map(g -> word(g.getKey()) + " " + rate(g.getValue(), all))
        .collect(Collectors.joining(", "));
  }

  private static String word(Witness witness) {
    return AuditText.word(witness);
  }

  /** The same for programs. */
  public static String json(
      Calibration calibration, long seed, int claims, Instant now, int rules) {
    return JsonReport.document(json -> {
      json.writeStringProperty("schema", SCHEMA);
      json.writeStringProperty("now", now.toString());
      json.writeNumberProperty("rulesVersion", rules);
      json.writeNumberProperty("seed", seed);
      json.writeNumberProperty("claims", claims);
      json.writeArrayPropertyStart("channels");
      for (Calibration.Row row : calibration.rows()) {
        AboveChance share = row.share();
        json.writeStartObject();
        json.writeStringProperty("channel", AuditText.word(row.channel()));
        json.writeStringProperty("words", row.channel().words());
        json.writeNumberProperty("asked", share.hit().of());
        json.writeNumberProperty("hits", share.hit().hits());
        json.writeName("hitRate");
        AuditJson.interval(json, share.hit().interval());
        json.writeNumberProperty("placebos", share.placebo().of());
        json.writeNumberProperty("placeboHits", share.placebo().hits());
        json.writeName("placeboRate");
        AuditJson.interval(json, share.placebo().interval());
        json.writeName("aboveChance");
        AuditJson.interval(json, share.interval());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeObjectPropertyStart("grades");
      for (Map.Entry<Witness, Integer> grade : calibration.grades().entrySet())
        json.writeNumberProperty(word(grade.getKey()), grade.getValue());
      json.writeEndObject();
    });
  }
}
