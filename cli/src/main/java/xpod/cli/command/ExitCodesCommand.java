package xpod.cli.command;

import picocli.CommandLine.Command;
import xpod.cli.ExitCode;
import xpod.cli.Surroundings;

/** Shows what the exit codes mean. */
@Command(name = "exit-codes", description = "Show what the exit codes mean.")
final class ExitCodesCommand implements CommandLineDoor.Command {
  private final Surroundings surroundings;

  ExitCodesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    StringBuilder table = new StringBuilder();
    for (ExitCode exit : ExitCode.values()) {
      table.append(exit.number()).append("  ").append(exit.meaning()).append('\n');
    }
    surroundings.output().result(table.toString());
    return ExitCode.CLEAN.number();
  }
}
