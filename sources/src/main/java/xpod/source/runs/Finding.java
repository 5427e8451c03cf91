package xpod.source.runs;

/**
 * What a linter or scanner found.
 *
 * @param file with slashes; empty where the report does not say
 * @param line counted from 1; 0 where the report does not say
 */
public record Finding(
    String rule, Level level, State state, String file, int line, String message) {
  /** How grave it is, by the tool's own word. */
  public enum Level {
    ERROR,
    WARNING,
    NOTE,
    NONE
  }

  /** Whether it counts. */
  public enum State {
    /** It is there, and it is not known to have been there before. */
    NEW,
    /** It was there in the run that this one was held against. */
    OLD,
    /** It was there, and is gone. */
    ABSENT,
    /** Somebody decided that it does not matter. */
    SUPPRESSED
  }

  public Finding {
    rule = Bounds.name(rule);
    file = Bounds.name(file).replace('\\', '/');
    message = Bounds.head(message);
  }

  /** Whether it is there, matters, and is more than a hint. */
  public boolean isRed() {
    boolean there = state == State.NEW || state == State.OLD;
    return there && (level == Level.ERROR || level == Level.WARNING);
  }

  /** What tells it from other findings, lines aside, which move. */
  public String key() {
    return rule + " " + file + " " + message;
  }
}
