package xpod.source.git;

/** Lower-case hexadecimal digits, the way git writes ids. */
final class Hex {
  private static final char[] DIGITS = "0123456789abcdef".toCharArray();

  private Hex() {}

  /** The value of a lower-case digit, else -1. */
  static int digit(int c) {
    if (c >= '0' && c <= '9') return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  }

  /** Packs digits into bytes; false, with the target half written, when one is no digit. */
  static boolean pack(byte[] text, int from, int bytes, byte[] target, int at) {
    for (int i = 0; i < bytes; i++) {
      int value = digit(text[from + 2 * i]) << 4 | digit(text[from + 2 * i + 1]);
      if (value < 0) return false;
      target[at + i] = (byte) value;
    }
    return true;
  }

  static String text(byte[] packed, int from, int bytes) {
    char[] text = new char[2 * bytes];
    for (int i = 0; i < bytes; i++) {
      text[2 * i] = DIGITS[packed[from + i] >> 4 & 15];
      text[2 * i + 1] = DIGITS[packed[from + i] & 15];
    }
    return new String(text);
  }
}
