package xpod.cli.forgery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A forgery and the honest work nearest to it.
 *
 * @param gap what is said of the forgery or of its twin today although it should not be, as in
 *     {@code forgery verified: why}; empty where nothing is wrong
 */
record Pair(String kind, String language, List<Line> forgery, List<Line> twin, String gap) {

  /** All pairs below a folder, by the names of their files. */
  static List<Pair> in(Path folder) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList())
        pairs.addAll(of(Line.read(Files.readAllLines(file))));
    }
    return pairs;
  }

  private static List<Pair> of(List<Line> lines) {
    List<Pair> pairs = new ArrayList<>();
    for (Line line : lines) {
      if (line.verb().equals("pair")) pairs.add(headed(line.rest()));
      else pairs.set(pairs.size() - 1, pairs.getLast().with(line));
    }
    return pairs;
  }

  private static Pair headed(String head) {
    int bar = head.lastIndexOf('|');
    String kind = head.substring(0, bar).strip();
    return new Pair(kind, head.substring(bar + 1).strip(), List.of(), List.of(), "");
  }

  /** A pair is told in order: gaps, the forgery, then the twin. */
  private Pair with(Line line) {
    if (line.verb().equals("gap")) return new Pair(kind, language, forgery, twin, line.rest());
    boolean ofTwin = line.verb().equals("twin") || !twin.isEmpty();
    List<Line> more = new ArrayList<>(ofTwin ? twin : forgery);
    more.add(line);
    return ofTwin
        ? new Pair(kind, language, forgery, more, gap)
        : new Pair(kind, language, more, twin, gap);
  }

  boolean isGap(String whose, String verdict) {
    return gap.startsWith(whose + " " + verdict);
  }
}
