package xpod.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import xpod.cli.ExitCode;
import xpod.cli.Printable;
import xpod.cli.Refusal;
import xpod.cli.Surroundings;

/** The way from the words on a command line to a command, and from its end to an exit code. */
public final class CommandLineDoor {
  private static final int HELP_WIDTH = 80;

  private CommandLineDoor() {}

  /** Runs what {@code args} ask for. It never throws: whatever goes wrong is told in a sentence. */
  public static ExitCode enter(Surroundings surroundings, String... args) {
    try {
      int number = commandLine(surroundings).execute(args);
      for (ExitCode exit : ExitCode.values()) {
        if (exit.number() == number) return exit;
      }
      return ExitCode.UNCHECKED;
    } catch (OutOfMemoryError e) {
      surroundings.output().note("xpod: out of memory (" + e + "); give Java more with -Xmx");
      return ExitCode.UNCHECKED;
    } catch (RuntimeException | Error e) {
      boolean debug = List.of(args).contains(XpodCommand.DEBUG);
      unforeseen(surroundings, e, debug);
      return ExitCode.UNCHECKED;
    }
  }

  static CommandLine commandLine(Surroundings surroundings) {
    CommandLine root = new CommandLine(new XpodCommand(surroundings));
    root.addSubcommand(new VerifyCommand(surroundings))
        .addSubcommand(new WhyCommand(surroundings))
        .addSubcommand(new ExplainCommand(surroundings))
        .addSubcommand(new TrackersCommand(surroundings))
        .addSubcommand(new RerunCommand(surroundings))
        .addSubcommand(new ResultsCommand(surroundings))
        .addSubcommand(new AuditCommand(surroundings))
        .addSubcommand(new CalibrateCommand(surroundings))
        .addSubcommand(new FsckCommand(surroundings))
        .addSubcommand(new DemoCommand(surroundings))
        .addSubcommand(new CompletionCommand(surroundings))
        .addSubcommand(new ExitCodesCommand(surroundings))
        .addSubcommand(new HelpCommand(surroundings));
    for (CommandLine command : root.getSubcommands().values()) {
      command.getCommandSpec().usageMessage().synopsisHeading("Usage: ").abbreviateSynopsis(true);
    }
    root.setUsageHelpWidth(HELP_WIDTH)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setAllowOptionsAsOptionParameters(false)
        .setExpandAtFiles(false)
        .setOut(surroundings.output().results())
        .setParameterExceptionHandler(new Mistakes(surroundings.output()))
        .setExecutionExceptionHandler((e, at, parsed) -> failed(surroundings, e, parsed))
        .setExecutionStrategy(CommandLineDoor::run);
    return root;
  }

  /** Options before a command belong to nobody; to run on without them would deceive. */
  private static int run(ParseResult parsed) {
    if (parsed.hasSubcommand()) {
      for (var option : parsed.matchedOptions()) {
        if (option.scopeType() == CommandLine.ScopeType.INHERIT) continue;
        CommandSpec command = parsed.subcommand().commandSpec();
        String name = option.longestName();
        throw new ParameterException(
            parsed.commandSpec().commandLine(),
            command.findOption(name) == null
                ? "'xpod %s' has no option '%s'".formatted(command.name(), name)
                : "option '%s' belongs after the command: xpod %s %s"
                    .formatted(name, command.name(), name));
      }
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static int failed(Surroundings surroundings, Exception failure, ParseResult parsed) {
    if (failure instanceof Refusal refusal) {
      for (String line : refusal.words().lines().toList()) {
        surroundings.output().note("xpod: " + Printable.line(line));
      }
      return refusal.exit().number();
    }
    return unforeseen(surroundings, failure, XpodCommand.debugs(parsed));
  }

  private static int unforeseen(Surroundings surroundings, Throwable failure, boolean debug) {
    String what = failure.getMessage() == null ? "no message" : failure.getMessage();
    String kind = failure.getClass().getSimpleName();
    if (debug) failure.printStackTrace(surroundings.output().notes());
    surroundings
        .output()
        .note(
            "xpod: failed in a way that was not foreseen (%s: %s); --debug shows where"
                .formatted(kind, Printable.line(what)));
    return ExitCode.UNCHECKED.number();
  }

  /** A command: ends with an exit code. */
  interface Command extends Callable<Integer> {}
}
