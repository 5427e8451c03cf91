package xpod.claim;

import java.util.List;

/**
 * One thing that a claim says was done, and what it was done to. Of a rename, a move or a
 * replacement the old is {@link Name.Role#GONE} and the new {@link Name.Role#MADE}; what moves
 * "from B to C" is itself {@link Name.Role#TOUCHED}.
 *
 * @param objects what the act governs, and where it was done; what is only spoken of is not among
 *     them
 */
public record Deed(Act act, List<Mention> objects) {
  public Deed {
    objects = List.copyOf(objects);
  }
}
