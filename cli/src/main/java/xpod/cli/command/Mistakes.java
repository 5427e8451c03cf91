package xpod.cli.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import xpod.cli.ExitCode;
import xpod.cli.Nearest;
import xpod.cli.Output;
import xpod.cli.Printable;

/** Tells what is wrong with a command line, in one sentence with a way out. */
final class Mistakes implements IParameterExceptionHandler {
  /** What other tools call our options. */
  private static final Map<String, String> OTHER_OPTIONS =
      Map.ofEntries(
          Map.entry("--json", "--format json"),
          Map.entry("--output", "--format"),
          Map.entry("-o", "--format"),
          Map.entry("--rev", "--at"),
          Map.entry("--ref", "--at"),
          Map.entry("--commit", "--at"),
          Map.entry("--branch", "--at"),
          Map.entry("--dir", "--repo"),
          Map.entry("-C", "--repo"),
          Map.entry("--all", "--show all"),
          Map.entry("--limit", "--show"),
          Map.entry("-n", "--show"),
          Map.entry("--no-color", "--color never"),
          Map.entry("--no-colour", "--colour never"),
          Map.entry("--warn-only", "--fail-on never"),
          Map.entry("--exit-zero", "--fail-on never"),
          Map.entry("--junit", "--reports"),
          Map.entry("--junit-xml", "--reports"),
          Map.entry("-c", "--config"),
          Map.entry("-v", "--version"));

  /** What other tools call our commands. */
  private static final Map<String, String> OTHER_COMMANDS =
      Map.of(
          "check", "verify",
          "scan", "verify",
          "run", "verify",
          "status", "verify",
          "report", "verify",
          "show", "why",
          "list", "trackers",
          "quickstart", "demo",
          "completions", "completion");

  private final Output output;

  Mistakes(Output output) {
    this.output = output;
  }

  @Override
  public int handleParseException(ParameterException mistake, String[] args) {
    output.note("xpod: " + Printable.line(words(mistake)));
    return ExitCode.USAGE.number();
  }

  private static String words(ParameterException mistake) {
    return switch (mistake) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case MissingParameterException missing -> missing(missing);
      case OverwrittenOptionException twice -> name(twice.getOverwritten()) + " is given twice";
      default -> other(mistake);
    };
  }

  private static String unmatched(UnmatchedArgumentException mistake) {
    String word = mistake.getUnmatched().getFirst();
    CommandLine command = mistake.getCommandLine();
    if (word.length() > 1 && word.startsWith("-")) {
      return "unknown option '%s'%s".formatted(word, option(word, command));
    }
    if (isReport(word) && mistake.getCommandLine().getParseResult().hasMatchedOption("--reports")) {
      return "'%s' is one file more; put the pattern of --reports in quotes, for the shell"
          .formatted(word);
    }
    if (isPlace(word) && knows(command, "--repo")) {
      return "'%s' is a place; to read the repository there: %s --repo %s"
          .formatted(word, qualified(command), word);
    }
    if (command.getParent() == null) {
      return "unknown command '%s'%s".formatted(word, command(word, command));
    }
    return "'%s' takes no further argument, but '%s' was given; see '%s --help'"
        .formatted(qualified(command), word, qualified(command));
  }

  private static String option(String word, CommandLine command) {
    String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    String other = OTHER_OPTIONS.get(name);
    if (other != null && knows(command, other)) return didYouMean(List.of(other), command);
    List<String> known = new ArrayList<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      known.addAll(List.of(option.names()));
    }
    return didYouMean(Nearest.to(name, known, 2), command);
  }

  private static boolean knows(CommandLine command, String option) {
    return command.getCommandSpec().findOption(option.split(" ", -1)[0]) != null;
  }

  /** A shell makes many words of a pattern that is not in quotes. */
  private static boolean isReport(String word) {
    return word.matches("(?i).*\\.(?:xml|json|trx|sarif|info|lcov)");
  }

  private static boolean isPlace(String word) {
    return word.contains("/") || word.contains("\\") || word.equals(".") || word.equals("..");
  }

  private static String command(String word, CommandLine root) {
    String other = OTHER_COMMANDS.get(word.toLowerCase(Locale.ROOT));
    if (other != null) return didYouMean(List.of(other), root);
    return didYouMean(Nearest.to(word, root.getSubcommands().keySet(), 2), root);
  }

  private static String didYouMean(List<String> words, CommandLine command) {
    if (words.isEmpty()) return "; see '" + qualified(command) + " --help'";
    return words.stream().collect(Collectors.joining("' or '", ", did you mean '", "'?"));
  }

  private static String missing(MissingParameterException mistake) {
    ArgSpec missing = mistake.getMissing().getFirst();
    String command = qualified(mistake.getCommandLine());
    if (!missing.isOption()) {
      return "'%s' needs a %s; see '%s --help'".formatted(command, missing.paramLabel(), command);
    }
    return "%s needs a value: %s".formatted(name(missing), missing.paramLabel());
  }

  private static String other(ParameterException mistake) {
    ArgSpec about = mistake.getArgSpec();
    if (about == null) return String.valueOf(mistake.getMessage());
    if (about.typeInfo().isEnum()) return choice(about, mistake.getValue());
    if (about instanceof OptionSpec option && option.arity().max() == 0) {
      return name(about) + " takes no value";
    }
    if (mistake.getCause() instanceof TypeConversionException wrong) {
      return name(about) + ": " + wrong.getMessage();
    }
    return name(about) + " takes " + about.paramLabel() + ", not '" + mistake.getValue() + "'";
  }

  private static String choice(ArgSpec about, String value) {
    List<String> words =
        Arrays.stream(about.typeInfo().getEnumConstantNames().toArray(String[]::new))
            .map(n -> n.toLowerCase(Locale.ROOT))
            .toList();
    List<String> nearest = Nearest.to(value, words, 1);
    String hint = nearest.isEmpty() ? "" : ", did you mean '" + nearest.getFirst() + "'?";
    String all = String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
    return "%s takes %s, not '%s'%s".formatted(name(about), all, value, hint);
  }

  private static String name(ArgSpec about) {
    if (about instanceof OptionSpec option) return "option '" + option.longestName() + "'";
    return about.paramLabel();
  }

  private static String qualified(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    return spec.qualifiedName();
  }
}
