package xpod.cli.command;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xpod.cli.ExitCode;
import xpod.cli.Surroundings;

/** Writes a script that lets a shell complete xpod's commands and options. */
@Command(
    name = "completion",
    description = "Write a completion script for a shell.",
    footer = {
      "",
      "Examples:",
      "  source <(xpod completion bash)",
      "  source <(xpod completion zsh)",
      "  xpod completion fish > ~/.config/fish/completions/xpod.fish"
    })
final class CompletionCommand implements CommandLineDoor.Command {
  /** The shells that are known. */
  enum Shell {
    BASH,
    ZSH,
    FISH
  }

  @Parameters(arity = "1", paramLabel = "SHELL", description = "bash, zsh or fish.")
  private Shell shell = Shell.BASH;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
  private CommandSpec spec;

  private final Surroundings surroundings;

  CompletionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CommandSpec root = spec.root();
    surroundings
        .output()
        .result(
            switch (shell) {
              // The script for bash turns on bash's way of completion when zsh reads it.
              case BASH, ZSH -> AutoComplete.bash(root.name(), root.commandLine());
              case FISH -> FishCompletion.of(root);
            });
    return ExitCode.CLEAN.number();
  }
}
