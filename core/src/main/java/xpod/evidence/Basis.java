package xpod.evidence;

/** By what a change was proposed. */
public enum Basis {
  /** By the words that it shares with the claim. */
  WORDS,
  /** By what a model of language holds to mean the same. */
  MEANING
}
