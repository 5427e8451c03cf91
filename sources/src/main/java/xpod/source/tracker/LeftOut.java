package xpod.source.tracker;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** Folders in which tools keep what they tell their agents. */
  private static final Map<String, List<String>> PROMPTS =
      Map.of(
          ".claude", List.of("commands", "agents", "skills"),
          ".codex", List.of("prompts", "skills"),
          ".cursor", List.of("commands", "rules"),
          ".gemini", List.of("commands"),
          ".opencode", List.of("command", "agent", "commands", "agents", "skills"),
          ".windsurf", List.of("workflows", "rules"),
          ".github", List.of("prompts", "agents", "skills", "instructions"));

  private static final List<String> RELEASE_NAMES =
      List.of("changelog", "changes", "history", "release_notes", "release-notes", "releases");

  private LeftOut() {}

  static @Nullable String reason(String path) {
    String[] parts = path.toLowerCase(Locale.ROOT).split("/", -1);
    for (int i = 0; i + 1 < parts.length; i++) {
      String folder = FOLDERS.get(parts[i]);
      if (folder != null) return folder;
      List<String> prompts = PROMPTS.get(parts[i]);
      if (prompts != null && prompts.contains(parts[i + 1])) return PROMPT;
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
    boolean prompt = stem.equals("agents") || stem.equals("claude") || stem.equals("gemini");
    if (prompt || stem.equals("skill")) return PROMPT;
    if (stem.equals("template") || stem.equals("pull_request_template")) return TEMPLATE;
    for (String sign : List.of("-template", "_template", ".template", "-tmpl", ".tmpl")) {
      if (stem.endsWith(sign)) return TEMPLATE;
    }
    return null;
  }
}
