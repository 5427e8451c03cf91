package xpod.claim;

import org.jspecify.annotations.Nullable;

/** How a verb means the names it governs. */
final class Governing {
  private Governing() {}

  static Name.Role with(@Nullable Act act) {
    if (act == null) return Name.Role.TOUCHED;
    return switch (act) {
      case CREATE, ADD -> Name.Role.MADE;
      case CHANGE, FIX, TEST, DOCUMENT -> Name.Role.TOUCHED;
      case REMOVE, RENAME, MOVE, REPLACE, RUN, CHECK, INQUIRE, PERFORM -> Name.Role.CONTEXT;
    };
  }

  static boolean moves(@Nullable Act act) {
    return act == Act.MOVE || act == Act.RENAME || act == Act.REPLACE;
  }

  static Name.Role role(Act act) {
    return switch (act) {
      case CREATE, ADD -> Name.Role.MADE;
      case REMOVE, RENAME, MOVE, REPLACE -> Name.Role.GONE;
      case CHANGE, FIX, TEST, DOCUMENT -> Name.Role.TOUCHED;
      case RUN, CHECK, INQUIRE, PERFORM -> Name.Role.CONTEXT;
    };
  }
}
