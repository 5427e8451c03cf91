package xpod.source.repository;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import xpod.ClaimId;
import xpod.Place;
import xpod.PodId;
import xpod.Points;
import xpod.Revision;
import xpod.SignalId;
import xpod.WorkId;
import xpod.claim.Claim;
import xpod.claim.Manner;
import xpod.claim.Matter;
import xpod.claim.Promise;
import xpod.claim.Terms;
import xpod.claim.Wording;
import xpod.evidence.Evidence;
import xpod.evidence.Exhibit;
import xpod.signal.Signal;
import xpod.source.git.History;
import xpod.source.tracker.SectionKind;
import xpod.source.tracker.TaskItem;
import xpod.source.tracker.TaskItem.Field;

/**
 * The life of every item of every list, told as claims and as the evidence that lies in the lists
 * themselves: a tick is a claim, an untick takes it back, an open part speaks against a ticked
 * whole. A tick that reached several branches, or came along when a list was moved, is one claim,
 * made at its first commit.
 */
final class Story {
  private static final int BULK = 10;
  private static final int EXAMPLES = 3;
  private static final int WORDS_KEPT = 160;

  /**
   * A key whose text has less than this in common with what stood there before is another piece of
   * work.
   */
  private static final double SAME_WORK = 0.3;

  private final History history;
  private final String repository;
  private final Map<String, ListKind> kinds;
  private final java.util.function.Function<String, PodId> pods;
  private final Denials denials;
  private final Map<WorkId, Life> lives = new HashMap<>();
  private final Map<Said, Wording> wordings = new ConcurrentHashMap<>();
  private final Map<String, Integer> births = new HashMap<>();

  /** The work that a key names now, by tracker and key: not always the one it named at first. */
  private final Map<String, WorkId> named = new HashMap<>();

  /** The work of an item that says where it came from, by tracker and origin. */
  private final Map<String, WorkId> origins = new HashMap<>();

  private final List<Reported> reported = new ArrayList<>();
  private final List<Signal> signals = new ArrayList<>();

  Story(
      History history,
      String repository,
      Map<String, ListKind> kinds,
      java.util.function.Function<String, PodId> pods) {
    this.history = history;
    this.denials = new Denials(history);
    this.repository = repository;
    this.kinds = kinds;
    this.pods = pods;
  }

  /** What is known of one item so far. */
  private static final class Life {
    @Nullable Reported standing;
    Set<String> words = Set.of();
    final List<Instant> ticks = new ArrayList<>();
  }

  List<Reported> reported() {
    return reported;
  }

  List<Signal> signals() {
    return signals;
  }

  /**
   * @param steps every step of every list, oldest first
   */
  void tell(List<Step> steps) {
    List<Open> wholes = new ArrayList<>();
    read(steps);
    for (Step step : steps) {
      ListKind kind = kinds.get(step.path());
      if (kind == null) continue;
      Life life = life(step, kind);
      switch (step.way()) {
        case TICKED, BORN_TICKED -> ticked(step, kind, life, wholes);
        case UNTICKED -> takenBack(step, life, ground(step));
        case GONE -> {
          if (undoes(step, life)) takenBack(step, life, Evidence.Ground.NONE);
        }
        case LOST -> takenBack(step, life, says(step) ? ground(step) : Evidence.Ground.CLOBBER);
      }
    }
    wholes.forEach(this::parts);
    reported.forEach(this::missed);
  }

  /** A ticked part that says itself that it was missed leaves a doubt about the whole. */
  private void missed(Reported part) {
    String key = part.claim().work().key();
    int end = key.indexOf('/');
    if (end <= 0 || part.list() == null || part.claim().says().missed().isEmpty()) return;
    Life life = lives.get(work(key.substring(0, end), part.list()));
    Reported whole = life == null ? null : life.standing;
    if (whole == null || whole == part) return;
    boolean later = part.claim().at().isAfter(whole.claim().at());
    Instant at = later ? part.claim().at() : whole.claim().at();
    exhibit(
        whole.claim(), at, new Evidence.Shortfall(words(key.substring(end + 1))), "missed " + key);
  }

  /** Reads the sentences of all reports at once: it is most of the work, and each is by itself. */
  private void read(List<Step> steps) {
    steps.parallelStream()
        .filter(s -> s.way() == Step.Way.TICKED || s.way() == Step.Way.BORN_TICKED)
        .filter(s -> s.item().section() == SectionKind.WORK)
        .forEach(s -> {
          ListKind kind = kinds.get(s.path());
          if (kind != null) says(s.item(), kind);
        });
  }

  private Wording says(TaskItem item, ListKind kind) {
    return wordings.computeIfAbsent(Said.by(item, kind), k -> kind.tracker().says(item));
  }

  /** All that the words of an item are read from. */
  private record Said(String tracker, String text, List<String> details, List<Field> fields) {
    static Said by(TaskItem item, ListKind kind) {
      return new Said(kind.kind(), item.text(), item.details(), item.fields());
    }
  }

  /**
   * A head that says the whole is done is a claim of its own where some boxes say otherwise; it is
   * put right once the last of them is ticked.
   *
   * @param heads oldest first
   */
  void tellHeads(List<Headed> heads) {
    Map<String, Claim> open = new HashMap<>();
    for (Headed head : heads) {
      ListKind kind = kinds.get(head.path());
      if (kind == null) continue;
      Claim known = open.get(head.path());
      if (known == null && head.head().isDenied()) {
        Claim claim = headClaim(head, kind);
        open.put(head.path(), claim);
        reported.add(new Reported(claim, head.commit(), kind, Cited.NOTHING));
        signals.add(
            new Signal.Claimed(
                SignalId.of("git", "claim", claim.id().value(), history.id(head.commit())), claim));
        exhibit(claim, claim.at(), parts(head.head()), "open");
      } else if (known != null && head.head().open().isEmpty()) {
        Evidence closed = parts(head.head());
        exhibit(known, history.at(head.commit()), closed, "closed");
        open.remove(head.path());
      }
    }
  }

  private static Evidence parts(Head head) {
    List<String> examples = head.open().stream().limit(EXAMPLES).toList();
    return new Evidence.Parts(head.open().size(), head.done() + head.open().size(), examples);
  }

  private Claim headClaim(Headed head, ListKind kind) {
    int commit = head.commit();
    WorkId work = new WorkId(repository + ":" + kind.kind() + ":" + kind.feature(), "(head)");
    String text = "Status: " + head.head().status().text();
    Wording says = summary(text);
    return new Claim(
        ClaimId.of(work, history.id(commit)),
        work,
        pods.apply(head.path()),
        history.author(commit),
        says,
        Points.ZERO,
        history.at(commit),
        new Revision(repository, history.id(commit)),
        new Place(head.path(), head.head().status().line()),
        null,
        Manner.STATED);
  }

  /** What says no more than that other items are done. */
  private static Wording summary(String text) {
    return new Wording(
        text, Matter.ACT, Set.of(), List.of(), new TreeSet<>(), false, "", Promise.NOTHING);
  }

  private record Open(Reported whole, Step step, ListKind kind) {}

  private Life life(Step step, ListKind kind) {
    recognise(step.item(), kind);
    return lives.computeIfAbsent(work(step.item().key(), kind), w -> new Life());
  }

  /** An item that was given another key keeps its life, and its life keeps its first key. */
  private void recognise(TaskItem item, ListKind kind) {
    String origin = item.field(TaskItem.Field.ORIGIN).orElse(null);
    if (origin == null) return;
    WorkId known = origins.putIfAbsent(tracker(kind) + "\0" + origin, work(item.key(), kind));
    if (known != null) named.put(tracker(kind) + "\0" + item.key(), known);
  }

  private WorkId work(String key, ListKind kind) {
    String tracker = tracker(kind);
    return named.computeIfAbsent(tracker + "\0" + key, k -> new WorkId(tracker, key));
  }

  private String tracker(ListKind kind) {
    return repository + ":" + kind.kind() + ":" + kind.feature();
  }

  private void ticked(Step step, ListKind kind, Life known, List<Open> wholes) {
    Life life = known;
    TaskItem item = step.item();
    Set<String> words = Terms.of(item.text());
    if (!life.words.isEmpty() && unlike(life.words, words)) life = anotherLife(item, kind);
    life.ticks.add(history.at(step.commit()));
    if (life.standing != null || item.section() != SectionKind.WORK || item.text().isBlank())
      return;
    life.words = words;
    Reported made = claim(step, kind);
    life.standing = made;
    reported.add(made);
    signals.add(
        new Signal.Claimed(
            SignalId.of("git", "claim", made.claim().id().value(), history.id(step.commit())),
            made.claim()));
    if (!step.kin().open().isEmpty()) wholes.add(new Open(made, step, kind));
  }

  /** A key that names other work than before begins a life anew. */
  private Life anotherLife(TaskItem item, ListKind kind) {
    String key = tracker(kind) + "\0" + item.key();
    int birth = births.merge(key, 1, Integer::sum);
    WorkId work = new WorkId(tracker(kind), item.key(), birth);
    named.put(key, work);
    item.field(TaskItem.Field.ORIGIN).ifPresent(o -> origins.put(tracker(kind) + "\0" + o, work));
    return lives.computeIfAbsent(work, w -> new Life());
  }

  private static boolean unlike(Set<String> before, Set<String> now) {
    if (now.isEmpty()) return false;
    Set<String> both = new HashSet<>(before);
    both.retainAll(now);
    return both.size() < SAME_WORK * Math.min(before.size(), now.size());
  }

  private Reported claim(Step step, ListKind kind) {
    TaskItem item = step.item();
    int commit = step.commit();
    WorkId work = work(item.key(), kind);
    Wording says = says(item, kind);
    if (item.struck() || skipped(item)) says = says.asNothing();
    if (item.isSummary()) says = summary(item.text());
    Points points = Points.ONE.share(step.kin().nth(), step.kin().family());
    Manner manner = manner(step);
    Claim claim =
        new Claim(
            ClaimId.of(work, history.id(commit)),
            work,
            pods.apply(step.path()),
            history.author(commit),
            says,
            points,
            history.at(commit),
            new Revision(repository, history.id(commit)),
            new Place(step.path(), item.line()),
            item.id(),
            manner);
    String subject = history.message(commit).subject();
    boolean spoken = !Collections.disjoint(kind.names(item.id()), Mentions.ids(subject));
    return new Reported(claim, commit, kind, Cited.by(item, spoken ? subject : ""));
  }

  private Manner manner(Step step) {
    if (history.edge(step.commit())) return Manner.IMPORTED;
    if (step.crowd() >= BULK) return Manner.BULK_TICKED;
    return step.way() == Step.Way.BORN_TICKED ? Manner.BORN_TICKED : Manner.TICKED;
  }

  private static boolean skipped(TaskItem item) {
    TaskItem.Note note = item.note();
    if (note == null) return false;
    return switch (note.kind()) {
      case SKIPPED, NOT_APPLICABLE, DEFERRED, WONT_DO, CANCELLED, SUPERSEDED -> true;
      case NOT_IMPLEMENTED, BLOCKED, PARTIAL -> false;
    };
  }

  private void takenBack(Step step, Life life, Evidence.Ground ground) {
    Reported standing = life.standing;
    if (standing == null) return;
    String id = history.id(step.commit());
    Evidence.Reopening reopening =
        new Evidence.Reopening(
            new Revision(repository, id), ground, words(history.message(step.commit()).subject()));
    WorkId work = standing.claim().work();
    SignalId from = SignalId.of("git", "reopening", work.toString(), id);
    signals.add(
        new Signal.Observed(
            work,
            new Exhibit(
                from,
                history.at(step.commit()),
                witness(standing, step.commit()),
                null,
                reopening)));
    if (ground != Evidence.Ground.CLOBBER) life.standing = null;
  }

  /** Whether a report went with the very commit that made it, when that was reverted. */
  private boolean undoes(Step step, Life life) {
    Reported standing = life.standing;
    return standing != null && denials.of(step.commit()).undoes(history.id(standing.commit()));
  }

  private Evidence.Ground ground(Step step) {
    if (!says(step)) return Evidence.Ground.NONE;
    return step.crowd() >= BULK ? Evidence.Ground.MASS : Evidence.Ground.NOT_DONE;
  }

  /** Whether the commit says that reported work was not done, and speaks of this item. */
  private boolean says(Step step) {
    Denials.Denial denial = denials.of(step.commit());
    ListKind kind = kinds.get(step.path());
    if (!denial.ofReports() || kind == null || !kind.tracker().isSynced())
      return denial.ofReports();
    return denial.names(step.item(), kind);
  }

  private Exhibit.Witness witness(Reported claim, int commit) {
    return history.author(commit).equals(claim.claim().by())
        ? Exhibit.Witness.CLAIMANT
        : Exhibit.Witness.ANOTHER;
  }

  static String words(String subject) {
    return subject.length() > WORDS_KEPT ? subject.substring(0, WORDS_KEPT) : subject;
  }

  /** How many parts of a ticked whole were open, and when the last of them was ticked too. */
  private void parts(Open open) {
    Claim whole = open.whole().claim();
    exhibit(
        whole,
        whole.at(),
        new Evidence.Parts(
            open.step().kin().open().size(), open.step().kin().parts(), examples(open)),
        "open");
    Instant last = whole.at();
    for (String key : open.step().kin().open()) {
      Life part = lives.get(work(key, open.kind()));
      Instant ticked =
          part == null
              ? null
              : part.ticks.stream().filter(t -> t.isAfter(whole.at())).findFirst().orElse(null);
      if (ticked == null) return;
      if (ticked.isAfter(last)) last = ticked;
    }
    exhibit(whole, last, new Evidence.Parts(0, open.step().kin().parts(), List.of()), "closed");
  }

  private static List<String> examples(Open open) {
    return open.step().kin().open().stream().limit(EXAMPLES).toList();
  }

  private void exhibit(Claim claim, Instant at, Evidence evidence, String key) {
    SignalId from = SignalId.of("git", "parts", claim.id().value(), key);
    signals.add(
        new Signal.Observed(
            claim.work(), new Exhibit(from, at, Exhibit.Witness.CLAIMANT, claim.id(), evidence)));
  }
}
