package xpod.cases;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xpod.Revision;
import xpod.SignalId;
import xpod.claim.Errand;
import xpod.claim.Name;
import xpod.claim.Search;
import xpod.evidence.Basis;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Filling;
import xpod.evidence.Evidence.Found;
import xpod.evidence.Evidence.Ground;
import xpod.evidence.Evidence.Landing;
import xpod.evidence.Evidence.Link;
import xpod.evidence.Evidence.Moment;
import xpod.evidence.Evidence.Nature;
import xpod.evidence.Evidence.Obstacle;
import xpod.evidence.Evidence.Told;
import xpod.evidence.Evidence.Wired;
import xpod.evidence.Fit;
import xpod.evidence.Loss;
import xpod.evidence.Stance;

/**
 * Reads what a line of a case shows: {@code change}, {@code found}, {@code revert}, {@code reopen}
 * and so on.
 */
final class ExhibitLine {
  /** How cases write the links of a change. */
  private static final Map<String, Link> LINKS =
      Map.of(
          "names it in its subject", Link.NAMED_IN_SUBJECT,
          "is the pull request it cites", Link.PULL_REQUEST,
          "is the commit it cites", Link.CITED,
          "on a branch that names it", Link.BRANCH,
          "mentions it", Link.MENTIONED,
          "with the tick", Link.TOGETHER,
          "on a named path", Link.NAMED_PATH,
          "nearby", Link.NEARBY);

  private static final Map<String, Ground> GROUNDS =
      Map.of(
          "not done",
          Ground.NOT_DONE,
          "no reason",
          Ground.NONE,
          "sweep",
          Ground.MASS,
          "clobber",
          Ground.CLOBBER);

  private ExhibitLine() {}

  /**
   * The evidence of {@code verb}; {@code names} finds a thing that a claim names, {@code changes}
   * the signals of the changes of a commit.
   */
  static Evidence read(
      String verb,
      String rest,
      Function<String, Name> names,
      Function<String, List<SignalId>> changes) {
    return switch (verb) {
      case "change" -> change(rest);
      case "found" -> found(rest, names);
      case "inside" ->
          inside(parts("(.+?): ([\\w ]+?)(?: at (\\S+))?(?:, says (.*))?", rest), names);
      case "weaker" -> weaker(rest);
      case "gate" -> gate(parts("(\\S+) at (\\S+): (shut|open)(?:, (.*))?", rest));
      case "wiring" -> wiring(parts("(.+?): ([\\w ]+?)(?: at (\\S+))?", rest), names);
      case "revert" -> revert(parts("(\\S+) by (\\S+?)(?:: (.*))?", rest));
      case "removal" -> removal(parts("(\\S+) by (\\S+?)(, and says so)?", rest), names);
      case "untested" -> testsRemoved(parts("(\\S+) by (\\S+?)(, which disowns them)?", rest));
      case "weak" -> weak(parts("(\\S+): (\\w+) at (\\S+?)(?:, says (.*))?", rest));
      case "subject" -> subject(parts("(.+): (tested|untested) at (\\S+)", rest));
      case "tested" -> cases(parts("(\\d+) cases(?: but (.+))?", rest));
      case "reopen" ->
          reopen(parts("(not done|no reason|sweep|clobber) by (\\S+?)(?:: (.*))?", rest));
      case "parts" -> partsOpen(parts("(\\d+) of (\\d+) open(?:: (.*))?", rest));
      case "missed" -> new Evidence.Shortfall(rest.strip());
      case "header" -> header(parts("\"(.*)\" in (\\S+)", rest));
      case "duplicate" -> new Evidence.Duplicate(parts("of (\\S+)", rest).group(1));
      case "release" -> release(parts("(\\S+)(?: lacks (.*))?", rest));
      case "run" -> RunLine.read(rest);
      case "ownrun" -> ownRun(parts("(\\w+)(?: of `(.*?)`)?: (.*)", rest));
      case "rerun" ->
          rerun(
              parts(
                  "(\\S+) (at|after) the claim of (tests|checks|pipeline) (well|failed): (.*)",
                  rest));
      case "grade" -> grade(parts("(solved|not solved) by (.*?): (.*)", rest));
      case "waiver" -> waiver(parts("until (" + Clock.INSTANT + "): (.*)", rest));
      case "proposed" -> proposed(parts("(\\S+) by (words|meaning), likeness (\\d+): (.*)", rest));
      case "reader" ->
          opinion(parts("(doubts|remarks|silent) of ([\\w ]+?)(?:: (.*))?", rest), changes);
      case "unchecked" -> unchecked(parts("([\\w ]+): (.*)", rest));
      default -> throw new IllegalArgumentException("no line of a case begins with '" + verb + "'");
    };
  }

  /** What the first of the searches that a claim asks for came to. */
  static Evidence searched(String rest, List<Search> searches) {
    if (searches.isEmpty()) throw new IllegalArgumentException("no claim asks for a search");
    Matcher parts = parts("(\\d+) files, (\\d+) left(?: at (.*?))?(, there before)?", rest);
    List<String> examples =
        parts.group(3) == null ? List.of() : List.of(parts.group(3).split("\\s+"));
    return new Evidence.Searched(
        searches.getFirst(),
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        parts.group(4) != null,
        examples);
  }

  private static Matcher parts(String pattern, String rest) {
    Matcher parts = Pattern.compile(pattern).matcher(rest.strip());
    if (!parts.matches())
      throw new IllegalArgumentException("'" + rest + "' is not like '" + pattern + "'");
    return parts;
  }

  private static Evidence change(String rest) {
    int space = rest.indexOf(' ');
    Phrases phrases = new Phrases(rest.substring(space + 1));
    Link link =
        LINKS.keySet().stream().filter(phrases::has).findFirst().map(LINKS::get).orElseThrow();
    Nature nature = phrases.one(Nature.class, Nature.WORK);
    Landing landing = phrases.one(Landing.class, Landing.MERGED);
    List<String> others = phrases.list("is");
    Fit fit = fit(phrases, nature == Nature.TESTS);
    phrases.allTaken();
    return new Evidence.Change(
        revision(rest.substring(0, space)), link, nature, landing, fit, others);
  }

  private static Fit fit(Phrases phrases, boolean isTests) {
    List<String> found = phrases.list("speaks of");
    List<String> touched = phrases.list("touches");
    int share = Integer.parseInt(phrases.after("fits", found.isEmpty() ? "0" : "1000"));
    boolean wordless = phrases.has("wordless");
    boolean tests = phrases.has("with tests") || isTests;
    return new Fit(share, wordless ? 0 : Math.max(found.size(), 4), found, touched, tests);
  }

  private static Evidence found(String rest, Function<String, Name> names) {
    Matcher parts = parts("(.+?): (.*)", rest);
    Phrases phrases = new Phrases(parts.group(2));
    Name name = names.apply(parts.group(1));
    Found found = phrases.one(Found.class);
    if (found == null)
      throw new IllegalArgumentException("'" + rest + "' does not say what was found");
    String where =
        phrases.after("at", found == Found.NEVER || found == Found.IGNORED ? "" : name.value());
    Fit fit = fit(phrases, false);
    phrases.allTaken();
    return new Evidence.Presence(name, found, where, fit);
  }

  private static Evidence inside(Matcher parts, Function<String, Name> names) {
    Name name = names.apply(parts.group(1));
    Filling filling = Filling.valueOf(parts.group(2).toUpperCase(Locale.ROOT).replace(' ', '_'));
    String where = parts.group(3) == null ? name.value() : parts.group(3);
    String words = parts.group(4) == null ? "" : parts.group(4);
    return new Evidence.Inside(name, where, filling, words);
  }

  /** As in {@code by a1: tests off at tests/a.py:3, of test_retry, declared}. */
  private static Evidence weaker(String rest) {
    Matcher parts =
        parts("by (\\S+): ([\\w ]+?) at (\\S+?)(?:, of ([\\w ]+?))?(, declared)?", rest);
    Loss loss = Loss.valueOf(parts.group(2).toUpperCase(Locale.ROOT).replace(' ', '_'));
    String tests = orEmpty(parts.group(4));
    return new Evidence.Weakening(
        revision(parts.group(1)),
        loss,
        parts.group(3),
        parts.group(2),
        tests.isEmpty() ? List.of() : List.of(tests),
        parts.group(5) != null);
  }

  private static Evidence gate(Matcher parts) {
    boolean shut = parts.group(3).equals("shut");
    return new Evidence.Gate(
        revision(parts.group(1)), parts.group(2), shut, orEmpty(parts.group(4)));
  }

  private static Evidence wiring(Matcher parts, Function<String, Name> names) {
    Name name = names.apply(parts.group(1));
    Wired wired = Wired.valueOf(parts.group(2).toUpperCase(Locale.ROOT));
    return new Evidence.Wiring(name, wired, orEmpty(parts.group(3)));
  }

  private static Evidence revert(Matcher parts) {
    return new Evidence.Reversal(
        revision(parts.group(1)), revision(parts.group(2)), orEmpty(parts.group(3)));
  }

  private static Evidence removal(Matcher parts, Function<String, Name> names) {
    Name name = names.apply(parts.group(1));
    return new Evidence.Removal(
        name, name.value(), revision(parts.group(2)), parts.group(3) != null);
  }

  private static Evidence testsRemoved(Matcher parts) {
    Name tests = new Name(Name.Kind.TEST, "tests", Name.Role.TOUCHED, 0);
    String change = revision(parts.group(1)).commit();
    boolean declared = parts.group(3) == null;
    return new Evidence.Removal(tests, change, revision(parts.group(2)), declared);
  }

  /** A test that the claim does not name, and that was found by its words. */
  private static Evidence weak(Matcher parts) {
    Name test = new Name(Name.Kind.TEST, parts.group(1), Name.Role.CONTEXT, 0);
    Filling filling = Filling.valueOf(parts.group(2).toUpperCase(Locale.ROOT));
    return new Evidence.Inside(test, parts.group(3), filling, orEmpty(parts.group(4)));
  }

  private static Evidence subject(Matcher parts) {
    Told told = Told.valueOf(parts.group(2).toUpperCase(Locale.ROOT));
    return new Evidence.Subject(parts.group(1), told, parts.group(3));
  }

  private static Evidence cases(Matcher parts) {
    String without = orEmpty(parts.group(2));
    return new Evidence.Cases(
        Integer.parseInt(parts.group(1)),
        without.isEmpty() ? List.of() : List.of(without.split(", ")),
        "the tests behind it");
  }

  private static Evidence reopen(Matcher parts) {
    Ground ground = GROUNDS.getOrDefault(parts.group(1), Ground.NONE);
    return new Evidence.Reopening(revision(parts.group(2)), ground, orEmpty(parts.group(3)));
  }

  private static Evidence partsOpen(Matcher parts) {
    String examples = orEmpty(parts.group(3));
    List<String> open = examples.isEmpty() ? List.of() : List.of(examples.split("\\s+"));
    return new Evidence.Parts(
        Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), open);
  }

  private static Evidence header(Matcher parts) {
    return new Evidence.Header(parts.group(1), parts.group(2));
  }

  private static Evidence release(Matcher parts) {
    String lacks = orEmpty(parts.group(2));
    return new Evidence.Release(
        parts.group(1), lacks.isEmpty() ? List.of() : List.of(lacks.split("\\s+")));
  }

  private static Evidence ownRun(Matcher parts) {
    Evidence.OwnRun.Seen seen =
        Evidence.OwnRun.Seen.valueOf(parts.group(1).toUpperCase(Locale.ROOT));
    return new Evidence.OwnRun(seen, orEmpty(parts.group(2)), parts.group(3));
  }

  private static Evidence rerun(Matcher parts) {
    Moment moment = parts.group(2).equals("at") ? Moment.AT : Moment.AFTER;
    Errand shows = Errand.valueOf(parts.group(3).toUpperCase(Locale.ROOT));
    return new Evidence.Rerun(
        revision(parts.group(1)),
        moment,
        shows,
        parts.group(3),
        parts.group(4).equals("well"),
        parts.group(5));
  }

  private static Evidence grade(Matcher parts) {
    return new Evidence.Grade(
        parts.group(2), parts.group(1).equals("solved"), orEmpty(parts.group(3)));
  }

  private static Evidence waiver(Matcher parts) {
    return new Evidence.Waiver(parts.group(2), Clock.at(parts.group(1)));
  }

  private static Evidence proposed(Matcher parts) {
    Basis basis = Basis.valueOf(parts.group(2).toUpperCase(Locale.ROOT));
    return new Evidence.Proposal(
        revision(parts.group(1)), basis, Integer.parseInt(parts.group(3)), parts.group(4));
  }

  private static Evidence opinion(Matcher parts, Function<String, List<SignalId>> changes) {
    Stance stance = Stance.valueOf(parts.group(1).toUpperCase(Locale.ROOT));
    List<SignalId> seen =
        Stream.of(parts.group(2).split(" ")).flatMap(c -> changes.apply(c).stream()).toList();
    return new Evidence.Opinion("model", stance, orEmpty(parts.group(3)), seen);
  }

  private static Evidence unchecked(Matcher parts) {
    String name = parts.group(1).toUpperCase(Locale.ROOT).replace(' ', '_');
    return new Evidence.Unchecked(Obstacle.valueOf(name), parts.group(2));
  }

  private static Revision revision(String commit) {
    return new Revision("repo", commit);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
