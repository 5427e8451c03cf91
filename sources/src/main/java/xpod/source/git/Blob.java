package xpod.source.git;

import java.nio.charset.StandardCharsets;

/** What asking for a file's content by its id gave. */
public sealed interface Blob {
  /** The content; not to be changed. */
  record Content(byte[] bytes) implements Blob {
    /** As UTF-8 text, with a replacement for what is not. */
    public String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** Larger than is read; the size is in bytes. */
  record TooLarge(long size) implements Blob {}

  /** Not in this clone. */
  record Missing() implements Blob {}

  /** Damaged, or not a file's content at all. */
  record Unreadable(String why) implements Blob {}
}
