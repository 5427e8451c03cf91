package xpod.source.repository;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import xpod.source.syntax.Language;

/**
 * How files come to be used without a word of them in any other: they are started, or a framework
 * finds them by their place, their name or what is written above their types.
 */
final class Conventions {
  /** What stands in such a folder is started or found by its place, whatever the language. */
  private static final Set<String> FOLDERS =
      Set.of(
          "migrations",
          "versions",
          "commands",
          "plugins",
          "extensions",
          "scripts",
          "script",
          "bin",
          "tools",
          "examples",
          "example",
          "samples",
          "demo",
          "demos",
          "benchmarks",
          "bench",
          "benches",
          "functions",
          "lambdas",
          "dags",
          "stories",
          "public",
          "static",
          "templatetags",
          "fixtures",
          "seeds",
          "seeders",
          "generated",
          "gen",
          "vendor",
          "third_party",
          "node_modules",
          "dist",
          "build",
          "docs",
          "notebooks",
          "strategies",
          "snippets",
          "cmd");

  /** The same for frameworks of the web, which find by place what they answer with. */
  private static final Set<String> FOLDERS_OF_THE_WEB =
      Set.of(
          "pages",
          "routes",
          "api",
          "app",
          "middleware",
          "server",
          "locales",
          "i18n",
          "types",
          "typings",
          "jobs",
          "tasks",
          "listeners",
          "observers",
          "policies",
          "resolvers",
          "loaders",
          "handlers",
          "controllers",
          "initializers",
          "concerns",
          "helpers",
          "mailers",
          "channels",
          "providers",
          "config",
          "workers",
          "subscribers",
          "modules");

  private static final Set<Language> OF_THE_WEB =
      EnumSet.of(
          Language.JAVASCRIPT,
          Language.TYPESCRIPT,
          Language.TSX,
          Language.PHP,
          Language.RUBY,
          Language.ELIXIR);

  /** Names by which a framework, a tool or a runtime looks for a file. */
  private static final Set<String> STEMS =
      Set.of(
          "main",
          "index",
          "app",
          "server",
          "mod",
          "lib",
          "init",
          "__init__",
          "__main__",
          "setup",
          "conftest",
          "manage",
          "wsgi",
          "asgi",
          "settings",
          "urls",
          "admin",
          "apps",
          "models",
          "views",
          "signals",
          "tasks",
          "page",
          "layout",
          "route",
          "loading",
          "error",
          "not-found",
          "global-error",
          "template",
          "default",
          "middleware",
          "instrumentation",
          "proxy",
          "sw",
          "service-worker",
          "_app",
          "_document",
          "+page",
          "+layout",
          "+server",
          "build",
          "doc",
          "package-info",
          "module-info",
          "noxfile",
          "fabfile",
          "gulpfile",
          "gruntfile",
          "program",
          "startup",
          "application",
          "bootstrap",
          "entry",
          "polyfills",
          "preload",
          "background",
          "content",
          "popup",
          "worker",
          "cli",
          "root",
          "globals",
          "global",
          "types",
          "handler",
          "plugin",
          "extension",
          "sitemap",
          "robots",
          "manifest",
          "robot");

  /** A tool finds {@code vite.config.ts}, a compiler {@code env.d.ts}. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\.(?:config|setup|conf|d|stories|story|worker|server|client|gen|pb|g|freezed)\\.\\w+$|_pb2|\\.min\\.");

  private static final Pattern ENTRY =
      Pattern.compile(
          "\\A#!|__name__\\s*==|^\\s*(?:public\\s+)?(?:static\\s+)?(?:pub\\s+)?(?:async\\s+)?(?:func|fn|fun|void|int|def)\\s+main\\s*\\(|@main\\b|^func"
              + " init\\(",
          Pattern.MULTILINE);

  /** Annotations that say nothing to a framework. */
  private static final Pattern ANNOTATED =
      Pattern.compile(
          "@(?!Override|SuppressWarnings|Deprecated|FunctionalInterface|Nullable|NonNull|NotNull|SafeVarargs|Test|param|return|throws|see|link|code|since|author|inheritDoc|JvmStatic|JvmOverloads|Suppress|OptIn|Throws)[A-Za-z]");

  private static final Pattern ATTRIBUTED =
      Pattern.compile(
          "^\\s*(?:#!?\\[(?!derive|allow|inline|must_use|cfg|doc|test)|\\[[A-Z])",
          Pattern.MULTILINE);

  /** By what it takes after, a framework may know a type. */
  private static final Pattern DERIVED =
      Pattern.compile(
          "^\\s*(?:(?:final|abstract|public|internal|sealed|open|data|partial)\\s+)*class\\s+\\w+[^\\n{]*(?::|<|\\bextends\\b|\\bimplements\\b)",
          Pattern.MULTILINE);

  private static final Set<Language> BY_ANNOTATION =
      EnumSet.of(
          Language.JAVA,
          Language.KOTLIN,
          Language.SCALA,
          Language.CSHARP,
          Language.PHP,
          Language.SWIFT);
  private static final Set<Language> BY_DESCENT =
      EnumSet.of(
          Language.CSHARP,
          Language.PHP,
          Language.RUBY,
          Language.JAVA,
          Language.KOTLIN,
          Language.SCALA,
          Language.SWIFT);

  /** Where one of these is called, code is looked for and taken in by itself. */
  static final Set<String> SEARCHING =
      Set.of(
          "import_module",
          "pkgutil",
          "iter_modules",
          "walk_packages",
          "__import__",
          "spec_from_file_location",
          "entry_points",
          "require_all",
          "autoload",
          "ServiceLoader",
          "ClassGraph",
          "getSubTypesOf",
          "GetTypes",
          "GetExportedTypes",
          "forName",
          "readdirSync",
          "readdir",
          "globSync",
          "context",
          "meta");

  /** These words are said of much else; with one of the signs they are meant. */
  private static final Set<String> VAGUE =
      Set.of("readdirSync", "readdir", "globSync", "context", "meta");

  private static final Pattern TAKEN_IN =
      Pattern.compile(
          "import\\.meta\\.glob|require\\.context|(?:import|require)\\s*\\(\\s*[^\"'\\s)]");

  /** One of these says that a repository holds something that is run. */
  private static final Set<String> RUNNING =
      Set.of(
          "dockerfile",
          "containerfile",
          "docker-compose.yml",
          "docker-compose.yaml",
          "compose.yml",
          "compose.yaml",
          "procfile",
          "manage.py",
          "wsgi.py",
          "asgi.py",
          "main.py",
          "app.py",
          "__main__.py",
          "main.go",
          "main.rs",
          "index.html",
          "server.js",
          "server.ts",
          "program.cs",
          "main.tsx",
          "main.ts",
          "main.jsx",
          "app.tsx",
          "app.jsx",
          "app.vue",
          "androidmanifest.xml",
          "main.c",
          "main.cpp",
          "main.kt",
          "main.java",
          "main.swift",
          "artisan",
          "config.ru",
          "next.config.js",
          "next.config.ts",
          "next.config.mjs",
          "cli.py",
          "cli.ts");

  private Conventions() {}

  /** Whether a file of this path may be in use although no other mentions it. */
  static boolean finds(String path, Language language) {
    String lower = path.toLowerCase(Locale.ROOT);
    List<String> parts = List.of(lower.split("/", -1));
    String base = parts.getLast();
    if (STEMS.contains(Paths.stem(base)) || NAMED.matcher(base).find() || base.startsWith("."))
      return true;
    return parts.subList(0, parts.size() - 1).stream()
        .anyMatch(f ->
            FOLDERS.contains(f)
                || ".([".indexOf(f.charAt(0)) >= 0
                || (OF_THE_WEB.contains(language) && FOLDERS_OF_THE_WEB.contains(f)));
  }

  /** Whether a file may be started, or found by what is written in it. */
  static boolean knows(String text, Language language) {
    if (ENTRY.matcher(text).find()) return true;
    boolean annotated = BY_ANNOTATION.contains(language) && ANNOTATED.matcher(text).find();
    boolean attributed =
        (language == Language.RUST || language == Language.CSHARP || language == Language.PHP)
            && ATTRIBUTED.matcher(text).find();
    boolean derived = BY_DESCENT.contains(language) && DERIVED.matcher(text).find();
    return annotated || attributed || derived;
  }

  /** Whether a file in which {@code word} occurs takes in others that it has looked for. */
  static boolean searches(String word, String text) {
    return !VAGUE.contains(word) || TAKEN_IN.matcher(text).find();
  }

  /** Whether among the files of a product is one that says that the product is run. */
  static boolean runs(Set<String> paths) {
    return paths.stream()
        .map(p -> Paths.base(p).toLowerCase(Locale.ROOT))
        .anyMatch(b ->
            RUNNING.contains(b) || b.endsWith("application.java") || b.endsWith("application.kt"));
  }
}
