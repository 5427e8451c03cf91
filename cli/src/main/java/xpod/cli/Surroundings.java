package xpod.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a command may touch outside itself.
 *
 * @param folder where it was called
 * @param caches what earlier runs left
 * @param state where receipts are kept; refuses where there is no place
 */
public record Surroundings(
    Edges edges,
    Output output,
    InstantSource clock,
    Path folder,
    Caches caches,
    Supplier<Path> state) {
  /** Surroundings in which no cache is kept. */
  public Surroundings(Edges edges, Output output, InstantSource clock, Path folder) {
    this(edges, output, clock, folder, Caches.NONE);
  }

  /** Surroundings in which nothing but caches is kept. */
  public Surroundings(Edges edges, Output output, InstantSource clock, Path folder, Caches caches) {
    this(edges, output, clock, folder, caches, () -> States.folder(Map.of()));
  }

  /** The same with another folder for receipts. */
  public Surroundings keepingStateIn(Path folderOfState) {
    return new Surroundings(edges, output, clock, folder, caches, () -> folderOfState);
  }

  public static Surroundings ofProcess() {
    return new Surroundings(
        Edges.wired(),
        Output.ofProcess(),
        InstantSource.system(),
        Path.of("").toAbsolutePath(),
        Caches.of(System.getenv()),
        () -> States.folder(System.getenv()));
  }
}
