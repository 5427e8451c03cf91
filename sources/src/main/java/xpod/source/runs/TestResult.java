package xpod.source.runs;

import java.util.Locale;

/**
 * What a report tells of one test.
 *
 * @param group the class, module or suite it belongs to; empty where the report has none
 * @param file the file it stands in, with slashes; empty where the report does not say
 * @param message the head of what it said when it failed; empty otherwise
 */
public record TestResult(String group, String name, String file, Outcome outcome, String message) {
  /** How a test ended. */
  public enum Outcome {
    PASSED,
    /** An expectation was not met. */
    FAILED,
    /** It broke before it could tell. */
    ERRORED,
    /** It did not run, whatever the reason. */
    SKIPPED,
    /** It failed, and passed when it was tried again. */
    FLAKY;

    /** Whether it failed for good. */
    public boolean isRed() {
      return this == FAILED || this == ERRORED;
    }
  }

  public TestResult {
    group = Bounds.name(group);
    name = Bounds.name(name);
    file = Bounds.name(file).replace('\\', '/');
    message = Bounds.head(message);
  }

  /** What tells it from the other tests of a run. */
  public String key() {
    return group.isEmpty() ? name : group + "#" + name;
  }

  /** All its names in lower case, to look words up in. */
  public String spoken() {
    return (file + " " + key()).toLowerCase(Locale.ROOT);
  }
}
