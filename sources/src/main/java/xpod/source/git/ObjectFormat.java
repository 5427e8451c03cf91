package xpod.source.git;

/** The hash a repository names its objects by. */
public enum ObjectFormat {
  /** 20 bytes, 40 hexadecimal digits. */
  SHA1(20),
  /** 32 bytes, 64 hexadecimal digits. */
  SHA256(32);

  private final int bytes;

  ObjectFormat(int bytes) {
    this.bytes = bytes;
  }

  /** The length of an id in bytes. */
  public int bytes() {
    return bytes;
  }

  /** The length of an id in hexadecimal digits. */
  public int digits() {
    return 2 * bytes;
  }

  /** Whether the text is a full id of some format: nothing else is ever handed to git as one. */
  static boolean isId(String text) {
    if (text.length() != SHA1.digits() && text.length() != SHA256.digits()) return false;
    for (int i = 0; i < text.length(); i++) {
      if (Hex.digit(text.charAt(i)) < 0) return false;
    }
    return true;
  }
}
