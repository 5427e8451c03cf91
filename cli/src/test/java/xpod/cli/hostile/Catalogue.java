package xpod.cli.hostile;

import java.util.List;
import java.util.stream.Stream;

/** Every kind there is. */
public final class Catalogue {
  private Catalogue() {}

  public static List<Kind> all() {
    return Stream.of(
            Programs.kinds(),
            Objects.kinds(),
            Names.kinds(),
            Dates.kinds(),
            Words.kinds(),
            Lists.kinds(),
            Layouts.kinds(),
            Trackers.kinds(),
            Sizes.kinds())
        .flatMap(List::stream)
        .toList();
  }

  /** Those that are quick to make and to read. */
  public static List<Kind> quick() {
    return all().stream().filter(kind -> !kind.isBig()).toList();
  }
}
