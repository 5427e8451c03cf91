package xpod.claim;

/** What a claim says was done to the thing it names. */
public enum Act {
  CREATE,
  ADD,
  CHANGE,
  FIX,
  REMOVE,
  RENAME,
  MOVE,
  REPLACE,
  TEST,
  DOCUMENT,
  RUN,
  CHECK,
  INQUIRE,
  PERFORM
}
