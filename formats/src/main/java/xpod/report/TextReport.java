package xpod.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import xpod.claim.Claim;
import xpod.ledger.Account;
import xpod.verdict.Judgement;
import xpod.verdict.Reason;

/** The screen of {@code xpod}: what was read, how it stands, and what to look at first. */
public final class TextReport {
  /** Counted in the summary always, even where there are none. */
  private static final Set<Account> ALWAYS =
      EnumSet.of(Account.VERIFIED, Account.PENDING, Account.UNVERIFIED, Account.CONTRADICTED);

  /** The order in which accounts are told, here and in JSON. */
  static final List<Account> ORDER =
      List.of(
          Account.VERIFIED,
          Account.PENDING,
          Account.UNVERIFIED,
          Account.CONTRADICTED,
          Account.UNOBSERVABLE,
          Account.WITHDRAWN,
          Account.WAIVED,
          Account.VOID);

  private static final int FURTHER_REASONS = 2;

  /** A damaged repository can give a thousand; a few of them tell as much. */
  private static final int MOST_TROUBLES = 10;

  /** Less room than this for a claim's words, and they go on a line of their own. */
  private static final int LEAST_WORDS = 30;

  private static final String BAR = "   |  ";

  private final Report report;
  private final View view;
  private final Palette palette;
  private final Page page;

  private TextReport(Report report, View view) {
    this.report = report;
    this.view = view;
    this.palette = view.palette();
    this.page = new Page(view.width());
  }

  /** The whole screen, every line ended by a line feed. */
  public static String of(Report report, View view) {
    TextReport text = new TextReport(report, view);
    new TextHeader(report, text.page).write();
    text.summary();
    text.findings(Account.CONTRADICTED, view.contradicted());
    text.findings(Account.UNVERIFIED, view.unverified());
    text.closing();
    return text.page.toString();
  }

  private void summary() {
    page.blank();
    if (report.claims().isEmpty()) {
      page.line("  said done 0");
      page.blank();
      boolean commits = report.repositories().stream().anyMatch(Report.Repository::commitClaims);
      String more = " Commit messages were not judged: xpod --claims commits does that.";
      String none = "Nothing is reported done here, so there is nothing to check.";
      page.wrapped("", "", none + (commits ? "" : more));
      return;
    }
    Map<Account, Integer> counts = report.counts();
    String plain = "  said done " + Phrase.number(report.claims().size());
    String shown = palette.strong(plain);
    int used = Inert.columns(plain);
    for (Account account : ORDER) {
      int n = counts.getOrDefault(account, 0);
      if (n == 0 && !ALWAYS.contains(account)) continue;
      String part = account.word() + " " + Phrase.number(n);
      if (used + 3 + part.length() > page.width()) {
        page.line(shown);
        shown = " ".repeat(Inert.columns(plain));
        used = shown.length();
      }
      used += 3 + part.length();
      shown += "   " + (n == 0 ? part : palette.of(account, part));
    }
    page.line(shown);
    String debt = Phrase.points(report.balance().debt());
    page.line("  debt " + debt + " of " + Phrase.points(report.balance().reported()) + " points");
  }

  private void findings(Account account, int most) {
    List<Report.Line> all =
        report.claims().stream()
            .filter(l -> Account.of(l.judgement()) == account)
            .sorted(Comparator.comparing(Report.Line::claim).reversed())
            .toList();
    List<Report.Line> listed = all.stream().filter(l -> view.lists(l.claim().at())).toList();
    for (Report.Line line : listed.subList(0, Math.min(most, listed.size()))) finding(line);
    int more = listed.size() - most;
    int older = all.size() - listed.size();
    if (more > 0 || older > 0) page.blank();
    if (more > 0) {
      page.line("… " + Phrase.number(more) + " more " + account.word() + ": xpod --show all");
    }
    if (older > 0) older(account, older);
  }

  private void older(Account account, int n) {
    Instant since = Objects.requireNonNull(view.since());
    long days = Duration.between(since, report.now()).toDays();
    String are = n == 1 ? " is counted and not listed" : " are counted and not listed";
    String than = " " + account.word() + " older than " + Phrase.count(days, "day");
    page.wrapped("… ", "  ", Phrase.number(n) + than + are + ": xpod --show all");
  }

  private void finding(Report.Line line) {
    Judgement said = line.judgement();
    Reason deciding = said.deciding();
    Account account = Account.of(said);
    page.blank();
    String head = account.word() + "[" + deciding.rule().code() + "]";
    List<String> title = Page.broken(head + ": " + deciding.rule().title(), page.width() - 4);
    page.line(palette.of(account, head) + title.getFirst().substring(head.length()));
    title.stream().skip(1).forEach(l -> page.line("    " + l));
    place(line.claim());
    if (!deciding.detail().isBlank()) page.wrapped(BAR, BAR, deciding.detail());
    said.reasons().stream()
        .skip(1)
        .filter(r -> !r.detail().isBlank())
        .limit(FURTHER_REASONS)
        .forEach(r -> page.wrapped(BAR, BAR, r.rule().code() + " " + r.detail()));
    help(line);
  }

  private void place(Claim claim) {
    String said = Phrase.said(claim, report.now());
    String item = Inert.of(Phrase.item(claim));
    String where = "  --> " + Inert.fitEnd(claim.place().toString(), page.width() - 6);
    int room = page.width() - Inert.columns(where) - 2;
    int together = Inert.columns(item) + 2 + Inert.columns(said);
    if (together <= room) {
      page.line(where + "  " + item + " ".repeat(room - together + 2) + palette.faint(said));
      return;
    }
    if (room >= Math.min(LEAST_WORDS, Inert.columns(item))) {
      page.line(where + "  " + Inert.fit(item, room));
    } else {
      page.line(where);
      page.line(BAR + Inert.fit(item, page.width() - BAR.length()));
    }
    page.line(BAR + palette.faint(Inert.fit(said, page.width() - BAR.length())));
  }

  private void help(Report.Line line) {
    String help = Explanations.help(line.judgement().deciding().rule());
    String label = Inert.fit(line.claim().label(), page.width() - 22);
    page.wrapped("   = help: ", "           ", "xpod why " + label);
    page.wrapped("           ", "           ", help);
  }

  private void closing() {
    Map<Account, Integer> counts = report.counts();
    int contradicted = counts.getOrDefault(Account.CONTRADICTED, 0);
    int said = report.claims().size();
    if (said > 0 && contradicted == 0) {
      page.blank();
      String of =
          said == 1
              ? "The one claim is not contradicted."
              : "None of " + Phrase.number(said) + " claims is contradicted.";
      page.wrapped("", "", of + unknown(counts));
    }
    advice();
    troubles();
  }

  private void advice() {
    Report.Advice advice = report.advice();
    if (advice == null) return;
    page.blank();
    if (!advice.reader().isEmpty()) page.wrapped("", "", Advised.words(advice));
    if (advice.compared() > 0) {
      String claims = Phrase.count(advice.compared(), "claim");
      page.wrapped("", "", "Changes near " + claims + " were compared by meaning.");
    }
  }

  /** What was not checked, or could not be told, so that silence is not taken for proof. */
  private String unknown(Map<Account, Integer> counts) {
    int open = counts.getOrDefault(Account.UNVERIFIED, 0) + counts.getOrDefault(Account.PENDING, 0);
    int unseen = counts.getOrDefault(Account.UNOBSERVABLE, 0);
    String words = "";
    if (open > 0) words += " Not known yet: " + Phrase.number(open) + ".";
    if (unseen > 0) words += " Beyond what history can show: " + Phrase.number(unseen) + ".";
    boolean runs = report.repositories().stream().anyMatch(r -> !r.runs().isEmpty());
    String shown = runs ? "history, files and reports of runs show" : "history and files show";
    return words + " No test was run: only what " + shown + " was looked at.";
  }

  private void troubles() {
    if (report.troubles().isEmpty()) return;
    page.blank();
    for (Report.Trouble trouble : report.troubles().stream().limit(MOST_TROUBLES).toList()) {
      String head = "not checked[" + Inert.of(trouble.code()) + "]: ";
      page.wrapped(head, "    ", trouble.what());
      if (!trouble.where().isBlank()) {
        page.line("  --> " + Inert.fitEnd(trouble.where(), page.width() - 6));
      }
      if (!trouble.wayOut().isBlank()) page.wrapped("   = help: ", "           ", trouble.wayOut());
    }
    int more = report.troubles().size() - MOST_TROUBLES;
    if (more > 0) page.line("… " + Phrase.number(more) + " more not checked: xpod --format json");
  }

  /** The kinds of the lists read, as in {@code 3 spec-kit, 1 kiro}. */
  static String kinds(List<Report.Tracker> trackers) {
    return trackers.stream()
        .filter(Report.Tracker::read)
        .collect(Collectors.groupingBy(Report.Tracker::kind, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(e -> Phrase.number(e.getValue()) + " " + Inert.of(e.getKey()))
        .collect(Collectors.joining(", "));
  }
}
