package xpod.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import xpod.cli.Edges;
import xpod.cli.ExitCode;
import xpod.cli.Nearest;
import xpod.cli.Refusal;
import xpod.cli.Surroundings;

/** Explains a code, offline. */
@Command(
    name = "explain",
    description = "Explain a code, or list all codes.",
    footer = {"", "Examples:", "  xpod explain X206", "  xpod explain"})
final class ExplainCommand implements CommandLineDoor.Command {
  @Parameters(arity = "0..1", paramLabel = "CODE", description = "A code, as in X206.")
  private @Nullable String code;

  private final Surroundings surroundings;

  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Edges.Explain explain = surroundings.edges().explain();
    SortedMap<String, String> titles = explain.titles();
    String asked = code;
    surroundings.output().result(asked == null ? listed(titles) : page(explain, titles, asked));
    return ExitCode.CLEAN.number();
  }

  private static String listed(SortedMap<String, String> titles) {
    return titles.entrySet().stream()
        .map(e -> e.getKey() + "  " + e.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private String page(Edges.Explain explain, SortedMap<String, String> titles, String asked) {
    String key = asked.strip().toUpperCase(Locale.ROOT);
    if (titles.containsKey(key)) return explain.page(key, surroundings.output().width());
    List<String> nearest = Nearest.to(key, titles.keySet(), 3);
    String hint =
        nearest.isEmpty()
            ? "; 'xpod explain' lists all codes"
            : ", did you mean '" + String.join("', '", nearest) + "'?";
    throw Refusal.usage("there is no code '" + asked + "'" + hint);
  }
}
