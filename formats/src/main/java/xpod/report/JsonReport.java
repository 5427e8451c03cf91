package xpod.report;

import java.io.StringWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import xpod.Actor;
import xpod.Points;
import xpod.claim.Claim;
import xpod.evidence.Evidence;
import xpod.evidence.Exhibit;
import xpod.ledger.Account;
import xpod.verdict.Judgement;
import xpod.verdict.Reason;

/**
 * A report as {@code xpod.report/v1}: everything that the screens show, exact, in the same order
 * every time.
 */
public final class JsonReport {
  /** The name of the shape. What it holds is only ever added to. */
  public static final String SCHEMA = "xpod.report/v1";

  static final JsonFactory JSON = JsonFactory.builder().characterEscapes(new Steering()).build();

  static final ObjectWriteContext LAYOUT =
      new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
          DefaultIndenter indent = new DefaultIndenter("  ", "\n");
          return new DefaultPrettyPrinter()
              .withArrayIndenter(indent)
              .withObjectIndenter(indent)
              .createInstance();
        }

        @Override
        public boolean hasPrettyPrinter() {
          return true;
        }
      };

  private final JsonGenerator json;

  private JsonReport(JsonGenerator json) {
    this.json = json;
  }

  /** The whole document, ended by a line feed. */
  public static String of(Report report) {
    return document(json -> new JsonReport(json).report(report));
  }

  /** A document of one object, laid out and escaped as all of ours are. */
  static String document(Consumer<JsonGenerator> members) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(LAYOUT, out)) {
      json.writeStartObject();
      members.accept(json);
      json.writeEndObject();
    }
    return Inert.withoutOrders(out.append('\n').toString());
  }

  private void report(Report report) {
    json.writeStringProperty("schema", SCHEMA);
    json.writeStringProperty("now", report.now().toString());
    json.writeNumberProperty("rulesVersion", report.rules());
    text("configuration", report.configuration());
    json.writeArrayPropertyStart("repositories");
    report.repositories().forEach(this::repository);
    json.writeEndArray();
    summary(report);
    points(report);
    json.writeArrayPropertyStart("claims");
    report.claims().forEach(this::claim);
    json.writeEndArray();
    json.writeArrayPropertyStart("troubles");
    report.troubles().forEach(this::trouble);
    json.writeEndArray();
    if (report.advice() != null) advice(report.advice());
  }

  private void repository(Report.Repository repository) {
    json.writeStartObject();
    text("name", repository.name());
    text("branch", repository.branch());
    text("commit", repository.commit());
    json.writeNumberProperty("commits", repository.commits());
    json.writeBooleanProperty("allRefs", repository.allRefs());
    json.writeBooleanProperty("shallow", repository.shallow());
    json.writeBooleanProperty("partial", repository.partial());
    json.writeBooleanProperty("commitClaims", repository.commitClaims());
    text("reason", repository.reason());
    json.writeArrayPropertyStart("trackers");
    for (Report.Tracker tracker : repository.trackers()) {
      json.writeStartObject();
      text("kind", tracker.kind());
      text("path", tracker.path());
      json.writeBooleanProperty("read", tracker.read());
      text("why", tracker.why());
      json.writeNumberProperty("claims", tracker.claims());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("runs");
    repository.runs().forEach(this::run);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void run(Report.Run run) {
    json.writeStartObject();
    text("commit", run.commit());
    text("tools", run.tools());
    json.writeNumberProperty("files", run.files());
    json.writeNumberProperty("passed", run.passed());
    json.writeNumberProperty("failed", run.failed());
    json.writeNumberProperty("skipped", run.skipped());
    json.writeNumberProperty("findings", run.findings());
    json.writeBooleanProperty("whole", run.whole());
    json.writeBooleanProperty("byMachine", run.byMachine());
    json.writeEndObject();
  }

  private void summary(Report report) {
    Map<Account, Integer> counts = new EnumMap<>(report.counts());
    json.writeObjectPropertyStart("summary");
    json.writeNumberProperty("reported", report.claims().size());
    for (Account account : TextReport.ORDER) {
      json.writeNumberProperty(account.word(), counts.getOrDefault(account, 0));
    }
    json.writeEndObject();
  }

  private void points(Report report) {
    json.writeObjectPropertyStart("points");
    points("reported", report.balance().reported());
    for (Account account : TextReport.ORDER) {
      points(account.word(), report.balance().of(account));
    }
    points("debt", report.balance().debt());
    json.writeEndObject();
  }

  private void points(String name, Points points) {
    json.writeName(name);
    json.writeNumber(Phrase.exact(points).toPlainString());
  }

  private void claim(Report.Line line) {
    Claim claim = line.claim();
    Judgement said = line.judgement();
    json.writeStartObject();
    text("id", claim.id().value());
    text("commit", claim.revision().commit());
    text("repository", line.repository());
    text("text", claim.says().text());
    json.writeStringProperty("verdict", said.verdict().word());
    json.writeBooleanProperty("provisional", said.provisional());
    json.writeStringProperty("standing", said.standing().word());
    json.writeStringProperty("manner", word(claim.manner()));
    text("label", claim.label());
    json.writeStringProperty("matter", word(claim.says().matter()));
    by(claim.by());
    json.writeStringProperty("at", claim.at().toString());
    text("pod", claim.pod().value());
    points("points", claim.points());
    tracker(line);
    judgement(said);
    exhibits(line);
    history(line);
    json.writeEndObject();
  }

  /** A person's name stays out: reports travel further than the history they were made from. */
  private void by(Actor by) {
    json.writeObjectPropertyStart("by");
    switch (by) {
      case Actor.Person person -> json.writeStringProperty("kind", "person");
      case Actor.Automation automation -> json.writeStringProperty("kind", "automation");
      case Actor.Agent agent -> {
        json.writeStringProperty("kind", "agent");
        text("agent", agent.id().value());
      }
    }
    json.writeEndObject();
  }

  private void tracker(Report.Line line) {
    Claim claim = line.claim();
    json.writeObjectPropertyStart("tracker");
    text("kind", line.trackerKind());
    text("path", claim.place().path());
    json.writeNumberProperty("line", claim.place().line());
    text("task", claim.task());
    json.writeEndObject();
  }

  private void judgement(Judgement said) {
    json.writeStringProperty("code", said.deciding().rule().code());
    json.writeArrayPropertyStart("reasons");
    said.reasons().forEach(this::reason);
    json.writeEndArray();
    text("missing", said.missing());
    text("until", said.until() == null ? null : said.until().toString());
    text("contract", said.contract());
  }

  private void reason(Reason reason) {
    json.writeStartObject();
    json.writeStringProperty("code", reason.rule().code());
    json.writeStringProperty("title", reason.rule().title());
    text("detail", reason.detail());
    json.writeArrayPropertyStart("signals");
    reason.from().forEach(s -> json.writeString(s.value()));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void exhibits(Report.Line line) {
    json.writeArrayPropertyStart("exhibits");
    for (Exhibit exhibit : line.exhibits()) {
      json.writeStartObject();
      json.writeStringProperty("signal", exhibit.from().value());
      json.writeStringProperty("at", exhibit.at().toString());
      json.writeStringProperty("grade", ExhibitPhrase.grade(exhibit));
      json.writeStringProperty("kind", kind(exhibit.evidence()));
      text("what", ExhibitPhrase.of(exhibit.evidence()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String kind(Evidence evidence) {
    return evidence.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private void history(Report.Line line) {
    json.writeArrayPropertyStart("history");
    for (Judgement change : line.history().changes()) {
      json.writeStartObject();
      json.writeStringProperty("at", change.asOf().toString());
      json.writeStringProperty("verdict", change.verdict().word());
      json.writeStringProperty("standing", change.standing().word());
      json.writeStringProperty("code", change.deciding().rule().code());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void advice(Report.Advice advice) {
    json.writeObjectPropertyStart("advice");
    text("reader", advice.reader());
    json.writeNumberProperty("asked", advice.asked());
    json.writeNumberProperty("answered", advice.answered());
    json.writeNumberProperty("remembered", advice.remembered());
    json.writeNumberProperty("notAsked", advice.left());
    json.writeNumberProperty("compared", advice.compared());
    json.writeNumberProperty("inputTokens", advice.input());
    json.writeNumberProperty("outputTokens", advice.output());
    json.writeName("cost");
    json.writeNumber(Advised.amount(advice.cost()));
    text("currency", advice.currency());
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

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void text(String name, @Nullable String text) {
    if (text == null) json.writeNullProperty(name);
    else json.writeStringProperty(name, Steering.whole(text));
  }
}
