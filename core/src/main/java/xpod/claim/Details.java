package xpod.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the phrases that say when, how and with what result the work should behave. */
final class Details {
  private static final int MOST = 12;

  /** A longer phrase is a sentence of its own. */
  private static final int LONGEST = 14;

  /** These open a phrase only where a verb can stand, because they are nouns elsewhere. */
  private static final Set<String> ALSO_NOUNS =
      words(
          "show display print log logs return retry exit avoid raise throw reject"
              + " emit validate displays exits retries shows prints");

  private static final Set<String> BEFORE_VERB =
      words("should must will to also always now then it");

  /** "With" joins what is compared, put together or replaced, and says nothing of how. */
  private static final Set<String> PAIRING =
      words(
          "replace replaces replaced compare integrate integrates merge swap align"
              + " sync together along consistent compatible work works working start starts"
              + " begin ends deal dealing interact integration conflict conflicts login");

  private static final List<String> CONDITION_SIGNS =
      List.of("場合", "とき", "なら", "当", "如果", "的时候", "경우", "때");
  private static final List<String> MECHANISM_SIGNS =
      List.of("使用", "通过", "を使", "を用い", "によ", "利用", "사용하", "기반");

  private final Sentence sentence;
  private final List<Token> tokens;

  private static Set<String> words(String list) {
    return new HashSet<>(List.of(list.split(" ")));
  }

  private Details(Sentence sentence) {
    this.sentence = sentence;
    this.tokens = sentence.tokens();
  }

  static List<Detail> in(Sentence sentence) {
    Details reader = new Details(sentence);
    List<Detail> details = new ArrayList<>();
    int i = 0;
    while (i < reader.tokens.size() && details.size() < MOST) {
      Detail detail = reader.at(i);
      if (detail != null) details.add(detail);
      boolean opensTwice = detail != null && reader.isOpener(i + 1);
      i += opensTwice ? 2 : 1;
    }
    return details;
  }

  private @Nullable Detail at(int i) {
    if (!tokens.get(i).isWord() || sentence.isName(i)) return null;
    if (sentence.isUnspaced(i)) return unspaced(i);
    Grammar.Part part = opener(i);
    if (part == null) return null;
    int from = i + sentence.grammar().length(part, tokens, i);
    int end = end(from);
    if (end <= from) return null;
    String words = sentence.words(i, end);
    SortedSet<String> terms = terms(i, from, end, part);
    if (terms.isEmpty()) return null;
    return switch (part) {
      case CONDITION -> new Detail.Condition(words, terms);
      case MECHANISM -> new Detail.Mechanism(words, terms);
      default -> new Detail.Result(words, terms);
    };
  }

  private boolean isOpener(int i) {
    return i < tokens.size() && tokens.get(i).isWord() && opener(i) != null;
  }

  private Grammar.@Nullable Part opener(int i) {
    Grammar grammar = sentence.grammar();
    if (grammar.length(Grammar.Part.CONDITION, tokens, i) > 0) return Grammar.Part.CONDITION;
    if (grammar.length(Grammar.Part.RESULT, tokens, i) > 0 && isVerb(i)) return Grammar.Part.RESULT;
    boolean mechanism = grammar.length(Grammar.Part.MECHANISM, tokens, i) > 0;
    return mechanism && isMechanism(i) ? Grammar.Part.MECHANISM : null;
  }

  private boolean isVerb(int i) {
    if (sentence.is(Set.of("in", "out"), i + 1) && tokens.get(i).isWord("log")) return false;
    if (!ALSO_NOUNS.contains(tokens.get(i).lower())) return true;
    if (i == 0 || tokens.get(i - 1).isMark(",;:—.(")) return true;
    boolean third =
        tokens.get(i).lower().endsWith("s")
            && tokens.get(i - 1).isWord()
            && !sentence.is(Grammar.Part.PLACE, i - 1)
            && !sentence.is(Grammar.Part.ARTICLE, i - 1);
    return third && !tokens.get(i).isWord("logs") && !tokens.get(i).isWord("retries")
        || sentence.is(Grammar.Part.AND, i - 1)
        || sentence.is(BEFORE_VERB, i - 1);
  }

  private boolean isMechanism(int i) {
    Token token = tokens.get(i);
    if (i + 1 >= tokens.size() || tokens.get(i + 1).isMark()) return false;
    if (token.isWord("by")) return tokens.get(i + 1).lower().endsWith("ing");
    if (token.isWord("through"))
      return !sentence.is(Set.of("go", "walk", "pass", "run", "goes", "step"), i - 1);
    if (!token.isWord("with")) return true;
    if (sentence.is(PAIRING, i - 1)) return false;
    for (int j = i - 1; j >= 0 && !sentence.ends(j); j--) {
      boolean pairs = tokens.get(j).isWord() && PAIRING.contains(tokens.get(j).lower());
      if (pairs && (j == 0 || Verbs.act(tokens.get(j).lower()) != null)) return false;
    }
    return true;
  }

  private int end(int from) {
    int i = from;
    while (i < tokens.size() && i < from + LONGEST && !(i > from && stops(i)) && !sentence.ends(i))
      i++;
    return i > from + 1 && sentence.is(Grammar.Part.AND, i - 1) ? i - 1 : i;
  }

  private boolean stops(int i) {
    return sentence.goesOnWithVerb(i)
        || !sentence.isName(i) && tokens.get(i).isWord() && opener(i) != null
        || tokens.get(i).isMark("→");
  }

  /**
   * The terms, with the numbers as they stand. A mechanism named by a path is a place, and says
   * nothing of how.
   */
  private SortedSet<String> terms(int opener, int from, int end, Grammar.Part part) {
    SortedSet<String> terms = new TreeSet<>();
    for (int i = from; i < end; i++) {
      Token token = tokens.get(i);
      boolean place = part == Grammar.Part.MECHANISM && isPath(i);
      if (!place) terms.addAll(Terms.of(token.text()));
      if (isNumber(token)) terms.add(token.text());
    }
    if (part == Grammar.Part.RESULT || tokens.get(opener).lower().startsWith("fall"))
      terms.addAll(Terms.of(sentence.words(opener, from)));
    return terms;
  }

  private boolean isPath(int i) {
    return sentence.mentions(i, i + 1).stream().anyMatch(m -> Deeds.isInTree(m.thing()));
  }

  private static boolean isNumber(Token token) {
    return token.isWord() && token.text().chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private @Nullable Detail unspaced(int i) {
    String text = tokens.get(i).text();
    SortedSet<String> terms = Terms.of(text);
    if (terms.isEmpty()) return null;
    if (CONDITION_SIGNS.stream().anyMatch(text::contains)) return new Detail.Condition(text, terms);
    boolean mechanism = MECHANISM_SIGNS.stream().anyMatch(text::contains);
    return mechanism ? new Detail.Mechanism(text, terms) : null;
  }
}
