package xpod.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import xpod.cli.command.CommandLineDoor;

/**
 * The training run of the AOT cache: a list of typical commands, run one after the other in one
 * JVM, so that the cache holds the classes that users need. The build runs it; users never do.
 */
final class Training {
  private Training() {}

  /**
   * Runs each line of the first file as one command, dropping what they print, and writes into the
   * second which Java the cache is for: it fits no other.
   */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[1]), System.getProperty("java.home") + "\n");
    Output.ofProcess().note("training the start-up cache ...");
    OutputStream nowhere = OutputStream.nullOutputStream();
    Surroundings surroundings =
        new Surroundings(
            Edges.wired(),
            new Output(nowhere, nowhere, false, Map.of()),
            InstantSource.system(),
            Path.of("").toAbsolutePath());
    About.line();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        // A command that fails has still loaded its classes; tests are what judges commands.
        CommandLineDoor.enter(surroundings, line.strip().split(" +"));
      }
    }
  }
}
