package xpod.source.checks;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One command of a check.
 *
 * @param line where it stands, counted from 1
 */
public record Command(int line, String text) {
  /** Behind the command, whatever became of it. */
  private static final Pattern SILENCED =
      Pattern.compile("(?:\\|\\||;)\\s*(?:true|:|exit 0|/bin/true)\\s*(?:$|[\"')#;])");

  /** A report of a test run is asked whether any test passes; that some failed is lost. */
  private static final Pattern ANY_PASS =
      Pattern.compile("\\|\\s*grep\\b[^|]*\\b(?:PASS(?:ED)?|ok|passed)\\b");

  /** The exit status of the last command of a pipe is that of the pipe. */
  private static final Pattern INTO_FILE = Pattern.compile("[^|]\\|\\s*tee\\b");

  private static final Pattern SKIPS_TESTS =
      Pattern.compile("-D(?:skipTests|skipITs|maven\\.test\\.skip)\\b(?!=false)|\\s-x\\s+test\\b");

  private static final Pattern IGNORES =
      Pattern.compile(
          "-Dmaven\\.test\\.failure\\.ignore\\b(?!=false)|--passWithNoTests|--exit-zero");

  /** What prepares or tells, and checks nothing. */
  private static final Pattern NO_CHECK =
      Pattern.compile(
          "(?:@|-)?\\s*(?:echo|cd|mkdir|set|export|rm|cp|mv|cat|printf|sleep|source|chmod|sudo apt"
              + "|apt|git|curl|wget|docker rm|pip install|npm ci|npm install|yarn install|yarn$"
              + "|pnpm install|fi$|else$|done$|then$|do$|#).*");

  /** What becomes of a command's status. */
  enum Status {
    /** It is the check's. */
    KEPT,
    /** It is thrown away behind the command. */
    THROWN_AWAY,
    /** That of the last command of a pipe stands for it. */
    LOST_IN_PIPE,
    /** The tests that it would run are left out. */
    TESTS_LEFT_OUT,
    /** The tool is told to be content with failures. */
    IGNORED
  }

  boolean checks() {
    return !text.isBlank() && !NO_CHECK.matcher(text.strip()).matches();
  }

  /** The kinds of checks it runs. */
  Set<CheckKind> kinds() {
    Set<CheckKind> kinds = EnumSet.noneOf(CheckKind.class);
    for (CheckKind kind : CheckKind.values()) if (kind.isRunBy(text)) kinds.add(kind);
    return kinds;
  }

  boolean isSilenced() {
    return SILENCED.matcher(text).find();
  }

  /** The same command without what silences it. */
  String bare() {
    return SILENCED.matcher(text).replaceAll("").replaceAll("\\s+", " ").strip();
  }

  /**
   * @param pipes whether the status of a pipe's first commands is lost
   */
  Status status(boolean pipes) {
    if (isSilenced()) return Status.THROWN_AWAY;
    if (IGNORES.matcher(text).find()) return Status.IGNORED;
    boolean tests = kinds().contains(CheckKind.TESTS);
    if (tests && SKIPS_TESTS.matcher(text).find()) return Status.TESTS_LEFT_OUT;
    boolean any = tests && ANY_PASS.matcher(text).find();
    if (pipes && (any || INTO_FILE.matcher(text).find())) return Status.LOST_IN_PIPE;
    return Status.KEPT;
  }
}
