package xpod.claim;

import java.util.SortedSet;

/**
 * Something a claim promises about how the work behaves. A body that does it has a trace of its
 * terms; none at all is a sign that it does something else.
 */
public sealed interface Detail {
  /** The phrase as written, for people, with the word that opens it. */
  String words();

  /** The terms of the phrase; see {@link Terms}. */
  SortedSet<String> terms();

  /** When it should happen: "when the token has expired". */
  record Condition(String words, SortedSet<String> terms) implements Detail {}

  /** How it should be done: "with exponential backoff". */
  record Mechanism(String words, SortedSet<String> terms) implements Detail {}

  /** What should come of it: "returns 404". */
  record Result(String words, SortedSet<String> terms) implements Detail {}
}
