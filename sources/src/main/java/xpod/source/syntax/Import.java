package xpod.source.syntax;

import java.util.List;

/**
 * What a file says it takes from elsewhere.
 *
 * @param module the module, package or path, as written, without quotes
 * @param names the names taken from it; empty where it is taken as a whole
 * @param line counted from 1
 */
public record Import(String module, List<String> names, int line) {
  public Import {
    names = List.copyOf(names);
    if (line < 1) throw new IllegalArgumentException("import at line " + line);
  }
}
