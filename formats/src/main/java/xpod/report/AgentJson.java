package xpod.report;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import xpod.Points;
import xpod.ledger.Account;

/** The table of agents as {@code xpod.agents/v1}, with every claim. */
public final class AgentJson {
  /** The name of the shape. What it holds is only ever added to. */
  public static final String SCHEMA = "xpod.agents/v1";

  private final JsonGenerator json;

  private AgentJson(JsonGenerator json) {
    this.json = json;
  }

  /** The whole document, ended by a line feed. */
  public static String of(AgentReport report) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JsonReport.JSON.createGenerator(JsonReport.LAYOUT, out)) {
      new AgentJson(json).report(report);
    }
    return Inert.withoutOrders(out.append('\n').toString());
  }

  private void report(AgentReport report) {
    json.writeStartObject();
    json.writeStringProperty("schema", SCHEMA);
    json.writeStringProperty("now", report.now().toString());
    json.writeNumberProperty("rulesVersion", report.rules());
    json.writeArrayPropertyStart("agents");
    report.rows().forEach(this::row);
    json.writeEndArray();
    json.writeArrayPropertyStart("claims");
    report.claims().forEach(this::claim);
    json.writeEndArray();
    json.writeArrayPropertyStart("troubles");
    report.troubles().forEach(this::trouble);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void row(AgentReport.Row row) {
    json.writeStartObject();
    text("agent", row.agent());
    json.writeNumberProperty("attempts", row.attempts());
    json.writeNumberProperty("cutShort", row.cutShort());
    json.writeNumberProperty("unknown", row.unknown());
    json.writeObjectPropertyStart("points");
    points("reported", row.balance().reported());
    for (Account account : TextReport.ORDER) points(account.word(), row.balance().of(account));
    points("debt", row.balance().debt());
    json.writeEndObject();
    json.writeNumberProperty("debtPerClaim", row.debtPerClaim());
    json.writeEndObject();
  }

  private void claim(AgentReport.Line line) {
    json.writeStartObject();
    text("agent", line.agent());
    text("id", line.claim().id().value());
    text("attempt", line.claim().revision().commit());
    text("task", line.claim().label());
    json.writeStringProperty("at", line.claim().at().toString());
    json.writeStringProperty("verdict", line.judgement().verdict().word());
    json.writeStringProperty("account", Account.of(line.judgement()).word());
    json.writeStringProperty("code", line.judgement().deciding().rule().code());
    text("detail", line.judgement().deciding().detail());
    json.writeEndObject();
  }

  private void trouble(Report.Trouble trouble) {
    json.writeStartObject();
    text("code", trouble.code());
    text("where", trouble.where());
    text("what", trouble.what());
    text("wayOut", trouble.wayOut());
    json.writeEndObject();
  }

  private void points(String name, Points points) {
    json.writeName(name);
    json.writeNumber(Phrase.exact(points).toPlainString());
  }

  private void text(String name, String text) {
    json.writeStringProperty(name, Steering.whole(text));
  }
}
