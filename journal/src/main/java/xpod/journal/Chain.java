package xpod.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Digests that hold the lines together: that of a line covers the line and the digest before it, so
 * that no line can be changed, taken out, put in or moved without all that follow.
 */
final class Chain {
  private Chain() {}

  /** The digest before the first line; it covers what pseudonyms and asides are made with. */
  static byte[] start(byte[] salt, String made) {
    return digest(bytes("xpod.journal"), salt, bytes(made));
  }

  static byte[] next(byte[] before, JournalLine line) {
    return digest(
        before,
        ByteBuffer.allocate(Long.BYTES).putLong(line.number()).array(),
        bytes(line.id().value()),
        bytes(line.at()),
        bytes(line.booked()),
        bytes(line.kind()),
        bytes(line.text()));
  }

  /** SHA-256 over length-prefixed parts, so that no two lists of parts run together. */
  static byte[] digest(byte[]... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        sha.update(part);
      }
      return sha.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
