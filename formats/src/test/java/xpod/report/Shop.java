package xpod.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xpod.Actor;
import xpod.AgentId;
import xpod.ClaimId;
import xpod.Place;
import xpod.PodId;
import xpod.Points;
import xpod.Revision;
import xpod.SignalId;
import xpod.WorkId;
import xpod.claim.Claim;
import xpod.claim.Manner;
import xpod.claim.Name;
import xpod.claim.Wording;
import xpod.evidence.Evidence;
import xpod.evidence.Exhibit;
import xpod.evidence.Fit;
import xpod.ledger.Account;
import xpod.ledger.Balance;
import xpod.verdict.Judgement;
import xpod.verdict.Reason;
import xpod.verdict.Rule;
import xpod.verdict.Standing;
import xpod.verdict.Timeline;
import xpod.verdict.Verdict;

/** A made-up repository, for reports. */
final class Shop {
  static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
  static final String LIST = "specs/012-checkout/tasks.md";
  static final Actor AGENT = new Actor.Agent("Some Agent", new AgentId("claude-code"));
  static final Actor PERSON = new Actor.Person("Erika Mustermann");
  static final Actor BOT = new Actor.Automation("release-bot");

  private final List<Report.Line> lines = new ArrayList<>();

  /** How a claim was judged. */
  record Said(Verdict verdict, Standing standing, @Nullable Instant until, List<Reason> reasons) {}

  static Reason because(Rule rule, String detail) {
    return new Reason(rule, detail, List.of(SignalId.of("git", "test", rule.code(), detail)));
  }

  static Said said(Verdict verdict, Reason... reasons) {
    return new Said(verdict, Standing.STANDS, null, List.of(reasons));
  }

  Shop claim(String task, String text, Actor by, Duration ago, Said said) {
    int line = 40 + lines.size();
    return claim(new Place(LIST, line), task, text, by, ago, said);
  }

  Shop claim(Place place, @Nullable String task, String text, Actor by, Duration ago, Said said) {
    WorkId work = new WorkId(place.path(), task == null ? text : task, lines.size());
    Instant at = NOW.minus(ago);
    String commit = String.format("%040x", 0x51ab03e0L + lines.size());
    commit = commit.substring(32) + commit.substring(0, 32);
    Manner manner = place.path().equals(Place.HISTORY) ? Manner.STATED : Manner.TICKED;
    Claim claim =
        new Claim(
            ClaimId.of(work, commit),
            work,
            PodId.DEFAULT,
            by,
            Wording.of(text),
            Points.ONE,
            at,
            new Revision("acme/shop", commit),
            place,
            task,
            manner);
    Judgement first =
        judgement(claim, at, said(Verdict.PENDING, because(Rule.NO_CHANGE, "")), at.plus(GRACE));
    Judgement last = judgement(claim, NOW, said, said.until());
    String kind = manner == Manner.STATED ? "git" : "spec-kit";
    Timeline history = new Timeline(claim, List.of(first, last));
    lines.add(new Report.Line("acme/shop", kind, claim, last, history, exhibits(claim)));
    return this;
  }

  /** What the reasons rest on; the change, where there is one, is the claimant's own. */
  private static List<Exhibit> exhibits(Claim claim) {
    List<Exhibit> exhibits = new ArrayList<>();
    Evidence.Change change =
        new Evidence.Change(
            claim.revision(),
            Evidence.Link.TOGETHER,
            Evidence.Nature.WORK,
            Evidence.Landing.HERE,
            new Fit(700, 3, List.of("coupon", "limit"), List.of(), false),
            List.of());
    exhibits.add(
        new Exhibit(
            SignalId.of("git", "change", claim.id().value(), ""),
            claim.at(),
            Exhibit.Witness.CLAIMANT,
            claim.id(),
            change));
    for (Name name : claim.says().names())
      exhibits.add(
          new Exhibit(
              SignalId.of("git", "presence", claim.id().value(), name.value()),
              claim.at(),
              Exhibit.Witness.ANOTHER,
              claim.id(),
              new Evidence.Presence(name, Evidence.Found.NEVER, "", Fit.NONE)));
    return exhibits;
  }

  private static final Duration GRACE = Duration.ofHours(24);

  private static Judgement judgement(Claim claim, Instant at, Said said, @Nullable Instant until) {
    boolean proven = said.verdict() == Verdict.VERIFIED;
    String missing =
        proven ? "" : "what the claim names is there, and a change that fits the words";
    return new Judgement(
        claim.id(),
        said.verdict(),
        said.standing(),
        said.reasons(),
        missing,
        until,
        at,
        "default@1",
        1);
  }

  Report report() {
    return report(repository(false, "", trackers()), List.of());
  }

  Report report(Report.Repository repository, List<Report.Trouble> troubles) {
    Map<Account, Points> accounts = new EnumMap<>(Account.class);
    Points sum = Points.ZERO;
    for (Report.Line line : lines) {
      sum = sum.plus(line.claim().points());
      accounts.merge(Account.of(line.judgement()), line.claim().points(), Points::plus);
    }
    Balance balance = new Balance(sum, accounts);
    List<Report.Repository> repositories = List.of(repository);
    return new Report(NOW, "defaults", 1, repositories, lines, balance, troubles);
  }

  static List<Report.Tracker> trackers() {
    return List.of(
        new Report.Tracker("spec-kit", LIST, true, "a list of tasks with ids", 41),
        new Report.Tracker("spec-kit", "specs/013/tasks.md", true, "a list of tasks with ids", 3),
        new Report.Tracker("kiro", ".kiro/specs/a/tasks.md", true, "a list of tasks", 2),
        new Report.Tracker("markdown", "templates/tasks.md", false, "a template", 0));
  }

  static Report.Repository repository(
      boolean commitClaims, String reason, List<Report.Tracker> trackers) {
    return new Report.Repository(
        "acme/shop",
        "main",
        "9f31c2ab".repeat(5),
        4812,
        true,
        false,
        false,
        commitClaims,
        reason,
        trackers);
  }

  static Report.Repository repository(Report.Run run) {
    Report.Repository plain = repository(false, "", trackers());
    return new Report.Repository(
        plain.name(),
        plain.branch(),
        plain.commit(),
        plain.commits(),
        plain.allRefs(),
        plain.shallow(),
        plain.partial(),
        plain.commitClaims(),
        plain.reason(),
        plain.trackers(),
        List.of(run));
  }

  int size() {
    return lines.size();
  }

  List<Report.Line> lines() {
    return lines;
  }

  /** Some of everything. */
  static Shop busy() {
    Shop shop = new Shop();
    for (int i = 1; i <= 7; i++) {
      shop.claim(
          "T00" + i,
          "T00" + i + " Add page " + i,
          PERSON,
          Duration.ofDays(40 - i),
          said(Verdict.VERIFIED, because(Rule.LANDED, "0a1b2c3d touches src/page" + i + ".ts")));
    }
    shop.claim(
        "T008",
        "T008 Limit coupons",
        AGENT,
        Duration.ofDays(2),
        new Said(
            Verdict.VERIFIED,
            Standing.STANDS,
            NOW.plus(Duration.ofDays(5)),
            List.of(because(Rule.CHANGED_TOGETHER, "0a1b2c3e speaks of coupon, limit"))));
    shop.claim(
        "T019",
        "T019 Create src/retry/backoff.ts to retry payments on 502",
        AGENT,
        Duration.ofHours(53),
        said(
            Verdict.CONTRADICTED,
            because(Rule.NEVER_MADE, "src/retry/backoff.ts is on no branch, nor anything near it"),
            because(Rule.FOREIGN_PROOF, "77de0120 is T018; nothing is named \"backoff.ts\""),
            because(Rule.PARTS_OPEN, "1 of 3 parts are open: T019.2"),
            because(Rule.NO_CHANGE, "never shown, as it is the fourth")));
    shop.claim(
        "T020",
        "T020 支払いの再試行 を実装 😀 and a very long tail of words that goes on",
        PERSON,
        Duration.ofDays(9),
        said(Verdict.CONTRADICTED, because(Rule.REVERTED, "aa11 was reverted by bb22: \"oops\"")));
    shop.claim(
        "T022",
        "Add rate limit to /coupons",
        AGENT,
        Duration.ofHours(30),
        said(Verdict.UNVERIFIED, because(Rule.NO_CHANGE, "")));
    shop.claim(
        "T023",
        "T023 Update docs/setup.md",
        BOT,
        Duration.ofDays(3),
        said(Verdict.UNVERIFIED, because(Rule.NOT_FOUND, "docs/setup.md is nowhere")));
    shop.claim(
        "T024",
        "T024 Add invoices",
        PERSON,
        Duration.ofDays(200),
        said(Verdict.UNVERIFIED, because(Rule.OTHER_WORK, "cc33 is T025")));
    shop.claim(
        "T026",
        "T026 Add audit log",
        AGENT,
        Duration.ofMinutes(20),
        new Said(
            Verdict.PENDING,
            Standing.STANDS,
            NOW.plus(Duration.ofHours(23)),
            List.of(because(Rule.NO_CHANGE, ""))));
    shop.claim(
        "T060",
        "T060 Run all tests",
        AGENT,
        Duration.ofDays(5),
        said(Verdict.UNOBSERVABLE, because(Rule.NEEDS_RUN, "a report of the run")));
    shop.claim(
        "T061",
        "T061 Add search",
        PERSON,
        Duration.ofDays(5),
        new Said(
            Verdict.UNVERIFIED,
            Standing.WITHDRAWN,
            null,
            List.of(because(Rule.NO_CHANGE, ""), because(Rule.UNTICKED, "dd44"))));
    return shop;
  }
}
