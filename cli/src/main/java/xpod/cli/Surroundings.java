package xpod.cli;

import java.nio.file.Path;
import java.time.InstantSource;

/**
 * What a command may touch outside itself.
 *
 * @param folder where it was called
 * @param caches what earlier runs left
 */
public record Surroundings(
    Edges edges, Output output, InstantSource clock, Path folder, Caches caches) {
  /** Surroundings in which nothing is kept. */
  public Surroundings(Edges edges, Output output, InstantSource clock, Path folder) {
    this(edges, output, clock, folder, Caches.NONE);
  }

  public static Surroundings ofProcess() {
    return new Surroundings(
        Edges.wired(),
        Output.ofProcess(),
        InstantSource.system(),
        Path.of("").toAbsolutePath(),
        Caches.of(System.getenv()));
  }
}
