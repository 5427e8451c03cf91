package xpod.source.issues;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.Closing;
import xpod.source.tracker.Complaint;
import xpod.source.tracker.Mark;
import xpod.source.tracker.Status;
import xpod.source.tracker.TaskItem;
import xpod.source.tracker.TaskItem.Field;
import xpod.source.tracker.TaskItem.Note;

/** One record of an export, as far as it was read. */
final class Issue {
  /** An issue of a tracker without project keys. */
  private static final Pattern NUMBER = Pattern.compile("#?([1-9]\\d{0,8})");

  /** An issue of a tracker with project keys. */
  private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]{0,15}-\\d{1,7}");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://[^/\\s]{1,100}/(?:repos/|api/v4/projects/)?(?<project>\\S{1,200}?)"
              + "/(?:-/)?(?:issues|work_items|pulls?|merge_requests)/\\d+.*");

  private static final Map<String, Mark.Kind> STATES =
      Map.ofEntries(
          Map.entry("opened", Mark.Kind.OPEN),
          Map.entry("reopened", Mark.Kind.OPEN),
          Map.entry("to do", Mark.Kind.OPEN),
          Map.entry("new", Mark.Kind.OPEN),
          Map.entry("triage", Mark.Kind.OPEN),
          Map.entry("unstarted", Mark.Kind.OPEN),
          Map.entry("selected for development", Mark.Kind.OPEN),
          Map.entry("indeterminate", Mark.Kind.IN_PROGRESS),
          Map.entry("started", Mark.Kind.IN_PROGRESS),
          Map.entry("doing", Mark.Kind.IN_PROGRESS),
          Map.entry("resolved", Mark.Kind.DONE),
          Map.entry("released", Mark.Kind.DONE),
          Map.entry("deployed", Mark.Kind.DONE),
          Map.entry("duplicate", Mark.Kind.CANCELLED),
          Map.entry("declined", Mark.Kind.CANCELLED),
          Map.entry("won't do", Mark.Kind.CANCELLED),
          Map.entry("won't fix", Mark.Kind.CANCELLED),
          Map.entry("wontfix", Mark.Kind.CANCELLED),
          Map.entry("obsolete", Mark.Kind.CANCELLED),
          Map.entry("invalid", Mark.Kind.CANCELLED));

  /** Reasons of which each tool has its own few. */
  private static final Map<String, Note.Kind> REASONS =
      Map.of(
          "not planned", Note.Kind.WONT_DO,
          "duplicate", Note.Kind.SUPERSEDED,
          "incomplete", Note.Kind.NOT_APPLICABLE,
          "unresolved", Note.Kind.NOT_IMPLEMENTED);

  /** Labels of issues that are closed without work; scoped ones by what follows the scope. */
  private static final Map<String, Note.Kind> LABELS =
      Map.ofEntries(
          Map.entry("wontfix", Note.Kind.WONT_DO),
          Map.entry("wont fix", Note.Kind.WONT_DO),
          Map.entry("won't fix", Note.Kind.WONT_DO),
          Map.entry("wontdo", Note.Kind.WONT_DO),
          Map.entry("won't do", Note.Kind.WONT_DO),
          Map.entry("not planned", Note.Kind.WONT_DO),
          Map.entry("declined", Note.Kind.WONT_DO),
          Map.entry("rejected", Note.Kind.WONT_DO),
          Map.entry("by design", Note.Kind.WONT_DO),
          Map.entry("works as intended", Note.Kind.WONT_DO),
          Map.entry("cannot reproduce", Note.Kind.WONT_DO),
          Map.entry("can't reproduce", Note.Kind.WONT_DO),
          Map.entry("duplicate", Note.Kind.SUPERSEDED),
          Map.entry("dupe", Note.Kind.SUPERSEDED),
          Map.entry("superseded", Note.Kind.SUPERSEDED),
          Map.entry("invalid", Note.Kind.NOT_APPLICABLE),
          Map.entry("not a bug", Note.Kind.NOT_APPLICABLE),
          Map.entry("spam", Note.Kind.NOT_APPLICABLE),
          Map.entry("question", Note.Kind.NOT_APPLICABLE),
          Map.entry("support", Note.Kind.NOT_APPLICABLE),
          Map.entry("obsolete", Note.Kind.CANCELLED),
          Map.entry("stale", Note.Kind.CANCELLED));

  private final Map<Property, String> said = new EnumMap<>(Property.class);
  private final Map<Property, Integer> ranks = new EnumMap<>(Property.class);
  private final List<String> labels = new ArrayList<>();

  /** Takes in what stands under a name, if it is one that matters. */
  void put(String name, String value) {
    Property property = Property.named(name);
    if (property == null || value.isBlank()) return;
    if (property == Property.LABEL) {
      for (String label : value.split("[,;]", -1)) labels.add(plain(label));
      return;
    }
    // A number alone under such a name is as often something else.
    boolean vague = name.strip().equalsIgnoreCase("id") || name.strip().equalsIgnoreCase("issue");
    if (vague && !KEY.matcher(value.strip()).matches()) return;
    int rank = Property.rank(name);
    if (ranks.getOrDefault(property, Integer.MAX_VALUE) < rank) return;
    ranks.put(property, rank);
    said.put(property, value.strip());
  }

  private static String plain(String word) {
    String low = word.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('\u2019', '\'');
    return low.indexOf(' ') < 0 && low.indexOf(':') < 0 ? low.replace('-', ' ') : low;
  }

  private String said(Property property) {
    return said.getOrDefault(property, "");
  }

  /** Whether it has what every issue has: a key, a title and a state that is one. */
  boolean isIssue() {
    return key() != null && said.containsKey(Property.TITLE) && kind() != Mark.Kind.OTHER;
  }

  /** Merged or not, a pull request is a change; what it says it did is judged where it landed. */
  boolean isPullRequest() {
    String pull = said(Property.PULL_REQUEST);
    return !(pull.isEmpty() || pull.equalsIgnoreCase("false"))
        || said(Property.TYPE).replace(" ", "").equalsIgnoreCase("pullrequest")
        || said(Property.STATE).equalsIgnoreCase("merged")
        || said(Property.URL).matches(".*/(?:pulls?|merge_requests)/\\d+.*");
  }

  /** The project that its address is in. */
  Optional<String> project() {
    Matcher address = ADDRESS.matcher(said(Property.URL));
    return address.matches()
        ? Optional.of(address.group("project").toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private @Nullable String key() {
    String key = said(Property.KEY);
    Matcher number = NUMBER.matcher(key);
    if (number.matches()) return "#" + number.group(1);
    return KEY.matcher(key).matches() ? key : null;
  }

  private Mark.Kind kind() {
    Mark.Kind sorted = kind(said(Property.CATEGORY));
    return sorted == Mark.Kind.OTHER ? kind(said(Property.STATE)) : sorted;
  }

  private static Mark.Kind kind(String state) {
    if (state.isEmpty()) return Mark.Kind.OTHER;
    String word = plain(state);
    Mark.Kind known = STATES.get(word);
    if (known != null) return known;
    return switch (Status.Kind.of(word)) {
      case DONE -> Mark.Kind.DONE;
      case CANCELLED -> Mark.Kind.CANCELLED;
      case IN_PROGRESS, IN_REVIEW -> Mark.Kind.IN_PROGRESS;
      case DRAFT, OPEN, BLOCKED -> Mark.Kind.OPEN;
      case OTHER -> Mark.Kind.OTHER;
    };
  }

  private static Mark mark(Mark.Kind kind) {
    return switch (kind) {
      case OPEN -> Mark.OPEN;
      case DONE -> Mark.DONE;
      case SKIPPED, IN_PROGRESS, CANCELLED, OTHER ->
          new Mark(kind, kind.name().toLowerCase(Locale.ROOT));
    };
  }

  /**
   * The issue as an item.
   *
   * @throws IllegalStateException where it is none
   */
  TaskItem item(int line) {
    String key = key();
    if (key == null) throw new IllegalStateException("a record without a key is no issue");
    String whole = said.get(Property.WHOLE);
    Mark mark = mark(kind());
    return TaskItem.record(key, text(), mark, Math.max(1, line))
        .partOf(whole != null && KEY.matcher(whole).matches() ? whole : null)
        .withFields(List.of(new Field(Field.ISSUE, key)))
        .noted(mark.isDone() ? note() : null);
  }

  private String text() {
    boolean bug = said(Property.TYPE).equalsIgnoreCase("bug");
    for (String label : labels) bug |= unscoped(label).equals("bug");
    return bug ? Complaint.mended(said(Property.TITLE)) : said(Property.TITLE);
  }

  private @Nullable Note note() {
    String reason = said(Property.REASON);
    Note.Kind kind = REASONS.get(plain(reason));
    if (kind != null) return new Note(kind, reason);
    for (String label : labels) {
      Note.Kind closed = LABELS.get(unscoped(label));
      if (closed != null) return new Note(closed, label);
    }
    return Closing.noteOf(reason);
  }

  private static String unscoped(String label) {
    String bare = label.substring(label.lastIndexOf(':') + 1).strip();
    return bare.indexOf(' ') < 0 ? bare.replace('-', ' ') : bare;
  }
}
