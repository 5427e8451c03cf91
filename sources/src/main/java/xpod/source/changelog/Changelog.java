package xpod.source.changelog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.Mark;
import xpod.source.tracker.TaskItem;
import xpod.source.tracker.TaskItem.Field;

/**
 * Reads the entries of a changelog: the items of the lists that stand under titles of versions.
 * What stands above the first version, and prose between the lists, are no entries.
 */
final class Changelog {
  /** More than the longest histories have. */
  private static final int MOST_ENTRIES = 50_000;

  private static final int LONGEST_ENTRY = 4_000;
  private static final int MOST_DETAILS = 16;

  /** A nested item is indented at least so far. */
  private static final int NESTED = 2;

  private final String[] lines;
  private final List<Draft> drafts = new ArrayList<>();
  private @Nullable Version version;
  private String section = "";
  private @Nullable Draft open;
  private boolean fenced;
  private boolean comment;

  private Changelog(String text) {
    lines = text.split("\\R", -1);
  }

  /** An entry while its lines come in. */
  private static final class Draft {
    final int line;
    final int indent;
    final Version version;
    final String section;
    final StringBuilder text;
    final List<Draft> nested = new ArrayList<>();

    Draft(int line, int indent, Version version, String section, String text) {
      this.line = line;
      this.indent = indent;
      this.version = version;
      this.section = section;
      int end = Math.min(text.length(), LONGEST_ENTRY);
      this.text = new StringBuilder(text.substring(0, end));
    }

    void append(String more) {
      if (text.length() < LONGEST_ENTRY) text.append(' ').append(more);
    }

    /** "Bug fixes:" gathers the entries nested in it. */
    boolean gathers() {
      if (nested.isEmpty()) return false;
      String said = References.of(text.toString()).words().replaceAll("[*#]", "").strip();
      boolean few = said.split("\\s+", 5).length <= 4;
      return said.endsWith(":") || few;
    }
  }

  static List<TaskItem> read(byte[] bytes) {
    return drafted(bytes).items();
  }

  /** Whether there is an entry at all: the rest need not be read to know that. */
  static boolean hasEntry(byte[] bytes) {
    for (Draft draft : drafted(bytes).drafts) {
      for (Draft entry : entries(draft)) if (item(entry, new HashMap<>()) != null) return true;
    }
    return false;
  }

  private static Changelog drafted(byte[] bytes) {
    Changelog changelog = new Changelog(new String(bytes, StandardCharsets.UTF_8));
    for (int i = 0; i < changelog.lines.length && changelog.drafts.size() < MOST_ENTRIES; i++) {
      i = changelog.line(i);
    }
    return changelog;
  }

  private static List<Draft> entries(Draft draft) {
    return draft.gathers() ? draft.nested : List.of(draft);
  }

  /** Takes a line; returns the last line that belongs to it. */
  private int line(int i) {
    String line = lines[i];
    String text = line.strip();
    if (text.startsWith("```") || text.startsWith("~~~")) {
      fenced = !fenced;
      return i;
    }
    if (text.startsWith("<!--")) comment = true;
    if (comment || fenced) {
      if (text.contains("-->")) comment = false;
      return i;
    }
    if (text.isEmpty()) return i;
    boolean underlined = i + 1 < lines.length && isUnderline(lines[i + 1].strip(), text);
    String title = underlined ? text : titleOf(text);
    int indent = line.length() - line.stripLeading().length();
    if (title == null && indent == 0) {
      // A line that is nothing but a version is a title in plain text files.
      Version bare = isBare(text) ? Version.of(text) : null;
      if (bare != null) title = text;
    }
    if (title != null) {
      title(title);
      return underlined ? i + 1 : i;
    }
    item(i, line, text, indent);
    return i;
  }

  private static boolean isBare(String text) {
    char first = text.charAt(0);
    return Character.isDigit(first)
        || text.regionMatches(true, 0, "version ", 0, 8)
        || text.regionMatches(true, 0, "release ", 0, 8)
        || (first == 'v' && text.length() > 1 && Character.isDigit(text.charAt(1)));
  }

  private static boolean isUnderline(String below, String title) {
    if (below.length() < 3 || "=-~^".indexOf(below.charAt(0)) < 0) return false;
    boolean bullet = bulletLength(title) > 0;
    char sign = below.charAt(0);
    return !bullet && below.chars().allMatch(c -> c == sign);
  }

  private static @Nullable String titleOf(String text) {
    int signs = 0;
    while (signs < text.length() && (text.charAt(signs) == '#' || text.charAt(signs) == '='))
      signs++;
    if (signs > 0 && signs < text.length() && text.charAt(signs) == ' ') {
      return text.substring(signs).strip();
    }
    if (text.startsWith("*** ")) return text.substring(4).strip();
    boolean bold = text.startsWith("**") && text.endsWith("**") && text.length() > 4;
    return bold ? text.substring(2, text.length() - 2).strip() : null;
  }

  private void title(String title) {
    open = null;
    Version named = Version.of(title);
    if (named == null) {
      section = title;
    } else {
      version = named;
      section = "";
    }
  }

  private void item(int i, String line, String text, int indent) {
    int bullet = bulletLength(text);
    Draft above = open;
    if (bullet == 0) {
      if (above != null && (indent > above.indent || !lines[i - 1].isBlank())) {
        Draft last = above.nested.isEmpty() ? above : above.nested.getLast();
        last.append(text);
      } else {
        open = null;
      }
      return;
    }
    Version under = version;
    if (under == null) return;
    String said = text.substring(bullet).strip();
    Draft draft = new Draft(i + 1, indent, under, section, said);
    if (above != null && indent >= above.indent + NESTED) {
      above.nested.add(draft);
    } else {
      drafts.add(draft);
      open = draft;
    }
  }

  private static int bulletLength(String text) {
    boolean bullet = text.length() > 2 && "-*+•".indexOf(text.charAt(0)) >= 0;
    if (bullet && text.charAt(1) == ' ') return 2;
    int digits = 0;
    while (digits < text.length() && digits < 4 && Character.isDigit(text.charAt(digits))) digits++;
    boolean numbered =
        digits > 0
            && digits + 1 < text.length()
            && ".)".indexOf(text.charAt(digits)) >= 0
            && text.charAt(digits + 1) == ' ';
    return numbered ? digits + 2 : 0;
  }

  /** From the bottom up, so that what is written on top of a file changes no key below it. */
  private List<TaskItem> items() {
    List<Draft> entries = new ArrayList<>();
    for (Draft draft : drafts) entries.addAll(entries(draft));
    Map<String, Integer> namesakes = new HashMap<>();
    List<TaskItem> items = new ArrayList<>();
    for (Draft entry : entries.reversed()) {
      TaskItem item = item(entry, namesakes);
      if (item != null) items.add(item);
    }
    return List.copyOf(items.reversed());
  }

  private static @Nullable TaskItem item(Draft entry, Map<String, Integer> namesakes) {
    List<String> details =
        entry.nested.stream().limit(MOST_DETAILS).map(d -> d.text.toString()).toList();
    return item(
        entry.text.toString(), entry.version, entry.section, entry.line, details, namesakes);
  }

  /** An entry as an item; null where it has no words. */
  static @Nullable TaskItem item(
      String said,
      Version version,
      String section,
      int line,
      List<String> details,
      Map<String, Integer> namesakes) {
    References read = References.of(said);
    String key = key(read.words());
    // A title that was put into a list.
    if (key.isEmpty() || read.words().startsWith("#")) return null;
    int nth = namesakes.merge(key, 1, Integer::sum);
    List<Field> fields = new ArrayList<>(read.fields());
    if (version.released()) fields.add(new Field("version", version.name()));
    if (!section.isEmpty()) fields.add(new Field("section", section));
    TaskItem item =
        TaskItem.record(nth == 1 ? key : key + " ~" + nth, read.words(), Mark.DONE, line);
    return new TaskItem(
        item.key(),
        null,
        item.text(),
        said,
        Mark.DONE,
        TaskItem.Box.BRACKET,
        line,
        0,
        null,
        List.of(),
        fields,
        false,
        details,
        null);
  }

  /** The words by which an entry is known, however it is dressed and wherever it is moved. */
  static String key(String words) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean part = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
      if (part) key.append(c);
      else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') key.append(' ');
    }
    return key.toString().strip().toLowerCase(Locale.ROOT);
  }
}
