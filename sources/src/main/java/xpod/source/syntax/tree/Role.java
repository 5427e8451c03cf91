package xpod.source.syntax.tree;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a node is to us, as the queries say by the names of their captures. The names are those of
 * the constants in lower case, with dashes.
 */
enum Role {
  /** The name of what is defined; never a reference. */
  NAME,
  COMMENT,
  STATEMENT,
  /** A branch, a loop or a handler. */
  CONDITION,
  /** The name of what is called. */
  CALL,
  REFERENCE,
  STRING,
  NUMBER,
  /** An expression that is always the same: a literal, an empty collection. */
  CONSTANT,
  /** Does something with what it encloses, however plain that is. */
  EFFECT,
  RETURN,
  /** Ends what is going on: an exception, a panic. */
  THROW,
  /** Says that something is not implemented. */
  UNFINISHED,
  /** Says so unless it comes with another message. */
  UNSUPPORTED,
  /** Writes to a log or to the console. */
  LOG,
  /** Says that nothing is done. */
  PASS,
  /** Nothing of a body's own: a documentation string, a call of the inherited constructor. */
  IGNORE,
  ASSERT,
  /** Switches off the test in which it is run. */
  SKIP,
  /** Only holds what is inside it. */
  BLOCK,
  /** Nothing inside it is a reference or a literal: the name of the file's own package. */
  SILENT;

  private static final Map<String, Role> BY_NAME = byName();

  int bit() {
    return 1 << ordinal();
  }

  /** 0 where a capture has another meaning. */
  static int bitOf(String capture) {
    Role role = BY_NAME.get(capture);
    return role == null ? 0 : role.bit();
  }

  private static Map<String, Role> byName() {
    Map<String, Role> roles = new HashMap<>();
    for (Role role : values()) {
      roles.put(role.name().toLowerCase(Locale.ROOT).replace('_', '-'), role);
    }
    return roles;
  }
}
