package xpod.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xpod.claim.Search;
import xpod.evidence.Evidence.Searched;
import xpod.evidence.Evidence.Shortfall;

/**
 * What a look at every case says for or against a claim: one that is otherwise is enough. What
 * counts is how it was at the claim and until grace was over; what is cleared away later was left,
 * and what comes later was not meant.
 */
final class EveryCase {
  private EveryCase() {}

  /** A case that proves the opposite; null where there is none. */
  static @Nullable Reason counterexample(Case matter) {
    return left(matter)
        .filter(s -> s.evidence().search().fixed())
        .findFirst()
        .map(s -> s.because(against(s.evidence().search()), words(s.evidence())))
        .orElse(null);
  }

  /** What keeps a claim from being verified. */
  static List<Reason> shortfalls(Case matter) {
    Stream<Reason> missed =
        matter
            .seen(Shortfall.class)
            .map(s -> s.because(Rule.PART_MISSED, "\"" + s.evidence().part() + "\""));
    Stream<Reason> left = left(matter).map(s -> s.because(Rule.CASE_LEFT, words(s.evidence())));
    return Stream.concat(left, missed).toList();
  }

  /** The reasons why every case that the claim asks for is so; empty where that was not shown. */
  static List<Reason> shown(Case matter) {
    if (!isSearched(matter)) return List.of();
    List<Reason> shown = new ArrayList<>();
    for (Search search : matter.claim().says().searches().all()) {
      Case.Seen<Searched> clear = clear(matter, search);
      if (clear == null || !proves(matter, clear.evidence())) return List.of();
      shown.add(clear.because(Rule.EVERY_CASE, words(clear.evidence())));
    }
    return shown;
  }

  /** Whether the claim says nothing but what was looked for, and it is so. */
  static boolean showAll(Case matter) {
    return isSearched(matter)
        && matter.claim().says().searches().whole()
        && matter.claim().says().disclosure().isEmpty()
        && !shown(matter).isEmpty();
  }

  /** Few claims are; what a claim asks for is read from its words, which takes longer to see. */
  private static boolean isSearched(Case matter) {
    return matter.seen(Searched.class).findAny().isPresent();
  }

  /** What was never there cannot be taken away. */
  private static boolean proves(Case matter, Searched searched) {
    boolean removes =
        matter.claim().says().acts().stream().anyMatch(a -> a == xpod.claim.Act.REMOVE);
    return searched.looked() > 0 && (searched.before() || !removes);
  }

  /** The searches that found a case each time, from the claim until grace was over. */
  private static Stream<Case.Seen<Searched>> left(Case matter) {
    List<Case.Seen<Searched>> left = new ArrayList<>();
    if (!isSearched(matter)) return left.stream();
    for (Search search : matter.claim().says().searches().all()) {
      if (clear(matter, search) != null) continue;
      within(matter, search).findFirst().ifPresent(left::add);
    }
    return left.stream();
  }

  private static Case.@Nullable Seen<Searched> clear(Case matter, Search search) {
    return within(matter, search).filter(s -> s.evidence().left() == 0).findFirst().orElse(null);
  }

  private static Stream<Case.Seen<Searched>> within(Case matter, Search search) {
    Instant due = matter.due();
    return matter
        .seen(Searched.class)
        .filter(s -> s.evidence().search().equals(search))
        .filter(s -> !s.exhibit().at().isAfter(due));
  }

  private static Rule against(Search search) {
    return search instanceof Search.Lines ? Rule.OFF_THE_NUMBER : Rule.COUNTEREXAMPLE;
  }

  private static String words(Searched searched) {
    String files = searched.looked() == 1 ? "1 file" : searched.looked() + " files";
    String found = String.join(", ", searched.examples());
    if (searched.left() == 0) {
      String measured = found.isEmpty() ? "" : ": " + found;
      return searched.search().words() + " (" + files + " looked at)" + measured;
    }
    int more = searched.left() - searched.examples().size();
    return searched.search().words() + ": " + found + (more > 0 ? " and " + more + " more" : "");
  }
}
