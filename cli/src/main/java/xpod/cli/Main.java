package xpod.cli;

import xpod.cli.command.CommandLineDoor;

/** Where the program starts. What must answer at once is answered before anything is loaded. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  private static int run(String[] args) {
    if (args.length == 1 && isVersion(args[0])) {
      Output.ofProcess().result(About.line());
      return ExitCode.CLEAN.number();
    }
    return CommandLineDoor.enter(Surroundings.ofProcess(), args).number();
  }

  private static boolean isVersion(String argument) {
    return argument.equals("--version") || argument.equals("-V");
  }
}
