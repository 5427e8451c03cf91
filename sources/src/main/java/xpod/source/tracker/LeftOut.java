package xpod.source.tracker;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Paths whose boxes never report work of this repository, each with the reason. */
final class LeftOut {
  private static final String OTHERS = "code of others";
  private static final String TEST_DATA = "test data";
  private static final String TEMPLATE = "a template; its boxes are filled in elsewhere";
  private static final String AUDIT = "an audit of a specification, not work";
  private static final String PROMPT = "instructions to agents; the boxes are part of them";

  /** What a tracker of releases itself is not left out for. */
  static final String RELEASES = "tells of releases";

  private static final Map<String, String> FOLDERS =
      Map.ofEntries(
          Map.entry("node_modules", OTHERS),
          Map.entry("bower_components", OTHERS),
          Map.entry("vendor", OTHERS),
          Map.entry("third_party", OTHERS),
          Map.entry("third-party", OTHERS),
          Map.entry("site-packages", OTHERS),
          Map.entry(".venv", OTHERS),
          Map.entry("fixtures", TEST_DATA),
          Map.entry("__fixtures__", TEST_DATA),
          Map.entry("testdata", TEST_DATA),
          Map.entry("test-data", TEST_DATA),
          Map.entry("test_data", TEST_DATA),
          Map.entry("__snapshots__", TEST_DATA),
          Map.entry("golden", TEST_DATA),
          Map.entry("goldens", TEST_DATA),
          Map.entry("templates", TEMPLATE),
          Map.entry("template", TEMPLATE),
          Map.entry("issue_template", TEMPLATE),
          Map.entry("pull_request_template", TEMPLATE),
          Map.entry("prompts", PROMPT));

  /** What tools keep for their agents in a hidden folder of their own: a new tool comes weekly. */
  private static final Set<String> PROMPTS =
      Set.of(
          "agent",
          "agents",
          "command",
          "commands",
          "instructions",
          "modes",
          "prompts",
          "rules",
          "skill",
          "skills",
          "workflows");

  /** Where a method for agents is installed; what they work out with it is kept elsewhere. */
  private static final Set<String> METHODS = Set.of("_bmad", ".bmad", ".bmad-core", "bmad-core");

  private static final Set<String> PROMPT_NAMES =
      Set.of("agents", "claude", "gemini", "skill", "instructions", "copilot-instructions");

  private static final List<String> RELEASE_NAMES =
      List.of("changelog", "changes", "history", "release_notes", "release-notes", "releases");

  private LeftOut() {}

  static @Nullable String reason(String path) {
    String[] parts = path.toLowerCase(Locale.ROOT).split("/", -1);
    for (int i = 0; i + 1 < parts.length; i++) {
      String folder = FOLDERS.get(parts[i]);
      if (folder != null) return folder;
      boolean hidden = parts[i].length() > 1 && parts[i].charAt(0) == '.';
      if (METHODS.contains(parts[i]) || (hidden && PROMPTS.contains(parts[i + 1]))) return PROMPT;
      boolean resources = parts[i].equals("test") && parts[i + 1].equals("resources");
      if (resources) return TEST_DATA;
      if (parts[i].equals("checklists") && isBelowSpecs(parts, i)) return AUDIT;
    }
    return byName(parts[parts.length - 1]);
  }

  private static boolean isBelowSpecs(String[] parts, int below) {
    for (int i = 0; i < below; i++) if (parts[i].equals("specs")) return true;
    return false;
  }

  private static @Nullable String byName(String name) {
    int dot = name.lastIndexOf('.');
    String stem = dot <= 0 ? name : name.substring(0, dot);
    if (RELEASE_NAMES.contains(stem)) return RELEASES;
    if (PROMPT_NAMES.contains(stem)) return PROMPT;
    if (stem.equals("template") || stem.equals("pull_request_template")) return TEMPLATE;
    for (String sign : List.of("-template", "_template", ".template", "-tmpl", ".tmpl")) {
      if (stem.endsWith(sign)) return TEMPLATE;
    }
    return null;
  }
}
