package xpod.claim;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells by the way it is written what a word stands for, whatever stands around it. */
final class CodeNames {
  private static final int LONGEST = 200;
  private static final int SHORTEST_HASH = 7;
  private static final int LONGEST_HASH = 64;
  private static final int WHOLE_HASH = 40;

  private CodeNames() {}

  /** {@code --dry-run} or {@code -v}, with a value behind {@code =} cut off; null for none. */
  static @Nullable String option(String word) {
    if (word.length() < 2 || word.charAt(0) != '-') return null;
    int start = word.startsWith("--") ? 2 : 1;
    int end = start;
    while (end < word.length() && (isWordSign(word.charAt(end)) || word.charAt(end) == '-')) end++;
    boolean rest = end < word.length() && word.charAt(end) != '=' && word.charAt(end) != ' ';
    if (end == start || rest || !Character.isLetter(word.charAt(start))) return null;
    boolean shortOne = start == 1 && end - start > 2 && word.charAt(1) != 'D';
    return shortOne && end < word.length() ? null : word.substring(0, end);
  }

  /** A route: it begins with a slash and is no place on a disk. */
  static boolean isRoute(String word) {
    if (word.length() < 2 || word.length() > LONGEST || word.charAt(0) != '/') return false;
    if (word.charAt(1) == '/' || word.indexOf(' ') >= 0) return false;
    if (isOnDisk(word)) return false;
    for (int i = 1; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!isWordSign(c) && "/-.:{}[]<>*?=&%~@$".indexOf(c) < 0) return false;
    }
    return PathNames.extension(word).isEmpty() || !PathNames.isSource(word);
  }

  private static boolean isOnDisk(String word) {
    int second = word.indexOf('/', 1);
    String first = word.substring(1, second < 0 ? word.length() : second);
    return PLACES.contains(first) && (second > 0 || first.equals("tmp"));
  }

  /** The folders at the root of a disk. */
  private static final Set<String> PLACES =
      Set.of(("etc usr var tmp bin opt home dev proc mnt root sys lib Users Library").split(" "));

  /** {@code 1.2}, {@code v2.1.0-rc.1}: without the {@code v}; null for none. */
  static @Nullable String version(String word) {
    int at = word.startsWith("v") || word.startsWith("V") ? 1 : 0;
    if (word.startsWith("^") || word.startsWith("~")) at = 1;
    int parts = 0;
    int i = at;
    while (i < word.length() && Character.isDigit(word.charAt(i))) {
      while (i < word.length() && Character.isDigit(word.charAt(i))) i++;
      parts++;
      boolean dot = i + 1 < word.length() && word.charAt(i) == '.';
      if (!dot || !isDigitOrX(word.charAt(i + 1))) break;
      i++;
      if (Character.toLowerCase(word.charAt(i)) == 'x') {
        i++;
        parts++;
      }
    }
    if (parts == 0 || i < word.length() && "-+".indexOf(word.charAt(i)) < 0) return null;
    if (parts < 2) return null;
    for (int j = i; j < word.length(); j++)
      if (!isWordSign(word.charAt(j)) && "-+.".indexOf(word.charAt(j)) < 0) return null;
    return word.substring(at);
  }

  private static boolean isDigitOrX(char c) {
    return Character.isDigit(c) || c == 'x' || c == 'X';
  }

  /** Whether two numbers and a dot are all: a version only where the words say so. */
  static boolean isPlainNumber(String word) {
    int dots = 0;
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) == '.') dots++;
      else if (!Character.isDigit(word.charAt(i))) return false;
    }
    return dots < 2;
  }

  /** A hash has letters and digits; a whole one is known by its length. */
  static boolean isHash(String word) {
    int n = word.length();
    if (n < SHORTEST_HASH || n > LONGEST_HASH) return false;
    boolean digit = false;
    boolean letter = false;
    for (int i = 0; i < n; i++) {
      char c = word.charAt(i);
      if (c >= '0' && c <= '9') digit = true;
      else if (c >= 'a' && c <= 'f') letter = true;
      else return false;
    }
    return (digit && letter) || n == WHOLE_HASH;
  }

  /** Capitals with an underscore between them: a constant or a variable of the environment. */
  static boolean isCapitals(String word) {
    boolean line = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '_') line |= i > 0 && i + 1 < word.length();
      else if (!(c >= 'A' && c <= 'Z') && !Character.isDigit(c)) return false;
    }
    return line && Character.isLetter(word.charAt(0));
  }

  /** {@code server.port}: lower-case words with dots between, no call. */
  static boolean isDotted(String word) {
    boolean dot = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '.') {
        if (i == 0 || i + 1 == word.length() || word.charAt(i - 1) == '.') return false;
        dot = true;
      } else if (!isWordSign(c) && c != '-') return false;
    }
    return dot && !Character.isDigit(word.charAt(0));
  }

  /** Code written outside of back-ticks gives itself away by humps, lines, calls or colons. */
  static boolean looksLikeCode(String word) {
    String head = head(word);
    if (head.length() < 3) return false;
    if (word.endsWith("()") || head.indexOf("::") > 0) return true;
    if (Nouns.PRODUCTS.contains(head.toLowerCase(java.util.Locale.ROOT))) return false;
    return isLined(head) || humps(head) || isMember(head);
  }

  /** {@code Order.total}, unless it ends like an address. */
  private static boolean isMember(String word) {
    int dot = word.indexOf('.');
    if (dot < 2 || dot != word.lastIndexOf('.') || !Character.isUpperCase(word.charAt(0)))
      return false;
    String member = word.substring(dot + 1);
    return member.length() > 2
        && Character.isLowerCase(member.charAt(0))
        && !DOMAINS.contains(member)
        && isIdentifier(word.substring(0, dot))
        && isIdentifier(member);
  }

  private static final Set<String> DOMAINS =
      Set.of("com", "org", "net", "dev", "app", "edu", "gov", "info", "then", "the");

  /** A line between two letters or digits. */
  private static boolean isLined(String word) {
    for (int i = 1; i + 1 < word.length(); i++) {
      boolean between =
          Character.isLetterOrDigit(word.charAt(i - 1))
              && Character.isLetterOrDigit(word.charAt(i + 1));
      if (word.charAt(i) == '_' && between) return true;
    }
    return false;
  }

  private static boolean humps(String word) {
    int start = word.startsWith("$") || word.startsWith("@") ? 1 : 0;
    boolean upper = false;
    int lowers = 0;
    for (int i = start; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '.' && i > start) {
        lowers = 0;
        continue;
      }
      if (!isWordSign(c)) return false;
      if (Character.isLowerCase(c)) lowers++;
      if (Character.isUpperCase(c) && lowers > 0 && i + 1 < word.length()) {
        upper |= Character.isLowerCase(word.charAt(i + 1)) || i + 2 < word.length();
      }
    }
    return upper && lowers > 1;
  }

  private static String head(String word) {
    int call = word.indexOf('(');
    return call < 0 ? word : word.substring(0, call);
  }

  static boolean isWordSign(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  /** A name in code, with its owner and parameters cut off; null where it is none. */
  static Named.@Nullable Symbol symbol(String word) {
    if (word.length() > LONGEST || word.isEmpty()) return null;
    String name = word;
    boolean decorator = word.charAt(0) == '@';
    if (decorator) name = word.substring(1);
    int call = name.indexOf('(');
    boolean called = call > 0 && (name.endsWith(")") || name.indexOf(") ") > call);
    if (call >= 0 && !called) return null;
    if (called) name = name.substring(0, call);
    name = generic(name);
    int dot = lastJoint(name);
    String owner = dot < 0 ? "" : name.substring(0, dot);
    String own = name.substring(dot < 0 ? 0 : dot + jointLength(name, dot));
    if (!isIdentifier(own) || !isQualified(owner)) return null;
    return new Named.Symbol(sort(own, !owner.isEmpty(), called, decorator), owner, own);
  }

  private static Named.Symbol.Sort sort(
      String own, boolean owned, boolean called, boolean decorator) {
    if (decorator) return Named.Symbol.Sort.DECORATOR;
    if (called) return Named.Symbol.Sort.FUNCTION;
    if (own.charAt(0) == '$') return Named.Symbol.Sort.VARIABLE;
    if (isCapitals(own)) return Named.Symbol.Sort.CONSTANT;
    boolean upper = Character.isUpperCase(own.charAt(0));
    return upper && !owned && own.chars().anyMatch(Character::isLowerCase)
        ? Named.Symbol.Sort.TYPE
        : Named.Symbol.Sort.UNKNOWN;
  }

  /** {@code List<String>} is a list. */
  private static String generic(String name) {
    int angle = name.indexOf('<');
    return angle > 0 && name.endsWith(">") ? name.substring(0, angle) : name;
  }

  private static int lastJoint(String name) {
    int dot = name.lastIndexOf('.');
    int other = Math.max(name.lastIndexOf('#'), name.lastIndexOf("::"));
    return Math.max(Math.max(dot, other), name.lastIndexOf("->"));
  }

  private static int jointLength(String name, int at) {
    return name.charAt(at) == ':' || name.charAt(at) == '-' ? 2 : 1;
  }

  static boolean isIdentifier(String word) {
    if (word.isEmpty() || Character.isDigit(word.charAt(0))) return false;
    for (int i = 0; i < word.length(); i++) {
      if (!isWordSign(word.charAt(i)) && !(word.charAt(i) == '!' || word.charAt(i) == '?'))
        return false;
    }
    return word.chars().anyMatch(Character::isLetter);
  }

  private static boolean isQualified(String owner) {
    for (int i = 0; i < owner.length(); i++) {
      char c = owner.charAt(i);
      if (!isWordSign(c) && ".:#()->*&@".indexOf(c) < 0) return false;
    }
    return true;
  }

  private static final List<String> DOT_ENDINGS =
      List.of("ignore", "rc", "config", "attributes", "keep", ".env", "-version");

  static boolean isAddress(String word) {
    return word.contains("://") || word.startsWith("www.") || word.startsWith("mailto:");
  }

  /** {@code .markdownlintignore}, {@code .babelrc}. */
  static boolean isDotFile(String text) {
    if (text.charAt(0) != '.' || text.length() < 4 || !Character.isLetter(text.charAt(1)))
      return false;
    boolean named = DOT_ENDINGS.stream().anyMatch(text::endsWith);
    return named
        && text.chars().allMatch(c -> ".-_".indexOf(c) >= 0 || Character.isLetterOrDigit(c));
  }

  static boolean isQuoted(String text) {
    char first = text.charAt(0);
    return (first == '"' || first == '\'') && text.charAt(text.length() - 1) == first;
  }

  /** {@code "strict": true}, {@code retries = 3}, {@code NO_COLOR=1}; null where it is none. */
  static Named.@Nullable Key setting(String text) {
    int at = text.indexOf('=');
    if (at < 0) at = text.indexOf(": ");
    if (at <= 0 || at + 1 >= text.length() || "=>".indexOf(text.charAt(at + 1)) >= 0) return null;
    if ("!<>+-:".indexOf(text.charAt(at - 1)) >= 0) return null;
    String key = text.substring(0, at).strip();
    String set = text.substring(at + 1).strip();
    boolean quoted = key.length() > 2 && isQuoted(key);
    boolean lopsided =
        at > 0
            && (text.charAt(at - 1) == ' ') != (text.charAt(at + 1) == ' ')
            && text.charAt(at) == '=';
    if (lopsided || text.charAt(at) == ':' && !quoted && set.indexOf(' ') >= 0) return null;
    if (set.endsWith(",")) set = set.substring(0, set.length() - 1);
    if (quoted) key = key.substring(1, key.length() - 1);
    if (key.isEmpty() || !(isIdentifier(key) || isDotted(key) || isDashed(key))) return null;
    return new Named.Key(key, set, isCapitals(key));
  }

  static boolean isDashed(String key) {
    return key.indexOf('-') > 0 && key.chars().allMatch(c -> c == '-' || isWordSign((char) c));
  }

  /** {@code @scope/name}. */
  static boolean isScoped(String text) {
    int slash = text.indexOf('/');
    return text.startsWith("@")
        && slash > 1
        && slash == text.lastIndexOf('/')
        && slash < text.length() - 1
        && text.chars().allMatch(c -> "@/-.".indexOf(c) >= 0 || isWordSign((char) c));
  }
}
