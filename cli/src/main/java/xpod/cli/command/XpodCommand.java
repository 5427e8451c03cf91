package xpod.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import xpod.cli.About;
import xpod.cli.ExitCode;
import xpod.cli.Refusal;
import xpod.cli.Surroundings;

/** {@code xpod} without a command: verifies the repository it stands in. */
@Command(
    name = "xpod",
    synopsisHeading = "Usage: ",
    customSynopsis = "xpod [COMMAND] [OPTIONS]",
    description = {"", "Tells which \"done\" in a repository is not."},
    optionListHeading = "%nOptions of xpod and xpod verify:%n",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Examples:",
      "  xpod                       verify the repository you are in",
      "  xpod why T012              all there is to say about one claim",
      "  xpod --since v1.8 --show all",
      "  xpod --format json --fail-on unverified",
      "  xpod demo                  see it work on a throw-away repository"
    })
final class XpodCommand implements CommandLineDoor.Command {
  static final String DEBUG = "--debug";

  @Mixin private final VerifyCommand verify;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      description = "Show name, version, rules version and Java.")
  private boolean version;

  @Option(names = "--verbose", description = "With --version: the paths in use, too.")
  private boolean verbose;

  @Option(
      names = DEBUG,
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of a failure.")
  private boolean debug;

  private final Surroundings surroundings;

  XpodCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.verify = new VerifyCommand(surroundings);
  }

  static boolean debugs(ParseResult parsed) {
    return parsed.originalArgs().contains(DEBUG);
  }

  @Override
  public Integer call() {
    if (verbose && !version) throw Refusal.usage("--verbose goes with --version");
    if (!version) return verify.call();
    surroundings.output().result(verbose ? About.verbose() : About.line());
    return ExitCode.CLEAN.number();
  }
}
