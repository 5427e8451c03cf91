package xpod.claim;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words around a part of a sentence. */
final class Around {

  /** How far from a name the word may stand that says what it is. */
  private static final int NEAR = 3;

  @Nullable Token word(int i) {
    return i < 0 || i >= tokens.size() || tokens.get(i).isMark() ? null : tokens.get(i);
  }

  boolean is(int i, Set<String> words) {
    return i >= 0
        && i < tokens.size()
        && tokens.get(i).isWord()
        && words.contains(tokens.get(i).lower());
  }

  boolean before(int i, Set<String> words) {
    return is(i - 1, words);
  }

  /** Directly before or after it. */
  boolean touches(int i, Set<String> words) {
    return is(i - 1, words) || is(i + 1, words) || listed(i, words);
  }

  /** "columns `a` and `b`": what is said of the first is said of the second. */
  private boolean listed(int i, Set<String> words) {
    int j = i - 1;
    while (j > 0
        && j > i - 2 * NEAR
        && (tokens.get(j).isMark(",")
            || tokens.get(j).isWord("and")
            || tokens.get(j).kind() == Token.Kind.CODE)) j--;
    return j < i - 1 && is(j, words);
  }

  /** "`a`, `b` and `c` functions": what is said after the last is said of each. */
  private boolean listedAhead(int i, Set<String> words) {
    int j = i + 1;
    boolean more = false;
    while (j < tokens.size() && j < i + 4 * NEAR) {
      Token token = tokens.get(j);
      boolean joins = token.isMark(",") || token.isWord("and") || token.isWord("or");
      boolean name =
          token.kind() == Token.Kind.CODE
              || token.isWord() && CodeNames.looksLikeCode(token.text());
      if (!joins && !name) break;
      more |= joins;
      j++;
    }
    return more
        && is(j, words)
        && tokens.get(j).lower().endsWith("s")
        && !tokens.get(j - 1).isMark();
  }

  /** Directly after it, or else directly before. */
  boolean besideNext(int i, Set<String> words) {
    return is(i + 1, words) || is(i - 1, words) || listed(i, words) || listedAhead(i, words);
  }

  boolean beside(int i, Set<String> words) {
    for (int j = Math.max(0, i - 2); j <= i + 2; j++) if (j != i && is(j, words)) return true;
    return false;
  }

  boolean anywhere(Set<String> words) {
    return tokens.stream().anyMatch(t -> t.isWord() && words.contains(t.lower()));
  }

  private final List<Token> tokens;

  Around(List<Token> tokens) {
    this.tokens = tokens;
  }

  List<Token> tokens() {
    return tokens;
  }
}
