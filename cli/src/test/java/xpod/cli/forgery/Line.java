package xpod.cli.forgery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One direction of a story, as in {@code %% file src/a.go}, with the lines below it.
 *
 * @param verb its first word
 * @param rest what follows on its line
 */
record Line(String verb, String rest, List<String> below) {
  static final String SIGN = "%% ";

  Line {
    below = List.copyOf(below);
  }

  /** What stands below it; the empty lines before the next direction are none of it. */
  String text() {
    return below.stream().map(l -> l + "\n").collect(Collectors.joining()).stripTrailing() + "\n";
  }

  /** The directions of a story; lines before the first are for people. */
  static List<Line> read(List<String> lines) {
    List<Line> read = new ArrayList<>();
    String direction = null;
    List<String> below = new ArrayList<>();
    for (String line : lines) {
      if (!line.startsWith(SIGN)) {
        below.add(line);
        continue;
      }
      if (direction != null) read.add(of(direction, below));
      direction = line.substring(SIGN.length());
      below = new ArrayList<>();
    }
    if (direction != null) read.add(of(direction, below));
    return read;
  }

  private static Line of(String direction, List<String> below) {
    int space = direction.indexOf(' ');
    String verb = space < 0 ? direction : direction.substring(0, space);
    return new Line(verb, space < 0 ? "" : direction.substring(space + 1).strip(), below);
  }
}
