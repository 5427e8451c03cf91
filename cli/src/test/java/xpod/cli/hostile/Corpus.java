package xpod.cli.hostile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * Makes one kind, or tells of all, for {@code bench/hostile}.
 *
 * <p>{@code Corpus list} prints a line for each kind: its name, the exit codes that are right, its
 * family, and whether it is big. {@code Corpus make FOLDER KIND,KIND} makes some, each in a folder
 * of its own, and writes the arguments with which the program is to be called beside it.
 */
public final class Corpus {
  private Corpus() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out));
    if (args[0].equals("list")) {
      for (Catalogue.Family family : Catalogue.families()) {
        for (Kind kind : family.kinds()) {
          String exits =
              kind.outcome().exits().stream()
                  .sorted()
                  .map(String::valueOf)
                  .collect(Collectors.joining(","));
          String size = kind.isBig() ? "big" : "quick";
          out.println(String.join(" ", kind.name(), exits, family.name(), size));
        }
      }
    } else {
      for (String name : args[2].split(",", -1)) make(name, Path.of(args[1]).resolve(name));
    }
    out.flush();
  }

  private static void make(String name, Path place) throws IOException {
    Kind kind =
        Catalogue.all().stream().filter(k -> k.name().equals(name)).findFirst().orElseThrow();
    kind.making().make(new Forge(Files.createDirectories(place)));
    Files.write(place.resolve("arguments"), kind.arguments(), StandardCharsets.UTF_8);
  }
}
