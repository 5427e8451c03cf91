package xpod.report;

import java.util.ArrayList;
import java.util.List;

/** Lines of text under a greatest width. Everything that is added is already inert or ours. */
final class Page {
  private final int width;
  private final StringBuilder out = new StringBuilder();

  Page(int width) {
    this.width = width;
  }

  int width() {
    return width;
  }

  /** A line that fits by construction, or that is painted and must not be measured. */
  void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  void blank() {
    out.append('\n');
  }

  /** Text broken at spaces: the first line after {@code first}, every other after {@code then}. */
  void wrapped(String first, String then, String text) {
    String lead = first;
    for (String part : broken(text, width - Math.max(Inert.columns(first), Inert.columns(then)))) {
      line(lead + part);
      lead = then;
    }
  }

  /**
   * {@code text} in pieces of at most {@code columns}; a word that is longer is cut with an
   * ellipsis.
   */
  static List<String> broken(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : Inert.of(text).split(" ")) {
      String fitting = Inert.fit(word, columns);
      int wide = Inert.columns(fitting);
      if (used > 0 && used + 1 + wide > columns) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) line.append(' ');
      used += wide + (used > 0 ? 1 : 0);
      line.append(fitting);
    }
    lines.add(line.toString());
    return lines;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
