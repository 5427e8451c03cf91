package xpod.source.results;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of an agent at a task of a benchmark.
 *
 * @param id what tells it from other attempts of the same agent
 * @param agent as the file names it; empty where it does not
 * @param solved what the grader found; null where that is not known, then {@code why} says why
 * @param passed how many of the task's tests passed
 * @param failed the names of those that did not
 * @param at when the agent stopped; null where the file does not say
 */
public record Attempt(
    String id,
    String task,
    String agent,
    Ending ending,
    @Nullable Boolean solved,
    int passed,
    List<String> failed,
    @Nullable Instant at,
    String why) {
  public Attempt {
    failed = List.copyOf(failed);
  }

  /** How an attempt ended. */
  public enum Ending {
    /** The agent stopped by itself, which says that the task is done. */
    STOPPED,
    /** Time, an error or a limit ended it: nothing was said. */
    CUT_SHORT,
    /** The file tells of a failure after which nobody knows how the agent ended. */
    UNKNOWN
  }
}
