package xpod.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a sentence in full: cut, named, governed, measured. */
final class Promises {
  /** Names beyond this many are a list of documents, not a claim. */
  private static final int MOST_MENTIONS = 40;

  /** A longer note is a document. */
  private static final int LONGEST_NOTE = 2_000;

  private Promises() {}

  /**
   * What is known of the claim as a whole.
   *
   * @param type what the head of a commit message says was done: "fix:" is a fix; null for none
   * @param tests whether tests are promised
   * @param disowned whether the claim itself says that history will not show its paths
   */
  record Head(@Nullable Act type, boolean tests, boolean disowned) {}

  /**
   * Reads one sentence. The {@code notes} below the claim name places to look at, never things that
   * must be there.
   */
  static Promise read(String text, Head head, List<String> notes) {
    Act type = head.type();
    List<Token> tokens = Tokens.of(text);
    Grammar grammar = Grammar.of(tokens);
    List<Mentions.Found> found = Mentions.of(tokens, head.tests());
    Deeds.Read deeds = Deeds.of(tokens, grammar, found, head);
    Sentence sentence = new Sentence(text, tokens, grammar, found, deeds.mentions());
    Act first = deeds.deeds().isEmpty() ? type : deeds.deeds().getFirst().act();
    return new Promise(
        deeds.deeds(),
        withNotes(deeds.mentions(), notes),
        Extents.in(sentence, type == Act.FIX ? type : first),
        Figures.in(sentence),
        Details.in(sentence),
        head.tests() ? TestCases.in(text, notes) : List.of());
  }

  private static List<Mention> withNotes(List<Mention> own, List<String> notes) {
    List<Mention> all = new ArrayList<>(own);
    for (String note : notes) {
      String read = note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note;
      for (Mentions.Found found : Mentions.of(Tokens.of(read), false)) {
        if (all.size() >= MOST_MENTIONS) return all;
        all.add(new Mention(found.thing(), Name.Role.CONTEXT, 0));
      }
    }
    return all;
  }
}
