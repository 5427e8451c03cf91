package xpod.source.repository;

import java.util.Locale;
import java.util.Set;

/** What a path tells of the file's part in the work. */
final class Paths {
  private static final Set<String> DOCUMENT_ENDINGS =
      Set.of("md", "mdx", "markdown", "rst", "adoc", "txt");
  private static final Set<String> TEST_FOLDERS =
      Set.of(
          "test",
          "tests",
          "__tests__",
          "spec",
          "e2e",
          "testing",
          "integration",
          "testdata",
          "androidtest",
          "it",
          "cypress");
  private static final Set<String> PLAN_FOLDERS =
      Set.of(
          "specs",
          ".specify",
          "openspec",
          ".kiro",
          "plans",
          "planning",
          "todo",
          ".taskmaster",
          "backlog",
          ".beads",
          "adr",
          "rfcs",
          "proposals",
          "sprint-artifacts",
          "stories",
          "bmad");
  private static final Set<String> PLAN_STEMS =
      Set.of(
          "todo",
          "todos",
          "roadmap",
          "plan",
          "plans",
          "tasks",
          "implementation_plan",
          "backlog",
          "checklist",
          "milestones");

  private Paths() {}

  static String base(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static String stem(String path) {
    String base = base(path);
    int dot = base.indexOf('.', 1);
    return dot < 0 ? base : base.substring(0, dot);
  }

  static String ending(String path) {
    String base = base(path);
    int dot = base.lastIndexOf('.');
    return dot <= 0 ? "" : base.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  static boolean isDocument(String path) {
    return DOCUMENT_ENDINGS.contains(ending(path));
  }

  /** By the conventions of the common test frameworks: folder, prefix or suffix. */
  static boolean isTest(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    if (isDocument(lower)) return false;
    String base = base(lower);
    String name = base.contains(".") ? base.substring(0, base.lastIndexOf('.')) : base;
    if (name.startsWith("test_")
        || name.startsWith("test-")
        || name.endsWith("_test")
        || name.endsWith("-test")) return true;
    if (name.endsWith(".test")
        || name.endsWith(".spec")
        || name.endsWith("_spec")
        || name.equals("tests")
        || name.equals("test")) return true;
    String bare =
        base(path).contains(".") ? base(path).substring(0, base(path).indexOf('.')) : base(path);
    if (bare.endsWith("Test")
        || bare.endsWith("Tests")
        || bare.endsWith("IT")
        || bare.endsWith("Spec")
        || bare.endsWith("TestCase")) return true;
    for (String folder : lower.split("/", -1)) if (TEST_FOLDERS.contains(folder)) return true;
    return name.startsWith("test")
        && name.length() > 4
        && Character.isUpperCase(base(path).charAt(4));
  }

  /** A plan, a specification, a list of work: it says what is to be, not what is. */
  static boolean isPlan(String path) {
    if (!isDocument(path) && !path.endsWith(".json") && !path.endsWith(".jsonl")) return false;
    String lower = path.toLowerCase(Locale.ROOT);
    if (PLAN_STEMS.contains(stem(lower)) && isDocument(lower)) return true;
    int slash = lower.lastIndexOf('/');
    if (slash < 0) return false;
    for (String folder : lower.substring(0, slash).split("/", -1))
      if (PLAN_FOLDERS.contains(folder)) return true;
    return false;
  }

  /** Files that are rightly empty. */
  static boolean mayBeEmpty(String path) {
    String base = base(path).toLowerCase(Locale.ROOT);
    return base.startsWith("__init__.")
        || base.startsWith(".")
        || base.equals("py.typed")
        || base.endsWith(".keep")
        || base.endsWith("lock");
  }

  /** Letters and digits alone, in lower case. */
  static String squeezed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) out.append(Character.toLowerCase(c));
    }
    return out.toString();
  }
}
