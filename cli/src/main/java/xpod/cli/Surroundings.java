package xpod.cli;

import java.nio.file.Path;
import java.time.InstantSource;

/**
 * What a command may touch outside itself.
 *
 * @param folder where it was called
 */
public record Surroundings(Edges edges, Output output, InstantSource clock, Path folder) {
  public static Surroundings ofProcess() {
    return new Surroundings(
        Edges.wired(), Output.ofProcess(), InstantSource.system(), Path.of("").toAbsolutePath());
  }
}
