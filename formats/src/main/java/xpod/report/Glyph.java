package xpod.report;

/** What a character does on a terminal, and how many columns it takes. */
enum Glyph {
  PLAIN,
  COMBINING,
  SPACE,
  /** Moves, recolours, reorders, or has no agreed shape. */
  STEERING,
  /** Takes no room and is not seen. */
  HIDDEN;

  /** First and last of each block of letters two columns wide; what is in doubt counts as wide. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2329, 0x232A, 0x2E80, 0x303E, 0x3041, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F,
    0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6,
    0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1F000, 0x1FAFF, 0x20000, 0x3FFFD
  };

  static Glyph of(int c) {
    if (c >= ' ' && c < 0x7F) return c == ' ' ? SPACE : PLAIN;
    if (isSpace(c)) return SPACE;
    if (isUnseenLetter(c)) return HIDDEN;
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
          STEERING;
      case Character.FORMAT -> isBidi(c) ? STEERING : HIDDEN;
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          isSelector(c) ? HIDDEN : COMBINING;
      default -> PLAIN;
    };
  }

  private static boolean isSpace(int c) {
    return (c >= '\t' && c <= '\r')
        || c == 0x85
        || c == 0x2800
        || Character.isSpaceChar(c); // with the separators of lines and paragraphs
  }

  private static boolean isBidi(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isUnseenLetter(int c) {
    return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0;
  }

  private static boolean isSelector(int c) {
    return (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF)
        || (c >= 0x180B && c <= 0x180F)
        || c == 0x17B4
        || c == 0x17B5;
  }

  /** The columns of {@code c}, never fewer than a terminal takes. */
  static int columns(int c) {
    if (c < 0x300) return 1;
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> isWide(c) || Character.isEmojiPresentation(c) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    for (int i = 0; i < WIDE.length; i += 2) {
      if (c < WIDE[i]) return false;
      if (c <= WIDE[i + 1]) return true;
    }
    return false;
  }
}
