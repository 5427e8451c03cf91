package xpod.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a sentence names, and tells by the words around each name what sort it is. */
final class Mentions {
  /** Names beyond this many are a list of documents, not a claim. */
  private static final int MOST = 40;

  /** A table is named close behind its column. */
  private static final int TABLE_WITHIN = 6;

  /** Files whose names stand alone, spelled as the files are. */
  private static final Set<String> STANDING =
      Set.of(
          "Dockerfile",
          "Containerfile",
          "Makefile",
          "Justfile",
          "Jenkinsfile",
          "Procfile",
          "Vagrantfile",
          "Gemfile",
          "Rakefile",
          "README",
          "CHANGELOG",
          "CONTRIBUTING",
          "CODEOWNERS");

  /** Before the name of a test, in a sentence that promises tests. */
  private static final Set<String> CALLED = Set.of("it", "called", "named", "titled", "that");

  /** Where a name stands. */
  record Found(int first, int last, Named thing) {}

  private final List<Token> tokens;
  private final boolean tests;
  private final Around around;
  private final Numbered numbered;
  private final Exchanges exchanges;
  private final List<Found> found = new ArrayList<>();

  private Mentions(List<Token> tokens, boolean tests) {
    this.tokens = tokens;
    this.tests = tests;
    this.around = new Around(tokens);
    this.numbered = new Numbered(around);
    this.exchanges = new Exchanges(around);
  }

  /** What {@code tokens} name, in order; {@code tests}: the sentence promises tests. */
  static List<Found> of(List<Token> tokens, boolean tests) {
    Mentions mentions = new Mentions(tokens, tests);
    int i = 0;
    while (i < tokens.size() && mentions.found.size() < MOST) i = mentions.at(i);
    return mentions.found;
  }

  /** Reads the name at {@code i} if there is one; answers where to go on. */
  private int at(int i) {
    Token token = tokens.get(i);
    if (token.isMark()) return i + 1;
    int route = route(i);
    if (route > i) return route;
    Named thing =
        switch (token.kind()) {
          case CODE -> code(i, token.text());
          case QUOTE -> quote(i, token.text());
          case LINK -> linked(token.text());
          case WORD -> word(i, token.text());
          case MARK -> null;
        };
    if (thing != null && !thing.value().isBlank()) found.add(new Found(i, i, thing));
    return i + 1;
  }

  /** {@code GET /users}: an HTTP verb and what it is asked of. */
  private int route(int i) {
    Token verb = tokens.get(i);
    if (!Nouns.VERBS_OF_HTTP.contains(verb.text()) || i + 1 >= tokens.size()) return i;
    Token next = tokens.get(i + 1);
    if (next.isMark() || !CodeNames.isRoute(trimRoute(next.text()))) return i;
    found.add(new Found(i, i + 1, new Named.Route(verb.text(), trimRoute(next.text()))));
    return i + 2;
  }

  private static String trimRoute(String word) {
    return word.length() > 2 && word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  private static @Nullable Named linked(String target) {
    return CodeNames.isAddress(target) ? new Named.Address(target) : path(target, false);
  }

  private static @Nullable Named path(String word, boolean quoted) {
    String value = PathNames.trim(word);
    Name.Kind kind = PathNames.kind(value, quoted);
    if (kind == null) return null;
    return switch (kind) {
      case FILE -> value.indexOf('/') >= 0 ? new Named.Path(value) : new Named.FileName(value);
      case DIRECTORY -> new Named.Folder(value);
      case GLOB -> new Named.Glob(value);
      case TEST, SYMBOL, THING -> null;
    };
  }

  // In back-ticks -----------------------------------------------------------------------------

  private @Nullable Named code(int i, String text) {
    if (CodeNames.isAddress(text)) return new Named.Address(text);
    if (around.beside(i, Nouns.BRANCH)) return null;
    if (text.length() > 2 && CodeNames.isQuoted(text))
      return new Named.Message(text.substring(1, text.length() - 1));
    if (text.indexOf(' ') >= 0) return phrase(i, text);
    Named plain = plain(i, text, true);
    if (plain != null) return plain;
    if (Nouns.TOOLS.contains(text)) return new Named.Command(text);
    if (CodeNames.isDotFile(text)) return new Named.FileName(text);
    if (CodeNames.isDashed(text)) return dashed(i, text);
    Named.Symbol symbol = CodeNames.symbol(text);
    if (symbol != null) return symbol(i, symbol);
    return text.chars().anyMatch(Character::isLetter) ? new Named.Snippet(text) : null;
  }

  /** A word with lines in it is no name in code: a package, a command, a key, a label. */
  private Named dashed(int i, String text) {
    if (isLibrary(i)) return new Named.Library(text);
    if (around.besideNext(i, Nouns.COMMAND)) return new Named.Command(text);
    if (around.besideNext(i, Nouns.KEY)) return new Named.Key(text, "", false);
    return new Named.Snippet(text);
  }

  /** "Move it into the `a` package" speaks of a package of one's own. */
  private boolean isLibrary(int i) {
    return around.besideNext(i, Nouns.LIBRARY)
        && !around.before(i, Set.of("into", "in", "from", "to", "of"));
  }

  /** Several words of code: a route, a setting, a signature, a command. */
  private @Nullable Named phrase(int i, String text) {
    int blank = text.indexOf(' ');
    String head = text.substring(0, blank);
    String rest = text.substring(blank + 1).strip();
    if (Nouns.VERBS_OF_HTTP.contains(head) && CodeNames.isRoute(rest))
      return new Named.Route(head, rest);
    Named.Key key = CodeNames.setting(text);
    if (key != null) return key;
    if (head.matches("(?:def|func|function|fn|class|interface|struct|enum)") && !rest.isEmpty()) {
      Named.Symbol declared =
          CodeNames.symbol(rest.endsWith(":") ? rest.substring(0, rest.length() - 1) : rest);
      if (declared != null) return declared;
    }
    boolean generic = text.endsWith(">") && text.indexOf('<') > 0 && text.indexOf('<') < blank;
    if (generic) {
      Named.Symbol type = CodeNames.symbol(text);
      if (type != null) return type;
    }
    int call = text.indexOf('(');
    if (call > 0 && text.indexOf(')') > call && text.lastIndexOf(' ', call) < 0) {
      Named.Symbol signature = CodeNames.symbol(text);
      if (signature != null) return signature;
    }
    return isCommand(i, head, text) ? new Named.Command(text) : new Named.Snippet(text);
  }

  private boolean isCommand(int i, String head, String text) {
    if (text.indexOf('{') >= 0 || text.indexOf(';') >= 0 || text.indexOf(" = ") >= 0) return false;
    if (text.contains("==") || text.contains("=>") || head.contains("::")) return false;
    boolean named =
        Nouns.TOOLS.contains(head) || around.beside(i, Nouns.COMMAND) || head.startsWith("./");
    boolean opened =
        !head.isEmpty()
            && head.chars()
                .allMatch(c ->
                    c == '-'
                        || c == '_'
                        || c == '.'
                        || c == '/'
                        || c == ':'
                        || (c >= 'a' && c <= 'z')
                        || Character.isDigit(c));
    return named
        || opened
            && (text.contains(" -") || around.before(i, Nouns.RUNNING) || text.indexOf('(') < 0);
  }

  // By the way it is written, in back-ticks or not --------------------------------------------

  private @Nullable Named plain(int i, String text, boolean quoted) {
    String option = CodeNames.option(text);
    if (option != null)
      return quoted
              || option.startsWith("--") && option.length() > 3
              || around.beside(i, Nouns.OPTION)
          ? new Named.Option(option)
          : null;
    if (text.startsWith("/")) return slashed(i, text, quoted);
    Named path = notLibrary(i, text) ? path(text, quoted) : null;
    if (path != null) return around.beside(i, Nouns.BRANCH) ? null : path;
    if (CodeNames.isScoped(text) || PathNames.isLibraryName(text)) return new Named.Library(text);
    if (quoted && PathNames.isPlace(text))
      return PathNames.extension(PathNames.trim(text)).isEmpty()
          ? new Named.Folder(text)
          : new Named.Path(text);
    Named number = numbered.at(i, text);
    if (number != null) return number;
    if (CodeNames.isHash(text) && (quoted || around.before(i, Nouns.COMMIT) || text.length() == 40))
      return new Named.Commit(text);
    Named.Key key =
        text.indexOf('=') > 0
                && (quoted || CodeNames.isCapitals(text.substring(0, text.indexOf('='))))
            ? CodeNames.setting(text)
            : null;
    if (key != null) return key;
    if (CodeNames.isCapitals(text)) return capitals(i, text);
    boolean dotted = CodeNames.isDotted(text) && text.equals(text.toLowerCase(Locale.ROOT));
    if (dotted
        && (around.beside(i, Nouns.KEY)
            || around.is(i + 3, Nouns.KEY)
            || around.is(i + 4, Nouns.KEY))) return new Named.Key(text, "", false);
    return null;
  }

  private boolean notLibrary(int i, String text) {
    boolean bare = text.indexOf('/') < 0;
    boolean script = text.endsWith(".js") || text.endsWith(".io");
    return !(bare
        && script
        && (around.before(i, Nouns.UPGRADE) || around.beside(i, Nouns.LIBRARY)));
  }

  private @Nullable Named slashed(int i, String text, boolean quoted) {
    String value = trimRoute(text);
    if (value.indexOf(':') == value.lastIndexOf(':')
        && value.indexOf(':') > 0
        && value.indexOf('/', 1) < 0) return new Named.Command(value);
    if (!CodeNames.isRoute(value)) return null;
    if (around.beside(i, Nouns.COMMAND) && value.indexOf('/', 1) < 0)
      return new Named.Command(value);
    boolean said =
        around.beside(i, Nouns.ROUTE) || value.startsWith("/api/") || around.anywhere(Nouns.ROUTE);
    boolean deep = value.indexOf('/', 1) > 0 || value.indexOf('{') > 0;
    return said || quoted || deep && i > 0 ? new Named.Route("", value) : null;
  }

  private Named capitals(int i, String text) {
    if (around.beside(i, Nouns.CONSTANT))
      return new Named.Symbol(Named.Symbol.Sort.CONSTANT, "", text);
    return new Named.Key(text, "", true);
  }

  // Outside of back-ticks ---------------------------------------------------------------------

  private @Nullable Named word(int i, String text) {
    if (CodeNames.isAddress(text)) return new Named.Address(text);
    if (text.length() < 2) return null;
    Named plain = plain(i, text, false);
    if (plain != null) return plain;
    if (around.before(i, Nouns.BRANCH) && text.indexOf('/') > 0) return null;
    if (STANDING.contains(text)) return new Named.FileName(text);
    if (isLibraryHere(i, text)) return new Named.Library(text);
    boolean plainWord = !CodeNames.looksLikeCode(text);
    if (plainWord && (exchanges.isReplaced(i) || exchanges.isReplacement(i)))
      return new Named.Thing(text);
    boolean named = columnOrTable(i) || isConstant(i, text);
    if (!named && !CodeNames.looksLikeCode(text) && !isDecorator(text)) return null;
    Named.Symbol symbol = CodeNames.symbol(text);
    return symbol == null ? null : symbol(i, symbol);
  }

  private static boolean isDecorator(String text) {
    return text.length() > 2 && text.charAt(0) == '@' && Character.isUpperCase(text.charAt(1));
  }

  /** "the lodash dependency", "bump lodash to", "dependency on lodash". */
  private boolean isLibraryHere(int i, String text) {
    if (!CodeNames.isDashed("x-" + text) || !Character.isLetter(text.charAt(0))) return false;
    Token next = around.word(i + 1);
    Token last = around.word(i - 1);
    if (last == null || next == null) return false;
    boolean verb =
        Nouns.UPGRADE.contains(last.lower())
            || Set.of("install", "uninstall").contains(last.lower());
    boolean versioned =
        Set.of("from", "to").contains(next.lower())
            && around.word(i + 2) != null
            && numbered.isVersion(i + 2);
    boolean described =
        Set.of("dependency", "library").contains(next.lower())
            && (Verbs.act(last.lower()) != null || last.isWord("the") || last.isWord("a"))
            && !Set.of(
                    "the",
                    "a",
                    "new",
                    "external",
                    "unused",
                    "missing",
                    "required",
                    "any",
                    "this",
                    "old",
                    "direct",
                    "component",
                    "shared",
                    "all")
                .contains(text.toLowerCase(Locale.ROOT));
    return verb && versioned || described;
  }

  /** "The constant NOP". */
  private boolean isConstant(int i, String text) {
    return around.before(i, Nouns.CONSTANT)
        && text.equals(text.toUpperCase(Locale.ROOT))
        && text.length() > 2;
  }

  private boolean columnOrTable(int i) {
    Token last = around.word(i - 1);
    boolean said = last != null && (Nouns.COLUMN.contains(last.lower()) || last.isWord("table"));
    String text = tokens.get(i).text();
    return said && (text.indexOf('_') > 0 || text.indexOf('.') > 0);
  }

  // What a symbol is, by the words beside it --------------------------------------------------

  private Named symbol(int i, Named.Symbol symbol) {
    String value = symbol.value();
    String whole = symbol.owner().isEmpty() ? value : symbol.owner() + "." + value;
    if (isTest(i, value)) return new Named.TestName(value);
    if (isRenamed(i) && found.getLast().thing() instanceof Named.Table)
      return new Named.Table(whole);
    boolean column = isRenamed(i) && found.getLast().thing() instanceof Named.Column;
    if (column || around.touches(i, Nouns.COLUMN))
      return new Named.Column(tableNear(i, symbol), value);
    if (around.touches(i, Nouns.TABLE)) return new Named.Table(whole);
    if (isLibrary(i)) return new Named.Library(whole);
    boolean sure =
        symbol.sort() != Named.Symbol.Sort.UNKNOWN && symbol.sort() != Named.Symbol.Sort.TYPE;
    if (sure) return symbol;
    if (around.besideNext(i, Nouns.COMMAND) && symbol.owner().isEmpty())
      return new Named.Command(value);
    if (around.besideNext(i, Nouns.KEY)) return new Named.Key(whole, "", false);
    if (around.besideNext(i, Nouns.FUNCTION))
      return new Named.Symbol(Named.Symbol.Sort.FUNCTION, symbol.owner(), value);
    if (around.besideNext(i, Nouns.TYPE))
      return new Named.Symbol(Named.Symbol.Sort.TYPE, symbol.owner(), value);
    if (around.besideNext(i, Nouns.VARIABLE))
      return new Named.Symbol(Named.Symbol.Sort.VARIABLE, symbol.owner(), value);
    return symbol;
  }

  /** "Rename column `a` to `b`": what the new one is, is said of the old. */
  private boolean isRenamed(int i) {
    boolean after =
        !found.isEmpty() && found.getLast().last() == i - 2 && around.before(i, Exchanges.INTO);
    return after && around.anywhere(Exchanges.EXCHANGING);
  }

  private boolean isTest(int i, String value) {
    boolean shaped =
        value.startsWith("test_")
            || value.startsWith("Test") && value.indexOf('_') > 0
            || value.startsWith("should")
                && value.length() > 8
                && Character.isUpperCase(value.charAt(6));
    boolean ofTests = (value.endsWith("Test") || value.endsWith("Tests")) && humps(value) > 1;
    boolean described = around.is(i - 1, Set.of("case", "testcase")) && value.indexOf('_') > 0;
    if (shaped && value.length() > 6 || ofTests || described) return true;
    boolean like =
        value.endsWith("Test")
            || value.endsWith("Tests")
            || value.endsWith("_test")
            || value.endsWith("Spec")
            || value.startsWith("Test")
                && value.length() > 4
                && Character.isUpperCase(value.charAt(4));
    return like && (tests || around.touches(i, Nouns.TEST)) && value.length() > 5;
  }

  private static long humps(String value) {
    return value.chars().filter(Character::isUpperCase).count();
  }

  /** "add column X to Y", "Y table". */
  private String tableNear(int i, Named.Symbol symbol) {
    if (!symbol.owner().isEmpty()) return symbol.owner();
    for (int j = i + 1; j < tokens.size() && j <= i + TABLE_WITHIN; j++) {
      Token token = tokens.get(j);
      boolean joins =
          !(token.isWord("to") && around.anywhere(Exchanges.EXCHANGING))
              && token.isWord()
              && Set.of("to", "in", "on", "from", "of").contains(token.lower());
      if (!joins || j + 1 >= tokens.size()) continue;
      int at = j + 1;
      while (at < tokens.size() && Set.of("the", "table", "a").contains(tokens.get(at).lower()))
        at++;
      if (at >= tokens.size() || tokens.get(at).isMark()) return "";
      Token table = tokens.get(at);
      boolean said =
          table.kind() == Token.Kind.CODE
              || at > j + 1
              || at + 1 < tokens.size() && tokens.get(at + 1).isWord("table");
      return said && CodeNames.isIdentifier(table.text()) ? table.text() : "";
    }
    return "";
  }

  // In quotes ---------------------------------------------------------------------------------

  private @Nullable Named quote(int i, String text) {
    if (CodeNames.isAddress(text)) return new Named.Address(text);
    if (i + 1 < tokens.size() && tokens.get(i + 1).isMark(":") && CodeNames.isIdentifier(text)) {
      Token value = around.word(i + 2);
      return new Named.Key(text, value == null ? "" : value.text(), CodeNames.isCapitals(text));
    }
    boolean listed = i > 1 && tokens.get(i - 1).isMark(":") && around.is(i - 2, Nouns.TEST);
    boolean next =
        !found.isEmpty()
            && found.getLast().thing() instanceof Named.TestName
            && i - found.getLast().last() <= 2;
    if (around.before(i, Nouns.TEST) || tests && (around.before(i, CALLED) || listed || next))
      return new Named.TestName(text);
    Named path = path(text, true);
    if (path != null) return path;
    if (CodeNames.option(text) != null) return new Named.Option(text);
    if (text.indexOf(' ') < 0 && CodeNames.looksLikeCode(text)) {
      Named.Symbol symbol = CodeNames.symbol(text);
      if (symbol != null) return symbol(i, symbol);
    }
    boolean says = text.chars().anyMatch(Character::isLetterOrDigit) && text.length() > 1;
    return says ? new Named.Message(text) : null;
  }
}
