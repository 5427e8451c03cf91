package xpod.source.changelog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import xpod.source.tracker.TaskItem;

/** A file that holds one entry until a release gathers it: towncrier, changie, changesets. */
final class Fragment {
  private static final List<String> KEYS = List.of("title", "body", "description", "message");

  private final String stem;

  /**
   * @param stem as in {@code 123.bugfix}: the number of the change, and the section
   */
  Fragment(String stem) {
    this.stem = stem;
  }

  List<TaskItem> read(byte[] bytes) {
    List<String> said = new ArrayList<>();
    boolean head = false;
    int line = 0;
    int first = 0;
    for (String raw : new String(bytes, StandardCharsets.UTF_8).split("\\R", -1)) {
      line++;
      String text = raw.strip();
      if (text.equals("---")) {
        head = line == 1 || !head && said.isEmpty();
        continue;
      }
      String value = value(text);
      if (!value.isEmpty()) said.addFirst(value);
      else if (!head && !text.isEmpty() && !text.startsWith("#") && !isKey(text)) said.add(text);
      if (said.size() == 1 && first == 0) first = line;
    }
    if (said.isEmpty()) return List.of();
    int digits = 0;
    while (digits < stem.length() && Character.isDigit(stem.charAt(digits))) digits++;
    String cited = digits == 0 || digits > 7 ? "" : " (#" + stem.substring(0, digits) + ")";
    int dot = stem.lastIndexOf('.');
    String section = dot < 0 ? "" : stem.substring(dot + 1);
    Map<String, Integer> namesakes = new HashMap<>();
    String text = said.getFirst().replaceFirst("^[-*] ", "") + cited;
    TaskItem item =
        Changelog.item(text, Version.UNRELEASED, section, Math.max(1, first), List.of(), namesakes);
    return item == null ? List.of() : List.of(item);
  }

  private static String value(String line) {
    for (String key : KEYS) {
      if (!line.toLowerCase(Locale.ROOT).startsWith(key + ":")) continue;
      String value = line.substring(key.length() + 1).strip();
      boolean quoted = value.length() > 1 && "\"'".indexOf(value.charAt(0)) >= 0;
      return quoted ? value.substring(1, value.length() - 1) : value;
    }
    return "";
  }

  /** {@code type: fixed} and its like; a sentence has a blank before its colon. */
  private static boolean isKey(String line) {
    int colon = line.indexOf(':');
    return colon > 0 && line.substring(0, colon).chars().noneMatch(Character::isWhitespace);
  }
}
