package xpod.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completions for the fish shell, made from the commands themselves. */
final class FishCompletion {
  private final StringBuilder script = new StringBuilder();
  private final String program;

  private FishCompletion(String program) {
    this.program = program;
  }

  static String of(CommandSpec root) {
    FishCompletion completion = new FishCompletion(root.name());
    completion.line("complete -c " + root.name() + " -f");
    completion.options(root, "__fish_use_subcommand");
    for (CommandLine command : root.subcommands().values()) {
      completion.command(command.getCommandSpec());
    }
    return completion.script.toString();
  }

  private void command(CommandSpec command) {
    line(
        "complete -c %s -n __fish_use_subcommand -a %s -d %s"
            .formatted(
                program, command.name(), quoted(first(command.usageMessage().description()))));
    options(command, "'__fish_seen_subcommand_from " + command.name() + "'");
    for (var parameter : command.positionalParameters()) {
      if (parameter.typeInfo().isEnum()) {
        line(
            "complete -c %s -n '__fish_seen_subcommand_from %s' -a %s"
                .formatted(program, command.name(), quoted(words(parameter))));
      }
    }
  }

  private void options(CommandSpec command, String condition) {
    for (OptionSpec option : command.options()) {
      StringBuilder text = new StringBuilder("complete -c " + program + " -n " + condition);
      for (String name : option.names()) {
        boolean word = name.startsWith("--");
        text.append(word ? " -l " + name.substring(2) : " -s " + name.substring(1));
      }
      if (option.typeInfo().isEnum()) text.append(" -x -a ").append(quoted(words(option)));
      else if (option.arity().max() > 0) text.append(" -r");
      if (isPath(option)) text.append(" -F");
      line(text.append(" -d ").append(quoted(first(option.description()))).toString());
    }
  }

  /** Of a list of paths the auxiliary type is the path; of a single one it is the type itself. */
  private static boolean isPath(OptionSpec option) {
    return List.of(option.typeInfo().getAuxiliaryTypes()).contains(Path.class);
  }

  private static String words(CommandLine.Model.ArgSpec argument) {
    return String.join(" ", argument.typeInfo().getEnumConstantNames()).toLowerCase(Locale.ROOT);
  }

  private static String first(String[] lines) {
    return lines.length == 0 ? "" : lines[0].replaceFirst("(?<=\\.) .*", "");
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private void line(String line) {
    script.append(line).append('\n');
  }
}
