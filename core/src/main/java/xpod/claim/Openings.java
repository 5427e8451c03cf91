package xpod.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a word that can be a verb is one where it stands: at the head of a sentence or of a
 * part of it, with something behind it.
 */
final class Openings {

  /** These are nouns as often as verbs, so that what follows has to decide. */
  private static final Set<String> OFTEN_NOUNS =
      words(
          "test tests build deploy release document documents check set setup support change"
              + " changes update updates move fix fixes display return run runs review import"
              + " export exports request tag commit order plan contract read close sign benchmark"
              + " lint copy link bundle limit cap cover covers use uses patch install include store"
              + " load audit study schedule meet demo push hook wrap speed clear make uninstall"
              + " reading testing writing building merge publish research compile debug split mount"
              + " report archive import imports draft author port sync");

  /** At the head of a sentence these are nouns: "Tests cover the parser". */
  private static final Set<String> PLURALS =
      words(
          "tests builds changes updates fixes runs exports testing building writing reading covers"
              + " displays imports limits reports releases");

  private static final Set<String> ADVERBS =
      words(
          "also now then please just finally instead always still only auto bitte nun também além");

  private final List<Token> tokens;
  private final Grammar grammar;
  private final IntPredicate names;

  /** {@code names}: whether a name begins at a part of the sentence. */
  Openings(List<Token> tokens, Grammar grammar, IntPredicate names) {
    this.tokens = tokens;
    this.grammar = grammar;
    this.names = names;
  }

  private static Set<String> words(String list) {
    return new HashSet<>(List.of(list.split(" ")));
  }

  boolean open(int i, Act act, boolean locked, boolean fresh) {
    String lower = tokens.get(i).lower();
    if (i == 0) return !isHeading(i) && (!PLURALS.contains(lower) || decided(i, lower));
    Token last = tokens.get(i - 1);
    if (last.isMark(":")
        || last.isMark(".")
        || last.isMark(";")
        || last.isMark("—")
        || last.isMark("•")) return decided(i, lower) || last.isMark(":") && followed(i);
    if (last.isMark(")") && isEnumeration(i - 1)) return decided(i, lower);
    boolean joined = last.isMark(",") || grammar.is(Grammar.Part.AND, last) || last.isMark("&+");
    if (joined) {
      boolean after =
          i >= 2 && (last.isMark(",") || !grammar.is(Grammar.Part.AND, tokens.get(i - 2)));
      return after && !locked && decided(i, lower) && followed(i);
    }
    boolean second = i == 1 && isAdverb(last);
    return second && !OFTEN_NOUNS.contains(lower) && fresh && followed(i) && act != Act.PERFORM;
  }

  /** "(1) add …, (2) remove …". */
  private boolean isEnumeration(int i) {
    boolean between = i >= 2 && tokens.get(i - 2).isMark("(") && tokens.get(i - 1).isWord();
    return between && tokens.get(i - 1).text().length() <= 2;
  }

  /** "Also add", "properly handle", "t12 add". */
  private static boolean isAdverb(Token token) {
    if (!token.isWord()) return false;
    boolean id = token.text().chars().anyMatch(Character::isDigit);
    return id || token.lower().endsWith("ly") || ADVERBS.contains(token.lower());
  }

  /** "Test: …" is a heading. */
  private boolean isHeading(int i) {
    return i + 1 < tokens.size() && tokens.get(i + 1).isMark(":");
  }

  /** A word that is often a noun is a verb where an article or a name follows. */
  private boolean decided(int i, String lower) {
    if (!OFTEN_NOUNS.contains(lower)) return true;
    if (i + 1 >= tokens.size()) return false;
    Token next = tokens.get(i + 1);
    return !next.isMark()
        && (!next.isWord() || grammar.is(Grammar.Part.ARTICLE, next) || names.test(i + 1));
  }

  private boolean followed(int i) {
    if (i + 1 >= tokens.size()) return false;
    Token next = tokens.get(i + 1);
    return !next.isMark()
        && !grammar.is(Grammar.Part.AND, next)
        && !grammar.is(Grammar.Part.OR, next);
  }

  /** Whether a word is as often a noun. */
  static boolean isOftenNoun(String lower) {
    return OFTEN_NOUNS.contains(lower);
  }

  /** A verb that opens a sentence stands first, or second behind an adverb. */
  private static final int OPENS_WITHIN = 2;

  /** The verb that governs from the start, because it ends the sentence or is glued to a word. */
  @Nullable Act lead() {
    if (opensWithVerb()) return null;
    for (Token token : tokens) {
      if (token.isWord() && token.text().charAt(0) >= Script.FIRST_UNSPACED) {
        Verbs.Glued glued = gluedIn(0);
        return glued == null ? null : glued.act();
      }
    }
    if (grammar.isEnglish()) return null;
    for (int i = tokens.size() - 1; i >= Math.max(0, tokens.size() - 4); i--) {
      Act act = tokens.get(i).isWord() ? Verbs.deed(tokens.get(i).lower()) : null;
      if (act != null) return act;
    }
    return null;
  }

  private boolean opensWithVerb() {
    for (int i = 0; i < Math.min(OPENS_WITHIN, tokens.size()); i++) {
      Token token = tokens.get(i);
      if (token.isWord() && !isUnspaced(token) && Verbs.deed(token.lower()) != null) return true;
    }
    return false;
  }

  static boolean isUnspaced(Token token) {
    return token.text().charAt(0) >= Script.FIRST_UNSPACED;
  }

  /** The glued verb of the clause that begins at {@code from}. */
  Verbs.@Nullable Glued gluedIn(int from) {
    Verbs.Glued last = null;
    for (int i = from; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (i > from && token.isMark(",.;") && last != null) break;
      if (!token.isWord() || token.text().charAt(0) < Script.FIRST_UNSPACED) continue;
      Verbs.Glued glued = Verbs.glued(token.text());
      if (glued != null) last = glued;
    }
    return last;
  }
}
