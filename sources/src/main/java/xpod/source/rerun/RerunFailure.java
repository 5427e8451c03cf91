package xpod.source.rerun;

/** Why nothing could be run, in a sentence for whoever asked for it. */
public final class RerunFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RerunFailure(String message) {
    super(message);
  }

  RerunFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
