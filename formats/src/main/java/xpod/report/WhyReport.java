package xpod.report;

import java.time.Instant;
import java.util.Objects;
import xpod.claim.Claim;
import xpod.contract.EvidenceContract;
import xpod.evidence.Exhibit;
import xpod.ledger.Account;
import xpod.verdict.Judgement;
import xpod.verdict.Reason;
import xpod.verdict.Rule;
import xpod.verdict.Standing;
import xpod.verdict.Verdict;

/**
 * The screen of {@code xpod why}: one claim, what was seen for and against it, and what would
 * change the verdict.
 */
public final class WhyReport {
  private static final String LEAD = "  ";
  private static final String UNDER = "             ";

  /** What decides is among the reasons; a screen holds so many more. */
  private static final int MOST_EXHIBITS = 12;

  private final Report report;
  private final Report.Line line;
  private final EvidenceContract contract;
  private final Palette palette;
  private final Page page;

  private WhyReport(Report report, Report.Line line, EvidenceContract contract, View view) {
    this.report = report;
    this.line = line;
    this.contract = contract;
    this.palette = view.palette();
    this.page = new Page(view.width());
  }

  /**
   * The whole screen.
   *
   * @param contract the one the claim was judged under
   */
  public static String of(Report report, Report.Line line, EvidenceContract contract, View view) {
    WhyReport why = new WhyReport(report, line, contract, view);
    why.claim();
    why.verdict();
    why.contract();
    why.reasons();
    why.evidence();
    why.history();
    why.ledger();
    why.change();
    return why.page.toString();
  }

  private void row(String name, String text) {
    page.wrapped(LEAD + (name + " ".repeat(11)).substring(0, 11), UNDER, text);
  }

  private void claim() {
    Claim claim = line.claim();
    page.wrapped("", "  ", Phrase.item(claim));
    page.line("  --> " + Inert.fitEnd(claim.place().toString(), page.width() - 6));
    row("claim", claim.id().value() + ", " + Phrase.said(claim, report.now()) + how(claim));
  }

  private static String how(Claim claim) {
    return switch (claim.manner()) {
      case TICKED -> ", a box was ticked";
      case BULK_TICKED -> ", ticked together with many others";
      case BORN_TICKED -> ", ticked when it first appeared";
      case IMPORTED -> ", came with a list that was moved or copied";
      case STATED -> ", said in a commit message";
      case SAID -> ", said by an agent at the end of a turn";
    };
  }

  private void verdict() {
    Judgement said = line.judgement();
    String until = said.until() == null ? "" : until(said);
    String word = said.verdict().word() + (said.provisional() ? " (provisional)" : "");
    String text = said.deciding().rule().code() + " " + said.deciding().rule().title();
    page.line(LEAD + "verdict    " + palette.of(account(said.verdict()), word) + ", " + standing());
    page.wrapped(UNDER, UNDER, text + until);
  }

  private String standing() {
    return switch (line.judgement().standing()) {
      case STANDS -> "the claim stands";
      case WITHDRAWN -> "the claim was withdrawn";
      case WAIVED -> "accepted as it is by a person";
      case VOID -> "not counted as reported work";
    };
  }

  private static String until(Judgement said) {
    Instant until = Objects.requireNonNull(said.until());
    String what =
        switch (said.verdict()) {
          case PENDING -> "; grace ends ";
          case VERIFIED -> "; probation ends ";
          case UNVERIFIED, CONTRADICTED, UNOBSERVABLE -> "; this may change ";
        };
    return what + Phrase.time(until);
  }

  /** Colour follows the verdict here, whatever the standing. */
  private static Account account(Verdict verdict) {
    return switch (verdict) {
      case CONTRADICTED -> Account.CONTRADICTED;
      case VERIFIED -> Account.VERIFIED;
      case PENDING -> Account.PENDING;
      case UNVERIFIED -> Account.UNVERIFIED;
      case UNOBSERVABLE -> Account.UNOBSERVABLE;
    };
  }

  private void contract() {
    String needs = contract.required(line.claim()).words();
    row("contract", line.judgement().contract() + ": needs " + needs);
    if (!line.judgement().missing().isBlank()) row("missing", line.judgement().missing());
  }

  private void reasons() {
    page.blank();
    for (Reason reason : line.judgement().reasons()) {
      String detail = reason.detail().isBlank() ? "" : ": " + reason.detail();
      Rule rule = reason.rule();
      page.wrapped(LEAD + sign(rule) + " " + rule.code() + " ", "         ", rule.title() + detail);
    }
  }

  /** Whether a rule speaks for, against, of nothing found, or only of the list. */
  static char sign(Rule rule) {
    return switch (rule.code().charAt(1)) {
      case '3' -> '+';
      case '2' -> '-';
      case '4' -> 'i';
      default -> '?';
    };
  }

  /** Who wrote the bytes comes first: what a claimant wrote is weaker than what others did. */
  private void evidence() {
    if (line.exhibits().isEmpty()) return;
    page.blank();
    String lead = "evidence";
    for (Exhibit exhibit : line.exhibits().stream().limit(MOST_EXHIBITS).toList()) {
      String grade = (ExhibitPhrase.grade(exhibit) + " ".repeat(10)).substring(0, 10);
      row(lead, grade + ExhibitPhrase.of(exhibit.evidence()));
      lead = "";
    }
    int rest = line.exhibits().size() - MOST_EXHIBITS;
    if (rest > 0) row("", "… " + rest + " more: xpod --format json");
  }

  private void history() {
    page.blank();
    row("history", Phrase.time(line.claim().at()) + "  reported done");
    for (Judgement said : line.history().changes()) {
      boolean stands = said.standing() == Standing.STANDS;
      String standing = stands ? "" : ", " + said.standing().word();
      String provisional = said.provisional() ? " (provisional)" : "";
      String what = said.verdict().word() + provisional + standing;
      String rule = " [" + said.deciding().rule().code() + "]";
      row("", Phrase.time(said.asOf()) + "  " + what + rule);
    }
  }

  private void ledger() {
    String points = Phrase.points(line.claim().points());
    String unit = points.equals("1.0") ? " point" : " points";
    String account = Account.of(line.judgement()).word();
    row("ledger", points + unit + " in " + account + ", pod " + line.claim().pod().value());
    row("rules", "version " + line.judgement().rules() + ", as of " + Phrase.time(report.now()));
  }

  private void change() {
    Rule rule = line.judgement().deciding().rule();
    page.blank();
    page.wrapped("   = help: ", "           ", Explanations.help(rule));
    page.wrapped("           ", "           ", "More on this rule: xpod explain " + rule.code());
  }
}
