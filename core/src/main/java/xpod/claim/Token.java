package xpod.claim;

import java.util.Locale;

/**
 * A part of a sentence.
 *
 * @param text without the quotes around it
 * @param lower the same in lower case, to compare with
 * @param from where it begins in the sentence
 * @param to where it ends there
 * @param depth in how many parentheses it stands
 */
record Token(Kind kind, String text, String lower, int from, int to, int depth) {
  enum Kind {
    WORD,
    /** In back-ticks. */
    CODE,
    /** In quotes. */
    QUOTE,
    /** The target of a link. */
    LINK,
    /** Punctuation, arrows and signs of comparison. */
    MARK
  }

  static Token of(Kind kind, String text, int from, int to, int depth) {
    return new Token(kind, text, text.toLowerCase(Locale.ROOT), from, to, depth);
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isMark() {
    return kind == Kind.MARK;
  }

  /** Whether it is one of {@code marks}, each a single sign. */
  boolean isMark(String marks) {
    return kind == Kind.MARK && marks.contains(text);
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && lower.equals(word);
  }
}
