package xpod.source.git;

/**
 * Git is missing, or could not do what was asked of it; the message names what was asked, the place
 * and the way out. Bad content in a repository is never a failure but a {@link Problem}.
 */
public final class GitFailure extends RuntimeException {
  public GitFailure(String message) {
    super(message);
  }

  public GitFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
