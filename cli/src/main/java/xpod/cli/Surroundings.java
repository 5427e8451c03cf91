package xpod.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a command may touch outside itself.
 *
 * @param input what a person, or whoever stands in for one, types
 * @param folder where it was called
 * @param caches what earlier runs left, and may be lost
 * @param state where receipts and journals are kept; refuses where there is no place
 */
public record Surroundings(
    Edges edges,
    Output output,
    BufferedReader input,
    InstantSource clock,
    Path folder,
    Caches caches,
    Supplier<Path> state) {
  /** Surroundings in which no cache is kept, and nobody answers. */
  public Surroundings(Edges edges, Output output, InstantSource clock, Path folder) {
    this(edges, output, clock, folder, Caches.NONE);
  }

  /** Surroundings in which nothing but caches is kept, and nobody answers. */
  public Surroundings(Edges edges, Output output, InstantSource clock, Path folder, Caches caches) {
    this(
        edges,
        output,
        new BufferedReader(Reader.nullReader()),
        clock,
        folder,
        caches,
        () -> States.folder(Map.of()));
  }

  /** The same with another folder for receipts and journals. */
  public Surroundings keepingStateIn(Path folderOfState) {
    return new Surroundings(edges, output, input, clock, folder, caches, () -> folderOfState);
  }

  /** The same with somebody who types. */
  public Surroundings with(Reader typed) {
    BufferedReader lines = new BufferedReader(typed);
    return new Surroundings(edges, output, lines, clock, folder, caches, state);
  }

  public static Surroundings ofProcess() {
    return new Surroundings(
        Edges.wired(),
        Output.ofProcess(),
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
        InstantSource.system(),
        Path.of("").toAbsolutePath(),
        Caches.of(System.getenv()),
        () -> States.folder(System.getenv()));
  }
}
