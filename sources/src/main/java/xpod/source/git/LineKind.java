package xpod.source.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a line of a source file is, as far as its language's comment signs tell. */
public enum LineKind {
  BLANK,
  COMMENT,
  /** Everything else, and every line that is not blank in a language that is not known. */
  CODE;

  private static final Map<String, Language> LANGUAGES = languages();

  /** Layout is meaning here, so a change of white space is a change. */
  private static final Set<String> INDENTED = Set.of("py", "pyi", "yaml", "yml", "haml", "pug");

  /** The kind of each line of a file. */
  public static List<LineKind> of(String path, byte[] content) {
    return of(path, content, Integer.MAX_VALUE);
  }

  /** The kind of each of the first lines: a change at the head of a file needs no more. */
  private static List<LineKind> of(String path, byte[] content, int most) {
    Language language = LANGUAGES.getOrDefault(ending(path), Language.NONE);
    List<LineKind> kinds = new ArrayList<>();
    Scan scan = new Scan(language);
    new String(content, StandardCharsets.UTF_8)
        .lines()
        .limit(most)
        .map(scan::kind)
        .forEach(kinds::add);
    return kinds;
  }

  /**
   * Whether two versions of a file differ in comments, blank lines and white space alone. False in
   * a language that is not known, where only white space is told apart.
   */
  public static boolean sameCode(String path, byte[] before, byte[] after) {
    Diff diff = Diff.between(before, after);
    boolean indented = INDENTED.contains(ending(path));
    return code(path, diff.removed(), before, indented)
        .equals(code(path, diff.added(), after, indented));
  }

  /**
   * Whether two versions differ in white space outside of quotes alone, as when a line is broken
   * into several; never where layout is meaning.
   */
  public static boolean sameButSpace(String path, byte[] before, byte[] after) {
    if (INDENTED.contains(ending(path)) || !LANGUAGES.containsKey(ending(path))) return false;
    int a = 0;
    int b = 0;
    byte quote = 0;
    while (true) {
      if (quote == 0) {
        while (a < before.length && isSpace(before[a])) a++;
        while (b < after.length && isSpace(after[b])) b++;
      }
      if (a == before.length || b == after.length) return a == before.length && b == after.length;
      if (before[a] != after[b]) return false;
      byte sign = before[a];
      if (quote == 0 && (sign == '"' || sign == '\'' || sign == '`')) quote = sign;
      else if (sign == quote || sign == '\n') quote = 0;
      a++;
      b++;
    }
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }

  /** How often each line of code stands among the lines. */
  private static Map<String, Integer> code(
      String path, List<Diff.Line> lines, byte[] content, boolean indented) {
    Map<String, Integer> code = new HashMap<>();
    if (lines.isEmpty()) return code;
    List<LineKind> kinds = of(path, content, lines.getLast().number());
    for (Diff.Line line : lines) {
      if (line.number() <= kinds.size() && kinds.get(line.number() - 1) != CODE) continue;
      String text = indented ? line.text().stripTrailing() : line.text().replaceAll("\\s+", " ");
      code.merge(text.isBlank() ? "" : indented ? text : text.strip(), 1, Integer::sum);
    }
    return code;
  }

  private static String ending(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(dot + 1);
  }

  private static Map<String, Language> languages() {
    Map<String, Language> languages = new HashMap<>();
    Block slashed = new Block("/*", "*/", Holds.COMMENT);
    Block marked = new Block("<!--", "-->", Holds.COMMENT);
    Block lua = new Block("--[[", "]]", Holds.COMMENT);
    Block haskell = new Block("{-", "-}", Holds.COMMENT);
    Block text = new Block("\"\"\"", "\"\"\"", Holds.TEXT);
    put(
        languages,
        "java kt kts scala groovy gradle swift cs dart",
        new Language(List.of("//"), List.of(slashed, text)));
    put(
        languages,
        "go rs c h cc cpp cxx hpp hh m mm js mjs cjs"
            + " jsx ts mts cts tsx scss less zig proto sol v sv php jsonc",
        new Language(List.of("//"), List.of(slashed)));
    put(languages, "css", new Language(List.of(), List.of(slashed)));
    Block quotes = new Block("\"\"\"", "\"\"\"", Holds.EITHER);
    Block apostrophes = new Block("'''", "'''", Holds.EITHER);
    put(languages, "py pyi", new Language(List.of("#"), List.of(quotes, apostrophes)));
    put(
        languages,
        "sh bash zsh fish rb pl pm r ex exs jl yaml yml toml nix ps1 cmake mk makefile dockerfile"
            + " gitignore gitattributes editorconfig tcl awk",
        new Language(List.of("#"), List.of()));
    put(languages, "tf hcl", new Language(List.of("#", "//"), List.of(slashed)));
    put(languages, "sql", new Language(List.of("--"), List.of(slashed)));
    put(languages, "lua", new Language(List.of("--"), List.of(lua)));
    put(languages, "hs elm", new Language(List.of("--"), List.of(haskell)));
    put(languages, "html htm xml svg xhtml", new Language(List.of(), List.of(marked)));
    put(languages, "vue svelte", new Language(List.of("//"), List.of(slashed, marked)));
    put(languages, "ini properties cfg conf", new Language(List.of("#", ";"), List.of()));
    put(languages, "clj cljs cljc edn lisp el scm asm", new Language(List.of(";"), List.of()));
    put(languages, "tex bib erl hrl", new Language(List.of("%"), List.of()));
    return Collections.unmodifiableMap(languages);
  }

  private static void put(Map<String, Language> languages, String endings, Language language) {
    for (String ending : endings.split(" ")) languages.put(ending, language);
  }

  /** A pair of signs around a comment or a text of several lines. */
  private record Block(String open, String close, Holds holds) {}

  private enum Holds {
    COMMENT,
    TEXT,
    /** Documentation where it starts a line, as in Python; a text behind code. */
    EITHER
  }

  /** The signs that open a comment up to the line's end, and those that enclose one. */
  private record Language(List<String> lineSigns, List<Block> blocks) {
    static final Language NONE = new Language(List.of(), List.of());
  }

  /** Goes through a file line by line and remembers the comment it is in. */
  private static final class Scan {
    private final Language language;
    private @Nullable Block inside;
    private boolean insideText;
    private int number;

    Scan(Language language) {
      this.language = language;
    }

    LineKind kind(String line) {
      number++;
      String rest = line.strip();
      if (rest.isEmpty()) return inside == null ? BLANK : insideText ? CODE : COMMENT;
      // A line that tells the system how to run the file is no comment.
      if (number == 1 && rest.startsWith("#!")) return CODE;
      boolean code = false;
      while (!rest.isEmpty()) {
        Block open = inside;
        if (open != null) {
          code |= insideText;
          rest = leave(open, rest);
        } else if (startsComment(rest)) {
          rest = "";
        } else {
          Optional<Block> opened = opened(rest);
          if (opened.isPresent()) {
            rest = enter(opened.get(), rest, code);
          } else {
            code = true;
            rest = afterCode(rest);
          }
        }
      }
      return code ? CODE : COMMENT;
    }

    private String enter(Block block, String rest, boolean behindCode) {
      inside = block;
      insideText = block.holds == Holds.TEXT || block.holds == Holds.EITHER && behindCode;
      String after = rest.substring(block.open.length());
      // Nothing behind the sign must not end the line before the text is known to be code.
      return after.isEmpty() && insideText ? " " : after;
    }

    private String leave(Block block, String rest) {
      int close = rest.indexOf(block.close);
      if (close < 0) return "";
      inside = null;
      return rest.substring(close + block.close.length()).strip();
    }

    private boolean startsComment(String rest) {
      return language.lineSigns().stream().anyMatch(rest::startsWith);
    }

    private Optional<Block> opened(String rest) {
      return language.blocks().stream().filter(b -> rest.startsWith(b.open)).findFirst();
    }

    /** From the first comment that opens behind code and stays open; empty when none does. */
    private String afterCode(String rest) {
      for (Block block : language.blocks()) {
        int open = rest.lastIndexOf(block.open);
        if (open <= 0 || rest.indexOf(block.close, open + block.open.length()) >= 0) continue;
        if (quoted(rest, open)) continue;
        return rest.substring(open);
      }
      return "";
    }

    /** Whether a sign stands inside a text in quotes, or behind a sign that hides it. */
    private boolean quoted(String rest, int at) {
      String before = rest.substring(0, at);
      if (language.lineSigns().stream().anyMatch(before::contains)) return true;
      long marks = before.chars().filter(c -> c == '"' || c == '\'' || c == '`').count();
      return marks % 2 == 1;
    }
  }
}
