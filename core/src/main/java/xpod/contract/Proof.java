package xpod.contract;

/** A kind of proof a contract may ask for. A source says which kinds it has a channel for. */
public enum Proof {
  /** Everything the claim names is there. */
  NAMED("what the claim names is there"),
  /** A change that fits the words has landed. */
  CHANGED("a change that fits the words"),
  /** The promised tests are there and speak of their subject. */
  TESTED("the tests it promises"),
  /** What the claim takes away is gone. */
  ABSENT("what it removes is gone"),
  /** A run at that revision was reported by a machine. */
  REPORTED("a report of the run"),
  /** Another than the author approved it. */
  REVIEWED("a review by another"),
  /** It runs where it should. */
  DEPLOYED("a deployment");

  private final String words;

  Proof(String words) {
    this.words = words;
  }

  /** The proof as a noun phrase: "needs …". */
  public String words() {
    return words;
  }
}
