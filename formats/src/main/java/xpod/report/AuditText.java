package xpod.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import xpod.Place;
import xpod.claim.Claim;
import xpod.claim.Name;
import xpod.evidence.Evidence;
import xpod.evidence.Exhibit;
import xpod.ledger.Account;
import xpod.measure.AuditSample;
import xpod.signal.Audit;
import xpod.verdict.Judgement;

/** The screens of an audit. What is asked is asked without the verdict. */
public final class AuditText {
  private static final int MOST_POINTERS = 5;

  /** Columns for the kind of a tracker, so that a line fits the least width. */
  private static final int TRACKER = 12;

  private static final String LEAD = "  ";
  private static final String UNDER = "             ";

  private AuditText() {}

  /** What was drawn, from what, and why so many of each. */
  public static String allocation(AuditQueue queue, View view) {
    Page page = new Page(view.width());
    AuditSample sample = queue.sample();
    long seed = sample.draw().seed();
    int population = sample.parts().stream().mapToInt(AuditSample.Part::claims).sum();
    page.wrapped(
        "",
        "",
        Phrase.count(queue.claims().size(), "claim")
            + " of "
            + Phrase.number(population)
            + " drawn with --seed "
            + seed
            + since(queue)
            + "; "
            + Phrase.number(queue.answered())
            + " answered before.");
    page.wrapped(
        "",
        "",
        "Contradicted first, at most half; of the rest unverified 5, verified 3, unobservable 2."
            + " Within a verdict each claim has the same chance, spread over trackers and manners."
            + " Pending claims are not due.");
    page.blank();
    page.line("  verdict        tracker       manner         claims  drawn");
    for (AuditSample.Part part : sample.parts())
      page.line(
          "  %-13s  %-12s  %-13s  %6s  %5s"
              .formatted(
                  part.verdict().word(),
                  Inert.fit(part.tracker(), TRACKER),
                  word(part.manner()),
                  Phrase.number(part.claims()),
                  Phrase.number(part.drawn())));
    return page.toString();
  }

  private static String since(AuditQueue queue) {
    return queue.since().equals(Instant.EPOCH) ? "" : " since " + Phrase.time(queue.since());
  }

  /** One claim, with what is needed to look at it. */
  public static String question(AuditQueue queue, int number, View view) {
    Report.Line line = queue.claims().get(number - 1);
    Claim claim = line.claim();
    Page page = new Page(view.width());
    page.line("claim " + number + " of " + queue.claims().size() + "  " + claim.id());
    page.blank();
    page.wrapped("", "  ", Phrase.item(claim));
    page.line("  --> " + Inert.fitEnd(claim.place().toString(), page.width() - 6));
    page.blank();
    String said = Phrase.said(claim, queue.now());
    row(page, "said", said.substring("said ".length()) + ", " + Phrase.time(claim.at()));
    row(page, "reported", "git show " + claim.revision().abbreviated() + list(claim));
    rows(page, "changes", changes(line));
    rows(page, "names", names(claim));
    return page.toString();
  }

  private static String list(Claim claim) {
    return claim.place().path().equals(Place.HISTORY) ? "" : " -- " + claim.place().path();
  }

  private static void row(Page page, String name, String text) {
    page.wrapped(LEAD + (name + " ".repeat(11)).substring(0, 11), UNDER, text);
  }

  private static void rows(Page page, String name, List<String> texts) {
    String lead = name;
    for (String text : texts.stream().limit(MOST_POINTERS).toList()) {
      row(page, lead, text);
      lead = "";
    }
    int rest = texts.size() - MOST_POINTERS;
    if (rest > 0) row(page, "", "… " + rest + " more");
  }

  /** The changes linked to a claim, each with how; not whether they convinced. */
  static List<String> changes(Report.Line line) {
    Set<String> changes = new LinkedHashSet<>();
    for (Exhibit exhibit : line.exhibits()) {
      if (exhibit.evidence() instanceof Evidence.Change change)
        changes.add(change.revision().abbreviated() + " " + ExhibitPhrase.link(change.link()));
      if (exhibit.evidence() instanceof Evidence.Reversal reversal)
        changes.add(reversal.by().abbreviated() + " undoes " + reversal.undone().abbreviated());
    }
    return new ArrayList<>(changes);
  }

  static List<String> names(Claim claim) {
    return claim.says().names().stream().map(Name::value).distinct().toList();
  }

  /** What the judge says, once somebody has answered. */
  public static String told(Report.Line line, Audit.Answer answer, View view) {
    Page page = new Page(view.width());
    Judgement said = line.judgement();
    Account account = Account.of(said);
    page.line(
        LEAD
            + "you say "
            + words(answer)
            + ", xpod says "
            + view.palette().of(account, said.verdict().word()));
    String detail = said.deciding().detail();
    String why = said.deciding().rule().title() + (detail.isBlank() ? "" : ": " + detail);
    page.wrapped(LEAD + said.deciding().rule().code() + " ", UNDER, why);
    return page.toString();
  }

  static String words(Audit.Answer answer) {
    return switch (answer) {
      case DONE -> "done";
      case NOT_DONE -> "not done";
      case CANNOT_TELL -> "cannot tell";
    };
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
