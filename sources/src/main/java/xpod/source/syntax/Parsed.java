package xpod.source.syntax;

/** What asking what a source file says gave. */
public sealed interface Parsed {
  /** What it says, as far as it could be made sense of. */
  record Outlined(Outline outline) implements Parsed {}

  /** Written in no language that can be read here. */
  record NoLanguage() implements Parsed {}

  /** Larger than is read; the size is in bytes. */
  record TooLarge(long size) implements Parsed {}

  /** Could not be read: what stood in the way. */
  record Unread(String why) implements Parsed {}
}
