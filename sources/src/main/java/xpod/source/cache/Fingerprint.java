package xpod.source.cache;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes as a key of a fixed length: the SHA-256 of them, in hex. */
public final class Fingerprint {
  private final MessageDigest sha;

  public Fingerprint() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** That of some bytes alone. */
  public static String of(byte[] bytes) {
    return new Fingerprint().with(bytes).hex();
  }

  /** Takes in more bytes. */
  public Fingerprint with(byte[] more) {
    sha.update(more);
    return this;
  }

  /** What was taken in, which ends here. */
  public String hex() {
    return HexFormat.of().formatHex(sha.digest());
  }
}
