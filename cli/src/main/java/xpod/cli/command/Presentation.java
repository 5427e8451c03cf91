package xpod.cli.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import xpod.cli.Layout;
import xpod.cli.Output;
import xpod.cli.Printable;
import xpod.cli.Refusal;
import xpod.cli.Since;
import xpod.cli.Surroundings;

/** How results are laid out for people. */
final class Presentation {
  @Option(
      names = "--since",
      paramLabel = "WHEN",
      converter = Converters.Sinces.class,
      description =
          "List claims made since a date, a span (90d, 12w, 6mo, 1y) or a revision. All claims"
              + " are counted, whatever this says. Default: 90d.")
  private Since since = Since.DEFAULT;

  @Option(
      names = "--show",
      paramLabel = "N|all",
      converter = Converters.Counts.class,
      description = "How many claims of each verdict to list. Default: a screenful.")
  private @Nullable Integer most;

  @Option(
      names = {"--colour", "--color"},
      paramLabel = "auto|always|never",
      description = "Colours. auto: on a terminal, unless NO_COLOR is set. Default: auto.")
  private Output.Colour colour = Output.Colour.AUTO;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      converter = Converters.Widths.class,
      description = "Width of lines, 60 to 120. Default: that of the terminal, else 80.")
  private @Nullable Integer width;

  /** The layout wanted; a revision given to --since is looked up among the {@code selection}. */
  Layout layout(Surroundings surroundings, Selection selection, Instant now) {
    Instant start =
        since
            .resolve(now, revision -> selection.timeOf(revision, surroundings))
            .orElseThrow(() -> unknown(since));
    Output output = surroundings.output();
    return new Layout(output.coloured(colour), width != null ? width : output.width(), start, most);
  }

  private static Refusal unknown(Since since) {
    String said = since instanceof Since.Rev rev ? rev.revision() : since.toString();
    return Refusal.usage(
        "option '--since': '%s' is no date (2026-08-01), span (90d, 12w, 6mo, 1y) or revision here"
            .formatted(Printable.line(said)));
  }
}
