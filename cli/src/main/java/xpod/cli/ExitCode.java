package xpod.cli;

/** How a run ends, for the shell and for CI. The numbers are a contract and never change. */
public enum ExitCode {
  CLEAN(0, "nothing at or above --fail-on was found"),
  FINDINGS(1, "claims at or above --fail-on, or faults of a journal, were found"),
  USAGE(2, "the command line or the configuration is wrong; nothing was checked"),
  UNCHECKED(3, "a repository could not be read, or xpod itself failed");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  public int number() {
    return number;
  }

  /** What it tells the caller, as half a sentence. */
  public String meaning() {
    return meaning;
  }
}
