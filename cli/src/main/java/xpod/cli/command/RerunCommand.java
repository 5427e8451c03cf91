package xpod.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import xpod.cli.ExitCode;
import xpod.cli.Nearest;
import xpod.cli.Printable;
import xpod.cli.Refusal;
import xpod.cli.States;
import xpod.cli.Surroundings;
import xpod.config.Command;
import xpod.config.Config;
import xpod.source.rerun.Outside;
import xpod.source.rerun.Receipt;
import xpod.source.rerun.Rerun;
import xpod.source.rerun.RerunFailure;

/** Runs the commands of a contract on a clean copy of a revision, and keeps receipts. */
@picocli.CommandLine.Command(
    name = "rerun",
    description = "Run the contract's own commands on a clean copy of a revision.",
    footer = {
      "",
      "Only commands of FILE are run, and FILE must lie outside the repository: what",
      "is judged has no say in what is run. Where a command fails it is run on the",
      "parent as well, so that what failed before is not held against anybody.",
      "The code of the revision runs, so run it where that may be: see",
      "docs/guide/rerun.md for what it is kept from.",
      "",
      "Examples:",
      "  xpod rerun --config ../agreed/shop.yaml --dry-run",
      "  xpod rerun --config ../agreed/shop.yaml --at v1.8 --only tests",
      "  xpod verify --receipts '~/.local/state/xpod/receipts/**/receipt.json'"
    })
final class RerunCommand implements CommandLineDoor.Command {
  private static final int MOST_CONFIG_BYTES = 256 * 1024;
  private static final int ABBREVIATED = 8;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The agreements, outside the repository. Needed.")
  private @Nullable Path config;

  @Option(
      names = "--repo",
      paramLabel = "PATH",
      description = "Repository of the revision. Default: where you are.")
  private @Nullable Path repository;

  @Option(
      names = "--at",
      paramLabel = "REV",
      description = "Revision to run. Default: HEAD, as committed.")
  private String at = "HEAD";

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "Only the command of this name; may be repeated.")
  private List<String> only = new ArrayList<>();

  @Option(names = "--no-parent", description = "Do not run what failed on the parent as well.")
  private boolean noParent;

  @Option(names = "--dry-run", description = "Show what would be run, and run nothing.")
  private boolean dry;

  private final Surroundings surroundings;

  RerunCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Path folder = repository == null ? surroundings.folder() : inFolder(repository);
    try {
      byte[] bytes = agreements(folder);
      List<Command> commands = commands(bytes);
      Path state = surroundings.state().get();
      if (!Outside.is(state, folder))
        throw Refusal.usage(
            "receipts would lie in the repository, in %s; set %s to a folder outside it"
                .formatted(state, States.VARIABLE));
      if (dry) return shown(commands);
      return run(commands, new Rerun(folder, bytes, state), state).number();
    } catch (RerunFailure e) {
      throw Refusal.unread(Printable.line(String.valueOf(e.getMessage())));
    }
  }

  private Path inFolder(Path path) {
    return surroundings.folder().resolve(path);
  }

  private byte[] agreements(Path folder) {
    if (config == null)
      throw Refusal.usage(
          "xpod rerun needs --config FILE: the commands come from a file outside the repository");
    Path file = inFolder(config);
    if (!Files.isRegularFile(file))
      throw Refusal.config("option '--config': " + file + " cannot be read; check the path");
    if (!Outside.is(file, folder))
      throw Refusal.config(
          "option '--config': %s lies in the repository, and what is judged has no say in what is"
                  .formatted(file)
              + " run; keep it outside");
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_CONFIG_BYTES + 1);
      if (bytes.length <= MOST_CONFIG_BYTES) return bytes;
      throw Refusal.config("option '--config': " + file + " is larger than 256 KiB");
    } catch (IOException e) {
      throw Refusal.config("option '--config': " + file + " cannot be read; check the path");
    }
  }

  private List<Command> commands(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Config agreed = surroundings.edges().readConfig().read(text, String.valueOf(config));
    if (agreed.commands().isEmpty())
      throw Refusal.config(
          "option '--config': %s names no commands; add them below contract, commands"
              .formatted(config));
    List<String> names = agreed.commands().stream().map(Command::name).toList();
    for (String name : only) {
      if (names.contains(name)) continue;
      List<String> nearest = Nearest.to(name, names, 1);
      String hint = nearest.isEmpty() ? "" : ", did you mean '" + nearest.getFirst() + "'?";
      throw Refusal.usage(
          "option '--only': no command is named '%s'%s".formatted(Printable.line(name), hint));
    }
    return agreed.commands().stream()
        .filter(c -> only.isEmpty() || only.contains(c.name()))
        .toList();
  }

  private int shown(List<Command> commands) {
    StringBuilder text = new StringBuilder();
    for (Command command : commands) {
      String run =
          command.run().stream().map(RerunCommand::quoted).collect(Collectors.joining(" "));
      text.append(command.name()).append(" at ").append(Printable.line(at)).append(": ");
      text.append(Printable.line(run)).append('\n');
    }
    surroundings.output().result(text.toString());
    return ExitCode.CLEAN.number();
  }

  private static String quoted(String word) {
    return word.matches("[\\w./:=@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private ExitCode run(List<Command> commands, Rerun rerun, Path state) {
    boolean well = true;
    for (Command command : commands) {
      Rerun.Done done = one(rerun, command, at);
      well &= done.receipt().wentWell();
      String parent = done.parent();
      if (!done.receipt().wentWell() && !noParent && parent != null) one(rerun, command, parent);
    }
    String all = state.resolve("receipts") + "/**/receipt.json";
    surroundings.output().result("judge by them: xpod verify --receipts '" + all + "'");
    return well ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private Rerun.Done one(Rerun rerun, Command command, String revision) {
    Instant now = surroundings.clock().instant();
    Rerun.Done done = rerun.run(command, revision, path(), now);
    Receipt receipt = done.receipt();
    String ended = receipt.late() ? "ended by us, its time was over" : "exit " + receipt.exit();
    StringBuilder text = new StringBuilder(command.name());
    text.append(" at ").append(receipt.revision(), 0, ABBREVIATED).append(": ").append(ended);
    text.append(" after ").append(receipt.millis() / 1000).append(" s, reports: ");
    text.append(receipt.reports().size()).append('\n');
    text.append("  in force: ").append(String.join("; ", receipt.confined())).append('\n');
    if (!receipt.submodules().isEmpty())
      text.append("  empty submodules: ")
          .append(Printable.line(String.join(", ", receipt.submodules())))
          .append('\n');
    text.append("  receipt: ").append(done.file()).append('\n');
    surroundings.output().result(text.toString());
    return done;
  }

  /** The absolute folders of the search path: a relative one would be a folder of the revision. */
  private static String path() {
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    return Arrays.stream(path.split(":", -1))
        .filter(p -> p.startsWith("/"))
        .collect(Collectors.joining(":"));
  }
}
