package xpod.claim;

/**
 * The writing of a run of letters, as far as it decides how it is cut into terms and whether code
 * could have the same words at all: code is written in Latin letters everywhere.
 */
public enum Script {
  /** Latin letters and digits, in which nearly all code is written. */
  LATIN,
  CYRILLIC,
  ARABIC,
  /** Alphabets with blanks between words that need no knife of their own: Greek, Hebrew, Indic. */
  OTHER,
  /** Chinese, and the part of Japanese that carries meaning. */
  HAN,
  /** Japanese endings and particles, which carry grammar. */
  HIRAGANA,
  /** Japanese words borrowed from elsewhere. */
  KATAKANA,
  HANGUL,
  /** Written without blanks and not cut here: Thai, Lao, Khmer, Burmese. */
  UNCUT;

  private static final char LATIN_ENDS = 0x370;

  /** From here on words stand without blanks between them, but for Korean. */
  static final char FIRST_UNSPACED = 0x2E80;

  /** The writing of a letter or digit. */
  public static Script of(char letter) {
    if (letter < LATIN_ENDS) return LATIN;
    if (letter < 0x2E80) return western(letter);
    return letter < 0xD800 ? eastern(letter) : form(letter);
  }

  /** The writing of a term, which is all in one. */
  public static Script of(String term) {
    return term.isEmpty() ? LATIN : of(term.charAt(0));
  }

  private static Script western(char letter) {
    if (in(letter, 0x400, 0x52F)) return CYRILLIC;
    boolean arabic =
        in(letter, 0x600, 0x6FF) || in(letter, 0x750, 0x77F) || in(letter, 0x8A0, 0x8FF);
    if (arabic) return ARABIC;
    boolean uncut =
        in(letter, 0xE00, 0xEFF) || in(letter, 0x1000, 0x109F) || in(letter, 0x1780, 0x17FF);
    if (uncut) return UNCUT;
    if (in(letter, 0x1100, 0x11FF)) return HANGUL;
    boolean latin = in(letter, 0x1D00, 0x1EFF) || in(letter, 0x2000, 0x2BFF);
    return latin || in(letter, 0x2C60, 0x2C7F) ? LATIN : OTHER;
  }

  private static Script eastern(char letter) {
    if (in(letter, 0x3040, 0x309F)) return HIRAGANA;
    if (in(letter, 0x30A0, 0x30FF) || in(letter, 0x31F0, 0x31FF)) return KATAKANA;
    if (in(letter, 0x3130, 0x318F) || in(letter, 0xAC00, 0xD7FF)) return HANGUL;
    boolean han = in(letter, 0x2E80, 0x3007) || in(letter, 0x3400, 0x9FFF);
    return han ? HAN : OTHER;
  }

  /** Letters kept apart for old encodings: wide Latin, narrow Katakana, Arabic as it is drawn. */
  private static Script form(char letter) {
    if (in(letter, 0xF900, 0xFAFF)) return HAN;
    if (in(letter, 0xFB50, 0xFDFF) || in(letter, 0xFE70, 0xFEFF)) return ARABIC;
    if (in(letter, 0xFF66, 0xFF9F)) return KATAKANA;
    return in(letter, 0xFF00, 0xFF65) ? LATIN : OTHER;
  }

  private static boolean in(char letter, int first, int last) {
    return letter >= first && letter <= last;
  }

  /** Whether words stand apart by blanks. */
  boolean spaced() {
    return compareTo(OTHER) <= 0;
  }
}
