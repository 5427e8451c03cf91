package xpod.cli.hostile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One kind of hostile repository.
 *
 * @param name as in {@code config-fsmonitor}; a folder's name too
 * @param making how it is made, in an empty place
 * @param outcome what must come of reading it
 * @param arguments how the program is called, beside {@code --repo}
 * @param trips calls of a plain git that run the program the repository names; where there are any,
 *     the kind is shown to be armed
 * @param isBig whether it is too big or too slow to make for every build
 */
public record Kind(
    String name,
    Making making,
    Outcome outcome,
    List<String> arguments,
    List<List<String>> trips,
    boolean isBig) {
  /** Writes the repository. */
  @FunctionalInterface
  public interface Making {
    void make(Forge forge) throws IOException;
  }

  public Kind {
    arguments = List.copyOf(arguments);
    trips = List.copyOf(trips);
  }

  static Kind of(String name, Outcome outcome, Making making) {
    return new Kind(name, making, outcome, List.of(), List.of(), false);
  }

  /** On top of the honest repository, which must be judged as if nothing had been added. */
  static Kind honest(String name, Making making) {
    return of(
        name,
        Outcome.HONEST,
        forge -> {
          forge.honest();
          making.make(forge);
        });
  }

  /** Armed: a plain git with these arguments runs what the repository names. */
  Kind trippedBy(String... arguments) {
    List<List<String>> more = new ArrayList<>(trips);
    more.add(List.of(arguments));
    return new Kind(name, making, outcome, this.arguments, more, isBig);
  }

  Kind calledWith(String... more) {
    return new Kind(name, making, outcome, List.of(more), trips, isBig);
  }

  Kind big() {
    return new Kind(name, making, outcome, arguments, trips, true);
  }

  Kind expecting(Outcome other) {
    return new Kind(name, making, other, arguments, trips, isBig);
  }

  /** Quick to make, but git waits on it until it is stopped. */
  Kind slow() {
    return big();
  }

  @Override
  public String toString() {
    return name;
  }
}
