package xpod.source.checks;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One step of a job, a job of scripts, or a target: what is run together and fails together.
 *
 * @param name what it and its job are called
 * @param line where it begins, counted from 1
 * @param mayFail why its failure stops nothing, as in {@code continue-on-error: true}; empty where
 *     it does
 * @param keepsPipes whether a pipe fails where its first command does
 */
public record Step(
    String name, int line, List<Command> commands, String mayFail, boolean keepsPipes) {
  private static final Pattern NO_STOP = Pattern.compile("\\bset \\+e\\b");

  /** Somebody looks at the status later in the step. */
  private static final Pattern LOOKED_AT =
      Pattern.compile("\\$\\?|PIPESTATUS|\\bexit [1-9$]|\\bexit \"|\\bfalse\\b|\\breturn [1-9]");

  public Step {
    commands = List.copyOf(commands);
  }

  /** All its words, by which it may be meant. */
  public String words() {
    StringBuilder words = new StringBuilder(name);
    for (Command command : commands) words.append(' ').append(command.text());
    return words.toString();
  }

  /** The commands that check something. */
  List<Command> checking() {
    return commands.stream().filter(Command::checks).toList();
  }

  /** Why no failure in it stops anything; empty where one does, or where nothing can be told. */
  public String open() {
    if (!mayFail.isEmpty()) return "\"" + mayFail + "\"";
    List<Command> checking = checking();
    if (checking.isEmpty()) return "";
    if (commands.stream().anyMatch(c -> LOOKED_AT.matcher(c.text()).find())) return "";
    boolean goesOn = commands.stream().anyMatch(c -> NO_STOP.matcher(c.text()).find());
    Optional<Command> first =
        checking.stream().filter(c -> c.status(!keepsPipes) != Command.Status.KEPT).findFirst();
    if (goesOn) return "\"set +e\"";
    boolean all = checking.stream().allMatch(c -> c.status(!keepsPipes) != Command.Status.KEPT);
    return all ? first.map(c -> "\"" + c.text().strip() + "\"").orElse("") : "";
  }

  /** Whether a failure in it stops something, as far as that can be told. */
  public boolean stops() {
    return open().isEmpty() && !checking().isEmpty();
  }

  /** The line to look at. */
  public int openLine() {
    return mayFail.isEmpty()
        ? checking().stream().mapToInt(Command::line).findFirst().orElse(line)
        : line;
  }
}
