package xpod.source.repository;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import xpod.claim.Act;
import xpod.claim.Claim;
import xpod.claim.Matter;
import xpod.claim.Name;
import xpod.claim.Script;
import xpod.claim.Terms;
import xpod.claim.Wording;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Link;
import xpod.evidence.Evidence.Nature;
import xpod.evidence.Fit;
import xpod.source.repository.Contents.Aside;

/** Reads what a commit is to a claim: what sort of change, what it touches, how far it fits. */
final class ChangeReader {
  /** Acts that are seen in the lines that went as much as in those that came. */
  private static final Set<Act> TAKING_AWAY =
      EnumSet.of(Act.RENAME, Act.MOVE, Act.REPLACE, Act.CHANGE, Act.FIX);

  /** Acts that bring what was not there. */
  private static final Set<Act> BRINGING = EnumSet.of(Act.CREATE, Act.ADD, Act.FIX);

  private static final Set<Act> ADDING = EnumSet.of(Act.CREATE, Act.ADD);

  /** So few lines may stand beside comments that say everything. */
  private static final int LITTLE_CODE = 2;

  private static final SortedSet<String> OF_DEPENDENCIES =
      Terms.of(
          "dependency dependencies bump upgrade update version pin lock lockfile package packages"
              + " install audit vulnerability vulnerabilities cve library libraries module"
              + " modules");

  /** Words of claims whose result may be read in a readme or in a page of documents. */
  private static final SortedSet<String> OF_DOCUMENTS =
      Terms.of(
          "document documentation doc docs readme changelog guide tutorial example section note"
              + " notes describe explain write design define specify specification spec plan"
              + " analysis analyse analyze review research decision adr architecture diagram"
              + " glossary policy runbook playbook checklist template instruction instructions"
              + " manual reference faq report summary outline comparison standard convention"
              + " roadmap license badge screenshot announce strategy overview inventory catalog"
              + " catalogue proposal requirements heading");

  /** From so many changed paths on it is quicker to look a name up than to try each. */
  private static final int SWEEP = 200;

  private final Map<Integer, Set<Nature>> sortsOf = new HashMap<>();
  private final Scanned scanned;
  private final Links links;
  private final Contents contents;
  private final Vocabulary vocabulary;

  ChangeReader(Scanned scanned, Links links, Contents contents, Vocabulary vocabulary) {
    this.scanned = scanned;
    this.links = links;
    this.contents = contents;
    this.vocabulary = vocabulary;
  }

  /** What a commit is to a claim of another repository that cites it. */
  Evidence.Change elsewhere(Claim claim, int commit, Link link, Evidence.Landing landing) {
    Contents.Content content = contents.of(commit);
    List<String> touched = touched(claim, commit);
    Nature nature = nature(commit, content, !touched.isEmpty());
    Fit fit = fit(claim, commit, content, touched, nature);
    return new Evidence.Change(scanned.revision(commit), link, nature, landing, fit, List.of());
  }

  Evidence.Change change(Reported reported, int commit, Link link) {
    Contents.Content content = contents.of(commit);
    List<String> touched = touched(reported.claim(), commit);
    Nature nature = nature(commit, content, !touched.isEmpty());
    Fit fit = fit(reported.claim(), commit, content, touched, nature);
    List<String> others = link == Link.TOGETHER ? List.of() : links.others(commit, reported);
    return new Evidence.Change(
        scanned.revision(commit),
        link,
        nature,
        scanned.landings().of(commit, reported.commit()).where(),
        fit,
        others);
  }

  private List<String> touched(Claim claim, int commit) {
    Set<String> touched = new TreeSet<>();
    for (Name name : claim.says().names()) {
      if (!name.isPath() || name.role() == Name.Role.CONTEXT) continue;
      Predicate<String> meant = PathIndex.meaning(name);
      for (int changed : candidates(name, commit)) {
        String path = scanned.history().path(changed);
        boolean open = !scanned.lists().contains(path) || path.equals(name.value());
        if (open && meant.test(path)) touched.add(path);
      }
    }
    return List.copyOf(touched);
  }

  /** The changed paths among which those that a name means are; of a sweep only the likely ones. */
  private int[] candidates(Name name, int commit) {
    int[] changed = scanned.history().paths(commit);
    if (changed.length < SWEEP || name.kind() != Name.Kind.FILE) return changed;
    return scanned.paths().named(name.base()).stream()
        .mapToInt(Integer::intValue)
        .filter(path -> Arrays.binarySearch(scanned.paths().changes(path), commit) >= 0)
        .toArray();
  }

  private Fit fit(
      Claim claim, int commit, Contents.Content content, List<String> touched, Nature nature) {
    boolean tests = !content.tests().isEmpty() || touched.stream().anyMatch(Paths::isTest);
    if (claim.says().matter() == Matter.TEST) {
      BitSet moved = (BitSet) content.tests().clone();
      moved.or(content.aside(Aside.MOVED));
      return vocabulary.fit(claim, moved, touched, tests);
    }
    BitSet found = (BitSet) content.work().clone();
    found.or(content.tests());
    for (Aside aside : Aside.values())
      if (!touched.isEmpty() || counts(aside, claim.says(), nature)) found.or(content.aside(aside));
    if (touched.isEmpty() && isOnlyRemarked(claim.says(), commit, content))
      return new Fit(0, claim.says().terms().size(), List.of(), List.of(), tests);
    if (!touched.isEmpty()) found.or(content.plans());
    boolean takesAway =
        claim.says().matter() == Matter.REMOVAL
            || claim.says().acts().stream().anyMatch(TAKING_AWAY::contains);
    if (takesAway) found.or(content.removed());
    return vocabulary.fit(claim, found, touched, tests);
  }

  /** Whether what delivers nothing by itself is just what a claim speaks of. */
  private static boolean counts(Aside aside, Wording says, Nature nature) {
    return switch (aside) {
      case MOVED -> says.acts().isEmpty() || !BRINGING.containsAll(says.acts());
      case LOCKED -> says.terms().stream().anyMatch(OF_DEPENDENCIES::contains);
      case TOLD ->
          nature != Nature.DOCUMENTS
              || says.matter() != Matter.CONTENT
              || !BRINGING.containsAll(says.acts())
              || says.terms().stream().anyMatch(OF_DOCUMENTS::contains);
    };
  }

  /**
   * Whether a claim that something was added has all its words in comments, beside a line or two of
   * code that have none of them: so little cannot be it. A mended fault may well be one line in
   * words of its own, a new file may say it by its name, and code has no words in other writings.
   */
  private boolean isOnlyRemarked(Wording says, int commit, Contents.Content content) {
    boolean little = content.codeLines() > 0 && content.codeLines() <= LITTLE_CODE;
    boolean adds = ADDING.containsAll(says.acts());
    if (!little || !adds || says.matter() != Matter.CONTENT || !content.tests().isEmpty())
      return false;
    BitSet coded = (BitSet) content.spoken().clone();
    int[] paths = scanned.history().paths(commit);
    for (int nth = 0; nth < paths.length; nth++) {
      if (scanned.history().status(commit, nth) == 'A')
        vocabulary.mark(scanned.history().path(paths[nth]), coded);
    }
    return says.terms().stream().allMatch(t -> Script.of(t) == Script.LATIN)
        && says.terms().stream().anyMatch(t -> vocabulary.has(content.work(), t))
        && says.terms().stream().noneMatch(t -> vocabulary.has(coded, t));
  }

  private Nature nature(int commit, Contents.Content content, boolean touches) {
    int[] changed = scanned.history().paths(commit);
    if (!scanned.history().changesKnown(commit)) return Nature.UNREAD;
    if (changed.length == 0) return scanned.history().merge(commit) ? Nature.TRACKER : Nature.EMPTY;
    Set<Nature> sorts = sortsOf.computeIfAbsent(commit, this::sort);
    boolean work = sorts.contains(Nature.WORK);
    boolean tests = sorts.contains(Nature.TESTS);
    boolean plans = sorts.contains(Nature.PLANNING);
    boolean documents = sorts.contains(Nature.DOCUMENTS);
    if ((work || tests || documents) && !content.substance() && content.unread())
      return Nature.UNREAD;
    if ((work || tests) && !content.substance()) return Nature.COMMENTS;
    if (work) return Nature.WORK;
    if (tests) return Nature.TESTS;
    if (documents || (plans && touches)) return Nature.DOCUMENTS;
    return plans ? Nature.PLANNING : Nature.TRACKER;
  }

  /** What the changed files of a commit are; every claim linked to it asks. */
  private Set<Nature> sort(int commit) {
    Set<Nature> sorts = EnumSet.noneOf(Nature.class);
    for (int path : scanned.history().paths(commit)) {
      String name = scanned.history().path(path);
      if (scanned.lists().contains(name)) continue;
      if (Paths.isPlan(name)) sorts.add(Nature.PLANNING);
      else if (Paths.isTest(name)) sorts.add(Nature.TESTS);
      else if (Paths.isDocument(name)) sorts.add(Nature.DOCUMENTS);
      else sorts.add(Nature.WORK);
    }
    return sorts;
  }
}
