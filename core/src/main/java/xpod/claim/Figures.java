package xpod.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers that a claim promises. A number is one where a comparison stands before it, or
 * where it counts something; ids, versions, ports, dates and steps are none.
 */
final class Figures {
  private static final int MOST = 8;

  /** Digits beyond this are an id. */
  private static final int LONGEST = 12;

  /** How many words may stand between a number and what it counts. */
  private static final int MODIFIERS = 4;

  private static final int SUBJECT_WORDS = 4;

  private static final Map<String, Integer> WORDS =
      Map.of(
          "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8, "nine", 9,
          "ten", 10);

  /** "Line 42", "step 4", "port 8080": a place, no amount. */
  private static final Set<String> NUMBERED =
      words(
          "line lines l step steps phase task tasks port ports http https status code"
              + " codes error version versions chapter section page issue issues pr level"
              + " story epic sprint stage part row milestone tier round option case scenario"
              + " figure rule item wave iteration day week batch node python java php jdk go"
              + " es rfc iso utf base sha # § release id req id: ac q finding point test"
              + " criteria requirement priority question");

  private static final Set<String> HTTP =
      words(
          "status http code returns return returned error errors respond responds"
              + " response responses page handle not with unauthorized forbidden on for");

  private static final Set<String> LESS =
      words(
          "reduce reduces reduced decrease decreases cut cuts lower shrink drop"
              + " reducing lowered decreased less fewer smaller trim save saves");
  private static final Set<String> MORE =
      words(
          "increase increases increased raise raises improve improves improved grow"
              + " grows faster more speed speeds boost larger bigger");
  private static final Set<String> SETTING =
      words(
          "set sets increase increased increases decrease decreased raise lower"
              + " reduce reduced bump cap limit extend change default defaults grow expand"
              + " expanded grew drop dropped cut");

  /** "A 32 KB limit". */
  private static final Set<String> CEILINGS = Set.of("limit", "max", "maximum", "cap", "ceiling");

  /** What holds a subject to its number and says nothing of it. */
  private static final Set<String> HOLDING =
      words(
          "is are be remains remain stays stay keep keeps to must should has have"
              + " with a an the completes complete runs run takes take contains of that it"
              + " for in and or by from at ensure verify validate was finishes responds"
              + " total all not does every each");

  private static final List<Grammar.Part> RELATIONS =
      List.of(
          Grammar.Part.AT_MOST,
          Grammar.Part.AT_LEAST,
          Grammar.Part.BELOW,
          Grammar.Part.ABOVE,
          Grammar.Part.EXACTLY,
          Grammar.Part.ABOUT);

  /** Comparisons that are as often prepositions: a unit has to follow. */
  private static final Set<String> WEAK =
      words(
          "under over within about around beyond above to unter über bis sous hasta"
              + " bajo до около roughly nearly almost");

  private final Sentence sentence;
  private final List<Token> tokens;

  private static Set<String> words(String list) {
    return new HashSet<>(List.of(list.split(" ")));
  }

  private Figures(Sentence sentence) {
    this.sentence = sentence;
    this.tokens = sentence.tokens();
  }

  static List<Figure> in(Sentence sentence) {
    Figures reader = new Figures(sentence);
    List<Figure> figures = new ArrayList<>();
    int i = 0;
    while (i < reader.tokens.size() && figures.size() < MOST) {
      Figure figure = reader.at(i);
      if (figure != null) figures.add(figure);
      boolean pair = figure != null && figure.from() != null;
      i += pair ? reader.pairLength(i) : 1;
    }
    return figures;
  }

  /** A number as written, and what is glued to it. */
  private record Amount(BigDecimal number, String glued) {}

  private @Nullable Amount amount(int i) {
    if (i < 0 || i >= tokens.size() || !tokens.get(i).isWord() || sentence.isName(i)) return null;
    String text = tokens.get(i).text();
    Integer word = WORDS.get(tokens.get(i).lower());
    if (word != null) return new Amount(BigDecimal.valueOf(word), "");
    int start =
        text.startsWith("+") || text.startsWith("~") || text.startsWith("<") || text.startsWith(">")
            ? 1
            : 0;
    int at = start;
    StringBuilder digits = new StringBuilder();
    while (at < text.length() && at < LONGEST + start) {
      char c = text.charAt(at);
      boolean between =
          (c == ',' || c == '_' || c == '.')
              && at + 1 < text.length()
              && Character.isDigit(text.charAt(at + 1));
      if (c >= '0' && c <= '9') digits.append(c);
      else if (between && c == '.' && digits.indexOf(".") < 0) digits.append('.');
      else if (!between || c == '.') break;
      at++;
    }
    String rest = text.substring(at);
    boolean plain =
        !digits.isEmpty() && digits.charAt(0) != '.' && (at == text.length() || isGlue(rest));
    return plain ? new Amount(new BigDecimal(digits.toString()), rest) : null;
  }

  /** What may be glued to a number: a unit, a plus, a line and a unit. */
  private static boolean isGlue(String rest) {
    if (rest.equals("+")) return true;
    String unit = rest.startsWith("-") ? rest.substring(1) : rest;
    return Units.isUnit(unit.toLowerCase(java.util.Locale.ROOT));
  }

  private @Nullable Figure at(int i) {
    Amount amount = amount(i);
    if (amount == null || isPlace(i)) return null;
    Figure pair = pair(i, amount);
    if (pair != null) return pair;
    String unit = unit(i, amount);
    int first = relationStart(i);
    Grammar.Part part = first < i ? relation(first, i) : null;
    Figure.Relation change = change(i);
    if (change != null) return new Figure(change, null, amount.number(), unit, subject(i, i));
    boolean set = sentence.is(Set.of("to", "of", "at"), i - 1) && isSet(i);
    Figure.Relation relation = part != null ? Figure.Relation.valueOf(part.name()) : null;
    if (relation == null) relation = after(i, amount);
    if (relation == null && set)
      relation = limits(i) ? Figure.Relation.AT_MOST : Figure.Relation.EXACTLY;
    boolean weak = part != null && sentence.is(WEAK, first) && i - first == 1;
    if (relation == null || weak && unit.isEmpty())
      relation = counts(i, amount, unit) ? Figure.Relation.EXACTLY : null;
    if (relation == null || !set && part == null && isHttp(i, amount, unit)) return null;
    return new Figure(relation, null, amount.number(), unit, subject(Math.min(first, i), i));
  }

  /** "Line 42", "step 4", "Chapter 3", "Node 18", "4." at the head of a list. */
  private boolean isPlace(int i) {
    if (i == 0) return i + 1 < tokens.size() && tokens.get(i + 1).isMark(":.)—");
    Token last = tokens.get(i - 1);
    if (last.isMark("#/") || last.text().equals("::")) return true;
    boolean numbered = last.isWord() && NUMBERED.contains(last.lower());
    boolean product =
        last.isWord()
            && i > 1
            && Character.isUpperCase(last.text().charAt(0))
            && unit(i, new Amount(BigDecimal.ONE, "")).isEmpty();
    boolean ratio = i + 1 < tokens.size() && tokens.get(i + 1).isMark("/");
    return numbered || product || ratio;
  }

  // "from 5 to 12 tests" ------------------------------------------------------------------------

  private @Nullable Figure pair(int i, Amount from) {
    int to = i + pairLength(i) - 1;
    if (to <= i) return null;
    Amount amount = amount(to);
    if (amount == null) return null;
    String unit = unit(to, amount);
    if (unit.isEmpty()) unit = unit(i, from);
    return new Figure(
        Figure.Relation.EXACTLY, from.number(), amount.number(), unit, subject(i - 1, to));
  }

  /** How many parts "5 tests to 12" has, where "from" stands before it; 1 where it is no pair. */
  private int pairLength(int i) {
    boolean arrow = i + 1 < tokens.size() && tokens.get(i + 1).isMark("→");
    if (!sentence.is(Set.of("from", "von", "de", "с"), i - 1) && !arrow) return 1;
    for (int j = i + 1; j <= i + 2 && j + 1 < tokens.size(); j++) {
      boolean to =
          sentence.is(Set.of("to", "auf", "à", "a", "para", "до"), j) || tokens.get(j).isMark("→");
      if (to && amount(j + 1) != null) return j + 2 - i;
    }
    return 1;
  }

  // Comparisons ---------------------------------------------------------------------------------

  /**
   * Where the comparison begins that ends right before {@code i}; {@code i} where there is none.
   */
  private int relationStart(int i) {
    int end = i;
    while (end > 0
        && end > i - 2
        && (sentence.is(Set.of("of", "a", "the", "is", "be"), end - 1)
            || tokens.get(end - 1).isMark(":="))) end--;
    for (int start = Math.max(0, i - 4); start < i; start++) {
      for (int stop : new int[] {i, end}) {
        if (stop > start && relation(start, stop) != null) return start;
      }
    }
    return i;
  }

  private Grammar.@Nullable Part relation(int start, int stop) {
    for (Grammar.Part part : RELATIONS) {
      int length = sentence.grammar().length(part, tokens, start);
      if (length == 0) continue;
      int end = start + length;
      boolean reaches = end == stop;
      for (int j = end; j < stop; j++)
        reaches =
            sentence.is(Set.of("of", "a", "the", "is", "be", "to"), j)
                || tokens.get(j).isMark(":=");
      if (reaches && end <= stop) return part;
    }
    return null;
  }

  /** "5+", "10 or more", "a 32 KB limit". */
  private Figure.@Nullable Relation after(int i, Amount amount) {
    if (amount.glued().equals("+")) return Figure.Relation.AT_LEAST;
    for (int j = i + 1; j < tokens.size() && j <= i + 3; j++) {
      if (sentence.ends(j) || sentence.is(Grammar.Part.PLACE, j)) return null;
      Token token = tokens.get(j);
      if (token.isMark("+")) return Figure.Relation.AT_LEAST;
      boolean or = sentence.is(Grammar.Part.OR, j - 1);
      if (or && Set.of("more", "greater", "higher", "above").contains(token.lower()))
        return Figure.Relation.AT_LEAST;
      if (or && Set.of("less", "fewer", "lower", "below").contains(token.lower()))
        return Figure.Relation.AT_MOST;
      if (CEILINGS.contains(token.lower())) return Figure.Relation.AT_MOST;
      if (Set.of("minimum", "floor").contains(token.lower())) return Figure.Relation.AT_LEAST;
      if (token.text().startsWith("以上")
          || token.text().contains("行以上")
          || token.text().contains("이상")) return Figure.Relation.AT_LEAST;
      if (token.text().contains("以下") || token.text().contains("以内") || token.text().contains("이하"))
        return Figure.Relation.AT_MOST;
    }
    return null;
  }

  /** "Reduce by 30 %", "30 % faster". */
  private Figure.@Nullable Relation change(int i) {
    boolean by = sentence.is(Set.of("by", "um", "de", "en", "на"), i - 1);
    Set<String> next = new java.util.HashSet<>();
    for (int j = i + 1; j <= i + 2 && j < tokens.size(); j++)
      if (!sentence.ends(j)) next.add(tokens.get(j).lower());
    boolean than = next.contains("than");
    if (!than && !java.util.Collections.disjoint(next, Set.of("faster", "larger", "bigger")))
      return Figure.Relation.MORE_BY;
    if (!than && !java.util.Collections.disjoint(next, Set.of("smaller", "slower", "reduction")))
      return Figure.Relation.LESS_BY;
    if (!by) return null;
    for (int j = i - 2; j >= 0; j--) {
      if (sentence.is(LESS, j)) return Figure.Relation.LESS_BY;
      if (sentence.is(MORE, j)) return Figure.Relation.MORE_BY;
    }
    return null;
  }

  private boolean isSet(int i) {
    for (int j = i - 2; j >= 0 && !sentence.ends(j); j--) if (sentence.is(SETTING, j)) return true;
    return false;
  }

  /** "Limit the payload to 4 KB". */
  private boolean limits(int i) {
    for (int j = i - 2; j >= 0 && !sentence.ends(j); j--)
      if (sentence.is(Set.of("limit", "cap", "restrict", "truncate"), j) && isVerb(j)) return true;
    return false;
  }

  // Units ---------------------------------------------------------------------------------------

  private String unit(int i, Amount amount) {
    String glued = amount.glued().startsWith("-") ? amount.glued().substring(1) : amount.glued();
    String known = Units.of(glued.toLowerCase(java.util.Locale.ROOT));
    if (known != null) return known;
    for (int j = i + 1; j < tokens.size() && j <= i + 1 + MODIFIERS && !sentence.ends(j); j++) {
      Token token = tokens.get(j);
      if (token.isMark("%")) return "%";
      if (!token.isWord()
          || sentence.is(Grammar.Part.PLACE, j)
          || sentence.is(Grammar.Part.AND, j)
          || sentence.is(Grammar.Part.CLAUSE, j)) break;
      String unit = Units.of(token.lower());
      boolean plural =
          Units.isCounted(token.lower())
              && (token.lower().endsWith("s") || token.text().charAt(0) > 0x370);
      if (unit != null && (j == i + 1 || plural)) return last(j, unit);
      if (token.text().startsWith("行")) return "line";
      if (token.text().startsWith("秒")) return "s";
    }
    return "";
  }

  /** "Call sites" are sites: of several units in a row the last is counted. */
  private String last(int at, String unit) {
    int j = at + 1;
    String last = unit;
    while (j < tokens.size() && tokens.get(j).isWord() && Units.isCounted(tokens.get(j).lower())) {
      String known = Units.of(tokens.get(j).lower());
      if (known != null) last = known;
      j++;
    }
    return last;
  }

  /** Whether it counts things without a comparison: "add 10 unit tests", "3 retries". */
  private boolean counts(int i, Amount amount, String unit) {
    if (unit.isEmpty()) return false;
    boolean whole = amount.number().stripTrailingZeros().scale() <= 0;
    boolean glued = !amount.glued().isEmpty();
    if (glued && !amount.glued().startsWith("-")) return true;
    boolean counted = Units.counts(unit);
    boolean old =
        sentence.is(Set.of("old", "existing", "previous", "former", "first", "last", "top"), i - 1);
    return !old && (!counted || whole);
  }

  private boolean isHttp(int i, Amount amount, String unit) {
    int value = amount.number().intValue();
    if (value < 100 || value > 599 || amount.number().scale() > 0) return false;
    if (!unit.isEmpty() && !Set.of("error", "request", "page", "result", "warning").contains(unit))
      return false;
    return sentence.is(HTTP, i - 1) || sentence.is(HTTP, i + 1) || unit.isEmpty();
  }

  // What is counted -----------------------------------------------------------------------------

  private String subject(int first, int i) {
    if (i > 0 && sentence.isUnspaced(i - 1)) return "";
    int end = first;
    while (end > 0 && sentence.is(HOLDING, end - 1)) end--;
    int start = end;
    while (start > 0
        && end - start < SUBJECT_WORDS
        && !sentence.ends(start - 1)
        && !isVerb(start - 1)
        && !sentence.is(HOLDING, start - 1)) start--;
    boolean verb = start == 0 && end == 1 && end == first;
    String after = verb ? following(i) : "";
    if (!after.isEmpty()) return after;
    if (start < end) return sentence.words(start, end);
    int last = i + 1;
    while (last < tokens.size()
        && last <= i + MODIFIERS
        && !sentence.ends(last)
        && !Units.isUnit(tokens.get(last).lower())) last++;
    boolean between = last < tokens.size() && Units.isUnit(tokens.get(last).lower());
    return between ? sentence.words(i + 1, last) : following(i);
  }

  /** "Reach 80 % coverage": what stands behind the unit. */
  private String following(int i) {
    int from = i + 1;
    while (from < tokens.size()
        && (tokens.get(from).isMark("%") || Units.isUnit(tokens.get(from).lower()))) from++;
    int to = from;
    if (from < tokens.size() && (sentence.isUnspaced(from) || sentence.is(CEILINGS, from)))
      return "";
    while (!sentence.ends(to)
        && to < from + SUBJECT_WORDS
        && !sentence.is(Grammar.Part.PLACE, to)
        && !sentence.is(Grammar.Part.WITH, to)) to++;
    return sentence.words(from, to);
  }

  private boolean isVerb(int i) {
    return tokens.get(i).isWord()
        && Verbs.deed(tokens.get(i).lower()) != null
        && (i == 0 || tokens.get(i - 1).isMark() || sentence.is(Grammar.Part.AND, i - 1));
  }
}
