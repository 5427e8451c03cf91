package xpod.source.repository;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import xpod.SignalId;
import xpod.claim.Act;
import xpod.claim.Claim;
import xpod.claim.Name;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Wired;
import xpod.evidence.Exhibit;
import xpod.signal.Signal;
import xpod.source.git.History;
import xpod.source.git.ObjectReader;
import xpod.source.git.Repository;

/**
 * Says of things that are reported to be in use when nothing in the product mentions them, and of
 * routes and options that are reported to have been added when nothing has them. It begins at the
 * end: what is mentioned today, or was when it was reported, or within a month, is in use.
 */
final class WiringFinder {
  /** What is wired later than this is wired by other work. */
  private static final Duration SOON = Duration.ofDays(30);

  /** Versions of files within that time; more would cost more than the answer is worth. */
  private static final int MOST_VERSIONS = 20_000;

  private final Scanned scanned;
  private final Repository repository;
  private final ObjectReader objects;
  private final String head;
  private final Links links;
  private final Holders holders;
  private final Spellings spellings;
  private final Map<String, Product> products = new LinkedHashMap<>();

  /** By the commit of a claim; many claims are made by one. */
  private final Map<Integer, Map<String, String>> thens = new LinkedHashMap<>();

  WiringFinder(
      Scanned scanned,
      Repository repository,
      ObjectReader objects,
      Insides insides,
      Links links,
      String head) {
    this.scanned = scanned;
    this.repository = repository;
    this.objects = objects;
    this.head = head;
    this.links = links;
    this.holders = new Holders(objects, insides, this::changedFor);
    this.spellings = new Spellings(objects);
  }

  List<Signal> find(List<Reported> claims) {
    List<Signal> signals = new ArrayList<>();
    signals.addAll(unused(claims.stream().filter(c -> c.claim().says().putsToUse()).toList()));
    for (Reported claim : claims) {
      for (Name name : claim.claim().says().interfaces()) {
        missing(claim, name).ifPresent(w -> signals.add(observed(claim.claim(), name, w, "")));
      }
    }
    return signals;
  }

  // What nothing uses -------------------------------------------------------------------------

  private List<Signal> unused(List<Reported> claims) {
    List<Signal> signals = new ArrayList<>();
    if (claims.isEmpty()) return signals;
    Product now = product(head);
    if (!now.whole() || !Conventions.runs(now.blobs().keySet())) return signals;
    Map<Reported, List<Holders.Holder>> meant = holders.of(claims, now);
    Mentioned mentioned =
        new Mentioned(objects, meant.values().stream().flatMap(List::stream).toList());
    meant.forEach((reported, of) -> {
      boolean alone =
          !of.isEmpty()
              && of.stream().noneMatch(s -> mentioned.anywhere(s, now.blobs()))
              && wasThere(reported, of)
              && of.stream().noneMatch(s -> mentioned.anywhere(s, then(reported)));
      if (!alone) return;
      Holders.Holder first = of.getFirst();
      signals.add(observed(reported.claim(), first.name(), Wired.ALONE, first.place()));
    });
    return signals;
  }

  private Set<String> changedFor(Reported reported) {
    Set<String> paths = new HashSet<>();
    for (int commit : linked(reported))
      for (int path : scanned.history().paths(commit)) paths.add(scanned.history().path(path));
    return paths;
  }

  /** The commits that somebody linked to the claim, and its own. */
  private Set<Integer> linked(Reported reported) {
    Set<Integer> commits = new TreeSet<>(links.stated(reported).keySet());
    commits.add(reported.commit());
    return commits;
  }

  /** Whether the very files were there when it was reported, or soon after. */
  private boolean wasThere(Reported reported, List<Holders.Holder> of) {
    Set<String> paths = new HashSet<>();
    then(reported).keySet().forEach(key -> paths.add(Mentioned.path(key)));
    return of.stream().allMatch(s -> paths.contains(s.path()));
  }

  /** Every version that was part of the product when it was reported, or came soon after. */
  private Map<String, String> then(Reported reported) {
    return thens.computeIfAbsent(reported.commit(), this::versions);
  }

  private Map<String, String> versions(int commit) {
    History history = scanned.history();
    Map<String, String> versions = new TreeMap<>(product(history.id(commit)).blobs());
    Instant from = history.at(commit);
    Instant to = from.plus(SOON);
    for (int later = 0; later < history.size() && versions.size() < MOST_VERSIONS; later++) {
      Instant at = history.at(later);
      if (at.isBefore(from) || at.isAfter(to)) continue;
      Product.changed(history, later)
          .forEach((path, blob) -> versions.put(Mentioned.key(path, blob), blob));
    }
    return versions;
  }

  private Product product(String commit) {
    return products.computeIfAbsent(commit, c -> Product.at(repository, c, scanned.lists()));
  }

  // What nothing has --------------------------------------------------------------------------

  /** What there is to say of a route or an option; most are in what was changed for them. */
  private Optional<Wired> missing(Reported reported, Name name) {
    if (Spellings.isTooShort(name.value()) || speaksOfOthers(reported.claim()))
      return Optional.empty();
    Map<String, String> linked = new TreeMap<>();
    for (int commit : linked(reported)) linked.putAll(Product.changed(scanned.history(), commit));
    if (spellings.in(name.value(), linked)) return Optional.empty();
    Product now = product(head);
    Product then = product(scanned.history().id(reported.commit()));
    if (!now.whole() || !then.whole()) return Optional.empty();
    boolean there =
        spellings.in(name.value(), now.blobs())
            || spellings.in(name.value(), then(reported))
            || isOfDocuments(reported);
    if (there) return Optional.empty();
    boolean tested =
        spellings.in(name.value(), now.tests()) || spellings.in(name.value(), then.tests());
    return Optional.of(tested || !isMerged(reported) ? Wired.UNTOLD : Wired.NOWHERE);
  }

  /** A claim about documents or tests promises no code. */
  private static boolean speaksOfOthers(Claim claim) {
    return claim.says().acts().contains(Act.DOCUMENT)
        || claim.says().names().stream()
            .filter(Name::isPath)
            .anyMatch(n ->
                Paths.isDocument(n.value()) || Paths.isTest(n.value()) || Paths.isPlan(n.value()));
  }

  /** Where no code was changed for it, the work is something else. */
  private boolean isOfDocuments(Reported reported) {
    History history = scanned.history();
    boolean code = false;
    for (int commit : linked(reported)) {
      for (int path : history.paths(commit)) code |= Insides.readable(history.path(path));
    }
    return !code;
  }

  /** What is not merged may be on a branch that was not read. */
  private boolean isMerged(Reported reported) {
    return scanned.landings().merged(reported.commit());
  }

  private static Signal observed(Claim claim, Name name, Wired wired, String where) {
    Evidence evidence = new Evidence.Wiring(name, wired, where);
    SignalId from =
        SignalId.of("git", "wiring", claim.id().value() + " " + name.value(), wired.name());
    return new Signal.Observed(
        claim.work(), new Exhibit(from, claim.at(), Exhibit.Witness.MACHINE, claim.id(), evidence));
  }
}
