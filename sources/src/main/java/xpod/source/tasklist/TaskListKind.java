package xpod.source.tasklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to keep task lists in a repository: it knows its lists by their paths, and what its boxes
 * mean.
 *
 * <p>Each way is one implementation in a package of its own, so that a new one touches no other.
 */
public interface TaskListKind {
  /** As in {@code speckit}; part of signals, so it never changes. */
  String name();

  /** What the path is to this kind; null where it is nothing to it. */
  @Nullable Recognised recognises(String path);

  /** What a mark means here, where this kind gives a symbol a meaning of its own. */
  default Mark meaning(Mark mark) {
    return mark;
  }

  /** How sure the path alone makes it that the file is a list of work. */
  enum Certainty {
    CERTAIN,
    /** It is one only if boxes are found in it. */
    POSSIBLE,
    /** It may hold boxes, but they do not report work. */
    LEFT_OUT
  }

  /**
   * A path that one kind takes for its own.
   *
   * @param feature what the list is about, the same before and after the list is moved; null for
   *     the whole repository
   * @param why one short sentence for people
   */
  record Recognised(String kind, @Nullable String feature, Certainty certainty, String why) {
    /** The feature without the number it may be renumbered by, as in {@code 001-login}. */
    public @Nullable String unnumbered() {
      if (feature == null) return null;
      int at = 0;
      while (at < feature.length() && Character.isDigit(feature.charAt(at))) at++;
      boolean numbered =
          at > 0 && at + 1 < feature.length() && "-_".indexOf(feature.charAt(at)) >= 0;
      return numbered ? feature.substring(at + 1) : feature;
    }
  }

  /**
   * Asks the kinds in order; files that look like lists but never report work are left out first.
   */
  static @Nullable Recognised recognise(List<? extends TaskListKind> kinds, String path) {
    String reason = LeftOut.reason(path);
    for (TaskListKind kind : kinds) {
      Recognised found = kind.recognises(path);
      if (found == null) continue;
      if (reason == null) return found;
      return new Recognised(found.kind(), found.feature(), Certainty.LEFT_OUT, reason);
    }
    return null;
  }
}
