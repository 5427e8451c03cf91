package xpod.cli;

import org.jspecify.annotations.Nullable;

/**
 * Why a command ends without a verdict. The message is for the person who typed the command: one
 * sentence that names the fault and, where there is one, the way out.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exit;
  private final boolean ofRepository;

  private Refusal(ExitCode exit, String message) {
    this(exit, message, false);
  }

  private Refusal(ExitCode exit, @Nullable String message, boolean ofRepository) {
    super(message);
    this.exit = exit;
    this.ofRepository = ofRepository;
  }

  /** The command line asks for something that cannot be done. */
  public static Refusal usage(String message) {
    return new Refusal(ExitCode.USAGE, message);
  }

  /** The configuration says something that cannot be followed. */
  public static Refusal config(String message) {
    return new Refusal(ExitCode.USAGE, message);
  }

  /** What was to be checked could not be read. */
  public static Refusal unread(String message) {
    return new Refusal(ExitCode.UNCHECKED, message);
  }

  public ExitCode exit() {
    return exit;
  }

  /** The same, said of one repository's own content: others may be judged all the same. */
  Refusal ofRepository() {
    return new Refusal(exit, getMessage(), true);
  }

  boolean isOfRepository() {
    return ofRepository;
  }

  /** The message, which a refusal always has. */
  public String words() {
    String message = getMessage();
    return message == null ? exit.meaning() : message;
  }
}
