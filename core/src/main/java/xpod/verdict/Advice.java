package xpod.verdict;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import xpod.SignalId;
import xpod.evidence.Basis;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Opinion;
import xpod.evidence.Evidence.Proposal;
import xpod.evidence.Stance;

/**
 * What was guessed rather than seen: changes that may be the work, and what a second reader says. A
 * guess never verifies and never contradicts. A doubt keeps a claim from being verified; everything
 * else only stands beside the verdict.
 */
final class Advice {
  /** More would be a list of all that happened that day. */
  private static final int MOST_PROPOSALS = 2;

  private Advice() {}

  /**
   * The doubt about all that {@code shown}, the reasons of a claim that would be verified, rests
   * on. A change that the second reader was not shown may be the very proof, and speaks against a
   * doubt about others.
   */
  static Optional<Reason> doubt(Case matter, List<Reason> shown) {
    Set<SignalId> changes = new HashSet<>();
    Set<SignalId> resting = new HashSet<>();
    shown.forEach(r -> resting.addAll(r.from()));
    matter
        .seen(Evidence.Change.class)
        .map(c -> c.exhibit().from())
        .filter(resting::contains)
        .forEach(changes::add);
    if (changes.isEmpty()) return Optional.empty();
    return opinions(matter)
        .filter(o -> o.evidence().stance() == Stance.DOUBTS)
        .filter(o -> o.evidence().seen().containsAll(changes))
        .findFirst()
        .map(o -> o.because(Rule.DOUBTED, words(o.evidence())));
  }

  /** The changes that may be the work: by meaning where that was looked at, else by words. */
  static List<Reason> proposals(Case matter) {
    return matter
        .seen(Proposal.class)
        .sorted(
            Comparator.<Case.Seen<Proposal>, Basis>comparing(p -> p.evidence().basis())
                .thenComparing(p -> p.evidence().likeness())
                .reversed()
                .thenComparing(p -> p.exhibit().from()))
        .limit(MOST_PROPOSALS)
        .map(p -> p.because(Rule.PROPOSED, words(p.evidence())))
        .toList();
  }

  /** What second readers say, the doubt that decides left out. */
  static List<Reason> remarks(Case matter, List<Reason> deciding) {
    return opinions(matter)
        .map(o -> o.because(Rule.SECOND_READER, words(o.evidence())))
        .filter(r ->
            deciding.stream().noneMatch(d -> d.rule() == Rule.DOUBTED && d.from().equals(r.from())))
        .toList();
  }

  private static Stream<Case.Seen<Opinion>> opinions(Case matter) {
    return matter.seen(Opinion.class);
  }

  private static String words(Proposal proposal) {
    return proposal.revision().abbreviated() + " \"" + proposal.subject() + "\"";
  }

  private static String words(Opinion opinion) {
    String stand =
        switch (opinion.stance()) {
          case DOUBTS -> " doubts it";
          case REMARKS -> opinion.words().isEmpty() ? " has no doubt" : " says";
          case SILENT -> " could not be asked";
        };
    return opinion.reader() + stand + (opinion.words().isEmpty() ? "" : ": " + opinion.words());
  }
}
