package xpod.cli.hostile;

import java.util.List;

/** Every kind there is. */
public final class Catalogue {
  private Catalogue() {}

  /** Kinds that try the same thing. */
  public record Family(String name, List<Kind> kinds) {}

  public static List<Family> families() {
    return List.of(
        new Family("programs", Programs.kinds()),
        new Family("objects", Objects.kinds()),
        new Family("names", Names.kinds()),
        new Family("dates", Dates.kinds()),
        new Family("words", Words.kinds()),
        new Family("lists", Lists.kinds()),
        new Family("layouts", Layouts.kinds()),
        new Family("trackers", Trackers.kinds()),
        new Family("sizes", Sizes.kinds()));
  }

  public static List<Kind> all() {
    return families().stream().flatMap(family -> family.kinds().stream()).toList();
  }

  /** Those that are quick to make and to read. */
  public static List<Kind> quick() {
    return all().stream().filter(kind -> !kind.isBig()).toList();
  }
}
