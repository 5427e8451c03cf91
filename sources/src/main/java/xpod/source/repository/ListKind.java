package xpod.source.repository;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a path says about a list before it is opened.
 *
 * @param kind as in {@code spec-kit}
 * @param feature the identity of the list, which survives an archive move or a renumbering
 * @param sure whether the path alone makes it a list; otherwise its content has to show boxes
 */
record ListKind(String kind, String feature, boolean sure, String why) {
  private static final Pattern SPECKIT =
      Pattern.compile("(.*?)(?:\\.specify/)?specs/([^/]+)/tasks\\.md");
  private static final Pattern KIRO = Pattern.compile("(.*?)\\.kiro/specs/([^/]+)/tasks\\.md");
  private static final Pattern OPENSPEC =
      Pattern.compile(
          "(.*?)openspec/changes/(?:archive/(?:\\d{4}-\\d{2}-\\d{2}-)?)?([^/]+)/(?:.*/)?tasks\\.md");
  private static final Pattern NUMBERED = Pattern.compile("^\\d{2,5}-");

  static @Nullable ListKind of(String path) {
    Matcher kiro = KIRO.matcher(path);
    if (kiro.matches())
      return new ListKind(
          "kiro", kiro.group(1) + kiro.group(2), true, "Kiro keeps a spec's tasks here");
    Matcher openspec = OPENSPEC.matcher(path);
    if (openspec.matches())
      return new ListKind(
          "openspec",
          openspec.group(1) + openspec.group(2),
          true,
          "OpenSpec keeps a change's tasks here");
    Matcher speckit = SPECKIT.matcher(path);
    if (speckit.matches()) {
      String feature = NUMBERED.matcher(speckit.group(2)).replaceFirst("");
      return new ListKind(
          "spec-kit", speckit.group(1) + feature, true, "spec-kit keeps a feature's tasks here");
    }
    return markdown(path);
  }

  private static @Nullable ListKind markdown(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    if (!lower.endsWith(".md") && !lower.endsWith(".markdown") && !lower.endsWith(".mdx"))
      return null;
    if (leftOut(lower)) return null;
    boolean named =
        lower.matches(
            "(?:.*/)?(?:todo|todos|roadmap|plan|tasks|implementation[_-]plan|checklist|backlog)\\.md");
    return new ListKind(
        "markdown",
        path,
        named,
        named ? "a Markdown list by its name" : "a Markdown file with boxes");
  }

  /** Templates, fixtures and other people's files are not reports about this repository. */
  private static boolean leftOut(String lower) {
    if (lower.startsWith(".github/") && lower.contains("template")) return true;
    for (String folder : lower.split("/", -1)) {
      switch (folder) {
        case "node_modules",
            "vendor",
            "third_party",
            "templates",
            "template",
            "fixtures",
            "testdata",
            "__snapshots__",
            "golden",
            "checklists",
            "examples",
            "skills",
            "commands",
            "prompts",
            "agents" -> {
          return true;
        }
        default -> {}
      }
    }
    return lower.endsWith("template.md") || lower.endsWith("changelog.md");
  }
}
