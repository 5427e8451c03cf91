package xpod.source.tracker;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xpod.source.tracker.TaskItem.Note;

/**
 * With which words an item was closed. Closing is a report of work unless the words say that there
 * is nothing to report: a duplicate, no longer wanted, not to be reproduced, filed by mistake.
 *
 * <p>In doubt an item counts as closed without work: a report that is overlooked costs less than
 * one that nobody made.
 */
public final class Closing {
  /** Beyond this the words are a report, which opens with what became of the work. */
  private static final int LONGEST = 2_000;

  /** How much of the words is kept for people. */
  private static final int KEPT = 160;

  /** Words before the one that counts: "Closing as", "This issue is a". */
  private static final String OPENING =
      "(?:\\W|(?:closed?|closing|resolved|marked|marking|set|because|since|as|due|to|this|that|it|"
          + "the|issue|bead|ticket|task|item|bug|report|was|is|are|now|likely|probably|a|an|all|"
          + "reason|status|resolution|auto|automatically)\\b\\W*)*+";

  /** With these the words begin when the work was done, whatever else they tell of. */
  private static final Pattern DONE =
      Pattern.compile(
          "^"
              + OPENING
              + "(?:done|fixed|implemented|completed?|finished|added|merged (?:in)?to"
              + " (?:main|master|trunk|dev\\w*|the)|merged"
              + " (?:via|in|pr)|pr|landed|shipped|delivered|deployed|released|resolved|updated|created|built|wrote|written|refactored|removed|replaced"
              + " [`\\w/.-]+ with|"
              + "verified|tested|erledigt|umgesetzt|behoben|исправлен\\w*|сделано|готово|完了|完成|"
              + "已完成|已修复|修复|修正)(?!\\w)");

  /** After a word that could also open a report, as in "Stale locks are removed now". */
  private static final String ALONE =
      "(?=\\W*$|\\s*[-\u2013\u2014:;,.(/]|\\s(?:of|by|since|after|due|because|now|as|per|to|until|for|with|in"
          + "|from|issue|bead|ticket|task|report|item)s?\\b)";

  /** What a thing is called that another tracker's tools would call by its key. */
  private static final String KEY = "(?:#\\d|[a-z][\\w.]*-[a-z0-9])";

  private record Rule(Note.Kind kind, Pattern words) {}

  /** Said at the beginning. */
  private static final List<Rule> OPENINGS =
      List.of(
          rule(Note.Kind.NOT_APPLICABLE, "(?:n/?a|not applicable|invalid|spurious|bogus)" + ALONE),
          rule(
              Note.Kind.NOT_APPLICABLE,
              "not (?:an?|really an?|actually an?) |non-?issue|not valid"),
          rule(
              Note.Kind.NOT_APPLICABLE,
              "false (?:positive|alarm)|user error|(?:spam|junk|noise)" + ALONE),
          rule(
              Note.Kind.NOT_APPLICABLE,
              "(?:created |opened |filed )?(?:by |in )(?:accident|mistake|error)"),
          rule(Note.Kind.NOT_APPLICABLE, "accidental|mistaken"),
          rule(
              Note.Kind.NOT_APPLICABLE,
              "(?:just |only )?(?:test|testing|smoke test|demo|dummy|throw-?away)"
                  + "(?:\\W*$| (?:only|issue|bead|ticket|task|item|artifact|record|entry|entrie"
                  + "|clean-?up|pollution|close|closing)s?\\b)"),
          rule(
              Note.Kind.NOT_APPLICABLE,
              "clean(?:ing|ed)?[- ]?up (?:of )?test (?:issue|bead|item|task)"),
          rule(Note.Kind.NOT_APPLICABLE, "wrong (?:repo|rig|project|place|board|tracker|prefix)"),
          rule(
              Note.Kind.SUPERSEDED,
              "dup(?:e|licate[ds]?)?" + ALONE + "|duplicates? " + KEY + "|same as "),
          rule(
              Note.Kind.SUPERSEDED,
              "duplikat|doublon|duplicado|\u0434\u0443\u0431\u043b|\u91cd\u590d|\u91cd\u8907|\uc911\ubcf5"),
          rule(
              Note.Kind.SUPERSEDED,
              "superseded|subsumed|supplanted|absorbed|overtaken|replaced by"),
          rule(
              Note.Kind.SUPERSEDED,
              "(?:consolidated|folded|rolled|split|broken (?:down|up)) (?:up )?into"),
          rule(Note.Kind.SUPERSEDED, "refil(?:ed|ing)|(?:merged|moved|migrated) (?:in)?to " + KEY),
          rule(
              Note.Kind.SUPERSEDED,
              "moved to (?:an?other|other|separate|github|gitlab|jira|linear)"),
          rule(Note.Kind.SUPERSEDED, "tracked (?:in|by|under|as|else)|covered (?:by|in|else)"),
          rule(
              Note.Kind.SUPERSEDED, "(?:handled|addressed|done) (?:by|in|under|as part of) " + KEY),
          rule(Note.Kind.SUPERSEDED, "see " + KEY),
          rule(
              Note.Kind.WONT_DO,
              "won'?t|wont-?(?:fix|do)|will not|not planned|not going to|not doing"),
          rule(
              Note.Kind.WONT_DO, "not implementing|not fixing|not pursuing|not worth|not feasible"),
          rule(Note.Kind.WONT_DO, "(?:declined|declining|rejected|rejecting|infeasible|yagni)"),
          rule(Note.Kind.WONT_DO, "decided (?:not|against)|by design|as designed|(?:as )?intended"),
          rule(
              Note.Kind.WONT_DO,
              "work(?:ing|s) as |expected behaviou?r|out of scope|over-?kill|works for me"),
          rule(
              Note.Kind.WONT_DO,
              "no action|no fix\\b|no (?:code )?changes? (?:needed|required|necessary)"),
          rule(
              Note.Kind.WONT_DO,
              "(?:can ?not|can'?t|could ?n[o']t|unable to) |not reproduc|no repro"),
          rule(Note.Kind.WONT_DO, "wird nicht|\u4e0d\u4fee\u590d|\u5bfe\u5fdc\u3057\u306a\u3044"),
          rule(Note.Kind.SKIPPED, "(?:skipped|skipping)" + ALONE),
          rule(
              Note.Kind.CANCELLED,
              "cancell?ed|cancell?ing|abandoned|aborted|withdrawn|discarded|scrapped"),
          rule(
              Note.Kind.CANCELLED,
              "(?:dropped|stale|obsoleted?|outdated|irrelevant|un-?needed)" + ALONE),
          rule(
              Note.Kind.CANCELLED,
              "moot\\b|unnecessary|not (?:needed|necessary|required|relevant)"),
          rule(
              Note.Kind.CANCELLED,
              "no(?:t| longer| more) (?:needed|relevant|necessary|applicable|required|valid)"),
          rule(
              Note.Kind.CANCELLED,
              "no longer (?:an? |reproduc|exists|used|happens|occurs)|not used"),
          rule(
              Note.Kind.CANCELLED,
              "nicht"
                  + " mehr|\u043d\u0435\u0430\u043a\u0442\u0443\u0430\u043b\u044c\u043d|\u4e0d\u518d\u9700\u8981|\u4e0d\u8981"),
          rule(
              Note.Kind.DEFERRED,
              "(?:deferred|deferring|postponed|parked|on hold|later|backlogged)" + ALONE),
          rule(Note.Kind.DEFERRED, "punt(?:ed|ing)|descoped|de-scoped|future work|low priority"),
          rule(
              Note.Kind.NOT_IMPLEMENTED,
              "not (?:yet )?(?:implemented|done|started|finished|complete)"),
          rule(Note.Kind.PARTIAL, "partially|mostly|in part\\b|incomplete"));

  /** Said anywhere, where the words do not begin with what was done. */
  private static final List<Rule> ANYWHERE =
      List.of(
          anywhere(Note.Kind.SUPERSEDED, "duplicate (?:of|issue|bead)|superseded by|subsumed by"),
          anywhere(Note.Kind.WONT_DO, "won'?t (?:fix|do|implement)|wontfix|not planned|by design"),
          anywhere(
              Note.Kind.WONT_DO, "(?:cannot|can'?t|could ?n[o']t|unable to) (?:be )?reproduce"),
          anywhere(
              Note.Kind.WONT_DO,
              "not reproducible|not (?:actually |really )?an? (?:bug|issue|problem)"),
          anywhere(
              Note.Kind.WONT_DO,
              "decided (?:not to|against)|no (?:code )?changes? (?:is |are )?needed"),
          anywhere(Note.Kind.WONT_DO, "working as intended|out of scope"),
          anywhere(
              Note.Kind.CANCELLED,
              "(?:not|no longer) (?:needed|relevant|necessary|applicable|required)"),
          anywhere(
              Note.Kind.CANCELLED,
              "(?:is|are|was|now) (?:now )?(?:obsolete|stale|moot|unnecessary)"),
          anywhere(
              Note.Kind.NOT_APPLICABLE, "false positive|test (?:issue|bead|artifact|pollution)s?"));

  private Closing() {}

  private static Rule rule(Note.Kind kind, String words) {
    return new Rule(kind, Pattern.compile("^" + OPENING + "(?:" + words + ")"));
  }

  private static Rule anywhere(Note.Kind kind, String words) {
    return new Rule(kind, Pattern.compile("\\b(?:" + words + ")\\b"));
  }

  /** What the words say instead of a report of work; null where they do not. */
  public static @Nullable Note noteOf(String reason) {
    String said = reason.strip();
    if (said.isEmpty()) return null;
    if (said.length() > LONGEST) said = said.substring(0, LONGEST);
    String low = said.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('_', ' ');
    Note.Kind kind = kind(low);
    return kind == null ? null : new Note(kind, said.substring(0, Math.min(KEPT, said.length())));
  }

  private static Note.@Nullable Kind kind(String low) {
    Matcher done = DONE.matcher(low);
    if (done.find()) return null;
    for (Rule rule : OPENINGS) if (rule.words.matcher(low).find()) return rule.kind;
    for (Rule rule : ANYWHERE) if (rule.words.matcher(low).find()) return rule.kind;
    return null;
  }
}
