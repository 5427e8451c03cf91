package xpod.source.repository;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import xpod.evidence.Evidence.Landing;
import xpod.source.git.History;

/** What a path held and since when, as a claim's own branch or the default branch saw it. */
final class PathStates {
  private final History history;
  private final PathIndex paths;
  private final Landings landings;

  PathStates(History history, PathIndex paths, Landings landings) {
    this.history = history;
    this.paths = paths;
    this.landings = landings;
  }

  /** What a path held from some time on; {@code blob} is empty where there was nothing. */
  record State(Instant since, String blob) {
    boolean isThere() {
      return !blob.isEmpty();
    }
  }

  private record Turn(int commit, Instant since) {}

  /** All states of a path, oldest first. */
  List<State> of(int path, int claim) {
    List<Turn> turns = new ArrayList<>();
    for (int commit : paths.changes(path)) {
      Landings.Landed landed = landings.of(commit, claim);
      if (landed.where() != Landing.ELSEWHERE) turns.add(new Turn(commit, landed.at()));
    }
    // Of what one merge brought at once, the later commit stands behind the earlier one.
    turns.sort(Comparator.comparing(Turn::since).thenComparing(t -> -t.commit()));
    List<State> states = new ArrayList<>();
    for (Turn turn : turns) states.add(new State(turn.since(), blob(turn.commit(), path)));
    return states;
  }

  private String blob(int commit, int path) {
    int[] changed = history.paths(commit);
    for (int nth = 0; nth < changed.length; nth++) {
      if (changed[nth] == path) return history.after(commit, nth).orElse("");
    }
    return "";
  }

  /** What it held at a time; nothing before its first state. */
  static String at(List<State> states, Instant at) {
    String blob = "";
    for (State state : states) if (!state.since().isAfter(at)) blob = state.blob();
    return blob;
  }

  /** The states that began after a time. */
  static List<State> after(List<State> states, Instant at) {
    return states.stream().filter(s -> s.since().isAfter(at)).toList();
  }

  /** The states that ended by a time, the latest first. */
  static List<State> before(List<State> states, Instant at) {
    List<State> past = states.stream().filter(s -> !s.since().isAfter(at)).toList();
    return past.isEmpty() ? past : past.subList(0, past.size() - 1).reversed();
  }
}
