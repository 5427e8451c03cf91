package xpod.report;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/**
 * Writes every character that could steer a terminal as its JSON escape. The data stays exact, and
 * a document that is shown raw is harmless.
 */
final class Steering extends CharacterEscapes {
  private static final long serialVersionUID = 1;

  private static final char REPLACEMENT = '\uFFFD';

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = standardAsciiEscapesForJSON();
    codes[0x7F] = ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int c) {
    boolean separator = c == 0x85 || c == 0x2028 || c == 0x2029;
    if (!separator && Glyph.of(c) != Glyph.STEERING) return null;
    // halves of a pair come one by one; whole() has left only those that belong together
    if (Character.isBmpCodePoint(c) && Character.isSurrogate((char) c)) return null;
    return new SerializedString(String.format("\\u%04X", c));
  }

  /** {@code text} with a mark in place of each half of a surrogate pair that lacks the other. */
  static String whole(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
