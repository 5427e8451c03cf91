package xpod.cli.hostile;

import java.io.IOException;
import java.util.List;

/** Commits of times that cannot be, or that nobody should believe. */
final class Dates {
  private static final Outcome FLAGGED =
      Outcome.exit(1).shows("said done 2", "contradicted 1", "X901", "1970 and 2100");

  private Dates() {}

  static List<Kind> kinds() {
    return List.of(
        dated("date-in-the-year-of-millions", "99999999999999 +9999"),
        dated("date-beyond-64-bits", "99999999999999999999999 +0000"),
        dated("date-below-zero", "-5 +0000"),
        dated("date-that-is-a-word", "yesterday"),
        dated("date-that-is-missing", ""),
        dated("date-in-2100", "4102444800 +0000"),
        Kind.honest("date-in-the-future", f -> commit(f, "4000000000 +0000")),
        Kind.honest("date-of-an-absurd-zone", f -> commit(f, "1700090000 +9999999999")),
        Kind.of("dates-all-at-the-epoch", Outcome.HONEST, Dates::atTheEpoch),
        Kind.of("dates-backwards", Outcome.HONEST, Dates::backwards));
  }

  private static Kind dated(String name, String date) {
    return Kind.of(
        name,
        FLAGGED,
        forge -> {
          forge.honest();
          commit(forge, date);
        });
  }

  private static void commit(Forge forge, String date) throws IOException {
    String who = "Ada <ada@example.org> " + date;
    String tree = forge.idOf("HEAD^{tree}");
    forge.branch("main", forge.rawCommit(tree, List.of(forge.head()), who, "T001: later"));
  }

  private static void atTheEpoch(Forge forge) throws IOException {
    forge.honest();
    again(forge, 0, 0);
  }

  private static void backwards(Forge forge) throws IOException {
    forge.honest();
    again(forge, 1_700_000_000L, -86_400);
  }

  /** The honest history once more, under other times. */
  private static void again(Forge forge, long start, long step) throws IOException {
    List<String> parents = List.of();
    long at = start;
    for (String revision : List.of("HEAD~2", "HEAD~1", "HEAD")) {
      String who = "Ada <ada@example.org> " + at + " +0000";
      String tree = forge.idOf(revision + "^{tree}");
      String subject = forge.git("log", "-1", "--format=%s", revision).strip();
      parents = List.of(forge.rawCommit(tree, parents, who, subject));
      at += step;
    }
    forge.branch("main", parents.getFirst());
  }
}
