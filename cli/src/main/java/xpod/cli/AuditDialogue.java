package xpod.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xpod.journal.Head;
import xpod.journal.Journal;
import xpod.journal.Receipt;
import xpod.report.AuditQueue;
import xpod.report.AuditText;
import xpod.report.Palette;
import xpod.report.Report;
import xpod.report.View;
import xpod.signal.Audit;
import xpod.signal.Signal;

/**
 * Asks about one claim after the other. Each answer is on the disk before the verdict is shown, so
 * that nobody answers again once they know it.
 */
public final class AuditDialogue {
  private static final String CHOICE = "  [d]one  [n]ot done  [c]annot tell  [s]kip  [q]uit";
  private static final int LONGEST_NOTE = 4_000;

  private final Surroundings surroundings;
  private final Journal journal;
  private final Auditing auditing;
  private final String judge;
  private final @Nullable Instant now;

  /**
   * @param judge who answers, as a pseudonym
   * @param now when answers are given; null for the clock
   */
  public AuditDialogue(
      Surroundings surroundings,
      Journal journal,
      Auditing auditing,
      String judge,
      @Nullable Instant now) {
    this.surroundings = surroundings;
    this.journal = journal;
    this.auditing = auditing;
    this.judge = judge;
    this.now = now;
  }

  /** What somebody chose. */
  private sealed interface Choice {
    record Said(Audit.Answer answer) implements Choice {}

    record Skipped() implements Choice {}

    record Quit() implements Choice {}
  }

  /** Asks about what {@code draw} draws and nobody answered yet. */
  public void ask(Audit.Draw draw) {
    AuditQueue queue = auditing.queue(draw);
    Output output = surroundings.output();
    Palette palette = output.coloured(Output.Colour.AUTO) ? Palette.ANSI : Palette.PLAIN;
    View view = View.usual(queue.now()).withWidth(output.width()).withPalette(palette);
    output.result(AuditText.allocation(queue, view));
    int answered = 0;
    Head head = null;
    for (int i = 1; i <= queue.claims().size(); i++) {
      Report.Line line = queue.claims().get(i - 1);
      if (auditing.answer(line.claim().id()).isPresent()) continue;
      output.result("\n" + AuditText.question(queue, i, view));
      Choice choice = choice();
      if (choice instanceof Choice.Quit) break;
      if (!(choice instanceof Choice.Said said)) continue;
      String note = note();
      head = keep(line, said.answer(), note, draw);
      answered++;
      output.result(AuditText.told(line, said.answer(), view));
    }
    output.result("\n" + end(queue, answered, head));
  }

  private Head keep(Report.Line line, Audit.Answer answer, String note, Audit.Draw draw) {
    Instant at = now != null ? now : surroundings.clock().instant();
    Signal.Audited signal = auditing.signal(line, answer, note, judge, at, draw);
    Receipt receipt = journal.append(List.of(signal), surroundings.clock().instant());
    auditing.accept(signal);
    return receipt.head();
  }

  private static String end(AuditQueue queue, int answered, @Nullable Head head) {
    int left = queue.claims().size() - queue.answered() - answered;
    String kept = head == null ? "" : "; journal " + head;
    return answered
        + (answered == 1 ? " answer" : " answers")
        + " kept, "
        + left
        + " left with --seed "
        + queue.sample().draw().seed()
        + kept
        + "\nWhat they tell: xpod audit --show";
  }

  private Choice choice() {
    while (true) {
      surroundings.output().result(CHOICE);
      Optional<String> typed = line();
      if (typed.isEmpty()) return new Choice.Quit();
      switch (typed.get().toLowerCase(Locale.ROOT)) {
        case "d", "done" -> {
          return new Choice.Said(Audit.Answer.DONE);
        }
        case "n", "not done" -> {
          return new Choice.Said(Audit.Answer.NOT_DONE);
        }
        case "c", "cannot tell" -> {
          return new Choice.Said(Audit.Answer.CANNOT_TELL);
        }
        case "s", "skip" -> {
          return new Choice.Skipped();
        }
        case "q", "quit" -> {
          return new Choice.Quit();
        }
        default -> surroundings.output().note("xpod: type d, n, c, s or q");
      }
    }
  }

  private String note() {
    surroundings.output().result("  a note, or nothing:");
    String typed = line().orElse("");
    return typed.length() > LONGEST_NOTE ? typed.substring(0, LONGEST_NOTE) : typed;
  }

  /** Empty where nobody types any more. */
  private Optional<String> line() {
    try {
      return Optional.ofNullable(surroundings.input().readLine()).map(String::strip);
    } catch (IOException e) {
      throw new UncheckedIOException("what was typed cannot be read", e);
    }
  }
}
