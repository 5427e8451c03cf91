package xpod.cli.hostile;

import java.util.List;
import java.util.Set;

/**
 * What must come of reading a hostile repository.
 *
 * @param exits the exit codes that are right: 0 clean, 1 contradicted, 2 wrong configuration, 3
 *     nothing could be judged
 * @param shown what must be printed, on either stream
 * @param hidden what must not be printed
 */
public record Outcome(Set<Integer> exits, List<String> shown, List<String> hidden) {
  /** One tick that is so and one that is not, judged as if nothing were wrong. */
  static final Outcome HONEST = exit(1).shows("said done 2", "verified 1", "contradicted 1");

  /** Nothing can be judged, and one sentence says why. */
  static final Outcome NOTHING = exit(3).shows("xpod: ");

  /**
   * Something is missing: what is not known is not verified, and what is not seen is not denied.
   */
  static final Outcome UNKNOWN = exit(0).shows("contradicted 0", "X901", "not checked[X901]");

  /** Whatever can be judged is; the run ends in an orderly way. */
  static final Outcome ORDERLY = new Outcome(Set.of(0, 1, 3), List.of(), List.of());

  public Outcome {
    exits = Set.copyOf(exits);
    shown = List.copyOf(shown);
    hidden = List.copyOf(hidden);
  }

  static Outcome exit(int code) {
    return new Outcome(Set.of(code), List.of(), List.of());
  }

  Outcome shows(String... texts) {
    return new Outcome(exits, List.of(texts), hidden);
  }

  Outcome hides(String... texts) {
    return new Outcome(exits, shown, List.of(texts));
  }
}
