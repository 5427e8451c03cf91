package xpod.claim;

/** How a claim came about. It is part of the claim's story and never decides a verdict. */
public enum Manner {
  /** A box of a list was ticked. */
  TICKED,
  /** Ticked together with at least nine others in one commit. */
  BULK_TICKED,
  /** The item was already ticked when it first appeared: a squash, a late record. */
  BORN_TICKED,
  /** The item came with a list that was moved, copied or reformatted. */
  IMPORTED,
  /** Said in a commit or pull-request message. */
  STATED,
  /** Said by an agent at the end of a turn, of work that may not be committed yet. */
  SAID
}
