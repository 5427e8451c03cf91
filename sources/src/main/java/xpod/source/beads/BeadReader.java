package xpod.source.beads;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import xpod.source.tracker.Complaint;
import xpod.source.tracker.Mark;
import xpod.source.tracker.Status;

/** Reads one line as a record of Beads; only the fields that matter to a claim are kept. */
final class BeadReader {
  /** The tool nests three deep; users' metadata may go further. */
  private static final int DEEPEST = 64;

  /** A longer description is a document; it is passed over and the rest is kept. */
  private static final int LONGEST_LINE = 1024 * 1024;

  /** Enough of a long text to find what it names. */
  private static final int KEPT = 800;

  private static final TokenStreamFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_LINE)
                  .build())
          .build();

  private static final Mark STARTED = new Mark(Mark.Kind.IN_PROGRESS, "in_progress");
  private static final Mark GONE = new Mark(Mark.Kind.OTHER, "tombstone");
  private static final Mark AGREED_LATER = new Mark(Mark.Kind.SKIPPED, "deferred");
  private static final Mark KEPT_OPEN = new Mark(Mark.Kind.OTHER, "pinned");

  private static final Map<String, Mark> MARKS =
      Map.ofEntries(
          Map.entry("open", Mark.OPEN),
          Map.entry("blocked", Mark.OPEN),
          Map.entry("in_progress", STARTED),
          Map.entry("hooked", STARTED),
          Map.entry("closed", Mark.DONE),
          Map.entry("deferred", AGREED_LATER),
          Map.entry("pinned", KEPT_OPEN),
          Map.entry("tombstone", GONE));

  /**
   * Kinds of records that move no work forward by being closed: mail, what the tool notes about
   * itself and its agents, the frames that other issues are poured from or waited for in, and
   * decisions, which are true once they are written.
   */
  private static final Set<String> NO_WORK =
      Set.of(
          "message",
          "mail",
          "event",
          "agent",
          "role",
          "rig",
          "convoy",
          "gate",
          "molecule",
          "wisp",
          "merge-request",
          "merge_request",
          "slot",
          "queue",
          "channel",
          "group",
          "session",
          "escalation",
          "heartbeat",
          "template",
          "proto",
          "formula",
          "decision",
          "adr",
          "memory");

  private String id = "";
  private String title = "";
  private String status = "";
  private String type = "";
  private String created = "";
  private String updated = "";
  private String reason = "";
  private String notes = "";
  private String reference = "";
  private @Nullable String whole;
  private boolean apart;
  private final List<String> details = new ArrayList<>(2);

  private BeadReader() {}

  static Bead read(byte[] bytes, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && bytes[start] <= ' ' && bytes[start] >= 0) start++;
    while (end > start && bytes[end - 1] <= ' ' && bytes[end - 1] >= 0) end--;
    if (start == end) return Bead.NOTHING;
    if (bytes[start] != '{' || end - start > LONGEST_LINE) return Bead.BROKEN;
    try (JsonParser json =
        JSON.createParser(ObjectReadContext.empty(), bytes, start, end - start)) {
      BeadReader reader = new BeadReader();
      json.nextToken();
      reader.record(json);
      return json.nextToken() == null ? reader.bead() : Bead.BROKEN;
    } catch (JacksonException e) {
      return Bead.BROKEN;
    }
  }

  private void record(JsonParser json) {
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      JsonToken value = json.nextToken();
      switch (name) {
        case "id" -> id = text(json, value);
        case "title" -> title = text(json, value);
        case "status" -> status = text(json, value);
        case "issue_type" -> type = text(json, value);
        case "created_at" -> created = text(json, value);
        case "updated_at" -> updated = text(json, value);
        case "close_reason" -> reason = text(json, value);
        case "notes" -> notes = text(json, value);
        case "external_ref" -> reference = text(json, value);
        case "acceptance_criteria" -> detail(text(json, value));
        case "dependencies" -> dependencies(json, value);
        case "ephemeral", "is_template", "pinned" -> apart |= value == JsonToken.VALUE_TRUE;
        case "wisp_type" -> apart |= !text(json, value).isEmpty();
        case "_type" -> apart |= !text(json, value).equals("issue");
        default -> json.skipChildren();
      }
    }
  }

  private static String text(JsonParser json, @Nullable JsonToken value) {
    if (value == JsonToken.VALUE_STRING) return json.getString();
    json.skipChildren();
    return "";
  }

  private void detail(String text) {
    if (text.isBlank()) return;
    details.add(text.length() > KEPT ? text.substring(0, KEPT) : text);
  }

  private void dependencies(JsonParser json, @Nullable JsonToken value) {
    if (value != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    for (JsonToken next = json.nextToken();
        next != null && next != JsonToken.END_ARRAY;
        next = json.nextToken()) {
      if (next == JsonToken.START_OBJECT) dependency(json);
      else json.skipChildren();
    }
  }

  private void dependency(JsonParser json) {
    String on = "";
    String kind = "";
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      JsonToken value = json.nextToken();
      switch (name) {
        case "depends_on_id" -> on = text(json, value);
        case "type", "dep_type" -> kind = text(json, value);
        default -> json.skipChildren();
      }
    }
    if (kind.equals("parent-child") && whole == null && !on.isEmpty()) whole = on;
  }

  private Bead bead() {
    boolean isIssue = !id.isBlank() && !title.isBlank() && !status.isEmpty();
    if (!isIssue || apart || NO_WORK.contains(type)) return Bead.NOTHING;
    String text = type.equals("bug") ? Complaint.mended(title) : title;
    String shortened = notes.length() > KEPT ? notes.substring(0, KEPT) : notes;
    return Bead.issue(
        new Bead.Words(
            id,
            text,
            type,
            whole,
            created,
            updated,
            reason,
            shortened,
            reference,
            List.copyOf(details)),
        mark());
  }

  /** Projects add states of their own; their names mostly say what they mean. */
  private Mark mark() {
    Mark known = MARKS.get(status);
    if (known != null) return known;
    return switch (Status.Kind.of(status.replace('_', ' '))) {
      case DONE -> Mark.DONE;
      case CANCELLED -> new Mark(Mark.Kind.CANCELLED, status);
      case IN_PROGRESS, IN_REVIEW -> new Mark(Mark.Kind.IN_PROGRESS, status);
      case DRAFT, OPEN, BLOCKED -> Mark.OPEN;
      case OTHER -> new Mark(Mark.Kind.OTHER, status);
    };
  }
}
