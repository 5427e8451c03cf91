package xpod.config;

/**
 * Something in a configuration that cannot be meant.
 *
 * @param line counted from 1; 0 where the file as a whole is meant
 * @param column counted from 1; 0 where the file as a whole is meant
 * @param what what is wrong, with the value as written, made inert
 * @param wayOut what to write instead
 */
public record Mistake(int line, int column, String what, String wayOut)
    implements Comparable<Mistake> {

  /** As in {@code 3:5}; empty where the file as a whole is meant. */
  public String where() {
    return line == 0 ? "" : line + ":" + column;
  }

  @Override
  public int compareTo(Mistake other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return (line == 0 ? "" : where() + ": ") + what + "; " + wayOut;
  }
}
