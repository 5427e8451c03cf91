package xpod.source.results;

import java.util.List;

/**
 * What came of reading a file of results.
 *
 * @param attempts as far as they could be read
 * @param problems what could not be read
 * @param foreign whether it is plainly something else
 */
public record AttemptReading(List<Attempt> attempts, List<String> problems, boolean foreign) {
  public AttemptReading {
    attempts = List.copyOf(attempts);
    problems = List.copyOf(problems);
  }
}
