package xpod.report;

import java.util.Locale;
import xpod.claim.Name;
import xpod.evidence.Evidence;
import xpod.evidence.Evidence.Link;
import xpod.evidence.Exhibit;

/** An exhibit in a few words, with what a person needs to look at it themselves. */
final class ExhibitPhrase {
  private ExhibitPhrase() {}

  /** Who wrote the bytes of it. */
  static String grade(Exhibit exhibit) {
    return switch (exhibit.witness()) {
      case CLAIMANT -> "claimant";
      case ANOTHER -> "another";
      case MACHINE -> "machine";
    };
  }

  static String of(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Change c ->
          "change " + c.revision().abbreviated() + ", " + link(c.link()) + ", " + word(c.nature());
      case Evidence.Presence p -> name(p.name()) + ": " + word(p.found()) + at(p.where());
      case Evidence.Inside i ->
          "inside of " + name(i.name()) + ": " + word(i.filling()) + at(i.where());
      case Evidence.Wiring w ->
          "wiring of " + name(w.name()) + ": " + word(w.wired()) + at(w.where());
      case Evidence.Reversal r ->
          "reversal of " + r.undone().abbreviated() + " by " + r.by().abbreviated();
      case Evidence.Removal r -> name(r.name()) + " taken away by " + r.by().abbreviated();
      case Evidence.Reopening r ->
          "taken back by " + r.by().abbreviated() + ": " + word(r.ground());
      case Evidence.Parts p -> p.open() + " of " + p.total() + " parts reported open";
      case Evidence.Header h -> "\"" + h.says() + "\" in " + h.where();
      case Evidence.Release r ->
          "release " + r.tag() + (r.without().isEmpty() ? "" : " without " + r.without().size());
      case Evidence.Duplicate d -> "duplicate of " + d.of();
      case Evidence.Waiver w -> "waiver until " + Phrase.time(w.until());
      case Evidence.Run r ->
          "run of "
              + r.revision().abbreviated()
              + " by "
              + r.tool()
              + ": "
              + r.tally().failed()
              + " of "
              + r.tally().ran()
              + " failed";
      case Evidence.Rerun r ->
          r.command() + " run again at " + r.revision().abbreviated() + ": " + r.told();
      case Evidence.OwnRun r -> "tests in its own session: " + word(r.seen()) + ", " + r.told();
      case Evidence.Subject s -> "tests of " + s.thing() + ": " + word(s.told()) + at(s.where());
      case Evidence.Grade g -> "graded by " + g.grader() + ": " + g.told();
      case Evidence.Weakening w -> word(w.loss()) + " by " + w.by().abbreviated() + at(w.where());
      case Evidence.Gate g ->
          "check that " + (g.shut() ? "stops" : "lets all pass") + at(g.where());
      case Evidence.Cases c ->
          (c.promised() - c.without().size())
              + " of "
              + c.promised()
              + " promised cases found"
              + at(c.where());
      case Evidence.Searched s ->
          s.left() + " cases against it in " + Phrase.count(s.looked(), "file");
      case Evidence.Shortfall s -> "its part \"" + s.part() + "\" misses what it tells of";
      case Evidence.Proposal p -> "may be " + p.revision().abbreviated() + ", by likeness alone";
      case Evidence.Opinion o -> o.reader() + ": " + o.words();
      case Evidence.Unchecked u -> "not looked at: " + u.detail();
    };
  }

  /** How a change is tied to the work, after "a change". */
  static String link(Link link) {
    return switch (link) {
      case NAMED_IN_SUBJECT -> "its subject names the work";
      case PULL_REQUEST -> "of the pull request that the claim cites";
      case CITED -> "the claim cites its hash";
      case BRANCH -> "its branch names the work";
      case MENTIONED -> "its message names the work";
      case TOGETHER -> "part of the commit that reports it";
      case NAMED_PATH -> "touches what the claim names";
      case NEARBY -> "close to the claim";
    };
  }

  private static String name(Name name) {
    return word(name.kind()) + " " + name.value();
  }

  private static String at(String where) {
    return where.isBlank() ? "" : " (" + where + ")";
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
