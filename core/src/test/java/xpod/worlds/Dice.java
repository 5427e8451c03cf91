package xpod.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Chance from a seed, so that every failure can be had again with {@code -Dseed=}. {@link #worlds}
 * names the seed of the one world that failed.
 */
public final class Dice {
  private static final String SEED = "seed";

  private final SplittableRandom random;

  public Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Runs {@code test} on {@code count} worlds, or on the one that {@code -Dseed=} names. */
  public static void worlds(int count, Consumer<Dice> test) {
    Long replay = Long.getLong(SEED);
    if (replay != null) {
      test.accept(new Dice(replay));
      return;
    }
    long first = System.nanoTime();
    for (long seed = first; seed < first + count; seed++) {
      try {
        test.accept(new Dice(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("replay with -Dseed=" + seed, e);
      }
    }
  }

  public int upTo(int most) {
    return random.nextInt(most + 1);
  }

  public boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  public <T> T of(List<T> options) {
    return options.get(random.nextInt(options.size()));
  }

  public <E extends Enum<E>> E of(Class<E> type) {
    return of(List.of(type.getEnumConstants()));
  }

  /** {@code items} in another order. */
  public <T> List<T> shuffled(List<T> items) {
    List<T> left = new ArrayList<>(items);
    List<T> order = new ArrayList<>(items.size());
    while (!left.isEmpty()) order.add(left.remove(random.nextInt(left.size())));
    return order;
  }
}
