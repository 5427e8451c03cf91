package xpod.source.repository;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import xpod.SignalId;
import xpod.claim.Claim;
import xpod.claim.Matter;
import xpod.claim.Name;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Filling;
import xpod.evidence.Exhibit;
import xpod.signal.Signal;
import xpod.source.git.History;
import xpod.source.repository.Insides.Inside;

/**
 * Says what is inside the things that a claim names, when it was made and once that is put right:
 * files, functions and types that say themselves that they are not implemented, tests that do not
 * run.
 */
final class InsideFinder {
  /** A commit of more files is a sweep or an import; where in it a name is meant is a guess. */
  private static final int MOST_FILES = 60;

  /** Later versions in which a stub may have been filled; most are within the first few. */
  private static final int MOST_VERSIONS = 40;

  private final History history;
  private final PathIndex paths;
  private final Landings landings;
  private final Links links;
  private final Insides insides;

  InsideFinder(History history, PathIndex paths, Landings landings, Links links, Insides insides) {
    this.links = links;
    this.history = history;
    this.paths = paths;
    this.landings = landings;
    this.insides = insides;
  }

  /** One version of a file, and since when the claim's branch or the default branch has it. */
  record Version(Instant since, String blob) {}

  /** How one version is looked into, given its blob and its path. */
  private interface Look extends BiFunction<String, String, Optional<Inside>> {}

  List<Signal> find(Reported reported, Name name) {
    boolean delivered = name.role() == Name.Role.MADE || name.role() == Name.Role.TOUCHED;
    Matter matter = reported.claim().says().matter();
    if (!delivered || (matter != Matter.CONTENT && matter != Matter.TEST)) return List.of();
    boolean test = matter == Matter.TEST;
    return switch (name.kind()) {
      case FILE -> test ? List.of() : first(reported, name, files(name), insides::file);
      case SYMBOL ->
          test
              ? List.of()
              : first(
                  reported,
                  name,
                  places(reported, false),
                  (blob, path) -> insides.symbol(blob, path, name.value()));
      case TEST ->
          first(
              reported,
              name,
              places(reported, true),
              (blob, path) -> insides.test(blob, path, name.value()));
      case THING -> beside(reported, name);
      case DIRECTORY, GLOB -> List.of();
    };
  }

  /** What is inside a test that was found by its words, in the file where it was found. */
  List<Signal> spoken(Reported reported, Name test, int path) {
    return over(reported, test, path, (blob, at) -> insides.spoken(blob, at, test.value()));
  }

  /** The file of that name, where there is but one. */
  private List<Integer> files(Name name) {
    List<Integer> exact = paths.exact(name);
    return exact.size() == 1 && isCode(exact.getFirst(), false) ? exact : List.of();
  }

  /** Where a name without a path is meant: in the files named beside it, else in the changes. */
  private List<Integer> places(Reported reported, boolean tests) {
    List<Integer> named = new ArrayList<>();
    for (Name name : reported.claim().says().names()) {
      if (name.kind() != Name.Kind.FILE) continue;
      for (int path : paths.exact(name)) if (isCode(path, tests)) named.add(path);
    }
    if (!named.isEmpty()) return named;
    Set<Integer> linked = new LinkedHashSet<>(links.stated(reported).keySet());
    linked.add(reported.commit());
    Set<Integer> changed = new LinkedHashSet<>();
    for (int commit : linked) {
      int[] files = history.paths(commit);
      if (files.length > MOST_FILES) continue;
      for (int path : files) if (isCode(path, tests)) changed.add(path);
    }
    return List.copyOf(changed);
  }

  private boolean isCode(int path, boolean tests) {
    String name = history.path(path);
    return Insides.readable(name) && Paths.isTest(name) == tests;
  }

  /** What the first of some files that has the thing says of it. */
  private List<Signal> first(Reported reported, Name name, List<Integer> files, Look look) {
    for (int path : files) {
      List<Signal> found = over(reported, name, path, look);
      if (!found.isEmpty()) return found;
    }
    return List.of();
  }

  /** What the first file says that speaks of the thing as of one that is to come. */
  private List<Signal> beside(Reported reported, Name name) {
    for (int path : places(reported, false)) {
      List<Signal> found =
          over(reported, name, path, (blob, at) -> insides.beside(blob, at, name.value()));
      if (!found.isEmpty() && isAdmitted(found.getFirst())) return found;
    }
    return List.of();
  }

  private static boolean isAdmitted(Signal signal) {
    return signal instanceof Signal.Observed observed
        && observed.exhibit().evidence() instanceof Evidence.Inside inside
        && inside.filling() == Filling.ADMITTED;
  }

  private List<Signal> over(Reported reported, Name name, int path, Look look) {
    List<Version> versions = versions(path, reported);
    List<Signal> signals = new ArrayList<>();
    for (Version version : versions.subList(0, Math.min(versions.size(), MOST_VERSIONS))) {
      Inside inside = look.apply(version.blob(), history.path(path)).orElse(null);
      if (inside == null && signals.isEmpty()) return List.of();
      Filling filling = inside == null ? Filling.WORKING : inside.filling();
      if (!signals.isEmpty() && filling != Filling.WORKING) continue;
      String where = history.path(path) + (inside == null ? "" : ":" + inside.line());
      String words = inside == null ? "" : inside.words();
      Evidence evidence = new Evidence.Inside(name, where, filling, words);
      signals.add(observed(reported.claim(), name, filling, version.since(), evidence));
      if (filling == Filling.WORKING) break;
    }
    return signals;
  }

  /** The version at the claim, then the later ones. */
  List<Version> versions(int path, Reported reported) {
    List<Version> all = new ArrayList<>();
    for (int commit : paths.changes(path)) {
      Landings.Landed landed = landings.of(commit, reported.commit());
      if (landed.where() == Evidence.Landing.ELSEWHERE) continue;
      all.add(new Version(landed.at(), blob(commit, path)));
    }
    all.sort(Comparator.comparing(Version::since));
    Instant claimed = reported.claim().at();
    int at = 0;
    while (at + 1 < all.size() && !all.get(at + 1).since().isAfter(claimed)) at++;
    List<Version> from = new ArrayList<>();
    for (Version version : all.subList(Math.min(at, all.size()), all.size())) {
      Instant since = version.since().isAfter(claimed) ? version.since() : claimed;
      if (!version.blob().isEmpty()) from.add(new Version(since, version.blob()));
    }
    return from;
  }

  private String blob(int commit, int path) {
    int[] changed = history.paths(commit);
    for (int nth = 0; nth < changed.length; nth++) {
      if (changed[nth] == path) return history.after(commit, nth).orElse("");
    }
    return "";
  }

  private static Signal observed(
      Claim claim, Name name, Filling filling, Instant at, Evidence evidence) {
    String key = name.kind() + " " + name.value() + " " + name.role() + " " + filling;
    SignalId from = SignalId.of("git", "inside", claim.id().value() + " " + key, at.toString());
    return new Signal.Observed(
        claim.work(), new Exhibit(from, at, Exhibit.Witness.ANOTHER, claim.id(), evidence));
  }
}
