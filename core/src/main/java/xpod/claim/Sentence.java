package xpod.claim;

import java.util.List;
import java.util.Set;

/**
 * A sentence cut into its parts, with what it names.
 *
 * @param mentions how each of {@code found} is meant, in the same order
 */
record Sentence(
    String text,
    List<Token> tokens,
    Grammar grammar,
    List<Mentions.Found> found,
    List<Mention> mentions) {
  private static final Set<String> ENDS = Set.of(",", ";", ".", ":", "(", ")", "—", "!", "?", "•");

  boolean ends(int i) {
    return i >= tokens.size() || tokens.get(i).isMark() && ENDS.contains(tokens.get(i).text());
  }

  /** The text of the parts from {@code first} up to, but not including, {@code end}. */
  String words(int first, int end) {
    if (first >= end) return "";
    return text.substring(tokens.get(first).from(), tokens.get(end - 1).to()).strip();
  }

  /** What is named by the parts from {@code first} up to, but not including, {@code end}. */
  List<Mention> mentions(int first, int end) {
    return java.util.stream.IntStream.range(0, found.size())
        .filter(n -> found.get(n).first() >= first && found.get(n).last() < end)
        .mapToObj(mentions::get)
        .toList();
  }

  boolean isName(int i) {
    for (Mentions.Found each : found) if (each.first() <= i && i <= each.last()) return true;
    return false;
  }

  boolean is(Grammar.Part part, int i) {
    return i >= 0 && i < tokens.size() && grammar.is(part, tokens.get(i));
  }

  boolean is(Set<String> words, int i) {
    return i >= 0
        && i < tokens.size()
        && tokens.get(i).isWord()
        && words.contains(tokens.get(i).lower());
  }

  /** "and" with a verb behind it begins another deed. */
  boolean goesOnWithVerb(int i) {
    return is(Grammar.Part.AND, i)
        && i + 1 < tokens.size()
        && tokens.get(i + 1).isWord()
        && Verbs.deed(tokens.get(i + 1).lower()) != null;
  }

  boolean isUnspaced(int i) {
    return tokens.get(i).isWord() && tokens.get(i).text().charAt(0) >= Script.FIRST_UNSPACED;
  }
}
