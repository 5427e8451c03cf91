package xpod.source.rerun;

import java.io.InputStream;
import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import xpod.claim.Errand;
import xpod.source.runs.Json;

/**
 * A receipt as it lies on disk, {@code xpod.receipt/v1}. The same receipt is always the same text,
 * so that a seal over the text is one over the receipt.
 *
 * @param seal of the text without it; empty where there is none
 */
record ReceiptFile(Receipt receipt, String seal) {
  static final String SCHEMA = "xpod.receipt/v1";

  private static final JsonFactory JSON = new JsonFactory();
  private static final int MOST_ITEMS = 100_000;

  /** The text that is sealed. */
  static String text(Receipt receipt) {
    return write(receipt, "");
  }

  String whole() {
    return write(receipt, seal) + "\n";
  }

  private static String write(Receipt receipt, String seal) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("schema", SCHEMA);
      json.writeStringProperty("revision", receipt.revision());
      json.writeStringProperty("tree", receipt.tree());
      json.writeStringProperty("config", receipt.config());
      json.writeStringProperty("command", receipt.command());
      texts(json, "run", receipt.run());
      json.writeStringProperty("shows", receipt.shows().name().toLowerCase(Locale.ROOT));
      json.writeNumberProperty("exit", receipt.exit());
      json.writeBooleanProperty("late", receipt.late());
      json.writeStringProperty("started", receipt.started().toString());
      json.writeNumberProperty("millis", receipt.millis());
      json.writeNumberProperty("outputBytes", receipt.outputBytes());
      json.writeStringProperty("output", receipt.output());
      json.writeArrayPropertyStart("reports");
      for (Receipt.ReportFile report : receipt.reports()) {
        json.writeStartObject();
        json.writeStringProperty("path", report.path());
        json.writeStringProperty("file", report.file());
        json.writeNumberProperty("bytes", report.bytes());
        json.writeStringProperty("digest", report.digest());
        json.writeEndObject();
      }
      json.writeEndArray();
      texts(json, "submodules", receipt.submodules());
      texts(json, "confined", receipt.confined());
      if (!seal.isEmpty()) json.writeStringProperty("seal", seal);
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void texts(JsonGenerator json, String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  /** Reads one; empty where it is none, or not whole. */
  static Optional<ReceiptFile> read(InputStream in) {
    Map<String, String> plain = new LinkedHashMap<>();
    Map<String, List<String>> lists = new LinkedHashMap<>();
    List<Receipt.ReportFile> reports = new ArrayList<>();
    try {
      Json json = Json.open(in);
      json.members(name -> {
        if (name.equals("reports")) json.elements(() -> reports.add(report(json)));
        else if (json.isArray()) json.elements(() -> item(lists, name, json.text()));
        else plain.put(name, json.text());
      });
      if (!SCHEMA.equals(plain.get("schema")) || reports.size() > MOST_ITEMS)
        return Optional.empty();
      Receipt receipt = receipt(plain, lists, reports);
      return Optional.of(new ReceiptFile(receipt, plain.getOrDefault("seal", "")));
    } catch (JacksonException | IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static void item(Map<String, List<String>> lists, String name, String text) {
    List<String> list = lists.computeIfAbsent(name, n -> new ArrayList<>());
    if (list.size() < MOST_ITEMS) list.add(text);
  }

  private static Receipt.ReportFile report(Json json) {
    Map<String, String> plain = new LinkedHashMap<>();
    json.properties(plain::put);
    return new Receipt.ReportFile(
        need(plain, "path"),
        need(plain, "file"),
        Long.parseLong(need(plain, "bytes")),
        need(plain, "digest"));
  }

  private static Receipt receipt(
      Map<String, String> plain,
      Map<String, List<String>> lists,
      List<Receipt.ReportFile> reports) {
    return new Receipt(
        need(plain, "revision"),
        need(plain, "tree"),
        need(plain, "config"),
        need(plain, "command"),
        lists.getOrDefault("run", List.of()),
        Errand.valueOf(need(plain, "shows").toUpperCase(Locale.ROOT)),
        Integer.parseInt(need(plain, "exit")),
        Boolean.parseBoolean(need(plain, "late")),
        Instant.parse(need(plain, "started")),
        Long.parseLong(need(plain, "millis")),
        Long.parseLong(need(plain, "outputBytes")),
        need(plain, "output"),
        reports,
        lists.getOrDefault("submodules", List.of()),
        lists.getOrDefault("confined", List.of()));
  }

  private static String need(Map<String, String> plain, String name) {
    String value = plain.get(name);
    if (value == null) throw new IllegalArgumentException("a receipt without " + name);
    return value;
  }
}
