package xpod.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import xpod.claim.Act;
import xpod.claim.Detail;
import xpod.claim.Matter;
import xpod.claim.Script;
import xpod.claim.Wording;
import xpod.evidence.Evidence.Change;
import xpod.evidence.Evidence.Presence;

/** Conditions and mechanisms that a claim promises, and that nothing of the work speaks of. */
final class Untraced {
  /** One word may well be said in another way. */
  private static final int FEWEST_TERMS = 2;

  /** A task in one sentence is shorter. */
  private static final int LONGEST_TEXT = 160;

  private static final List<String> WHEN =
      List.of(" when ", " if ", " unless ", " whenever ", " wenn ", " falls ", " si ");

  private static final List<String> DENIALS =
      List.of(" no ", " not ", " without ", " never ", " instead ", " zero ");

  private Untraced() {}

  /** What keeps a claim from being verified; it never proves the opposite. */
  static List<Reason> shortfalls(Case matter) {
    if (!saysWhatToBuild(matter.claim().says())) return List.of();
    Set<String> said = matter.claim().says().terms();
    Set<String> found = found(matter);
    return matter.claim().says().promise().details().stream()
        .filter(Untraced::saysHowOrWhen)
        .filter(d -> d.terms().stream().filter(t -> asked(t, said)).count() >= FEWEST_TERMS)
        .filter(d -> d.terms().stream().noneMatch(found::contains))
        .map(d -> new Reason(Rule.UNTRACED, "\"" + d.words() + "\"", List.of()))
        .toList();
  }

  /**
   * What is mended fails under a condition, and needs no word of it to be right; a long text tells
   * of the way to the work, too.
   */
  private static boolean saysWhatToBuild(Wording says) {
    Set<Act> acts = says.acts();
    boolean builds = acts.contains(Act.CREATE) || acts.contains(Act.ADD);
    boolean mends = acts.contains(Act.FIX) || acts.contains(Act.DOCUMENT);
    return says.matter() == Matter.CONTENT
        && builds
        && !mends
        && says.text().length() <= LONGEST_TEXT;
  }

  /**
   * "With" says of much what is beside it and not how it is done, "after" often where in a file;
   * what is not to be leaves no trace.
   */
  private static boolean saysHowOrWhen(Detail detail) {
    String words = " " + detail.words().toLowerCase(Locale.ROOT) + " ";
    boolean denied = DENIALS.stream().anyMatch(words::contains);
    return !denied
        && switch (detail) {
          case Detail.Condition when -> WHEN.stream().anyMatch(words::startsWith);
          case Detail.Mechanism how -> !words.startsWith(" with ");
          case Detail.Result result -> false;
        };
  }

  /** Words of other writings are not in code; a term that was not looked for was not missed. */
  private static boolean asked(String term, Set<String> said) {
    return Script.of(term) == Script.LATIN && said.contains(term);
  }

  private static Set<String> found(Case matter) {
    Set<String> found = new TreeSet<>();
    matter.seen(Change.class).forEach(c -> found.addAll(c.evidence().fit().found()));
    matter.seen(Presence.class).forEach(p -> found.addAll(p.evidence().fit().found()));
    return found;
  }
}
