package xpod.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import xpod.report.Inert;

/** The mistakes found so far. Reading goes on after each, so that all are told at once. */
final class Mistakes {
  /** A file with more is not this kind of file. */
  private static final int MOST = 50;

  private static final int SHOWN = 40;

  private final List<Mistake> found = new ArrayList<>();

  void add(Node at, String what, String wayOut) {
    add(at.getStartMark(), what, wayOut);
  }

  void add(Optional<Mark> at, String what, String wayOut) {
    if (found.size() >= MOST) return;
    int line = at.map(m -> m.getLine() + 1).orElse(0);
    int column = at.map(m -> m.getColumn() + 1).orElse(0);
    found.add(new Mistake(line, column, what, wayOut));
  }

  List<Mistake> sorted() {
    return found.stream().sorted().toList();
  }

  boolean none() {
    return found.isEmpty();
  }

  /** A text of the file, quoted and made inert. */
  static String quoted(String text) {
    return "\"" + Inert.fit(text, SHOWN) + "\"";
  }

  /** What {@code node} is, with its value. */
  static String described(Node node) {
    if (node instanceof MappingNode) return "a mapping";
    if (!(node instanceof ScalarNode scalar)) return "a list";
    if (scalar.getTag().equals(Tag.NULL)) return "empty";
    String value = quoted(scalar.getValue());
    if (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT)) {
      return "the number " + value;
    }
    return scalar.getTag().equals(Tag.BOOL) ? "the truth value " + value : "the text " + value;
  }
}
