package xpod.report;

import xpod.ledger.Account;

/**
 * How words are set off on a screen. Colour repeats what a word says; nothing is said by colour
 * alone.
 */
public enum Palette {
  /** No colour: pipes, files, and whoever asks for none. */
  PLAIN,
  /** The eight colours that every terminal has. */
  ANSI;

  private static final String RESET = "\u001B[0m";

  String bad(String text) {
    return paint("\u001B[1;31m", text);
  }

  String good(String text) {
    return paint("\u001B[32m", text);
  }

  String open(String text) {
    return paint("\u001B[33m", text);
  }

  String strong(String text) {
    return paint("\u001B[1m", text);
  }

  String faint(String text) {
    return paint("\u001B[2m", text);
  }

  /** A figure or word of one account in its colour. */
  String of(Account account, String text) {
    return switch (account) {
      case VERIFIED -> good(text);
      case CONTRADICTED -> bad(text);
      case UNVERIFIED -> open(text);
      case PENDING, UNOBSERVABLE, WITHDRAWN, WAIVED, VOID -> text;
    };
  }

  private String paint(String how, String text) {
    return this == PLAIN ? text : how + text + RESET;
  }
}
