package xpod.report;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import xpod.claim.Claim;
import xpod.measure.AuditSample;
import xpod.measure.AuditedIntegrity;
import xpod.measure.Interval;
import xpod.measure.Stratum;

/** Audits for programs: what was drawn, and what the answers tell. */
public final class AuditJson {
  /** The name of the shape of a queue. What it holds is only ever added to. */
  public static final String QUEUE = "xpod.audit-queue/v1";

  /** The name of the shape of an estimate. */
  public static final String INTEGRITY = "xpod.audit/v1";

  private AuditJson() {}

  /** The queue, without the verdicts on its claims. */
  public static String queue(AuditQueue queue, int rules) {
    return JsonReport.document(json -> {
      json.writeStringProperty("schema", QUEUE);
      json.writeStringProperty("now", queue.now().toString());
      json.writeNumberProperty("rulesVersion", rules);
      json.writeNumberProperty("seed", queue.sample().draw().seed());
      json.writeNumberProperty("size", queue.sample().draw().size());
      if (!queue.since().equals(Instant.EPOCH))
        json.writeStringProperty("since", queue.since().toString());
      json.writeNumberProperty("answered", queue.answered());
      json.writeArrayPropertyStart("parts");
      queue.sample().parts().forEach(p -> part(json, p));
      json.writeEndArray();
      json.writeArrayPropertyStart("claims");
      queue.claims().forEach(line -> claim(json, line));
      json.writeEndArray();
    });
  }

  private static void part(JsonGenerator json, AuditSample.Part part) {
    json.writeStartObject();
    json.writeStringProperty("verdict", part.verdict().word());
    text(json, "tracker", part.tracker());
    json.writeStringProperty("manner", AuditText.word(part.manner()));
    json.writeNumberProperty("claims", part.claims());
    json.writeNumberProperty("drawn", part.drawn());
    json.writeEndObject();
  }

  private static void claim(JsonGenerator json, Report.Line line) {
    Claim claim = line.claim();
    json.writeStartObject();
    text(json, "claim", claim.id().value());
    text(json, "repository", line.repository());
    text(json, "commit", claim.revision().commit());
    text(json, "path", claim.place().path());
    json.writeNumberProperty("line", claim.place().line());
    text(json, "label", claim.label());
    text(json, "text", claim.says().text());
    json.writeStringProperty("at", claim.at().toString());
    texts(json, "changes", AuditText.changes(line));
    texts(json, "names", AuditText.names(claim));
    json.writeEndObject();
  }

  /** What the answers tell, stratum by stratum. */
  public static String integrity(
      AuditedIntegrity integrity, Instant now, int rules, int uncounted) {
    return JsonReport.document(json -> {
      json.writeStringProperty("schema", INTEGRITY);
      json.writeStringProperty("now", now.toString());
      json.writeNumberProperty("rulesVersion", rules);
      Optional<Interval> estimate = integrity.estimate();
      json.writeName("integrity");
      estimate.ifPresentOrElse(e -> interval(json, e), json::writeNull);
      json.writeNumberProperty("coverage", integrity.coverage());
      json.writeNumberProperty("uncounted", uncounted);
      json.writeArrayPropertyStart("strata");
      for (Stratum stratum : integrity.strata()) stratum(json, integrity, stratum);
      json.writeEndArray();
    });
  }

  private static void stratum(JsonGenerator json, AuditedIntegrity integrity, Stratum stratum) {
    json.writeStartObject();
    json.writeStringProperty("verdict", stratum.verdict().word());
    boolean part = integrity.estimated().contains(stratum);
    json.writeNumberProperty("claims", stratum.claims());
    json.writeNumberProperty("weight", part ? integrity.weight(stratum) : 0);
    json.writeNumberProperty("done", stratum.done().hits());
    json.writeNumberProperty("notDone", stratum.done().of() - stratum.done().hits());
    json.writeNumberProperty("cannotTell", stratum.cannotTell());
    json.writeNumberProperty("lacking", part ? stratum.lacking() : 0);
    json.writeName("share");
    interval(json, stratum.done().interval());
    json.writeEndObject();
  }

  static void interval(JsonGenerator json, Interval interval) {
    json.writeStartObject();
    json.writeNumberProperty("lower", interval.lower());
    json.writeNumberProperty("point", interval.point());
    json.writeNumberProperty("upper", interval.upper());
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String name, Iterable<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(t -> json.writeString(Steering.whole(t)));
    json.writeEndArray();
  }

  private static void text(JsonGenerator json, String name, String text) {
    json.writeStringProperty(name, Steering.whole(text));
  }
}
