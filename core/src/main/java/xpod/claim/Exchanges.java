package xpod.claim;

import java.util.Set;

/** Plain words that are names by their place alone: "replace moment with date-fns". */
final class Exchanges {

  static final Set<String> EXCHANGING =
      Set.of(
          "replace",
          "replaces",
          "replaced",
          "rename",
          "renames",
          "renamed",
          "swap",
          "replacing",
          "ersetze",
          "remplacer",
          "reemplazar",
          "substituir",
          "заменить");

  private static final Set<String> MIGRATING =
      Set.of(
          "migrate",
          "migrates",
          "migrated",
          "switch",
          "switches",
          "switched",
          "move",
          "moved",
          "port",
          "convert",
          "transition",
          "migrar",
          "migrer",
          "wechsel");

  static final Set<String> INTO =
      Set.of("with", "by", "to", "into", "durch", "par", "por", "a", "à", "на");

  private static final Set<String> NO_THINGS =
      Set.of(
          "the",
          "all",
          "existing",
          "old",
          "new",
          "direct",
          "real",
          "actual",
          "proper",
          "dynamic",
          "hardcoded",
          "hard-coded",
          "placeholder",
          "use",
          "them",
          "one",
          "more");

  /** "Replace moment with date-fns", "from Jest to Vitest": a plain word by its place alone. */
  boolean isReplaced(int i) {
    boolean exchanged =
        around.is(i - 1, EXCHANGING)
            || around.is(i - 1, Set.of("from")) && around.is(i - 2, MIGRATING);
    return exchanged
        && around.is(i + 1, INTO)
        && isPlainWord(i)
        && isPlainWord(i + 2)
        && closes(i + 3);
  }

  boolean isReplacement(int i) {
    return i >= 2 && around.is(i - 1, INTO) && isPlainWord(i) && isReplaced(i - 2);
  }

  private boolean isPlainWord(int i) {
    Token token = around.word(i);
    return token != null
        && token.isWord()
        && token.text().length() > 2
        && Character.isLetter(token.text().charAt(0))
        && !NO_THINGS.contains(token.lower());
  }

  private boolean closes(int i) {
    return i >= around.tokens().size()
        || around.tokens().get(i).isMark()
        || around.is(i, Set.of("in", "for", "across", "and", "everywhere"));
  }

  private final Around around;

  Exchanges(Around around) {
    this.around = around;
  }
}
