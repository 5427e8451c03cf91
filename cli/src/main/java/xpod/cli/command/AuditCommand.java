package xpod.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import xpod.ClaimId;
import xpod.cli.AuditDialogue;
import xpod.cli.Auditing;
import xpod.cli.ExitCode;
import xpod.cli.JournalPlace;
import xpod.cli.Output;
import xpod.cli.Printable;
import xpod.cli.Refusal;
import xpod.cli.Since;
import xpod.cli.Surroundings;
import xpod.journal.Journal;
import xpod.journal.JournalFailure;
import xpod.journal.Receipt;
import xpod.report.AuditAnswers;
import xpod.report.AuditJson;
import xpod.report.IntegrityText;
import xpod.report.Palette;
import xpod.report.Report;
import xpod.report.View;
import xpod.signal.Audit;
import xpod.signal.Signal;

/** Asks a person about claims that were drawn by lot, and keeps the answers. */
@Command(
    name = "audit",
    description = "Ask a person about claims drawn by lot, and tell how well xpod judges.",
    footer = {
      "",
      "The verdict is shown behind the answer. Answers are kept in a journal outside the",
      "repository; they measure the judge and change no verdict. What was answered before",
      "is not asked again.",
      "",
      "Examples:",
      "  xpod audit                     thirty claims, one after the other",
      "  xpod audit --show              what the answers tell so far",
      "  xpod audit --format json > queue.json",
      "  xpod audit --answers answers.json"
    })
final class AuditCommand implements CommandLineDoor.Command {
  /** The shape in which results are written. */
  enum Format {
    TEXT,
    JSON
  }

  private static final int USUAL_SIZE = 30;
  private static final double USUAL_PRECISION = 0.2;
  private static final int MOST_ANSWER_BYTES = 8 * 1024 * 1024;

  @Mixin private Selection selection = new Selection();

  @Option(
      names = "--size",
      paramLabel = "N",
      converter = Converters.Sizes.class,
      description = "How many claims to draw. Default: 30.")
  private int size = USUAL_SIZE;

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = Converters.Seeds.class,
      description = "Draw as with this number. Default: a number of the journal's own.")
  private @Nullable Long seed;

  @Option(
      names = "--since",
      paramLabel = "WHEN",
      converter = Converters.Sinces.class,
      description = "Only claims made since a date, a span (28d) or a revision. Default: all.")
  private @Nullable Since since;

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      description = "Where answers are kept. Default: below $XDG_STATE_HOME/xpod.")
  private @Nullable Path journal;

  @Option(
      names = "--judge",
      paramLabel = "NAME",
      description = "Who answers; only a pseudonym is kept. Default: the user's name.")
  private @Nullable String judge;

  @Option(names = "--show", description = "Show what the answers tell, and ask nothing.")
  private boolean show;

  @Option(
      names = "--precision",
      paramLabel = "WIDTH",
      converter = Converters.Fractions.class,
      description =
          "With --show: how wide an interval may be, to tell what it takes. Default: 0.2.")
  private double precision = USUAL_PRECISION;

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description = "Take the answers of this file, and ask nothing.")
  private @Nullable Path answers;

  @Option(names = "--forget", description = "Erase all notes of the journal; answers stay.")
  private boolean forget;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "json: write the draw, or with --show the estimate, for programs.")
  private Format format = Format.TEXT;

  private final Surroundings surroundings;

  AuditCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    long modes = Stream.of(show, answers != null, forget).filter(m -> m).count();
    if (modes > 1) throw Refusal.usage("--show, --answers and --forget do not go together");
    List<Path> folders = selection.folders(surroundings);
    Path file = JournalPlace.of(journal, folders, surroundings.state(), surroundings.folder());
    try {
      return forget ? forget(file) : audit(file);
    } catch (JournalFailure failure) {
      throw JournalPlace.refusal(failure);
    }
  }

  private int forget(Path file) {
    int erased = 0;
    try (Journal opened = Journal.existing(file).orElse(null)) {
      if (opened != null) erased = opened.erase();
    }
    surroundings.output().result("erased " + erased + (erased == 1 ? " note" : " notes"));
    return ExitCode.CLEAN.number();
  }

  private int audit(Path file) {
    Instant now = selection.now(surroundings);
    Instant from = since == null ? Instant.EPOCH : from(since, now);
    Report report = selection.verify(surroundings, now).report();
    if (show) {
      try (Journal opened = Journal.existing(file).orElse(null)) {
        List<Signal> known = opened == null ? List.of() : opened.signals();
        show(new Auditing(report, from, known), report);
      }
      return ExitCode.CLEAN.number();
    }
    try (Journal opened = Journal.open(file)) {
      Auditing auditing = new Auditing(report, from, opened.signals());
      Audit.Draw draw = new Audit.Draw(seed != null ? seed : opened.seed(), size);
      if (answers != null) take(answers, auditing, opened, now);
      else if (format == Format.JSON)
        surroundings.output().result(AuditJson.queue(auditing.queue(draw), report.rules()));
      else
        new AuditDialogue(surroundings, opened, auditing, who(opened), selection.givenNow())
            .ask(draw);
    }
    return ExitCode.CLEAN.number();
  }

  private Instant from(Since when, Instant now) {
    return when.resolve(now, revision -> selection.timeOf(revision, surroundings))
        .orElseThrow(() ->
            Refusal.usage("option '--since': no date (2026-08-01), span (28d) or revision here"));
  }

  private String who(Journal opened) {
    return opened.pseudonym(judge != null ? judge : System.getProperty("user.name", "somebody"));
  }

  private void show(Auditing auditing, Report report) {
    Output output = surroundings.output();
    if (format == Format.JSON) {
      output.result(
          AuditJson.integrity(
              auditing.integrity(), report.now(), report.rules(), auditing.uncounted()));
      return;
    }
    Palette palette = output.coloured(Output.Colour.AUTO) ? Palette.ANSI : Palette.PLAIN;
    View view = View.usual(report.now()).withWidth(output.width()).withPalette(palette);
    output.result(IntegrityText.of(auditing.integrity(), auditing.outside(), precision, view));
  }

  /** A file is taken whole or not at all. */
  private void take(Path named, Auditing auditing, Journal opened, Instant now) {
    Path file = surroundings.folder().resolve(named);
    AuditAnswers read =
        switch (AuditAnswers.read(text(file))) {
          case AuditAnswers.Reading.Read known -> known.answers();
          case AuditAnswers.Reading.Refused refused ->
              throw Refusal.usage("option '--answers': " + file + " " + refused.why());
        };
    Map<ClaimId, Report.Line> lines = new HashMap<>();
    for (Report.Line line : auditing.population()) lines.put(line.claim().id(), line);
    List<Signal> signals = new ArrayList<>();
    int known = 0;
    for (AuditAnswers.Answered one : read.answers()) {
      Report.Line line = lines.get(one.claim());
      if (line == null)
        throw Refusal.usage(
            "option '--answers': no claim %s stands here; nothing was taken"
                .formatted(Printable.line(one.claim().value())));
      String by = one.judge() != null ? opened.pseudonym(one.judge()) : who(opened);
      Instant at = one.at() != null ? one.at() : now;
      boolean same =
          auditing
              .answer(one.claim(), by)
              .filter(a -> a.answer() == one.answer() && a.note().equals(one.note()))
              .isPresent();
      if (same) known++;
      else signals.add(auditing.signal(line, one.answer(), one.note(), by, at, read.draw()));
    }
    Receipt receipt = opened.append(signals, surroundings.clock().instant());
    int before = known + receipt.known();
    String drawn = read.draw() == null ? "; the file names no draw, so they are not counted" : "";
    surroundings
        .output()
        .result(
            "took %d answers, knew %d; journal %s%s"
                .formatted(receipt.added(), before, receipt.head(), drawn));
  }

  private static String text(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_ANSWER_BYTES + 1);
      if (bytes.length > MOST_ANSWER_BYTES)
        throw Refusal.usage("option '--answers': " + file + " is larger than 8 MiB");
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Refusal.usage("option '--answers': " + file + " cannot be read; check the path");
    }
  }
}
