package xpod.source.syntax;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A named thing that a file defines.
 *
 * @param name as written; the title of a test, the path of a route
 * @param kind what sort of thing
 * @param owner the name of the type or module it belongs to, also where that is defined elsewhere;
 *     else empty
 * @param within the place in {@link Outline#definitions} of the definition around it, always
 *     smaller than its own; -1 where there is none
 * @param firstLine counted from 1
 * @param lastLine not before the first
 * @param marks what it says of itself
 * @param body what is inside it
 */
public record Definition(
    String name,
    Kind kind,
    String owner,
    int within,
    int firstLine,
    int lastLine,
    Set<Mark> marks,
    Body body) {
  public Definition {
    marks = marks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(marks));
    if (firstLine < 1 || lastLine < firstLine) {
      throw new IllegalArgumentException(
          "lines " + firstLine + " to " + lastLine + " of a definition");
    }
    if (within < -1) throw new IllegalArgumentException("within definition " + within);
  }

  public boolean is(Mark mark) {
    return marks.contains(mark);
  }
}
