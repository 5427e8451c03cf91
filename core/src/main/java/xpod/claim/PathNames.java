package xpod.claim;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the words of a claim that name files and folders of the repository from the many that only
 * look so.
 */
final class PathNames {
  private static final Set<String> SOURCE =
      words(
          "java kt kts scala groovy clj py pyi rb php go rs c h cc cpp cxx hpp hh cs fs vb swift m"
              + " mm dart lua pl pm r jl ex exs erl hrl hs ml mli elm js mjs cjs jsx ts mts cts tsx"
              + " vue svelte astro css scss sass less html htm sh bash zsh fish ps1 bat sql graphql"
              + " gql proto tf hcl nix zig sol");
  private static final Set<String> TEXT =
      words(
          "md mdx markdown rst adoc txt json jsonc json5 jsonl yaml yml toml ini cfg conf"
              + " properties xml gradle mod sum feature toon csv tsv svg j2 tmpl tpl hbs ejs lock"
              + " env example plist service dockerfile");

  private static final Set<String> HEADERS = words("h hh hpp");

  /** Made by running or building, so their absence from history proves nothing. */
  private static final Set<String> RUNTIME =
      words(
          "log db sqlite sqlite3 tmp pid lock env zip gz tar tgz class o so dll exe pyc jar war png"
              + " jpg gif mp4 pdf out bak");

  private static final Set<String> OUTPUTS =
      words(
          "dist build target out output outputs logs tmp temp cache .cache coverage node_modules"
              + " venv .venv test-results playwright-report reports .next __pycache__ uploads"
              + " .git");

  private static final Set<String> WELL_KNOWN =
      words(
          "makefile dockerfile containerfile justfile jenkinsfile procfile vagrantfile gemfile"
              + " rakefile license readme notice changelog contributing codeowners .gitignore"
              + " .gitattributes .editorconfig .dockerignore .npmrc .nvmrc .prettierrc .eslintrc"
              + " .env.example");

  /** Libraries and products whose names end like files. */
  private static final Set<String> LIBRARIES =
      words(
          "node.js next.js nuxt.js vue.js react.js three.js d3.js express.js chart.js tensorflow.js"
              + " tf.js socket.io ember.js backbone.js angular.js alpine.js p5.js moment.js day.js"
              + " discord.js nest.js solid.js deno.js bun.js pdf.js video.js anime.js matter.js"
              + " handlebars.js mustache.js require.js knockout.js asp.net leaflet.js paper.js"
              + " fabric.js phaser.js babylon.js brain.js ml5.js htmx.js llama.cpp whisper.cpp"
              + " gl.js");

  private static final Set<String> ROOTS =
      words(
          "src lib libs docs doc test tests spec specs internal cmd pkg app apps packages scripts"
              + " bin .github config examples tools server client frontend backend web api core"
              + " modules crates include resources assets");

  private static final Set<String> SIDES = words("client server frontend backend");
  private static final Set<String> BESIDES = words("docs doc test tests spec specs examples");

  /** Endings that are spoken of by themselves: ".md files". */
  private static final Set<String> BARE = words("md mdx json jsonl yaml yml toml txt xml csv");

  /** A line behind a path: {@code a.ts:12} or {@code a.ts#L12-L14}. */
  private static final Pattern LINE = Pattern.compile("(?::\\d+(?:-\\d+)?|#L\\d+(?:-L\\d+)?)$");

  /** An environment variable at the head of a path. */
  private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9]*_[A-Z0-9_]+/");

  /** A package of code, whatever its last part looks like: {@code org.shop.cart.service}. */
  private static final Pattern PACKAGE =
      Pattern.compile("(?:com|org|net|io|dev|edu|gov|[a-z]{2})(?:\\.[a-z][a-z0-9_]*){3,}");

  /** Letters that stand for any number or name: {@code tNNN-brief.md}. */
  private static final Pattern PLACEHOLDER = Pattern.compile("NNN|XXX|YYYY|xxx");

  private PathNames() {}

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  /**
   * The word without the marks that a sentence hangs on a path: {@code ./src/a.ts:12,} becomes
   * {@code src/a.ts}.
   */
  static String trim(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && "([{\"'*_<".indexOf(word.charAt(start)) >= 0 && !startsGlob(word, start))
      start++;
    while (end > start && ".,:;!?)]}\"'*_>".indexOf(word.charAt(end - 1)) >= 0) end--;
    // An underscore on one side alone belongs to the name, as in _archive/.
    boolean emphasis =
        start > 0
            && word.charAt(start - 1) == '_'
            && (end == word.length() || word.charAt(end) != '_');
    String bare = word.substring(emphasis ? start - 1 : start, end);
    if (bare.startsWith("./")) bare = bare.substring(2);
    boolean lined = bare.indexOf(':') > 0 || bare.indexOf('#') > 0;
    return lined ? LINE.matcher(bare).replaceFirst("") : bare;
  }

  private static boolean startsGlob(String word, int at) {
    return word.startsWith("*.", at) || word.startsWith("**/", at);
  }

  /**
   * What sort of path {@code word} is, or null where it is none. {@code quoted}: it stood in
   * back-ticks.
   */
  static Name.@Nullable Kind kind(String word, boolean quoted) {
    if (word.length() < 2 || word.length() > 200 || !plausible(word)) return null;
    if (word.indexOf('*') >= 0) return globKind(word);
    String base = word.substring(word.lastIndexOf('/') + 1);
    boolean hasSlash = word.indexOf('/') >= 0;
    if (base.isEmpty())
      return word.chars().filter(c -> c == '/').count() > 1 || quoted || rooted(word)
          ? Name.Kind.DIRECTORY
          : directoryWord(word);
    if (WELL_KNOWN.contains(base.toLowerCase(Locale.ROOT))
        && (quoted || hasSlash || base.startsWith("."))) return Name.Kind.FILE;
    String extension = extension(base);
    if (base.lastIndexOf('.') == 0 && (SOURCE.contains(extension) || BARE.contains(extension)))
      return null;
    if (!extension.isEmpty() && (SOURCE.contains(extension) || TEXT.contains(extension))) {
      return isLibrary(base, hasSlash, quoted) ? null : Name.Kind.FILE;
    }
    if (!quoted && isPair(word)) return null;
    if (hasSlash && extension.isEmpty() && (rooted(word) || (quoted && word.startsWith("."))))
      return Name.Kind.DIRECTORY;
    return null;
  }

  private static Name.@Nullable Kind directoryWord(String word) {
    String name = word.substring(0, word.length() - 1);
    return name.indexOf('/') < 0
            && name.chars()
                .allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.')
        ? Name.Kind.DIRECTORY
        : null;
  }

  private static Name.@Nullable Kind globKind(String word) {
    boolean pathlike =
        word.indexOf('/') >= 0
            || SOURCE.contains(extension(word))
            || TEXT.contains(extension(word));
    return pathlike && !word.startsWith("/") ? Name.Kind.GLOB : null;
  }

  /**
   * Not an address, a route, an option, a package, a placeholder, an expression, a place outside
   * the repository.
   */
  private static boolean plausible(String word) {
    char first = word.charAt(0);
    if ("/~$@-%#&+=\\".indexOf(first) >= 0 || word.contains("://") || word.contains(".."))
      return false;
    if (VARIABLE.matcher(word).lookingAt() || PACKAGE.matcher(word).matches()) return false;
    if (PLACEHOLDER.matcher(word).find()) return false;
    if (word.startsWith("www.") || word.contains("//")) return false;
    for (int i = 0; i < word.length(); i++) {
      if ("<>{}|\"'=;,()[]$`\\:?!&%^".indexOf(word.charAt(i)) >= 0) return false;
    }
    return !Character.isWhitespace(first) && word.indexOf(' ') < 0;
  }

  /** "client/server" and "docs/tests" are two words, not a folder in a folder. */
  private static boolean isPair(String word) {
    int slash = word.indexOf('/');
    if (slash < 0) return false;
    String one = word.substring(0, slash).toLowerCase(Locale.ROOT);
    String other = word.substring(slash + 1).toLowerCase(Locale.ROOT);
    return (SIDES.contains(one) && SIDES.contains(other))
        || (BESIDES.contains(one) && BESIDES.contains(other));
  }

  private static boolean rooted(String word) {
    int slash = word.indexOf('/');
    return slash > 0 && ROOTS.contains(word.substring(0, slash).toLowerCase(Locale.ROOT));
  }

  private static boolean isLibrary(String base, boolean hasSlash, boolean quoted) {
    if (hasSlash) return false;
    String lower = base.toLowerCase(Locale.ROOT);
    boolean script = lower.endsWith(".js") || lower.endsWith(".io");
    return LIBRARIES.contains(lower)
        || (script && !quoted && Character.isUpperCase(base.charAt(0)));
  }

  /** Whether the file is one that code of other files includes. */
  static boolean isHeader(String path) {
    return HEADERS.contains(extension(path.substring(path.lastIndexOf('/') + 1)));
  }

  /** Whether the word is a library or product that is named like a file. */
  static boolean isLibraryName(String word) {
    return LIBRARIES.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word in back-ticks is a place by its many parts alone: {@code internal/cli/run}. */
  static boolean isPlace(String word) {
    if (word.indexOf('/') == word.lastIndexOf('/') || word.endsWith("/") || !plausible(word))
      return false;
    return word.chars().allMatch(c -> "/._-".indexOf(c) >= 0 || Character.isLetterOrDigit(c));
  }

  /** Whether the file's ending says that it is source code. */
  static boolean isSource(String path) {
    return SOURCE.contains(extension(path.substring(path.lastIndexOf('/') + 1)));
  }

  static String extension(String base) {
    int dot = base.lastIndexOf('.');
    return dot < 0 || dot == base.length() - 1
        ? ""
        : base.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * Whether the path is made by running or building, so that its absence from history proves
   * nothing.
   */
  static boolean isRuntime(String path) {
    String base = path.substring(path.lastIndexOf('/') + 1);
    for (String part : path.split("/", -1))
      if (OUTPUTS.contains(part.toLowerCase(Locale.ROOT))) return true;
    return RUNTIME.contains(extension(base));
  }
}
