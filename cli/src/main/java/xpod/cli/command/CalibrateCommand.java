package xpod.cli.command;

import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import xpod.cli.Calibrating;
import xpod.cli.ExitCode;
import xpod.cli.Surroundings;
import xpod.cli.Verification;
import xpod.report.CalibrationReport;
import xpod.report.View;

/** Shows how reliable each channel of evidence is on some repositories. */
@Command(
    name = "calibrate",
    description = "Show how often each kind of evidence speaks, and how often by chance.",
    footer = {
      "",
      "In the place of each claim that is drawn stands a placebo, a claim with the words of",
      "another; what speaks for a placebo does so by chance. No verdict depends on this.",
      "",
      "Examples:",
      "  xpod calibrate",
      "  xpod calibrate --size 1000 --seed 2 --format json"
    })
final class CalibrateCommand implements CommandLineDoor.Command {
  /** The shape in which the result is written. */
  enum Format {
    TEXT,
    JSON
  }

  private static final int USUAL_SIZE = 400;
  private static final long USUAL_SEED = 1;

  @Mixin private Selection selection = new Selection();

  @Option(
      names = "--size",
      paramLabel = "N",
      converter = Converters.Sizes.class,
      description = "How many claims of each repository to draw. Default: 400.")
  private int size = USUAL_SIZE;

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Converters.Seeds.class,
      description = "Draw as with this number. Default: 1.")
  private long seed = USUAL_SEED;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "Shape of the result. Default: text.")
  private Format format = Format.TEXT;

  private final Surroundings surroundings;

  CalibrateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Instant now = selection.now(surroundings);
    Calibrating calibrating = new Calibrating(seed, size);
    Verification.Outcome outcome = selection.verify(surroundings, now, calibrating);
    View view = View.usual(now).withWidth(surroundings.output().width());
    int drawn = calibrating.drawn();
    surroundings
        .output()
        .result(
            switch (format) {
              case TEXT -> CalibrationReport.text(calibrating.calibration(), seed, drawn, view);
              case JSON ->
                  CalibrationReport.json(
                      calibrating.calibration(), seed, drawn, now, outcome.report().rules());
            });
    return (outcome.unread() > 0 ? ExitCode.UNCHECKED : ExitCode.CLEAN).number();
  }
}
