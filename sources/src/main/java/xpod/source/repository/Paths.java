package xpod.source.repository;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

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

  /** Words of a path that say it may have to do with tests; a product may be called "testify". */
  private static final Pattern TESTLIKE =
      Pattern.compile(
          "(?:^|[^a-z])(?:\\w*tests?|testing|tester|testcases?|testdata|testutils?|testscripts?|specs?|e2e|cypress"
              + "|playwright|stories|story|features?|bench(?:es|marks?)?|examples?|demos?|checks?|checkers?|scenarios?"
              + "|verif(?:y|ier|ication)|fixtures?|fuzz(?:ing)?|smoke|snap|snapshots?|mocks?|validat(?:e|ion|or)"
              + "|workflows|qa|evals?|ipynb|http)(?![a-z])");

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  /** Cases in documents, as of a parser; elsewhere a document only speaks of tests. */
  private static final Pattern DOCUMENT_TESTS =
      Pattern.compile("(?:^|/)(?:tests?|spec|testdata|fixtures|__tests__|e2e)/");

  /** By what work is judged; never the work. */
  private static final Set<String> AGREEMENTS = Set.of("xpod.yaml", ".xpod.yaml");

  private static final Set<String> LOCKS =
      Set.of(
          "package-lock.json",
          "npm-shrinkwrap.json",
          "yarn.lock",
          "pnpm-lock.yaml",
          "bun.lock",
          "cargo.lock",
          "gemfile.lock",
          "composer.lock",
          "poetry.lock",
          "uv.lock",
          "pipfile.lock",
          "go.sum",
          "packages.lock.json",
          "flake.lock",
          "mix.lock",
          "podfile.lock");
  private static final Set<String> ACCOUNTS =
      Set.of(
          "readme",
          "changelog",
          "changes",
          "history",
          "news",
          "release_notes",
          "releasenotes",
          "status",
          "progress",
          "done",
          "notes",
          "worklog",
          "journal",
          "devlog");
  private static final Set<String> ACCOUNT_FOLDERS =
      Set.of("docs", "doc", "documentation", "notes", "wiki", "reports", "logs");
  private static final Pattern VENDORED =
      Pattern.compile(
          "^(?:vendor|pods)/|(?:^|/)(?:node_modules|bower_components|site-packages|third[_-]?party)/",
          Pattern.CASE_INSENSITIVE);

  private Paths() {}

  static String base(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
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

  /**
   * Whether a file may test something, by whatever convention: what is nearly a test counts where
   * the question is whether no test speaks of a thing. Plans and documents speak of everything.
   */
  static boolean mayTest(String path) {
    if (isTest(path)) return true;
    if (isPlan(path)) return false;
    if (isDocument(path)) return DOCUMENT_TESTS.matcher(path.toLowerCase(Locale.ROOT)).find();
    String words = HUMP.matcher(path).replaceAll("-").replace('_', '-');
    return TESTLIKE.matcher(words.toLowerCase(Locale.ROOT)).find();
  }

  /** A plan, a specification, a list of work: it says what is to be, not what is. */
  static boolean isPlan(String path) {
    if (AGREEMENTS.contains(path)) return true;
    if (!isDocument(path) && !path.endsWith(".json") && !path.endsWith(".jsonl")) return false;
    String lower = path.toLowerCase(Locale.ROOT);
    if (PLAN_STEMS.contains(stem(lower)) && isDocument(lower)) return true;
    int slash = lower.lastIndexOf('/');
    if (slash < 0) return false;
    for (String folder : lower.substring(0, slash).split("/", -1))
      if (PLAN_FOLDERS.contains(folder)) return true;
    return false;
  }

  /** Whether somebody else wrote it and it was only put there. */
  static boolean isVendored(String path) {
    return VENDORED.matcher(path).find();
  }

  /** A folder's name on which nothing depends, there so that the folder is. */
  static boolean isPlaceholder(String path) {
    String base = base(path).toLowerCase(Locale.ROOT);
    return base.equals(".gitkeep") || base.equals(".keep") || base.equals(".gitignore");
  }

  /** Written by a tool that resolves dependencies. */
  static boolean isLock(String path) {
    return LOCKS.contains(base(path).toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a file tells of the project as a whole or of its work, and is no part of what is built:
   * a readme, a list of changes, a page of notes.
   */
  static boolean isAccount(String path) {
    if (!isDocument(path)) return false;
    String lower = path.toLowerCase(Locale.ROOT);
    int slash = lower.indexOf('/');
    return ACCOUNTS.contains(stem(lower).replace('-', '_'))
        || (slash > 0 && ACCOUNT_FOLDERS.contains(lower.substring(0, slash)));
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
