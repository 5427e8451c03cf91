package xpod.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the words that say how much, and what they say it of. */
final class Extents {
  /** More than this many in one claim are a text. */
  private static final int MOST = 8;

  /** What is quantified stands close behind its quantifier. */
  private static final int REACHES = 8;

  /** "Select all", "at all", "above all": no quantifier of work. */
  private static final Set<String> NOT_AFTER =
      words(
          "on per before select deselect unselect toggle expand collapse at after above install run"
              + " running rerun deploy not of review read if first exit exits code almost"
              + " nearly");

  /** "Every day" says when. */
  private static final Set<String> TIMES =
      words(
          "day days minute minutes hour hours second seconds week weeks month time"
              + " night morning few other so year");

  private static final Set<String> NO_NOUN =
      words("matter need one op doubt action change changes problem");

  /** What follows these is a verb with all that it governs. */
  private static final Set<String> ADVERBS = Set.of("fully", "completely", "entirely");

  private static final Set<String> NEEDED =
      Set.of("needed", "required", "necessary", "need", "applicable", "relevant");

  private static final Set<String> BEFORE_CASE =
      Set.of("for", "when", "if", "handle", "handles", "on", "there", "case", "cases");

  private static final Set<String> STOPS =
      words("in from across at on within into to have has return");

  private static final List<String> ALL_SIGNS =
      List.of("所有", "全部", "すべて", "全て", "全ての", "모든", "모두", "每个");
  private static final List<String> NONE_SIGNS = List.of("不再", "一切不");
  private static final List<String> ONLY_SIGNS = List.of("のみ", "だけ", "仅", "僅");

  private static Set<String> words(String list) {
    return new HashSet<>(List.of(list.split(" ")));
  }

  private Extents() {}

  static List<Extent> in(Sentence sentence, @Nullable Act first) {
    List<Extent> extents = new ArrayList<>();
    int i = 0;
    while (i < sentence.tokens().size() && extents.size() < MOST) {
      Extent extent = at(sentence, i, first);
      if (extent != null) extents.add(extent);
      i += extent == null ? 1 : Math.max(1, length(sentence, i));
    }
    return extents;
  }

  private static int length(Sentence sentence, int i) {
    int most = 0;
    for (Grammar.Part part : List.of(Grammar.Part.ALL, Grammar.Part.NONE, Grammar.Part.ONLY))
      most = Math.max(most, sentence.grammar().length(part, sentence.tokens(), i));
    return most;
  }

  private static @Nullable Extent at(Sentence sentence, int i, @Nullable Act first) {
    if (sentence.isName(i) || !sentence.tokens().get(i).isWord()) return null;
    if (sentence.grammar().length(Grammar.Part.AT_MOST, sentence.tokens(), i) > 1) return null;
    if (sentence.grammar().length(Grammar.Part.AT_LEAST, sentence.tokens(), i) > 1) return null;
    Extent.Reach reach = reach(sentence, i, first);
    if (reach == null) return null;
    int length = Math.max(1, length(sentence, i));
    int from = sentence.isUnspaced(i) ? i : i + length;
    boolean verbFollows = reach == Extent.Reach.NONE && length > 1 || sentence.is(ADVERBS, i);
    int end = verbFollows ? clauseEnd(sentence, from) : end(sentence, from);
    // "Remove X everywhere": what it is said of stands before it.
    boolean behind = from >= end && sentence.ends(from);
    int start = behind ? start(sentence, i) : from;
    int stop = behind ? i : end;
    if (start >= stop) return null;
    List<Mention> over = sentence.mentions(start, stop);
    boolean subject = verbFollows && over.stream().allMatch(m -> Deeds.isInTree(m.thing()));
    if (subject) start = start(sentence, i);
    String words = sentence.words(Math.min(i, start), Math.max(stop, i + length));
    return new Extent(
        reach, words, sentence.mentions(start, stop), Terms.of(sentence.words(start, stop)));
  }

  private static Extent.@Nullable Reach reach(Sentence sentence, int i, @Nullable Act first) {
    Token token = sentence.tokens().get(i);
    if (sentence.isUnspaced(i)) return unspaced(token.text());
    Grammar grammar = sentence.grammar();
    boolean heading = Character.isUpperCase(token.text().charAt(0)) && !opens(sentence, i);
    if (heading || sentence.is(NOT_AFTER, i - 1) && !token.lower().startsWith("entire"))
      return null;
    Token next = i + 1 < sentence.tokens().size() ? sentence.tokens().get(i + 1) : null;
    if (next != null
        && (TIMES.contains(next.lower()) || isNumber(next.text()) && token.isWord("every")))
      return null;
    if (grammar.length(Grammar.Part.NONE, sentence.tokens(), i) > 0)
      return first == Act.FIX || isNoNoun(sentence, i) || isUnneeded(sentence, i)
          ? null
          : Extent.Reach.NONE;
    if (grammar.length(Grammar.Part.ALL, sentence.tokens(), i) > 0) return Extent.Reach.ALL;
    if (token.isWord("any") && first == Act.REMOVE) return Extent.Reach.ALL;
    boolean only = grammar.length(Grammar.Part.ONLY, sentence.tokens(), i) > 0;
    return only ? Extent.Reach.ONLY : null;
  }

  private static boolean isNumber(String text) {
    return Character.isDigit(text.charAt(0));
  }

  /** "No matter what", "no need to", "returns zero", "no changes". */
  private static boolean isNoNoun(Sentence sentence, int i) {
    boolean zero = sentence.tokens().get(i).isWord("zero");
    if (zero && sentence.is(Set.of("to", "with", "return", "returns", "is", "by"), i - 1))
      return true;
    return sentence.is(NO_NOUN, i + 1) || zero && sentence.ends(i + 1);
  }

  /** "No longer needed", "no commit needed", "a test for no phases". */
  private static boolean isUnneeded(Sentence sentence, int i) {
    if (sentence.is(BEFORE_CASE, i - 1)) return true;
    for (int j = i + 1; j <= i + 4 && !sentence.ends(j); j++)
      if (sentence.is(NEEDED, j)) return true;
    return false;
  }

  private static boolean opens(Sentence sentence, int i) {
    return i == 0 || sentence.tokens().get(i - 1).isMark();
  }

  private static Extent.@Nullable Reach unspaced(String text) {
    if (ALL_SIGNS.stream().anyMatch(text::contains)) return Extent.Reach.ALL;
    if (NONE_SIGNS.stream().anyMatch(text::contains)) return Extent.Reach.NONE;
    return ONLY_SIGNS.stream().anyMatch(text::contains) ? Extent.Reach.ONLY : null;
  }

  /** Where the words end that a quantifier is said of. */
  private static int end(Sentence sentence, int from) {
    int i = from;
    while (i < sentence.tokens().size() && i < from + REACHES && !stops(sentence, i, from)) i++;
    return i;
  }

  /** "No longer installed into A": the whole of what is no more. */
  private static int clauseEnd(Sentence sentence, int from) {
    int i = from;
    while (!sentence.ends(i) && i < from + REACHES && !sentence.is(Grammar.Part.CLAUSE, i)) i++;
    return i;
  }

  private static boolean stops(Sentence sentence, int i, int from) {
    if (sentence.ends(i) || sentence.goesOnWithVerb(i)) return true;
    if (i == from) return false;
    return sentence.is(Grammar.Part.CLAUSE, i)
        || sentence.is(Grammar.Part.AUXILIARY, i)
        || sentence.is(Grammar.Part.SUBORDINATE, i)
            && !sentence.is(Set.of("to", "user", "users"), i)
        || sentence.is(Grammar.Part.WITH, i)
        || sentence.is(Grammar.Part.SPOKEN_OF, i) && !sentence.is(Set.of("used"), i)
        || sentence.grammar().isEnglish()
            && sentence.is(STOPS, i)
            && !sentence.is(Nouns.REFERRING, i - 1);
  }

  /** Where the clause before a closing "everywhere" begins, its verb left out. */
  private static int start(Sentence sentence, int i) {
    int start = i;
    while (start > 0 && i - start < REACHES && !sentence.ends(start - 1)) start--;
    boolean verb = start < i && Verbs.deed(sentence.tokens().get(start).lower()) != null;
    return verb ? start + 1 : start;
  }
}
