package xpod.source.repository;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import xpod.Revision;
import xpod.SignalId;
import xpod.claim.Claim;
import xpod.claim.Manner;
import xpod.claim.Matter;
import xpod.claim.Name;
import xpod.claim.Script;
import xpod.claim.Terms;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Found;
import xpod.evidence.Exhibit;
import xpod.evidence.Fit;
import xpod.signal.Signal;
import xpod.source.git.History;

/**
 * Says what became of the things that a claim names: there, near, gone, on another branch, ignored,
 * or never.
 */
final class PathFinder {
  /**
   * A file under another name that came about within a day of the claim may well be the one meant.
   */
  private static final java.time.Duration AROUND = java.time.Duration.ofHours(24);

  /** New files that are held against one that went; a commit that brings more is an import. */
  private static final int MOST_BROUGHT = 50;

  private static final String EMPTY_SHA1 = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";
  private static final String EMPTY_SHA256 =
      "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813";

  private final History history;
  private final String repository;
  private final PathIndex paths;
  private final Landings landings;
  private final Contents contents;
  private final Vocabulary vocabulary;
  private final Supplier<PathIndex> elsewhere;
  private final Ignoring ignored;

  PathFinder(
      History history,
      String repository,
      PathIndex paths,
      Landings landings,
      Contents contents,
      Vocabulary vocabulary,
      Supplier<PathIndex> elsewhere,
      Ignoring ignored) {
    this.history = history;
    this.repository = repository;
    this.paths = paths;
    this.landings = landings;
    this.contents = contents;
    this.vocabulary = vocabulary;
    this.elsewhere = elsewhere;
    this.ignored = ignored;
  }

  /** Since when a path was there and until when; {@code end} null while it still is. */
  private record Span(int path, Instant start, @Nullable Instant end, int ender) {
    boolean covers(Instant at) {
      return !start.isAfter(at) && (end == null || end.isAfter(at));
    }
  }

  List<Signal> find(Reported reported, Name name) {
    return switch (name.kind()) {
      case FILE, DIRECTORY, GLOB -> path(reported, name);
      case THING -> thing(reported, name);
      case TEST -> test(reported, name);
      case SYMBOL -> List.of();
    };
  }

  private List<Signal> path(Reported reported, Name name) {
    List<Signal> exact = presences(reported, name, meant(reported, name), Found.THERE);
    if (!exact.isEmpty()) return exact;
    if (name.role() != Name.Role.GONE) {
      List<Signal> near = presences(reported, name, closeBy(reported, name), Found.NEAR);
      if (!near.isEmpty()) return near;
    }
    return List.of(absent(reported, name));
  }

  /** A message speaks of the files of its own change, where others have the same name. */
  private List<Integer> meant(Reported reported, Name name) {
    List<Integer> exact = paths.exact(name);
    if (exact.size() < 2 || reported.claim().manner() != Manner.STATED) return exact;
    List<Integer> own =
        exact.stream()
            .filter(p ->
                java.util.Arrays.stream(history.paths(reported.commit())).anyMatch(c -> c == p))
            .toList();
    return own.isEmpty() ? exact : own;
  }

  /**
   * Of the like-named files those that share a folder with it, or that came about when the claim
   * was made.
   */
  private List<Integer> closeBy(Reported reported, Name name) {
    boolean bare = name.value().indexOf('/') < 0;
    java.util.Set<String> folders = new java.util.HashSet<>(List.of(name.value().split("/", -1)));
    Instant from = reported.claim().at().minus(AROUND);
    Instant to = reported.claim().at().plus(AROUND);
    return paths.near(name).stream()
        .filter(p ->
            bare
                || sharesFolder(folders, history.path(p))
                || ((!sameBase(name, p) || isAlone(name)) && bornWithin(p, from, to)))
        .filter(p -> !Paths.isVendored(history.path(p)) || Paths.isVendored(name.value()))
        .toList();
  }

  /**
   * Whether one file of the whole history has the name; then a like name in another folder is no
   * other file, but where the work was put. With tests the folder says what sort of test it is.
   */
  private boolean isAlone(Name name) {
    return !Paths.isTest(name.value()) && paths.named(name.base()).size() == 1;
  }

  /**
   * The very name in another folder is another file; tests of two modules are often named alike.
   */
  private boolean sameBase(Name name, int path) {
    return Paths.base(history.path(path)).equalsIgnoreCase(name.base());
  }

  private static boolean sharesFolder(java.util.Set<String> folders, String path) {
    int slash = path.lastIndexOf('/');
    if (slash < 0) return false;
    String last = path.substring(path.lastIndexOf('/', slash - 1) + 1, slash);
    return folders.contains(last);
  }

  private boolean bornWithin(int path, Instant from, Instant to) {
    int[] commits = paths.changes(path);
    if (commits.length == 0) return false;
    Instant born = history.at(commits[commits.length - 1]);
    return !born.isBefore(from) && !born.isAfter(to);
  }

  /**
   * What is on no branch we read; the paths of every other ref are only asked for when it matters.
   */
  private Signal absent(Reported reported, Name name) {
    Claim claim = reported.claim();
    if (ignored.at(reported.commit(), name.value()))
      return presence(claim, name, claim.at(), Found.IGNORED, "", Fit.NONE);
    PathIndex all = elsewhere.get();
    boolean other = !all.exact(name).isEmpty() || all.nearFolder(name);
    Found found = other ? Found.ELSEWHERE : Found.NEVER;
    return presence(claim, name, claim.at(), found, other ? "another branch" : "", Fit.NONE);
  }

  private List<Signal> thing(Reported reported, Name name) {
    List<Signal> found = presences(reported, name, paths.after(name.value()), Found.NEAR);
    if (!found.isEmpty()) return found;
    Found state = elsewhere.get().after(name.value()).isEmpty() ? Found.NEVER : Found.ELSEWHERE;
    return List.of(presence(reported.claim(), name, reported.claim().at(), state, "", Fit.NONE));
  }

  /** A class of tests is a file of its name; a single test is a word in the tests that changed. */
  private List<Signal> test(Reported reported, Name name) {
    boolean fileLike = Character.isUpperCase(name.value().charAt(0));
    if (!fileLike) return List.of();
    Name file = new Name(Name.Kind.FILE, name.value() + ".x", name.role(), name.group());
    List<Signal> found = presences(reported, name, paths.near(file), Found.NEAR);
    return found.isEmpty() ? List.of() : found;
  }

  /** The state at the claim, then the first time a candidate is there, then its going. */
  private List<Signal> presences(Reported reported, Name name, List<Integer> candidates, Found as) {
    List<Span> spans = new ArrayList<>();
    for (int path : candidates) spans.addAll(spans(path, reported.commit()));
    if (spans.isEmpty())
      return candidates.isEmpty()
          ? List.of()
          : List.of(
              presence(
                  reported.claim(),
                  name,
                  reported.claim().at(),
                  Found.ELSEWHERE,
                  "another branch",
                  Fit.NONE));
    Claim claim = reported.claim();
    List<Signal> signals = new ArrayList<>();
    Span here = at(spans, claim.at());
    boolean none =
        here == null
            && as == Found.NEAR
            && spans.stream().noneMatch(s -> s.start().isAfter(claim.at()));
    if (none) return List.of();
    Span later =
        here != null
            ? here
            : spans.stream()
                .filter(s -> s.start().isAfter(claim.at()))
                .min(java.util.Comparator.comparing(Span::start))
                .orElse(null);
    boolean earlier = spans.stream().anyMatch(s -> s.start().isBefore(claim.at()));
    if (here == null && (earlier || later == null))
      signals.add(presence(claim, name, claim.at(), Found.REMOVED, "", Fit.NONE));
    else if (here == null)
      signals.add(presence(claim, name, claim.at(), Found.NEVER, "", Fit.NONE));
    if (later == null) return signals;
    Instant since = here != null ? claim.at() : later.start();
    signals.add(there(reported, name, later, since, as));
    Instant end = later.end();
    if (end == null || spans.stream().anyMatch(s -> s.covers(end))) return signals;
    signals.addAll(gone(claim, name, later));
    spans.stream()
        .filter(s -> s.start().isAfter(end))
        .min(java.util.Comparator.comparing(Span::start))
        .ifPresent(s -> signals.add(there(reported, name, s, s.start(), as)));
    return signals;
  }

  /** What is there at an instant; of several of one name, one that is not empty. */
  private @Nullable Span at(List<Span> spans, Instant at) {
    List<Span> here = spans.stream().filter(s -> s.covers(at)).toList();
    return here.stream()
        .filter(s -> !isEmpty(paths.blobAt(s.path(), at)))
        .filter(s -> !Paths.isPlaceholder(history.path(s.path())))
        .findFirst()
        .orElse(here.isEmpty() ? null : here.getFirst());
  }

  private static boolean isEmpty(String blob) {
    return blob.equals(EMPTY_SHA1) || blob.equals(EMPTY_SHA256);
  }

  private Signal there(Reported reported, Name name, Span span, Instant since, Found as) {
    Claim claim = reported.claim();
    String where = history.path(span.path());
    String blob = paths.blobAt(span.path(), since);
    if (name.kind() == Name.Kind.DIRECTORY && Paths.isPlaceholder(where))
      return presence(claim, name, since, Found.EMPTY, where, Fit.NONE);
    if (isEmpty(blob) && name.kind() == Name.Kind.FILE && !Paths.mayBeEmpty(where))
      return presence(claim, name, since, Found.EMPTY, where, Fit.NONE);
    Fit fit = Fit.NONE;
    if (claim.says().matter() == Matter.TEST && !blob.isEmpty() && Paths.isTest(where)) {
      BitSet found = contents.ofFile(blob, where);
      fit = vocabulary.fit(claim, found, List.of(), true);
    }
    return presence(claim, name, since, as, where, fit);
  }

  private List<Signal> gone(Claim claim, Name name, Span span) {
    Instant end = span.end();
    if (end == null) return List.of();
    List<Signal> signals = new ArrayList<>();
    String where = history.path(span.path());
    if (name.role() == Name.Role.GONE)
      signals.add(presence(claim, name, end, Found.REMOVED, where, Fit.NONE));
    boolean untracked = ignored.at(span.ender(), where);
    if (name.kind() == Name.Kind.FILE
        && name.role() == Name.Role.MADE
        && !untracked
        && !replaced(span)) {
      Evidence removal =
          new Evidence.Removal(
              name,
              where,
              new Revision(repository, history.id(span.ender())),
              declared(span.ender()));
      SignalId from =
          SignalId.of(
              "git", "removal " + name.value(), claim.id().value(), history.id(span.ender()));
      signals.add(
          new Signal.Observed(
              claim.work(), new Exhibit(from, end, Exhibit.Witness.ANOTHER, claim.id(), removal)));
    }
    return signals;
  }

  private static final java.util.regex.Pattern DECLARED =
      java.util.regex.Pattern.compile(
          "\\b(?:remov|delet|drop|replac|mov|renam|consolidat|merg|migrat|rewrit|refactor|restructur"
              + "|reorgani|clean|tidy|prun|purg|simplif|deprecat|retir|extract|split|convert|switch|supersed|obsolete|unused|no"
              + " longer|get rid|in favou?r of|entfern|lösch|aufräum"
              + "|aufgeräumt|supprim|nettoy|elimin|borr|limpi|limpez)",
          java.util.regex.Pattern.CASE_INSENSITIVE | java.util.regex.Pattern.UNICODE_CASE);

  /**
   * Whether a commit says that it takes away, replaces or moves things. Where it is written in
   * other letters we cannot tell, and what cannot be read is no denial.
   */
  private boolean declared(int commit) {
    var message = history.message(commit);
    return DECLARED.matcher(message.subject()).find()
        || DECLARED.matcher(message.body()).find()
        || Terms.of(message.subject()).stream().anyMatch(t -> Script.of(t) != Script.LATIN);
  }

  /**
   * Whether the commit that took the file away brought one like it: a move, a split, a rewrite in
   * another language; or one of another name with the same lines.
   */
  private boolean replaced(Span span) {
    int commit = span.ender();
    String gone = history.path(span.path());
    Name name = new Name(Name.Kind.FILE, Paths.base(gone), Name.Role.MADE, 0);
    List<Integer> near = paths.near(name);
    int[] changed = history.paths(commit);
    String before = "";
    List<String> brought = new ArrayList<>();
    for (int nth = 0; nth < changed.length; nth++) {
      if (changed[nth] == span.path()) before = history.before(commit, nth).orElse("");
      if (history.status(commit, nth) != 'A') continue;
      if (near.contains(changed[nth])) return true;
      boolean alike = Paths.ending(history.path(changed[nth])).equals(Paths.ending(gone));
      if (alike && brought.size() < MOST_BROUGHT)
        brought.add(history.after(commit, nth).orElse(""));
    }
    String old = before;
    return brought.stream().anyMatch(after -> contents.isKept(old, after));
  }

  private Signal presence(Claim claim, Name name, Instant at, Found found, String where, Fit fit) {
    Evidence.Presence presence = new Evidence.Presence(name, found, where, fit);
    String key = name.kind() + " " + name.value() + " " + name.role() + " " + found;
    SignalId from = SignalId.of("git", "presence", claim.id().value() + " " + key, at.toString());
    return new Signal.Observed(
        claim.work(), new Exhibit(from, at, Exhibit.Witness.ANOTHER, claim.id(), presence));
  }

  /** When a path was there, as the claim's own branch or the default branch saw it. */
  private List<Span> spans(int path, int claim) {
    record Turn(int commit, Instant at, boolean deleted) {}
    List<Turn> turns = new ArrayList<>();
    for (int commit : paths.changes(path)) {
      Landings.Landed landed = landings.of(commit, claim);
      if (landed.where() != Evidence.Landing.ELSEWHERE)
        turns.add(new Turn(commit, landed.at(), status(commit, path) == 'D'));
    }
    turns.sort(java.util.Comparator.comparing(Turn::at).thenComparing(t -> -t.commit()));
    List<Span> spans = new ArrayList<>();
    Instant start = null;
    for (Turn turn : turns) {
      if (!turn.deleted() && start == null) start = turn.at();
      if (turn.deleted() && start != null) {
        spans.add(new Span(path, start, turn.at(), turn.commit()));
        start = null;
      }
    }
    if (start != null) spans.add(new Span(path, start, null, -1));
    return spans;
  }

  private char status(int commit, int path) {
    int[] changed = history.paths(commit);
    for (int nth = 0; nth < changed.length; nth++)
      if (changed[nth] == path) return history.status(commit, nth);
    return 'M';
  }
}
