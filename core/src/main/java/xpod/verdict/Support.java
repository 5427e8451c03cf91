package xpod.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import xpod.claim.Matter;
import xpod.claim.Name;
import xpod.contract.Proof;
import xpod.contract.Requirement;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Change;
import xpod.evidence.Evidence.Found;
import xpod.evidence.Evidence.Landing;
import xpod.evidence.Evidence.Link;
import xpod.evidence.Evidence.Presence;
import xpod.evidence.Evidence.Unchecked;
import xpod.evidence.Exhibit;

/** How far a claim's requirement is met. */
sealed interface Support {

  /** It is; {@code reasons} show how. */
  record Met(List<Reason> reasons) implements Support {}

  /** It is not; {@code reasons} are what was seen instead. */
  record Open(List<Reason> reasons) implements Support {}

  /** No source of this pod can speak about it. */
  record NoChannel(Rule rule) implements Support {}

  static Support weigh(Requirement requirement, Case matter) {
    return switch (requirement) {
      case Requirement.Need need -> weigh(need.proof(), matter);
      case Requirement.AllOf all -> all(all.parts().stream().map(p -> weigh(p, matter)).toList());
      case Requirement.AnyOf any -> any(any.parts().stream().map(p -> weigh(p, matter)).toList());
      case Requirement.ByAnother by -> weigh(by.part(), byOthers(matter));
    };
  }

  private static Case byOthers(Case matter) {
    List<Exhibit> others =
        matter.exhibits().stream().filter(e -> e.witness() != Exhibit.Witness.CLAIMANT).toList();
    return new Case(matter.claim(), matter.charter(), matter.asOf(), matter.takenBack(), others);
  }

  /**
   * One open part leaves the whole open; a part without channel hides it only where no other part
   * could tell.
   */
  private static Support all(List<Support> parts) {
    List<Reason> met = new ArrayList<>();
    List<Reason> open = new ArrayList<>();
    NoChannel none = null;
    boolean anyOpen = false;
    for (Support part : parts) {
      switch (part) {
        case Met m -> met.addAll(m.reasons());
        case Open o -> {
          anyOpen = true;
          open.addAll(o.reasons());
        }
        case NoChannel n -> none = n;
      }
    }
    if (anyOpen) return new Open(open);
    return none != null ? none : new Met(met);
  }

  private static Support any(List<Support> parts) {
    List<Reason> open = new ArrayList<>();
    NoChannel none = null;
    boolean anyOpen = false;
    for (Support part : parts) {
      switch (part) {
        case Met m -> {
          return m;
        }
        case Open o -> {
          anyOpen = true;
          open.addAll(o.reasons());
        }
        case NoChannel n -> none = n;
      }
    }
    return anyOpen || none == null ? new Open(open) : none;
  }

  private static Support weigh(Proof proof, Case matter) {
    if (!matter.charter().channels().contains(proof)) {
      boolean seen = proof == Proof.REPORTED && OwnRuns.any(matter);
      return seen
          ? new Open(List.of(OwnRuns.instead(matter)))
          : new NoChannel(withoutChannel(proof));
    }
    return switch (proof) {
      case NAMED -> named(matter);
      case CHANGED -> changed(matter);
      case TESTED -> tested(matter);
      case ABSENT -> absent(matter);
      case REPORTED ->
          Grades.solved(matter)
              .<Support>map(r -> new Met(List.of(r)))
              .orElseGet(() -> RunReports.weigh(matter));
      case REVIEWED, DEPLOYED -> new Open(List.of());
    };
  }

  private static Rule withoutChannel(Proof proof) {
    return switch (proof) {
      case REPORTED, DEPLOYED -> Rule.NEEDS_RUN;
      case NAMED, CHANGED, TESTED, ABSENT, REVIEWED -> Rule.NEEDS_WITNESS;
    };
  }

  private static Support named(Case matter) {
    Map<String, List<Name>> needed = new LinkedHashMap<>();
    for (Name name : matter.claim().says().paths()) {
      String group = name.group() == 0 ? name.value() : "#" + name.group();
      needed.computeIfAbsent(group, g -> new ArrayList<>()).add(name);
    }
    List<Reason> met = new ArrayList<>();
    List<Reason> open = new ArrayList<>();
    for (List<Name> alternatives : needed.values()) {
      Optional<Reason> there =
          alternatives.stream().flatMap(n -> found(matter, n).stream()).findFirst();
      if (there.isPresent()) met.add(there.get());
      else open.add(notFound(matter, alternatives.getFirst()));
    }
    thingNowhere(matter).ifPresent(open::add);
    return open.isEmpty() ? new Met(met) : new Open(open);
  }

  /**
   * Files tend to be named after the thing they are; where none is, only product code may stand for
   * it.
   */
  private static Optional<Reason> thingNowhere(Case matter) {
    boolean built =
        Delivery.deliveries(matter).anyMatch(c -> c.evidence().nature() == Evidence.Nature.WORK);
    if (built) return Optional.empty();
    return matter.claim().says().names().stream()
        .filter(n -> n.kind() == Name.Kind.THING)
        .flatMap(n -> presence(matter, n).stream())
        .filter(p -> !p.evidence().found().present())
        .map(p ->
            p.because(Rule.NOT_FOUND, "nothing is named \"" + p.evidence().name().value() + "\""))
        .findFirst();
  }

  private static Optional<Reason> found(Case matter, Name name) {
    return presence(matter, name)
        .filter(p -> p.evidence().found().present() || isPromisedFolder(p.evidence(), matter))
        .map(p -> p.because(Rule.NAMED_THERE, p.evidence().where()));
  }

  /** A folder with a placeholder in it is all that is promised by a layout. */
  private static boolean isPromisedFolder(Presence presence, Case matter) {
    return presence.found() == Found.EMPTY
        && presence.name().kind() == Name.Kind.DIRECTORY
        && Delivery.isLayout(matter);
  }

  private static Reason notFound(Case matter, Name name) {
    return presence(matter, name)
        .map(p ->
            p.because(missing(p.evidence().found()), name.value() + missingWords(p.evidence())))
        .orElseGet(
            () -> new Reason(Rule.NOT_FOUND, name.value() + " was not looked for", List.of()));
  }

  private static Rule missing(Found found) {
    return switch (found) {
      case IGNORED -> Rule.IGNORED_PATH;
      case ELSEWHERE -> Rule.NOT_MERGED;
      case THERE, NEAR, MOVED, EMPTY, REMOVED, NEVER -> Rule.NOT_FOUND;
    };
  }

  private static String missingWords(Presence presence) {
    return switch (presence.found()) {
      case IGNORED -> " is ignored by the repository";
      case ELSEWHERE -> " is only on " + presence.where();
      case REMOVED -> " was removed before";
      case EMPTY -> " has no content";
      case THERE, NEAR, MOVED, NEVER -> " is nowhere";
    };
  }

  private static Optional<Case.Seen<Presence>> presence(Case matter, Name name) {
    return matter
        .seen(Presence.class)
        .filter(p -> p.evidence().name().equals(name))
        .reduce((a, b) -> b);
  }

  private static Support changed(Case matter) {
    List<Reason> met = new ArrayList<>();
    Delivery.deliveries(matter)
        .forEach(c ->
            met.add(
                c.because(Delivery.ruleFor(c.evidence().link()), Delivery.describe(c.evidence()))));
    matter
        .seen(Presence.class)
        .filter(p -> Delivery.isTheWork(p.evidence(), matter))
        .forEach(p -> met.add(p.because(Rule.NAMED_THERE, p.evidence().where())));
    met.sort(java.util.Comparator.comparing(Reason::rule));
    return met.isEmpty() ? new Open(instead(matter)) : new Met(met);
  }

  private static Support tested(Case matter) {
    List<Reason> elsewhere = namedTestsUnlike(matter);
    if (!elsewhere.isEmpty()) return new Open(elsewhere);
    List<Reason> met = new ArrayList<>();
    Delivery.deliveries(matter)
        .forEach(c -> met.add(c.because(Rule.TESTS_THERE, Delivery.describe(c.evidence()))));
    matter
        .seen(Presence.class)
        .filter(p -> Delivery.isTheTest(p.evidence()))
        .forEach(p -> met.add(p.because(Rule.TESTS_THERE, p.evidence().where())));
    if (!met.isEmpty()) return new Met(met);
    List<Reason> open = instead(matter);
    open.addFirst(
        new Reason(
            Rule.TEST_NOT_FOUND,
            "no test that speaks of it in the changes linked to it",
            List.of()));
    return new Open(open);
  }

  /**
   * Where a claim says which tests show it, those have to speak of it; others do not stand in for
   * them.
   */
  private static List<Reason> namedTestsUnlike(Case matter) {
    List<Case.Seen<Presence>> named =
        matter
            .seen(Presence.class)
            .filter(
                p -> p.evidence().name().kind() == Name.Kind.TEST && p.evidence().found().present())
            .toList();
    if (named.isEmpty() || named.stream().anyMatch(p -> Delivery.isTheTest(p.evidence())))
      return List.of();
    return named.stream()
        .map(p -> p.because(Rule.TEST_NOT_FOUND, p.evidence().where() + " does not speak of it"))
        .toList();
  }

  private static Support absent(Case matter) {
    List<Name> gone = matter.claim().says().gone();
    List<Reason> met = new ArrayList<>();
    for (Name name : gone) {
      Optional<Case.Seen<Presence>> presence = presence(matter, name);
      boolean away = presence.filter(p -> p.evidence().found() == Found.REMOVED).isPresent();
      if (!away) return new Open(instead(matter));
      presence.ifPresent(p -> met.add(p.because(Rule.GONE, name.value())));
    }
    return gone.isEmpty() ? new Open(instead(matter)) : new Met(met);
  }

  /** What stands in the place of proof: why the changes that were found do not deliver. */
  private static List<Reason> instead(Case matter) {
    List<Reason> reasons = new ArrayList<>();
    matter
        .seen(Unchecked.class)
        .forEach(u -> reasons.add(u.because(Rule.UNCHECKED, u.evidence().detail())));
    matter.seen(Change.class).flatMap(c -> shortfall(c, matter)).forEach(reasons::add);
    reasons.sort(java.util.Comparator.comparing(Reason::rule));
    return reasons;
  }

  private static Stream<Reason> shortfall(Case.Seen<Change> seen, Case matter) {
    Change change = seen.evidence();
    boolean inferred = change.link() == Link.NEARBY || change.link() == Link.NAMED_PATH;
    if (change.landing() == Landing.ELSEWHERE) {
      return Delivery.wouldDeliver(change, matter)
          ? Stream.of(seen.because(Rule.NOT_MERGED, Delivery.describe(change)))
          : Stream.of();
    }
    Optional<Case.Seen<Evidence.Release>> release = matter.lacking(change);
    if (release.isPresent() && Delivery.delivers(change, matter)) {
      if (!isPlainlyMeant(change, matter)) return Stream.of();
      String said = Delivery.describe(change);
      return release.stream()
          .map(r -> r.because(Rule.NOT_IN_RELEASE, r.evidence().tag() + " does not hold " + said));
    }
    Optional<Case.Seen<Evidence.Removal>> gone = Delivery.testsTakenAway(change, matter);
    if (gone.isPresent() && Delivery.delivers(change, matter)) {
      return gone.stream()
          .map(g ->
              g.because(
                  Rule.TESTS_GONE,
                  g.evidence().by().abbreviated()
                      + " deleted those of "
                      + change.revision().abbreviated()));
    }
    if (inferred) return Stream.of();
    if (change.foreign()) {
      return Stream.of(
          seen.because(
              Rule.OTHER_WORK,
              change.revision().abbreviated() + " is " + String.join(", ", change.others())));
    }
    return switch (change.nature()) {
      case TRACKER -> Stream.of();
      case PLANNING -> Stream.of(seen.because(Rule.PLANNING_ONLY, Delivery.describe(change)));
      case EMPTY, COMMENTS ->
          Stream.of(seen.because(Rule.NOTHING_CHANGED, Delivery.describe(change)));
      case UNREAD ->
          Stream.of(
              seen.because(Rule.UNCHECKED, change.revision().abbreviated() + " could not be read"));
      case WORK, TESTS, DOCUMENTS ->
          matter.claim().says().matter() == Matter.TEST && !change.fit().tests()
              ? Stream.of()
              : Stream.of(seen.because(unlike(change, matter), Delivery.describe(change)));
    };
  }

  /**
   * Whether a change is plainly the one that is reported: somebody linked it, or it came with this
   * one report. A commit that writes many old entries anew has words of each by chance.
   */
  private static boolean isPlainlyMeant(Change change, Case matter) {
    boolean alone =
        switch (matter.claim().manner()) {
          case BULK_TICKED, IMPORTED -> false;
          case TICKED, BORN_TICKED, STATED, SAID -> true;
        };
    boolean linked = change.link().stated() || (change.link() == Link.TOGETHER && alone);
    // Where another linked change is in the release, that one may be meant, in words of its own.
    boolean another =
        matter
            .seen(Change.class)
            .map(Case.Seen::evidence)
            .filter(c -> c.link().stated() && c.nature().delivers())
            .anyMatch(c -> matter.lacking(c).isEmpty());
    return linked && !another && change.nature() != Evidence.Nature.DOCUMENTS;
  }

  /** English code neither has nor lacks the words of a claim in Chinese. */
  private static Rule unlike(Change change, Case matter) {
    boolean cannotTell = change.fit().wordless() && !matter.claim().says().terms().isEmpty();
    return cannotTell ? Rule.OTHER_WRITING : Rule.UNLIKE_WORDS;
  }
}
