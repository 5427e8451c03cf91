package xpod.report;

import java.time.Instant;
import java.util.List;
import xpod.measure.AuditSample;

/**
 * Claims that were drawn for somebody to look at.
 *
 * @param claims in the order of the draw
 * @param since from when on claims could be drawn; the beginning of time for all
 * @param answered how many of them have an answer already
 */
public record AuditQueue(
    Instant now, Instant since, AuditSample sample, List<Report.Line> claims, int answered) {
  public AuditQueue {
    claims = List.copyOf(claims);
  }
}
