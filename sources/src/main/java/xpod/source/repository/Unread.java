package xpod.source.repository;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import xpod.evidence.Evidence.Obstacle;
import xpod.source.git.History;
import xpod.source.git.Problem;

/** What of a history could not be read, in words. */
final class Unread {
  /** A date that nobody believes hides nothing. */
  private static final Set<Problem.Kind> HIDING =
      EnumSet.complementOf(EnumSet.of(Problem.Kind.ABSURD_DATE));

  private Unread() {}

  /** The first thing that could not be read; empty where all was. */
  static String of(History history) {
    if (history.complete() && history.pathsKnown()) return "";
    return hiding(history).stream()
        .findFirst()
        .map(p -> p.text() + " (" + p.place() + ")")
        .orElse("a part of the history could not be read");
  }

  static List<Problem> hiding(History history) {
    return history.problems().stream().filter(p -> HIDING.contains(p.kind())).toList();
  }

  /** Whether a limit of ours was reached, or something is not there. */
  static Obstacle obstacle(History history) {
    boolean limit = hiding(history).stream().anyMatch(Problem::limit);
    return limit ? Obstacle.LIMIT : Obstacle.MISSING_OBJECT;
  }
}
