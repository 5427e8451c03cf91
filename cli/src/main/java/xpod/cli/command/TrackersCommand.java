package xpod.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import xpod.cli.ExitCode;
import xpod.cli.Printable;
import xpod.cli.Surroundings;
import xpod.cli.Verification;
import xpod.report.Report;

/** Shows which lists of work were found, and why each was read or left out. */
@Command(
    name = "trackers",
    description = "Show which task lists were found, and why.",
    footer = {"", "Examples:", "  xpod trackers", "  xpod trackers --repo ../shop --all-refs"})
final class TrackersCommand implements CommandLineDoor.Command {
  @Mixin private Selection selection = new Selection();

  private final Surroundings surroundings;

  TrackersCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Verification.Outcome outcome = selection.verify(surroundings, selection.now(surroundings));
    StringBuilder text = new StringBuilder();
    for (Report.Repository repository : outcome.report().repositories()) show(repository, text);
    surroundings.output().result(text.toString());
    for (Report.Trouble trouble : outcome.report().troubles()) {
      String told = trouble.where() + ": " + trouble.what();
      surroundings.output().note("xpod: " + Printable.line(told));
    }
    return (outcome.unread() > 0 ? ExitCode.UNCHECKED : ExitCode.CLEAN).number();
  }

  private static void show(Report.Repository repository, StringBuilder text) {
    String commit = repository.commit();
    text.append(Printable.line(repository.name()))
        .append("  ")
        .append(Printable.line(repository.branch()))
        .append('@')
        .append(commit, 0, Math.min(8, commit.length()))
        .append('\n');
    for (Report.Tracker tracker : repository.trackers()) {
      text.append("  %-8s  ".formatted(state(tracker.read())))
          .append(Printable.line(tracker.path()))
          .append("  (" + tracker.kind() + ")")
          .append(tracker.read() ? "  claims: " + tracker.claims() : "")
          .append('\n')
          .append(reason(tracker.why()));
    }
    if (repository.trackers().isEmpty()) text.append("  no task list was found\n");
    text.append("  %-8s  commit messages%n".formatted(state(repository.commitClaims())));
    if (!repository.reason().isBlank()) text.append(reason(repository.reason()));
  }

  private static String state(boolean read) {
    return read ? "read" : "left out";
  }

  private static String reason(String why) {
    return " ".repeat(12) + Printable.line(why) + "\n";
  }
}
