package xpod.source.issues;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an export says about an issue, and what the tools call it: columns of tables and names in
 * JSON, there with those of the objects they are in. Where an export has several, the first counts.
 */
enum Property {
  KEY(
      "issue key",
      "key",
      "iid",
      "issue iid",
      "number",
      "issue number",
      "identifier",
      "issue id",
      "id",
      "#",
      "issue"),
  TITLE("title", "summary", "fields.summary", "issue title", "subject"),
  STATE(
      "state",
      "status",
      "fields.status.name",
      "state.name",
      "status.name",
      "issue state",
      "issue status"),
  /** One of few words that a tool sorts the states of its users under. */
  CATEGORY(
      "fields.status.statuscategory.key",
      "status category",
      "state.type",
      "state type",
      "statuscategory.key"),
  REASON(
      "state_reason",
      "statereason",
      "state reason",
      "resolution",
      "fields.resolution.name",
      "resolution.name",
      "close_reason",
      "close reason"),
  LABEL(
      "labels",
      "label",
      "tags",
      "labels.name",
      "labels.nodes.name",
      "labels.title",
      "fields.labels"),
  TYPE(
      "issue type",
      "issue_type",
      "type",
      "fields.issuetype.name",
      "issuetype.name",
      "work item type"),
  URL("html_url", "web_url", "url", "issue url", "link"),
  PULL_REQUEST(
      "pull_request",
      "pull_request.url",
      "pull_request.html_url",
      "ispullrequest",
      "is_pull_request",
      "is pull request"),
  WHOLE("fields.parent.key", "parent issue", "parent key", "parent.identifier");

  private record Known(Property property, int rank) {}

  private static final Map<String, Known> NAMES = new HashMap<>();

  static {
    for (Property property : values()) {
      for (int rank = 0; rank < property.names.size(); rank++) {
        NAMES.put(property.names.get(rank), new Known(property, rank));
      }
    }
  }

  private final List<String> names;

  Property(String... names) {
    this.names = List.of(names);
  }

  /** The property of that name; null where none is called so. */
  static @Nullable Property named(String name) {
    Known known = NAMES.get(name.strip().toLowerCase(Locale.ROOT));
    return known == null ? null : known.property;
  }

  /** How good a name it is, the least the best. */
  static int rank(String name) {
    Known known = NAMES.get(name.strip().toLowerCase(Locale.ROOT));
    return known == null ? Integer.MAX_VALUE : known.rank;
  }
}
