package xpod.cli.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xpod.cli.ExitCode;
import xpod.cli.Nearest;
import xpod.cli.Refusal;
import xpod.cli.Surroundings;

/** Shows the help of xpod or of one command, for those who ask in words. */
@Command(name = "help", description = "Show the help of a command.")
final class HelpCommand implements CommandLineDoor.Command {
  @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command.")
  private @Nullable String command;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
  private CommandSpec spec;

  private final Surroundings surroundings;

  HelpCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    surroundings.output().result(asked(spec.root().commandLine()).getUsageMessage());
    return ExitCode.CLEAN.number();
  }

  private CommandLine asked(CommandLine root) {
    if (command == null) return root;
    CommandLine named = root.getSubcommands().get(command);
    if (named != null) return named;
    var nearest = Nearest.to(command, root.getSubcommands().keySet(), 1);
    String hint = nearest.isEmpty() ? "" : ", did you mean '" + nearest.getFirst() + "'?";
    throw Refusal.usage("unknown command '" + command + "'" + hint);
  }
}
