package xpod.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The kinds of one thing that a claim says are supported, where it lists them by name: "supports
 * several stores (Redis, Postgres and SQLite)".
 */
final class Variants {
  private static final Set<String> SUPPORTING =
      Set.of(
          "support",
          "supports",
          "supported",
          "supporting",
          "unterstützt",
          "unterstütze",
          "soporta",
          "suporta",
          "поддержка",
          "поддерживает");

  private static final int MOST = 12;
  private static final int SHORTEST = 3;

  private Variants() {}

  static List<String> in(String text) {
    List<Token> tokens = Tokens.of(text);
    List<String> variants = new ArrayList<>();
    boolean supported = false;
    for (int i = 0; i < tokens.size() && variants.size() < MOST; i++) {
      Token token = tokens.get(i);
      if (supported && isNamed(token) && isListed(tokens, i)) variants.add(token.text());
      supported = supported && !token.isMark(".;") || SUPPORTING.contains(token.lower());
    }
    return variants.size() < 2 ? List.of() : variants;
  }

  private static boolean isNamed(Token token) {
    return !token.isMark()
        && token.text().length() >= SHORTEST
        && Character.isUpperCase(token.text().charAt(0))
        && CodeNames.isIdentifier(token.text());
  }

  /** Between two commas, a comma and a bracket, or joined by "and". */
  private static boolean isListed(List<Token> tokens, int i) {
    return parts(tokens, i - 1) && parts(tokens, i + 1);
  }

  private static boolean parts(List<Token> tokens, int i) {
    if (i < 0 || i >= tokens.size()) return true;
    Token token = tokens.get(i);
    return token.isMark(",()、:") || token.isWord("and") || token.isWord("or");
  }
}
